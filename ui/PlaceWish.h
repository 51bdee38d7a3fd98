#pragma once

#include <QPointF>
#include <QString>

namespace ui {

/// Where somebody wants to go on an image, as it was typed.
struct PlaceWish
{
    enum class Kind {
        None,    ///< not understood
        Box,     ///< "3"
        Pixel,   ///< "120, 80"
        Degrees, ///< "3.5°, 47.25°" or "47.25 N, 3.5 E"
    };

    Kind kind = Kind::None;
    int box = 0;   ///< from 1
    QPointF place; ///< pixel, or longitude and latitude

    /// Two plain numbers are a pixel; a degree sign or a letter of the compass makes them degrees, longitude first
    /// unless the letters say otherwise.
    static PlaceWish of(const QString &text);

    friend bool operator==(const PlaceWish &, const PlaceWish &) = default;
};

}
