#pragma once

#include "core/base/Result.h"
#include "core/jobs/JobControl.h"
#include "core/metrics/CaptionItem.h"
#include "core/metrics/meteor/MeteorSettings.h"
#include "core/metrics/meteor/MeteorStatistics.h"

#include <QCoreApplication>

#include <span>
#include <vector>

namespace core {

/// METEOR over a test set. The value of the corpus is the formula on the summed counts, not the mean of its items.
class MeteorCorpus
{
    Q_DECLARE_TR_FUNCTIONS(core::MeteorCorpus)
public:
    /// The same for any number of threads. Error::Cancelled when told to stop.
    static Result<MeteorCorpus> score(std::span<const CaptionItem> items, const MeteorSettings &settings, int threads,
                                      JobControl &control);

    /// In the order of the items, each against its best reference.
    const std::vector<MeteorStatistics> &items() const { return m_items; }
    double score() const { return m_sum.score(); }
    const MeteorStatistics &sum() const { return m_sum; }

private:
    std::vector<MeteorStatistics> m_items;
    MeteorStatistics m_sum;
};

}
