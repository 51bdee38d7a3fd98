#include "core/imaging/PixelStretch.h"

#include <algorithm>
#include <cmath>

namespace core {

PixelStretch::PixelStretch(ValueRange range, double gamma, const LevelColors &colors)
    : m_range(range)
    , m_exponent(1 / gamma)
    , m_colors(colors)
{
}

QRgb PixelStretch::pixel(double value) const
{
    if (std::isnan(value))
        return 0;
    double level = (value - m_range.low) / (m_range.high - m_range.low);
    // Not std::clamp: infinity by infinity is no number, and belongs to the dark end.
    level = level > 0 ? std::min(level, 1.0) : 0.0;
    if (m_exponent != 1)
        level = std::pow(level, m_exponent);
    return m_colors[static_cast<std::size_t>(level * 255 + 0.5)];
}

}
