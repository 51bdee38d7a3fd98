#include "ui/PixelText.h"

#include "ui/common/ForeignText.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int MostBands = 64; // more do not fit under the mouse
constexpr int LongestName = 24;
constexpr int LongestUnit = 12;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::PixelText)
};

QString numberText(double value, bool whole)
{
    return whole ? QString::number(value, 'f', 0) : QString::number(value, 'g', 6);
}

QString valueText(std::complex<double> value, const core::BandInfo &band)
{
    if (std::isnan(value.real()))
        return Words::tr("no data");
    const bool isReal = !band.type.startsWith(u'C');
    const bool whole = isReal && !band.type.startsWith(u"Float") && band.scale == 1 && band.offset == 0;
    QString text = numberText(value.real(), whole);
    if (!isReal)
        text += (value.imag() < 0 ? u" − %1i"_s : u" + %1i"_s).arg(numberText(std::abs(value.imag()), false));
    return band.unit.isEmpty() ? text : Words::tr("%1 %2").arg(text, excerpt(band.unit, LongestUnit));
}

bool isRgb(const core::RasterInfo &info)
{
    static const std::array<QString, 3> Colours{u"Red"_s, u"Green"_s, u"Blue"_s};
    if (info.bands < 3 || info.bands > 4)
        return false;
    for (int i = 0; i < 3; ++i) {
        const core::BandInfo &band = info.bandInfo[i];
        if (band.type != u"Byte"_s || band.color != Colours[std::size_t(i)] || !band.name.isEmpty() ||
            band.scale != 1 || band.offset != 0)
            return false;
    }
    return true;
}

QString bandName(int i, const core::RasterInfo &info)
{
    const core::BandInfo &band = info.bandInfo[i];
    if (!band.name.isEmpty())
        return excerpt(band.name, LongestName);
    if (band.color == u"Alpha"_s)
        return Words::tr("alpha");
    if (band.color == u"Palette"_s)
        return Words::tr("index");
    return info.bands == 1 ? Words::tr("value") : Words::tr("band %1").arg(i + 1);
}

}

QStringList pixelItems(const core::PixelValues &values, const core::RasterInfo &info)
{
    const qsizetype count =
        std::min({values.bands.size(), info.bandInfo.size(), qsizetype(info.bands), qsizetype(MostBands)});
    QStringList items;
    qsizetype first = 0;
    if (count >= 3 && isRgb(info)) {
        const auto text = [&](int i) { return valueText(values.bands[i], info.bandInfo[i]); };
        items.append(Words::tr("RGB %1 %2 %3").arg(text(0), text(1), text(2)));
        first = 3;
    }
    for (qsizetype i = first; i < count; ++i) {
        items.append(Words::tr("%1 %2", "name and value of a band")
                         .arg(bandName(int(i), info), valueText(values.bands[i], info.bandInfo[i])));
    }
    return items;
}

}
