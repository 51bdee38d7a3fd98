#pragma once

#include "core/metrics/runs/RunScores.h"

namespace core {

/// The steps from items to RunScores; none is begun once the control was cancelled.
class RunScoring
{
public:
    RunScoring(std::span<const RunItem> items, const TextSource &source, const CaptionScoring &scoring,
               JobControl &control, RunScores &scores);

    Result<> run();

private:
    using Places = std::vector<std::size_t>; ///< among the items

    Result<> scoreTexts(Task task, const Places &places);
    void scoreAnswers(Task task, const Places &places);
    void scoreBoxes(const Places &places);
    void describeAll();
    double &value(const QString &metric, std::size_t place);
    void addFigure(const QString &metric, Task task, double value, qint64 items, const QString &variant,
                   const QString &part = {});

    std::span<const RunItem> m_items;
    const TextSource &m_source;
    const CaptionScoring &m_scoring;
    JobControl &m_control;
    RunScores &m_scores;
};

}
