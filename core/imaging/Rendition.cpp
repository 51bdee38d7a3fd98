#include "core/imaging/Rendition.h"

#include "core/imaging/ChannelRanges.h"
#include "core/imaging/PaintPlan.h"
#include "core/imaging/Raster.h"
#include "core/imaging/ValueSampler.h"
#include "core/jobs/JobControl.h"

#include <gdal_priv.h>

#include <algorithm>

namespace core {

namespace {

using Kind = Stretch::Kind;

bool isPlain(const ImageOptions &options)
{
    const Kind kind = options.stretch.kind;
    return (kind == Kind::Automatic || kind == Kind::None) && options.stretch.gamma == 1 && !options.invert &&
           options.colorMap == ColorMap::Grey && options.formula == ImageOptions::Formula::Bands;
}

/// The colours that a file gives to its numbers. Without one: black, as the file says nothing.
std::vector<QRgb> paletteOf(GDALRasterBand &band, const ValueSource &source)
{
    const GDALColorTable &table = *band.GetColorTable();
    std::vector<QRgb> colors(std::size_t(source.storedCount()), qRgb(0, 0, 0));
    for (int i = 0; i < qMin(source.storedCount(), table.GetColorEntryCount()); ++i) {
        GDALColorEntry entry;
        table.GetColorEntryAsRGB(i, &entry);
        const bool isData = i != source.calibrations[0].noData;
        colors[std::size_t(i)] = isData ? qRgba(entry.c1, entry.c2, entry.c3, entry.c4) : 0;
    }
    return colors;
}

/// Levels that need no stretch at all.
bool isShownAsStored(const Raster &raster, const ValueSource &source, Kind kind)
{
    const auto isLevel = [&](std::size_t i) {
        const Calibration &calibration = source.calibrations[i];
        const bool isByte = raster.dataset().GetRasterBand(source.bands[i])->GetRasterDataType() == GDT_Byte;
        const bool isWhole =
            kind == Kind::Automatic ? usedBits(raster, source.bands[i]) == 8 : calibration.isIdentity();
        return isByte && isWhole && !calibration.noData && !calibration.signedByte && calibration.decibels == 0;
    };
    for (std::size_t i = 0; i < source.bands.size(); ++i) {
        if (!isLevel(i))
            return false;
    }
    return true;
}

/// No power and no amplitude is negative; a few may be, where noise was subtracted.
void keepWhatIsInDecibels(ValueSource &source, const Raster &raster, const QRect &window, JobControl *control)
{
    ValueSource linear = source;
    for (Calibration &calibration : linear.calibrations)
        calibration.decibels = 0;
    auto samples = ValueSampler(raster.dataset(), linear, window, control).samples();
    for (std::size_t i = 0; i < samples.size(); ++i) {
        if (!samples[i].isEmpty() && samples[i].percentile(2) < 0)
            source.calibrations[i].decibels = 0;
    }
}

std::vector<LevelColors> colorsOf(const ImageOptions &options, std::size_t channels)
{
    std::vector<LevelColors> colors = {levelColors(options.colorMap)};
    if (channels == 3)
        colors = {channelColors(0x010000), channelColors(0x000100), channelColors(0x000001)};
    for (LevelColors &channel : colors) {
        if (options.invert)
            std::reverse(channel.begin(), channel.end());
    }
    return colors;
}

void addStretches(PaintPlan &plan, const ImageOptions &options)
{
    std::vector<LevelColors> colors = colorsOf(options, plan.ranges.size());
    if (plan.clahe && colors.size() == 1) { // works on levels, which are coloured afterwards
        plan.colors = colors[0];
        colors[0] = levelColors(ColorMap::Grey);
    }
    for (std::size_t channel = 0; channel < colors.size(); ++channel) {
        const PixelStretch stretch(plan.ranges[channel], options.stretch.gamma, colors[channel]);
        plan.stretches.push_back(stretch);
        if (plan.source.storedCount() == 0)
            continue;
        std::vector<QRgb> table(std::size_t(plan.source.storedCount()));
        for (std::size_t bits = 0; bits < table.size(); ++bits)
            table[bits] = stretch.pixel(plan.source.storedValue(channel, int(bits)));
        plan.tables.push_back(std::move(table));
    }
}

}

const std::vector<ValueRange> &Rendition::ranges() const
{
    return m_plan->ranges;
}

const QStringList &Rendition::warnings() const
{
    return m_plan->warnings;
}

Result<Rendition> Rendition::make(const Raster &raster, const ImageOptions &options, const QRect &window,
                                  JobControl *control)
{
    auto choice = BandChoice::make(raster, options);
    if (!choice)
        return choice.error();
    auto plan = std::make_shared<PaintPlan>();
    plan->choice = choice.take();
    plan->clahe = options.clahe;
    ValueSource &source = plan->source;
    source = ValueSource::make(raster, plan->choice.colors, options);
    const Stretch &stretch = options.stretch;
    if (stretch.kind == Kind::Range && stretch.ranges.size() != 1 &&
        std::size_t(stretch.ranges.size()) != source.channels())
        return Error{Error::Kind::Usage, tr("A stretch needs one range, or one for each channel.")};

    const QRect all({}, raster.info().size());
    const QRect part = window.isEmpty() ? all : window & all;
    if (options.decibels == ImageOptions::Decibels::Automatic && source.inDecibels())
        keepWhatIsInDecibels(source, raster, part, control);
    if (plan->choice.palette && isPlain(options) && !source.inDecibels() && source.storedCount() > 0) {
        plan->tables = {paletteOf(*raster.dataset().GetRasterBand(source.bands[0]), source)};
        return Rendition(std::move(plan));
    }
    const ChannelRanges ranges = ChannelRanges::decide(raster, source, stretch, part, control);
    if (control && control->cancelled())
        return Error{Error::Kind::Cancelled, tr("Loading “%1” was cancelled.").arg(raster.path())};
    if (ranges.withoutValues)
        plan->warnings += tr("The image holds no valid value.");
    plan->ranges = ranges.ranges;
    plan->asStored = isPlain(options) && !plan->clahe && isShownAsStored(raster, source, stretch.kind);
    if (!plan->asStored)
        addStretches(*plan, options);
    return Rendition(std::move(plan));
}

}
