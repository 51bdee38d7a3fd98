#include "core/imaging/Calibration.h"

#include <QByteArrayView>

#include <gdal_priv.h>

#include <cmath>
#include <limits>

namespace core {

namespace {

std::optional<double> noDataOf(GDALRasterBand &band)
{
    int exists = 0;
    double value = 0;
    const GDALDataType type = band.GetRasterDataType();
    if (type == GDT_Int64)
        value = double(band.GetNoDataValueAsInt64(&exists));
    else if (type == GDT_UInt64)
        value = double(band.GetNoDataValueAsUInt64(&exists));
    else
        value = band.GetNoDataValue(&exists);
    if (!exists)
        return {};
    // A value such as -3.4e38 is written as text in the file; the pixels hold what is nearest to it.
    const bool fits = std::abs(value) <= double(std::numeric_limits<float>::max());
    return type == GDT_Float32 && fits ? double(float(value)) : value;
}

}

Calibration Calibration::of(GDALRasterBand &band)
{
    Calibration calibration;
    calibration.noData = noDataOf(band);
    const char *kind = band.GetMetadataItem("PIXELTYPE", "IMAGE_STRUCTURE");
    calibration.signedByte = kind && QByteArrayView(kind) == "SIGNEDBYTE";
    const double scale = band.GetScale();
    const double offset = band.GetOffset();
    if (std::isfinite(scale) && scale != 0 && std::isfinite(offset)) { // else it says nothing that can be used
        calibration.scale = scale;
        calibration.offset = offset;
    }
    return calibration;
}

double Calibration::value(double stored) const
{
    if (signedByte && stored > 127)
        stored -= 256;
    if (!std::isfinite(stored) || stored == noData)
        return std::numeric_limits<double>::quiet_NaN();
    const double value = stored * scale + offset;
    return decibels == 0 ? value : decibels * std::log10(value);
}

}
