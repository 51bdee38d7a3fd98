#include "core/imaging/Histogram.h"

#include "core/imaging/GdalMessages.h"
#include "core/imaging/PaintPlan.h"
#include "core/imaging/Raster.h"
#include "core/imaging/Rendition.h"
#include "core/imaging/ValueSampler.h"
#include "core/jobs/JobControl.h"

#include <QCoreApplication>

namespace core {

namespace {

/// Wide enough to drag the ends in, without the few values far off that would press all others into one bin.
ValueRange wellFilledRange(ValueSample &sample)
{
    constexpr double Outermost = 0.1; // percent
    const ValueRange all{sample.percentile(0), sample.percentile(100)};
    const ValueRange most{sample.percentile(Outermost), sample.percentile(100 - Outermost)};
    const double margin = (most.high - most.low) / 4;
    ValueRange range{qMax(all.low, most.low - margin), qMin(all.high, most.high + margin)};
    if (range.low >= range.high)
        range = all.low < all.high ? all : ValueRange{all.low, all.low + 1};
    return range;
}

Histogram histogramOf(ValueSample &sample, int bins)
{
    Histogram histogram;
    histogram.counts.resize(std::size_t(bins));
    if (sample.isEmpty()) {
        histogram.range = {0, 1};
        return histogram;
    }
    histogram.range = wellFilledRange(sample);
    const auto [low, high] = histogram.range;
    sample.forEach([&](double value, qint64 times) {
        const double place = (value - low) / (high - low) * bins; // no number where doubles are not enough: first bin
        if (value < low)
            histogram.below += times;
        else if (value > high)
            histogram.above += times;
        else
            histogram.counts[place > 0 ? std::size_t(qMin(place, bins - 1.0)) : 0] += times;
    });
    return histogram;
}

}

Result<std::vector<Histogram>> readHistograms(const Raster &raster, const Rendition &rendition, int bins,
                                              const QRect &window, JobControl *control)
{
    Q_ASSERT(bins > 0);
    const GdalMessages messages; // the picture tells what cannot be read
    const QRect all({}, raster.info().size());
    const QRect part = window.isEmpty() ? all : window & all;
    auto samples = ValueSampler(raster.dataset(), rendition.plan().source, part, control).samples();
    if (control && control->cancelled()) {
        return Error{
            Error::Kind::Cancelled,
            QCoreApplication::translate("core::Histogram", "Looking at “%1” was cancelled.").arg(raster.path())};
    }
    std::vector<Histogram> histograms;
    for (ValueSample &sample : samples)
        histograms.push_back(histogramOf(sample, bins));
    return histograms;
}

}
