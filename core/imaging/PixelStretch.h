#pragma once

#include "core/imaging/Stretch.h"

#include <QRgb>

#include <optional>
#include <vector>

namespace core {

/// Values of a band: what becomes black and what becomes white.
struct ValueRange
{
    double low = 0;
    double high = 255;

    friend bool operator==(const ValueRange &, const ValueRange &) = default;
};

/// Turns values of one band into levels of one channel.
class PixelStretch
{
public:
    /// `channel`: the bits of a QRgb that the level goes to, for example 0x010000 for red or 0x010101 for grey.
    PixelStretch(ValueRange range, std::optional<double> noData, QRgb channel);

    /// Adds the levels of `count` values to the pixels, and makes those pixels opaque whose value is data: not
    /// `noData`, not NaN, not infinite. The pixels are to start as 0. Whole numbers of 16 bits go through a table.
    void add(const quint16 *values, qsizetype count, QRgb *pixels);
    void add(const qint16 *values, qsizetype count, QRgb *pixels);
    void add(const double *values, qsizetype count, QRgb *pixels) const;

private:
    QRgb pixel(double value) const; ///< opaque, with the level; 0 when the value is no data
    template <typename Value>
    void addByTable(const Value *values, qsizetype count, QRgb *pixels);

    ValueRange m_range;
    std::optional<double> m_noData;
    QRgb m_channel;
    std::vector<QRgb> m_table; ///< of all 65,536 values, the smallest first; made when first needed
};

}
