#pragma once

#include "ui/canvas/BoxDrag.h"
#include "ui/canvas/BoxGrips.h"
#include "ui/canvas/CanvasBox.h"
#include "ui/canvas/CanvasMode.h"

#include <optional>

namespace ui {

class BoxLayer;

/// What the left mouse button does to boxes: click selects the smallest, a click at the same place the next one under
/// it, a drag moves, a handle resizes or turns. Changes what the layer shows and returns what a person wants; writes
/// nothing.
class SelectMode : public CanvasMode
{
public:
    explicit SelectMode(BoxLayer &boxes); ///< outlives this

    void hover(const CanvasPoint &point) override;
    bool press(const CanvasPoint &point) override;
    void drag(const CanvasPoint &point, QSizeF image) override;
    void release(const CanvasPoint &point) override;
    bool cancel() override;

    bool isBusy() const override { return m_drag.has_value(); }
    bool mayBeClick() const override { return m_press && !m_moved; }
    Qt::CursorShape cursor(QPointF view) const override;

    /// What was dragged somewhere else, once.
    std::optional<BoxMove> takeMove();

private:
    void click(QPointF view);

    BoxLayer &m_boxes;
    std::optional<CanvasPoint> m_press;
    std::optional<QPointF> m_lastClick; // view
    bool m_moved = false;               // further than a click may
    bool m_grip = false;                // the selected box is held
    bool m_cycles = false;              // a click here goes on to the next box below
    BoxGrip m_held;                     // its handle None: the box as a whole
    std::optional<BoxDrag> m_drag;
    std::optional<BoxMove> m_move;
};

}
