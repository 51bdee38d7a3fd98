#include "ui/canvas/Pyramid.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

/// The mean of four pixels, all channels at once: two lanes of 16 bits in each half have room for the sums.
inline QRgb mean(QRgb a, QRgb b, QRgb c, QRgb d)
{
    constexpr QRgb Lanes = 0x00ff00ff;
    constexpr QRgb Half = 0x00020002;
    const QRgb even = ((a & Lanes) + (b & Lanes) + (c & Lanes) + (d & Lanes) + Half) >> 2;
    const QRgb odd = (((a >> 8) & Lanes) + ((b >> 8) & Lanes) + ((c >> 8) & Lanes) + ((d >> 8) & Lanes) + Half) >> 2;
    return (even & Lanes) | ((odd & Lanes) << 8);
}

const QRgb *line(const QImage &image, int y)
{
    return reinterpret_cast<const QRgb *>(image.constScanLine(y));
}

}

QImage halved(const QImage &image)
{
    const auto format = image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32;
    const QImage from = image.convertToFormat(format); // shared when it is that already
    QImage to((from.width() + 1) / 2, (from.height() + 1) / 2, format);
    to.setDevicePixelRatio(1);
    const int pairs = from.width() / 2;
    for (int y = 0; y < to.height(); ++y) {
        const QRgb *above = line(from, 2 * y);
        const QRgb *below = line(from, std::min(2 * y + 1, from.height() - 1));
        auto *out = reinterpret_cast<QRgb *>(to.scanLine(y));
        for (int x = 0; x < pairs; ++x)
            out[x] = mean(above[2 * x], above[2 * x + 1], below[2 * x], below[2 * x + 1]);
        if (pairs < to.width())
            out[pairs] = mean(above[2 * pairs], above[2 * pairs], below[2 * pairs], below[2 * pairs]);
    }
    return to;
}

Pyramid::Pyramid(const QImage &image)
{
    if (!image.isNull())
        m_levels.push_back(image);
}

void Pyramid::buildUpTo(int n)
{
    while (!isNull() && levelCount() <= n && m_levels.back().size() != QSize(1, 1))
        m_levels.push_back(halved(m_levels.back()));
}

int Pyramid::levelFor(double pixelScale)
{
    if (!(pixelScale < 1) || pixelScale <= 0)
        return 0;
    return int(std::floor(std::log2(1 / pixelScale) + 1e-9));
}

}
