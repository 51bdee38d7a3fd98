#include "core/metrics/runs/RunScores.h"

#include "core/metrics/runs/RunScoring.h"

#include <algorithm>

namespace core {

Result<RunScores> RunScores::of(std::span<const RunItem> items, const TextSource &source, const CaptionScoring &scoring,
                                JobControl &control)
{
    RunScores scores;
    const auto done = RunScoring(items, source, scoring, control, scores).run();
    if (!done)
        return done.error();
    return scores;
}

const RunScores::Column *RunScores::column(QStringView metric) const
{
    const auto found = std::ranges::find_if(
        m_columns, [metric](const Column &column) { return metric.compare(column.metric, Qt::CaseInsensitive) == 0; });
    return found == m_columns.end() ? nullptr : &*found;
}

}
