#include "core/imaging/PixelStretch.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {

PixelStretch::PixelStretch(ValueRange range, std::optional<double> noData, QRgb channel)
    : m_range(range)
    , m_noData(noData)
    , m_channel(channel)
{
}

QRgb PixelStretch::pixel(double value) const
{
    if (!std::isfinite(value) || value == m_noData)
        return 0;
    const double level = (value - m_range.low) * 255 / (m_range.high - m_range.low);
    // Not std::clamp: infinity by infinity is no number, and belongs to the dark end.
    return 0xff000000U | static_cast<QRgb>((level > 0 ? std::min(level, 255.0) : 0.0) + 0.5) * m_channel;
}

void PixelStretch::add(const double *values, qsizetype count, QRgb *pixels) const
{
    for (qsizetype i = 0; i < count; ++i)
        pixels[i] |= pixel(values[i]);
}

template <typename Value>
void PixelStretch::addByTable(const Value *values, qsizetype count, QRgb *pixels)
{
    constexpr int Smallest = std::numeric_limits<Value>::min();
    if (m_table.empty()) {
        m_table.resize(65536);
        for (int i = 0; i < 65536; ++i)
            m_table[std::size_t(i)] = pixel(i + Smallest);
    }
    for (qsizetype i = 0; i < count; ++i)
        pixels[i] |= m_table[std::size_t(values[i] - Smallest)];
}

void PixelStretch::add(const quint16 *values, qsizetype count, QRgb *pixels)
{
    addByTable(values, count, pixels);
}

void PixelStretch::add(const qint16 *values, qsizetype count, QRgb *pixels)
{
    addByTable(values, count, pixels);
}

}
