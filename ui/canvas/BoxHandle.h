#pragma once

#include "core/model/Box.h"

#include <QPoint>
#include <QPointF>

namespace ui {

/// What a box is taken hold of by: corners and sides of an upright or turned one, named as seen on screen before it was
/// turned; what turns it; a corner of a polygon. None is the box as a whole.
enum class BoxHandle { None, TopLeft, Top, TopRight, Right, BottomRight, Bottom, BottomLeft, Left, Turn, Corner };

/// What the keys held during a drag ask for.
struct DragKeys
{
    bool shift = false; ///< keeps width to height, turns in steps
    bool alt = false;   ///< resizes about the centre

    friend bool operator==(const DragKeys &, const DragKeys &) = default;
};

/// Which side a handle stands on: -1 left or top, 1 right or bottom, 0 between.
QPoint sideOf(BoxHandle handle);
/// Where the corner or the middle of the side lies, image pixels.
QPointF handlePoint(BoxHandle handle, const core::Box &box);

/// The box with the side or corner of `handle` at `to` (image pixels) and the opposite one where it was; with Alt the
/// centre instead. An angle stays. A side pulled past the opposite one passes it. A box that was written reversed stays
/// reversed. Shift holds width to height, where the box has both; a side then grows evenly about the middle of the
/// other direction. `handle` is a corner or a side, and the box no polygon.
core::Box resized(const core::Box &box, BoxHandle handle, QPointF to, DragKeys keys = {});

/// `degrees` is the angle of the box.
Qt::CursorShape cursorFor(BoxHandle handle, double degrees = 0);

}
