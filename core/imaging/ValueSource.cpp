#include "core/imaging/ValueSource.h"

#include "core/imaging/Decibels.h"
#include "core/imaging/Raster.h"

#include <QFileInfo>

#include <gdal_priv.h>

#include <algorithm>

namespace core {

ValueSource ValueSource::make(const Raster &raster, const std::vector<int> &bands, const ImageOptions &options)
{
    ValueSource source;
    source.bands = bands;
    source.formula = options.formula;
    source.complexPart = options.complexPart;
    const QString fileName = QFileInfo(raster.path()).completeBaseName();
    GDALDataType type = raster.dataset().GetRasterBand(bands[0])->GetRasterDataType();
    for (int number : bands) {
        GDALRasterBand &band = *raster.dataset().GetRasterBand(number);
        Calibration calibration = Calibration::of(band);
        const bool isPhase =
            options.complexPart == ImageOptions::ComplexPart::Phase && GDALDataTypeIsComplex(band.GetRasterDataType());
        if (options.formula == ImageOptions::Formula::Bands && !isPhase)
            calibration.decibels = decibelFactor(options.decibels, band, fileName);
        source.calibrations.push_back(calibration);
        type = GDALDataTypeUnion(type, band.GetRasterDataType());
    }
    const bool isSmall = type == GDT_Byte || type == GDT_UInt16 || type == GDT_Int16;
    if (isSmall && options.formula == ImageOptions::Formula::Bands)
        source.type = type;
    else
        source.type = GDALDataTypeIsComplex(type) ? GDT_CFloat64 : GDT_Float64;
    return source;
}

bool ValueSource::inDecibels() const
{
    return std::any_of(calibrations.begin(), calibrations.end(),
                       [](const Calibration &calibration) { return calibration.decibels != 0; });
}

int ValueSource::storedCount() const
{
    if (type == GDT_Byte)
        return 256;
    return type == GDT_UInt16 || type == GDT_Int16 ? 65536 : 0;
}

double ValueSource::storedValue(std::size_t channel, int bits) const
{
    return calibrations[channel].value(type == GDT_Int16 ? qint16(bits) : bits);
}

}
