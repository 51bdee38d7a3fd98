#include "core/imaging/Decibels.h"

#include <QRegularExpression>

#include <gdal_priv.h>

using namespace Qt::StringLiterals;

namespace core {

double decibelFactor(ImageOptions::Decibels wish, GDALRasterBand &band, const QString &fileName)
{
    constexpr double OfAmplitude = 20;
    constexpr double OfPower = 10;
    if (wish == ImageOptions::Decibels::No)
        return 0;
    if (wish != ImageOptions::Decibels::Automatic)
        return wish == ImageOptions::Decibels::Amplitude ? OfAmplitude : OfPower;

    static const QRegularExpression decibels(u"(^|[^a-z])(db|decibels?)([^a-z]|$)"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression amplitude(u"amplitude|magnitude|(^|[^a-z])amp([^a-z]|$)"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression power(u"intensity|power|(sigma|gamma|beta)_?(0|nought|naught)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const QString names =
        QString::fromUtf8(band.GetDescription()) + u' ' + QString::fromUtf8(band.GetUnitType()) + u' ' + fileName;
    if (names.contains(decibels))
        return 0;
    if (names.contains(amplitude))
        return OfAmplitude;
    if (names.contains(power))
        return OfPower;
    const GDALDataType type = band.GetRasterDataType();
    return GDALDataTypeIsFloating(type) && !GDALDataTypeIsComplex(type) ? OfPower : OfAmplitude;
}

}
