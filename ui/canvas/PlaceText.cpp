#include "ui/canvas/PlaceText.h"

#include "ui/common/ForeignText.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int LongestName = 40;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::PlaceText)
};

QString mapText(const core::GeoReference &geo, QPointF map)
{
    const int decimals = geo.unit() == u"degree"_s ? 6 : 2;
    const QString x = QString::number(map.x(), 'f', decimals);
    const QString y = QString::number(map.y(), 'f', decimals);
    if (geo.epsg())
        return Words::tr("%1, %2 (EPSG:%3)").arg(x, y, QString::number(geo.epsg()));
    return geo.name().isEmpty() ? u"%1, %2"_s.arg(x, y)
                                : Words::tr("%1, %2 (%3)").arg(x, y, excerpt(geo.name(), LongestName));
}

}

QString lonLatText(QPointF degrees)
{
    const QString lon = QString::number(std::abs(degrees.x()), 'f', 6);
    const QString lat = QString::number(std::abs(degrees.y()), 'f', 6);
    if (degrees.y() < 0)
        return (degrees.x() < 0 ? Words::tr("%1° W, %2° S") : Words::tr("%1° E, %2° S")).arg(lon, lat);
    return (degrees.x() < 0 ? Words::tr("%1° W, %2° N") : Words::tr("%1° E, %2° N")).arg(lon, lat);
}

QStringList placeItems(const core::GeoReference &geo, QPointF pixel)
{
    QStringList items;
    if (const auto degrees = geo.lonLat(pixel))
        items.append(lonLatText(*degrees));
    const auto map = geo.map(pixel);
    const bool isSame = geo.epsg() == 4326 && !items.isEmpty(); // the degrees again
    if (map && !isSame)
        items.append(mapText(geo, *map));
    if (geo.isApproximate() && !items.isEmpty())
        items.first() = Words::tr("about %1").arg(items.first());
    return items;
}

}
