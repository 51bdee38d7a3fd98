#pragma once

#include "core/base/Result.h"
#include "core/jobs/JobControl.h"
#include "core/metrics/captions/CaptionScoring.h"
#include "core/metrics/captions/MetricInfo.h"
#include "core/metrics/meteor/MeteorStatistics.h"
#include "core/metrics/statistics/ItemSums.h"
#include "core/metrics/text/Bleu.h"

#include <QCoreApplication>

namespace core {

/// All scores of a caption test: a value for each item, one for the corpus, and what it is.
class CaptionScores
{
    Q_DECLARE_TR_FUNCTIONS(core::CaptionScores)
public:
    struct Column
    {
        CaptionMetric metric{};
        double corpus = 0;
        std::vector<double> items; ///< in their order
        MetricInfo info;
    };
    /// A metric that there is no value of: what it needs is not installed.
    struct Failure
    {
        CaptionMetric metric{};
        Error error;
    };

    /// `items` are any text. The same to the last bit for any number of threads, but for what SPICE-LG has no time for.
    /// Cancelled when told to stop. Progress is that of the metric in hand, so it begins anew several times.
    static Result<CaptionScores> of(std::span<const CaptionItem> items, const CaptionScoring &scoring,
                                    JobControl &control);

    /// Those asked for that have a value, in the order of AllCaptionMetrics.
    const std::vector<Column> &columns() const { return m_columns; }
    /// Null: not asked for, or failed.
    const Column *column(CaptionMetric metric) const;
    const std::vector<Failure> &failures() const { return m_failures; }

    /// What the corpus value of a column is made of, for a PairedBootstrap.
    ItemSums sums(const Column &column) const;

private:
    friend class CaptionWork;

    std::vector<Column> m_columns;
    std::vector<Failure> m_failures;
    std::vector<Bleu> m_bleu; ///< by item; empty when not computed
    std::vector<MeteorStatistics> m_meteor;
};

}
