#pragma once

#include "app/verbs/ScoreProblems.h"
#include "core/metrics/captions/CaptionScores.h"
#include "core/metrics/files/CaptionTest.h"
#include "core/metrics/statistics/PairedBootstrap.h"

#include <optional>

namespace app {

/// The scores of the captions of one model, or of two on the same images, as `score` prints them:
/// {"corpus":{"Bleu_1",...},"items":[{"id","Bleu_1",...}],"metrics":{"Bleu_1":{"variant",...}},"failed":{"METEOR":why},
///  "bootstrap":{"draws","seed","confidence","intervals":{"Bleu_1":[low,high]}},
///  "against":{"corpus":{},"differences":{"Bleu_1":[low,high]},"p":{"Bleu_1"}},"leftOut","problems":[]}
class CaptionScoreTable
{
public:
    explicit CaptionScoreTable(core::CaptionTest test);

    /// The candidates of another model; images that only one of them has are left out. BadInput when there is no other.
    core::Result<> compareWith(core::CaptionTest other);
    /// No bootstrap when its draws are 0.
    core::Result<> score(const core::CaptionScoring &scoring, const core::PairedBootstrap::Options &options);
    /// Gives the exit code.
    int print(const ScoreOutput &output) const;

private:
    core::Result<> draw();
    QByteArray toJson(bool perSample) const;
    void writeItems(core::JsonWriter &json) const;
    void writeBootstrap(core::JsonWriter &json) const;
    void printTable(Console &console) const;
    void printItems(Console &console) const;

    core::CaptionTest m_test;
    std::optional<core::CaptionTest> m_other;
    core::CaptionScores m_scores;
    core::CaptionScores m_otherScores;
    core::PairedBootstrap::Options m_options;
    std::optional<core::PairedBootstrap> m_bootstrap; ///< values of the columns, then of those of the other model
};

}
