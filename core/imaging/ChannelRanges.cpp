#include "core/imaging/ChannelRanges.h"

#include "core/imaging/Raster.h"
#include "core/imaging/StretchRange.h"
#include "core/imaging/ValueSampler.h"
#include "core/imaging/ValueSource.h"

#include <QByteArrayView>

#include <gdal_priv.h>

#include <algorithm>
#include <numbers>
#include <optional>

namespace core {

namespace {

/// Where no value has to be looked at.
std::optional<ValueRange> knownRange(const Raster &raster, const ValueSource &source, std::size_t channel,
                                     const Stretch &stretch)
{
    if (stretch.kind == Stretch::Kind::None)
        return ValueRange{0, 255};
    if (stretch.kind == Stretch::Kind::Range)
        return stretch.ranges[stretch.ranges.size() == 1 ? 0 : qsizetype(channel)];
    if (stretch.kind != Stretch::Kind::Automatic)
        return {};
    if (source.formula == ImageOptions::Formula::NormalizedDifference)
        return ValueRange{-1, 1};
    if (GDALDataTypeIsComplex(source.type) && source.complexPart == ImageOptions::ComplexPart::Phase)
        return ValueRange{-std::numbers::pi, std::numbers::pi};
    const Calibration &calibration = source.calibrations[channel];
    const int band = source.bands[channel];
    if (raster.dataset().GetRasterBand(band)->GetRasterDataType() != GDT_Byte || calibration.signedByte ||
        calibration.decibels != 0)
        return {};
    const int most = (1 << qMin(8, usedBits(raster, band))) - 1;
    return ValueRange{calibration.offset, most * calibration.scale + calibration.offset};
}

}

int usedBits(const Raster &raster, int band)
{
    GDALRasterBand &from = *raster.dataset().GetRasterBand(band);
    const char *bits = from.GetMetadataItem("NBITS", "IMAGE_STRUCTURE");
    return bits ? QByteArrayView(bits).toInt() : GDALGetDataTypeSizeBits(from.GetRasterDataType());
}

ChannelRanges ChannelRanges::decide(const Raster &raster, const ValueSource &source, const Stretch &stretch,
                                    const QRect &window, JobControl *control)
{
    ChannelRanges result;
    std::vector<ValueSample> samples;
    for (std::size_t channel = 0; channel < source.channels(); ++channel) {
        const auto known = knownRange(raster, source, channel, stretch);
        if (!known && samples.empty())
            samples = ValueSampler(raster.dataset(), source, window, control).samples();
        result.ranges.push_back(known ? *known : stretchRange(stretch, samples[channel]));
    }
    result.withoutValues = !samples.empty() && std::all_of(samples.begin(), samples.end(),
                                                           [](const auto &sample) { return sample.isEmpty(); });
    return result;
}

}
