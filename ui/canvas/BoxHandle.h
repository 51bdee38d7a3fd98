#pragma once

#include "core/model/Box.h"

#include <QList>
#include <QPointF>
#include <QRectF>

namespace ui {

/// The squares at the corners and sides of an upright box by which it is resized, named as seen on screen.
enum class BoxHandle { None, TopLeft, Top, TopRight, Right, BottomRight, Bottom, BottomLeft, Left };

/// The handles that a box shown at `bounds` (view units) has room for. Only upright boxes have any.
QList<BoxHandle> handlesOf(const core::Box &box, const QRectF &bounds);
/// Where the handles of a box shown at `bounds` stand: around it, and around a small box at a distance, so that they
/// neither hide it nor leave nothing to take hold of between them.
QRectF handleFrame(const QRectF &bounds);
QPointF handlePoint(BoxHandle handle, const QRectF &frame);

/// The box with the side or corner of `handle` at `to` (image pixels) and the opposite one where it was, exactly. A
/// side pulled past the opposite one passes it. A box that was written reversed stays reversed. `keepRatio` holds
/// width to height, where the box has both; a side then grows evenly about the middle of the other direction.
core::Box resized(const core::Box &box, BoxHandle handle, QPointF to, bool keepRatio);

Qt::CursorShape cursorFor(BoxHandle handle);

}
