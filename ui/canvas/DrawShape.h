#pragma once

#include "core/model/Box.h"
#include "ui/canvas/BoxHandle.h"

#include <QLineF>
#include <QPointF>
#include <QSizeF>

namespace ui {

// What the mouse draws, in image pixels. Places lie in the image, and so does all that is drawn.

QPointF heldIn(QSizeF image, QPointF place);

/// From corner to corner. Shift makes a square, Alt starts from the centre.
core::Box drawnRect(QPointF from, QPointF to, DragKeys keys, QSizeF image);
/// With `side` as one of its sides, the direction of which is its angle, and as deep as `to` is away from it.
core::Box drawnRotated(const QLineF &side, QPointF to, QSizeF image);

}
