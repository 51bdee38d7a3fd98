#pragma once

#include "core/model/Box.h"
#include "ui/canvas/BoxHandle.h"

#include <QPointF>
#include <QSizeF>

namespace ui {

/// One drag of a box, from where it was taken hold of. A box that lay in the image is moved and resized within it; one
/// that did not may go where it likes, and so may one that is turned. Back at the start it is the very same box.
class BoxDrag
{
public:
    /// `start` in image pixels; the box does not jump to it. `corner` is that of a polygon which handle Corner means.
    BoxDrag(const core::Box &box, BoxHandle handle, QPointF start, QSizeF image, qsizetype corner = 0);

    /// The box with the mouse at `place`, image pixels.
    core::Box at(QPointF place, DragKeys keys = {}) const;

private:
    core::Box moved(QPointF by) const;
    core::Box pulled(QPointF by, DragKeys keys) const;
    core::Box bent(QPointF by) const;
    QPointF held(QPointF place) const;

    core::Box m_box;
    BoxHandle m_handle;
    qsizetype m_corner;
    QPointF m_start;
    QRectF m_image;
    bool m_inside;
};

}
