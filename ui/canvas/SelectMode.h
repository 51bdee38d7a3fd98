#pragma once

#include "ui/canvas/BoxDrag.h"
#include "ui/canvas/CanvasBox.h"

#include <QPointF>
#include <QSizeF>

#include <optional>
#include <vector>

namespace ui {

class BoxLayer;

/// A place of the mouse, in both measures.
struct CanvasPoint
{
    QPointF view;
    QPointF image;
    bool shift = false;
};

/// What the left mouse button does to boxes: click selects the smallest, a click at the same place the next one under
/// it, a drag moves, a handle resizes. Changes what the layer shows and returns what a person wants; writes nothing.
class SelectMode
{
public:
    explicit SelectMode(BoxLayer &boxes); ///< outlives this

    void hover(QPointF view);
    /// False when there is nothing to drag: the hand may have the rest of it.
    bool press(const CanvasPoint &point);
    void drag(const CanvasPoint &point, QSizeF image);
    /// What was dragged somewhere else, if so.
    std::optional<BoxMove> release(const CanvasPoint &point);
    /// Takes the preview away. False when nothing was being dragged.
    bool cancel();

    bool isDragging() const { return m_drag.has_value(); }
    bool mayBeClick() const { return m_press && !m_moved; }
    Qt::CursorShape cursor(QPointF view) const;

private:
    void click(QPointF view);

    BoxLayer &m_boxes;
    std::optional<CanvasPoint> m_press;
    std::optional<QPointF> m_lastClick; // view
    bool m_moved = false;               // further than a click may
    bool m_grip = false;                // the selected box is held
    bool m_cycles = false;              // a click here goes on to the next box below
    BoxHandle m_handle = BoxHandle::None;
    std::optional<BoxDrag> m_drag;
};

}
