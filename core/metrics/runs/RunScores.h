#pragma once

#include "core/metrics/captions/CaptionScores.h"
#include "core/metrics/runs/RunFigure.h"
#include "core/metrics/runs/RunItem.h"
#include "core/project/TextSource.h"

#include <map>
#include <vector>

namespace core {

/// The scores of the items of a run: each task by what is meant for it. What describes is scored as captions are, each
/// task a test set of its own; short answers by whether they are right; boxes by how much they cover.
class RunScores
{
public:
    struct Column
    {
        QString metric;            ///< id: those of CaptionMetric; accuracy, exact, IoU, F1, words, repetition, refusal
        std::vector<double> items; ///< in their order; NaN where the metric does not apply
    };

    /// The items outlive this only while it runs. `source` says how boxes are written. The same for any number of
    /// threads. Errors: Cancelled.
    static Result<RunScores> of(std::span<const RunItem> items, const TextSource &source, const CaptionScoring &scoring,
                                JobControl &control);

    const std::vector<Column> &columns() const { return m_columns; } ///< those with any value
    const Column *column(QStringView metric) const;                  ///< in any case of letters; nullptr: none
    const std::vector<RunFigure> &figures() const { return m_figures; }
    /// Metrics that need what is not installed.
    const std::vector<CaptionScores::Failure> &failures() const { return m_failures; }

private:
    friend class RunScoring;

    std::vector<Column> m_columns;
    std::vector<RunFigure> m_figures;
    std::vector<CaptionScores::Failure> m_failures;
};

}
