#pragma once

#include "core/notation/BoxRange.h"
#include "core/notation/ResizeRule.h"

#include <QPointF>

#include <optional>

namespace core {

/// What four numbers of a box are. Stored by name; never rename them.
enum class BoxOrder {
    Corners,       ///< "xyxy": x1 y1 x2 y2
    CornersYFirst, ///< "yxyx": y1 x1 y2 x2
    CornerAndSize, ///< "xywh": x y of the first corner, width, height
    CentreAndSize, ///< "cxcywh"
};

/// From the numbers of a text to image pixels and back, without turning or mirroring.
struct UnitGrid
{
    QPointF origin; ///< image pixels, of the place that is written 0 0
    QSizeF perUnit; ///< image pixels

    QPointF toPixels(double x, double y) const
    {
        return {origin.x() + x * perUnit.width(), origin.y() + y * perUnit.height()};
    }
    QPointF toUnits(QPointF pixels) const
    {
        return {(pixels.x() - origin.x()) / perUnit.width(), (pixels.y() - origin.y()) / perUnit.height()};
    }
};

/// How the numbers of a source's boxes are to be read. A property of the source, whatever its notation.
struct BoxUnits
{
    BoxRange range = BoxRange::Unit;
    std::optional<BoxOrder> order = {}; ///< none: the notation's own
    bool clockwise = false;             ///< positive angles, as seen on screen
    bool radians = false;
    bool padded = false;                    ///< the numbers count the image padded to a square on both sides alike
    std::optional<ResizeRule> resized = {}; ///< for Pixels: of the image that was resized so

    BoxUnits() = default;
    BoxUnits(BoxRange what) // NOLINT(google-explicit-constructor): a range alone is the common case
        : range(what)
    {
    }

    /// Whether boxes have a place when the size of their image is not known.
    bool needsNoImage() const { return range == BoxRange::Pixels && !padded && !resized; }
    /// Nothing has a place where the image size is needed and not known: then `perUnit` is empty.
    UnitGrid grid(QSizeF image) const;

    /// "0-1", "0-100 yxyx clockwise radians padded", "pixels resized:28,3136,1003520": the range first, then what is
    /// not as usual. The same in project files and on the command line.
    QString toText() const;
    static std::optional<BoxUnits> fromText(QStringView text);

    friend bool operator==(const BoxUnits &, const BoxUnits &) = default;
};

}
