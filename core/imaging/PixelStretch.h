#pragma once

#include "core/imaging/ColorMap.h"
#include "core/imaging/Stretch.h"

namespace core {

/// Turns values of one channel into pixels, or into the part of the pixels that is this channel's. Immutable.
class PixelStretch
{
public:
    PixelStretch(ValueRange range, double gamma, const LevelColors &colors);

    /// The colour of the level; 0 when the value is NaN.
    QRgb pixel(double value) const;

private:
    ValueRange m_range;
    double m_exponent;
    LevelColors m_colors;
};

}
