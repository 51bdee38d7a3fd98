#pragma once

#include "core/imaging/Stretch.h"

#include <QRgb>

#include <array>

namespace core {

/// Colours of the levels 0..255: a colour map, grey, or the part of one channel of three.
using LevelColors = std::array<QRgb, 256>;

/// Opaque; `channel`: the bits of a QRgb that the level goes to, for example 0x010000 for red or 0x010101 for grey.
LevelColors channelColors(QRgb channel);

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
