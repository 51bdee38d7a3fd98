#pragma once

#include "core/model/Box.h"
#include "ui/canvas/CanvasMode.h"
#include "ui/canvas/CanvasTool.h"

#include <QPolygonF>

#include <optional>

namespace ui {

class BoxLayer;
class ViewTransform;

/// Draws a box. An upright one from corner to corner; of a turned one its first side is dragged, and a click says how
/// deep it is; of a polygon each click is a corner, and one at the first or the last closes it, as a double click does.
class DrawMode : public CanvasMode
{
public:
    DrawMode(BoxLayer &boxes, const ViewTransform &view); ///< both outlive this

    void setTool(CanvasTool tool); ///< what to draw; drops what was being drawn

    void hover(const CanvasPoint &point) override;
    bool press(const CanvasPoint &point) override;
    void drag(const CanvasPoint &point, QSizeF image) override;
    void release(const CanvasPoint &point) override;
    bool cancel() override;

    /// Enter, which closes a polygon, and Backspace, which takes its last corner back, while there is one.
    bool wants(int key) const;
    void press(int key); ///< one that is wanted

    bool isBusy() const override { return !m_places.isEmpty(); }
    bool mayBeClick() const override { return false; }
    Qt::CursorShape cursor(QPointF view) const override;

    /// What has been drawn, once. Image pixels.
    std::optional<core::Box> takeDrawn();

private:
    void preview(const CanvasPoint &point);
    void releaseSide(QPointF place);
    void releaseCorner(QPointF place);
    void finish(const core::Box &box);
    core::Box shapeAt(QPointF place, DragKeys keys) const;
    bool closes(QPointF place) const;
    bool meet(QPointF a, QPointF b) const;
    bool isLarge(const core::Box &box) const;

    BoxLayer &m_boxes;
    const ViewTransform &m_view;
    CanvasTool m_tool = CanvasTool::Rect;
    QPolygonF m_places; // that stand: the first corner, both ends of the first side, corners. Image pixels
    bool m_pressed = false;
    std::optional<core::Box> m_drawn;
};

}
