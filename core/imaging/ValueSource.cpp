#include "core/imaging/ValueSource.h"

#include <gdal_priv.h>

#include <algorithm>

namespace core {

ValueSource ValueSource::make(GDALDataset &dataset, const std::vector<int> &bands, const ImageOptions &options)
{
    ValueSource source;
    source.bands = bands;
    source.formula = options.formula;
    source.complexPart = options.complexPart;
    GDALDataType type = dataset.GetRasterBand(bands[0])->GetRasterDataType();
    for (int band : bands) {
        source.calibrations.push_back(Calibration::of(*dataset.GetRasterBand(band)));
        type = GDALDataTypeUnion(type, dataset.GetRasterBand(band)->GetRasterDataType());
    }
    const bool isSmall = type == GDT_Byte || type == GDT_UInt16 || type == GDT_Int16;
    if (isSmall && options.formula == ImageOptions::Formula::Bands)
        source.type = type;
    else
        source.type = GDALDataTypeIsComplex(type) ? GDT_CFloat64 : GDT_Float64;
    return source;
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
