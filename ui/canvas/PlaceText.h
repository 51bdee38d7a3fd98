#pragma once

#include "core/imaging/GeoReference.h"

#include <QStringList>

namespace ui {

/// Longitude and latitude to six decimals, a tenth of a metre: "3.000000° E, 47.250000° N".
QString lonLatText(QPointF degrees);

/// Where a pixel lies, as far as the image says it: degrees, then the units of the map with the number or the name of
/// their system. Empty for an image without a place.
QStringList placeItems(const core::GeoReference &geo, QPointF pixel);

}
