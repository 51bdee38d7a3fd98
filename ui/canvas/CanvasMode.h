#pragma once

#include "ui/canvas/BoxHandle.h"

#include <QPointF>
#include <QSizeF>

namespace ui {

/// A place of the mouse, in both measures, and the keys that are held there.
struct CanvasPoint
{
    QPointF view;
    QPointF image;
    DragKeys keys;
};

/// What the left mouse button does while a tool is chosen. Changes only what is previewed, and keeps what a person
/// wants until it is taken.
class CanvasMode
{
public:
    virtual ~CanvasMode() = default;

    virtual void hover(const CanvasPoint &point) = 0; ///< no button is down
    /// False when there is nothing to drag: the hand may have the rest of it.
    virtual bool press(const CanvasPoint &point) = 0;
    virtual void drag(const CanvasPoint &point, QSizeF image) = 0;
    virtual void release(const CanvasPoint &point) = 0;
    /// Takes the preview away. False when there was nothing to take back.
    virtual bool cancel() = 0;

    virtual bool isBusy() const = 0; ///< something is previewed, or would be if the mouse moved
    virtual bool mayBeClick() const = 0;
    virtual Qt::CursorShape cursor(QPointF view) const = 0;
};

}
