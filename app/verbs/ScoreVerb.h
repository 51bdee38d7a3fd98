#pragma once

#include "app/verbs/Verb.h"
#include "core/metrics/captions/CaptionScoring.h"

#include <string>
#include <vector>

namespace app {

/// score PROJECT: how close the runs of a project are to its texts. score --candidates FILE --references FILE | FILE
/// [FILE] | --vqa FILE | --grounding FILE: the same of files, without a project.
class ScoreVerb : public Verb
{
public:
    QString name() const override;
    QString summary() const override;
    void declare(CLI::App &line) override;
    int run(Console &console) override;

private:
    /// Which files hold candidates and references; Usage when that is not clear.
    core::Result<> takeFiles();
    core::Result<core::CaptionScoring> scoring() const;
    int scoreCaptions(Console &console);
    bool isProject() const;
    int scoreRuns(Console &console);

    std::vector<std::string> m_files;
    std::string m_candidates;
    std::string m_references;
    std::string m_against; ///< candidates of another model
    std::vector<std::string> m_runs;
    std::vector<std::string> m_metrics;
    bool m_approved = false;
    std::string m_paraphrases;
    std::string m_answers;
    std::string m_boxes;
    int m_threads = 0; ///< 0: as many as there are
    int m_draws = 0;   ///< 0: no bootstrap
    std::uint64_t m_seed = 1;
    bool m_perSample = false;
    bool m_json = false;
};

}
