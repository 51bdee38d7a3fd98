#include "core/imaging/BandReader.h"

#include "core/imaging/Calibration.h"

#include <gdal_priv.h>

#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// The first of these keys of the metadata that says something.
template <std::size_t N>
QString metadata(GDALMajorObject &object, const std::array<const char *, N> &keys)
{
    for (const char *key : keys) {
        if (const char *text = object.GetMetadataItem(key); text && *text)
            return QString::fromUtf8(text).simplified();
    }
    return {};
}

QString nameOf(GDALRasterBand &band)
{
    const QString name = QString::fromUtf8(band.GetDescription()).simplified();
    constexpr std::array<const char *, 5> Keys = {"BANDNAME", "BandName", "band_name", "LONG_NAME", "long_name"};
    return name.isEmpty() ? metadata(band, Keys) : name;
}

/// `text`: a number with its unit, or with the unit elsewhere.
double nanometres(const QString &text, const QString &unit)
{
    const QString number = text.section(u' ', 0, 0);
    const QString where = (text.section(u' ', 1) + unit).toLower();
    bool isNumber = false;
    const double value = number.toDouble(&isNumber);
    if (!isNumber || !(value > 0) || value > 1e7)
        return 0;
    if (where.contains(u"nano") || where == u"nm")
        return value;
    if (where.contains(u"micro") || where == u"um" || where == u"µm")
        return value * 1000;
    return value < 100 ? value * 1000 : value; // nothing optical is shorter than 100 nm or longer than 100 µm
}

double wavelengthOf(GDALDataset &dataset, GDALRasterBand &band)
{
    constexpr std::array<const char *, 5> Keys = {"wavelength", "WAVELENGTH", "CENTRAL_WAVELENGTH_UM", "Wavelength",
                                                  "central_wavelength"};
    constexpr std::array<const char *, 3> Units = {"wavelength_units", "WAVELENGTH_UNITS", "wavelength_unit"};
    // ENVI's own header keeps the numbers with the dataset as well, GDAL's reading of it with the band.
    const QString unit = metadata(band, Units) + metadata(dataset, Units);
    return nanometres(metadata(band, Keys), unit);
}

QString colorOf(GDALRasterBand &band)
{
    const GDALColorInterp meaning = band.GetColorInterpretation();
    const bool says = meaning != GCI_Undefined && meaning != GCI_GrayIndex;
    return says ? QString::fromUtf8(GDALGetColorInterpretationName(meaning)) : QString();
}

}

QList<BandInfo> readBands(GDALDataset &dataset)
{
    QList<BandInfo> bands;
    for (int number = 1; number <= dataset.GetRasterCount(); ++number) {
        GDALRasterBand &band = *dataset.GetRasterBand(number);
        const Calibration calibration = Calibration::of(band);
        BandInfo info;
        info.name = nameOf(band);
        info.type =
            calibration.signedByte ? u"Int8"_s : QString::fromUtf8(GDALGetDataTypeName(band.GetRasterDataType()));
        info.color = colorOf(band);
        info.unit = QString::fromUtf8(band.GetUnitType());
        info.noData = calibration.noData;
        info.scale = calibration.scale;
        info.offset = calibration.offset;
        info.wavelength = wavelengthOf(dataset, band);
        bands += info;
    }
    return bands;
}

}
