#include "core/imaging/Rendition.h"

#include "core/imaging/PaintPlan.h"
#include "core/imaging/Raster.h"
#include "core/imaging/StretchRange.h"
#include "core/imaging/ValueSampler.h"
#include "core/jobs/JobControl.h"

#include <gdal_priv.h>

#include <algorithm>
#include <numbers>
#include <optional>

namespace core {

namespace {

using Kind = Stretch::Kind;

/// How many bits of a byte are used; scanners and masks use fewer than eight.
int bitsOf(GDALRasterBand &band)
{
    const char *bits = band.GetMetadataItem("NBITS", "IMAGE_STRUCTURE");
    return bits ? QByteArrayView(bits).toInt() : GDALGetDataTypeSizeBits(band.GetRasterDataType());
}

/// Levels that need no stretch at all.
bool isShownAsStored(GDALRasterBand &band, const Calibration &calibration, const Stretch &stretch)
{
    if (band.GetRasterDataType() != GDT_Byte || calibration.noData || calibration.signedByte || stretch.gamma != 1)
        return false;
    return (stretch.kind == Kind::Automatic && calibration.decibels == 0 && bitsOf(band) == 8) ||
           (stretch.kind == Kind::None && calibration.isIdentity());
}

/// The colours that a file gives to its numbers. Without one: black, as the file says nothing.
std::vector<QRgb> colorsOf(const GDALColorTable &table, const ValueSource &source)
{
    std::vector<QRgb> colors(std::size_t(source.storedCount()), qRgb(0, 0, 0));
    for (int i = 0; i < qMin(source.storedCount(), table.GetColorEntryCount()); ++i) {
        GDALColorEntry entry;
        table.GetColorEntryAsRGB(i, &entry);
        const bool isData = i != source.calibrations[0].noData;
        colors[std::size_t(i)] = isData ? qRgba(entry.c1, entry.c2, entry.c3, entry.c4) : 0;
    }
    return colors;
}

/// Where no value has to be looked at.
std::optional<ValueRange> knownRange(GDALDataset &dataset, const ValueSource &source, std::size_t channel,
                                     const Stretch &stretch)
{
    if (stretch.kind == Kind::None)
        return ValueRange{0, 255};
    if (stretch.kind == Kind::Range)
        return stretch.ranges[stretch.ranges.size() == 1 ? 0 : qsizetype(channel)];
    if (stretch.kind != Kind::Automatic)
        return {};
    if (source.formula == ImageOptions::Formula::NormalizedDifference)
        return ValueRange{-1, 1};
    if (GDALDataTypeIsComplex(source.type) && source.complexPart == ImageOptions::ComplexPart::Phase)
        return ValueRange{-std::numbers::pi, std::numbers::pi};
    GDALRasterBand &band = *dataset.GetRasterBand(source.bands[channel]);
    const Calibration &calibration = source.calibrations[channel];
    if (band.GetRasterDataType() != GDT_Byte || calibration.signedByte || calibration.decibels != 0)
        return {};
    return ValueRange{calibration.offset, ((1 << qMin(8, bitsOf(band))) - 1) * calibration.scale + calibration.offset};
}

std::vector<LevelColors> levelColors(std::size_t channels)
{
    if (channels == 1)
        return {channelColors(0x010101)};
    return {channelColors(0x010000), channelColors(0x000100), channelColors(0x000001)};
}

void addStretches(PaintPlan &plan, double gamma)
{
    const std::vector<LevelColors> colors = levelColors(plan.ranges.size());
    for (std::size_t channel = 0; channel < plan.ranges.size(); ++channel) {
        const PixelStretch stretch(plan.ranges[channel], gamma, colors[channel]);
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
    GDALDataset &dataset = raster.dataset();
    auto choice = BandChoice::make(dataset, options);
    if (!choice)
        return choice.error();
    const Stretch &stretch = options.stretch;
    auto plan = std::make_shared<PaintPlan>();
    plan->choice = choice.take();
    plan->source = ValueSource::make(dataset, plan->choice.colors, options);
    const std::size_t channels = plan->source.channels();
    if (stretch.kind == Kind::Range && stretch.ranges.size() != 1 && std::size_t(stretch.ranges.size()) != channels)
        return Error{Error::Kind::Usage, tr("A stretch needs one range, or one for each channel.")};

    const bool isPlain = stretch.kind == Kind::Automatic || stretch.kind == Kind::None;
    if (plan->choice.palette && isPlain && stretch.gamma == 1 && plan->source.storedCount() > 0) {
        const GDALColorTable *table = dataset.GetRasterBand(plan->choice.colors[0])->GetColorTable();
        plan->tables.push_back(colorsOf(*table, plan->source));
        return Rendition(std::move(plan));
    }
    plan->asStored = options.formula == ImageOptions::Formula::Bands;
    for (std::size_t i = 0; i < plan->source.bands.size(); ++i) {
        GDALRasterBand &band = *dataset.GetRasterBand(plan->source.bands[i]);
        plan->asStored = plan->asStored && isShownAsStored(band, plan->source.calibrations[i], stretch);
    }

    std::vector<ValueSample> samples;
    for (std::size_t channel = 0; channel < channels; ++channel) {
        const auto known = knownRange(dataset, plan->source, channel, stretch);
        if (!known && samples.empty()) {
            const QRect all({}, raster.info().size());
            const QRect part = window.isEmpty() ? all : window & all;
            samples = ValueSampler(dataset, plan->source, part, control).samples();
        }
        plan->ranges.push_back(known ? *known : stretchRange(stretch, samples[channel]));
    }
    if (control && control->cancelled())
        return Error{Error::Kind::Cancelled, tr("Loading “%1” was cancelled.").arg(raster.path())};
    const auto isEmpty = [](const ValueSample &sample) { return sample.isEmpty(); };
    if (!samples.empty() && std::all_of(samples.begin(), samples.end(), isEmpty))
        plan->warnings += tr("The image holds no valid value.");
    if (!plan->asStored)
        addStretches(*plan, stretch.gamma);
    return Rendition(std::move(plan));
}

}
