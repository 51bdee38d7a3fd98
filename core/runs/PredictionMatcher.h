#pragma once

#include "core/jobs/JobControl.h"
#include "core/project/TextSource.h"
#include "core/runs/MatchSpelling.h"

namespace core {

/// Finds the pairs that predictions answer. Every way that file and project allow is tried; the one that matches most
/// is taken, where nobody asked for another. What several pairs or several different answers share stays open.
class PredictionMatcher
{
    Q_DECLARE_TR_FUNCTIONS(core::PredictionMatcher)
public:
    struct Outcome
    {
        std::vector<MatchFigures> tried;
        Matching best; ///< of the way that was taken; nothing is matched where none is to be had
        bool found = false;
    };

    PredictionMatcher(TextSource source, SampleIndex index);

    /// By record number only when asked, or in a file with neither ids nor images that has as many predictions as the
    /// project or one of its sources has pairs, and no question that is not that of its pair. Errors: Cancelled, and
    /// those of reading the questions of the project.
    Result<Outcome> match(const PredictionKeys &predictions, std::optional<MatchWay> asked, JobControl &control) const;

private:
    Result<std::vector<std::size_t>> readQuestions(JobControl &control) const;
    qint64 score(const Matching &matching, const PredictionKeys &predictions, std::size_t pairs, bool asked) const;

    TextSource m_source;
    SampleIndex m_index;
};

}
