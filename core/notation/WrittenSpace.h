#pragma once

#include "core/notation/BoxUnits.h"
#include "core/notation/Notation.h"

#include <QRectF>
#include <QSize>

namespace core {

/// Boxes in the units that they are written in, as if an image pixel were one of these: to judge and to mend what is
/// written without an image at hand. Turned boxes turn there, too, where a unit is as wide as it is high.
class WrittenSpace
{
public:
    /// `image`: its size in pixels, where known; only numbers that count pixels need it.
    explicit WrittenSpace(const BoxUnits &units, QSize image = {});

    Box boxOf(const BoxToken &token, const Notation &notation) const;
    /// What Notation::write() says for a box of this space.
    QString write(QStringView text, const BoxToken &token, const Box &box, const Notation &notation) const;

    /// What numbers may be: 0 0 to the far corner; a null rectangle where no size is known.
    QRectF range() const { return {QPointF(), m_extent}; }
    /// Whether the box, before any turning, lies in the range; where no size is known: whether nothing is negative.
    bool holds(const Box &box) const;
    /// Below this a side is tiny: 1/500 of the range, two where numbers count pixels.
    double tinySide() const;

private:
    BoxUnits m_units;
    QSizeF m_extent; ///< in written units; empty: not known
};

/// The upright rectangle of a box before it is turned, normalised; of a polygon its bounds.
QRectF unturned(const Box &box);

}
