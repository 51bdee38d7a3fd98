#pragma once

#include "core/model/Box.h"
#include "ui/canvas/BoxHandle.h"

#include <QPointF>
#include <QSizeF>

namespace ui {

/// One drag of a box, from where it was taken hold of. A box that lay in the image stays in it; one that did not may
/// go where it likes.
class BoxDrag
{
public:
    /// Handle None moves the whole box. `start` in image pixels; the box does not jump to it.
    BoxDrag(const core::Box &box, BoxHandle handle, QPointF start, QSizeF image);

    /// The box with the mouse at `place`, image pixels.
    core::Box at(QPointF place, bool keepRatio = false) const;

private:
    core::Box moved(QPointF by) const;
    core::Box pulled(QPointF by, bool keepRatio) const;

    core::Box m_box;
    BoxHandle m_handle;
    QPointF m_start;
    QRectF m_image;
    bool m_inside;
};

}
