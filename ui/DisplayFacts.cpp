#include "ui/DisplayFacts.h"

#include "core/imaging/Raster.h"
#include "core/imaging/Rendition.h"

namespace ui {

namespace {
constexpr int Bins = 128;
}

DisplayFacts readDisplayFacts(const QString &path, const core::ImageOptions &options, const QRect &window)
{
    DisplayFacts facts{path, options, !window.isEmpty(), {}, {}};
    const auto raster = core::Raster::open(path);
    if (!raster)
        return facts;
    const auto rendition = core::Rendition::make(*raster, options, window);
    if (!rendition)
        return facts;
    facts.ends = rendition->ranges();
    if (auto histograms = core::readHistograms(*raster, *rendition, Bins))
        facts.histograms = histograms.take();
    return facts;
}

}
