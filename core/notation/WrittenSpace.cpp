#include "core/notation/WrittenSpace.h"

#include <algorithm>

namespace core {

namespace {

constexpr double TinyPart = 0.002;
constexpr double TinyPixels = 2;
constexpr double Noise = 1e-9; // of the range: what centre and width lose against written corners

double sideOf(BoxRange range)
{
    switch (range) {
    case BoxRange::Unit:
        return 1;
    case BoxRange::Percent:
        return 100;
    case BoxRange::Mille:
        return 1000;
    case BoxRange::Pixels:
        break;
    }
    return 0;
}

QSizeF pixelExtent(const BoxUnits &units, QSize image)
{
    if (image.isEmpty())
        return {};
    const int side = std::max(image.width(), image.height());
    const QSize counted = units.padded ? QSize(side, side) : image;
    return units.resized ? units.resized->resized(counted) : counted;
}

}

WrittenSpace::WrittenSpace(const BoxUnits &units, QSize image)
    : m_units(units)
{
    const double side = sideOf(units.range);
    m_extent = side > 0 ? QSizeF(side, side) : pixelExtent(units, image);
    m_units.padded = false;
    m_units.resized = {};
}

Box WrittenSpace::boxOf(const BoxToken &token, const Notation &notation) const
{
    return notation.toPixels(token, m_units, m_extent);
}

QString WrittenSpace::write(QStringView text, const BoxToken &token, const Box &box, const Notation &notation) const
{
    return notation.write(text, token, box, m_units, m_extent);
}

bool WrittenSpace::holds(const Box &box) const
{
    const QRectF rect = unturned(box);
    const bool notNegative = rect.left() >= -Noise && rect.top() >= -Noise;
    return m_extent.isEmpty() ? notNegative
                              : notNegative && rect.right() <= m_extent.width() * (1 + Noise) &&
                                    rect.bottom() <= m_extent.height() * (1 + Noise);
}

double WrittenSpace::tinySide() const
{
    return m_units.range == BoxRange::Pixels ? TinyPixels : TinyPart * m_extent.width();
}

QRectF unturned(const Box &box)
{
    if (box.shape() == Box::Shape::Polygon)
        return box.bounds();
    const QSizeF size(box.width(), box.height());
    return QRectF(box.centre() - QPointF(size.width(), size.height()) / 2, size).normalized();
}

}
