#pragma once

#include "core/jobs/ForEachItem.h"
#include "core/metrics/captions/CaptionScores.h"

namespace core {

/// The steps from texts to the columns of CaptionScores; none is begun once the control was cancelled.
class CaptionWork
{
public:
    CaptionWork(std::span<const CaptionItem> items, const CaptionScoring &scoring, JobControl &control,
                CaptionScores &scores)
        : m_texts(items)
        , m_scoring(scoring)
        , m_control(control)
        , m_scores(scores)
    {
    }

    void run();

private:
    bool has(CaptionMetric metric) const { return m_scoring.has(metric) && !m_control.cancelled(); }
    void forEach(const std::function<ItemWork()> &makeWork) const
    {
        forEachItem(m_texts.size(), m_scoring.threads, m_control, makeWork);
    }
    MetricInfo info(CaptionMetric metric) const { return MetricInfo::of(metric, m_texts); }
    void fail(CaptionMetric metric, const Error &error) const { m_scores.m_failures.push_back({metric, error}); }
    void addMean(CaptionMetric metric, std::vector<double> items, MetricInfo info) const;

    void tokenise();
    void scoreBleu() const;
    void scoreRouge() const;
    void scoreCider() const;
    void scoreMeteor();
    void scoreSpice();
    Result<std::shared_ptr<const WordNet>> wordNet();

    std::span<const CaptionItem> m_texts;
    const CaptionScoring &m_scoring;
    JobControl &m_control;
    CaptionScores &m_scores;
    std::vector<CaptionItem> m_tokens;
    std::shared_ptr<const WordNet> m_wordNet; ///< null: not needed until now
};

}
