#pragma once

#include "core/model/Box.h"
#include "core/notation/SampleBoxes.h"

#include <QColor>
#include <QString>

#include <functional>

namespace ui {

/// A box as the canvas shows it. The label is foreign text and drawn as it is written, on one line.
struct CanvasBox
{
    core::BoxRef ref; ///< valid, and each ref once
    core::Box box;    ///< image pixels
    QString label;    ///< empty: no label
    QColor colour;
    bool movable = true;
    bool turnable = false; ///< its notation can say an angle; of what is movable and no polygon
    bool asked = false;    ///< a region that a question is about, not one that an answer gives

    friend bool operator==(const CanvasBox &, const CanvasBox &) = default;
};

/// The box nearest to the given one that can be written where that of the ref is.
using BoxSnap = std::function<core::Box(const core::BoxRef &, const core::Box &)>;

/// Whether it has an angle that a person may change.
inline bool turns(const CanvasBox &box)
{
    return box.movable && box.turnable && box.box.shape() != core::Box::Shape::Polygon;
}

/// What a person wants a box to be after a drag. Nothing has changed yet.
struct BoxMove
{
    core::BoxRef ref;
    core::Box box; ///< image pixels
};

}
