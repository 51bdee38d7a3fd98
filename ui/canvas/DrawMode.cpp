#include "ui/canvas/DrawMode.h"

#include "ui/canvas/BoxLayer.h"
#include "ui/canvas/DrawShape.h"
#include "ui/canvas/ViewTransform.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {

// View units.
constexpr double SmallestSide = 3; // what is smaller is a click
constexpr double CornerReach = 7;  // a click there means the corner

}

DrawMode::DrawMode(BoxLayer &boxes, const ViewTransform &view)
    : m_boxes(boxes)
    , m_view(view)
{
}

void DrawMode::setTool(CanvasTool tool)
{
    cancel();
    m_tool = tool;
}

void DrawMode::hover(const CanvasPoint &point)
{
    preview(point);
}

bool DrawMode::press(const CanvasPoint &point)
{
    m_pressed = true;
    if (m_places.isEmpty() && m_tool != CanvasTool::Polygon)
        m_places.append(heldIn(m_view.imageSize(), point.image));
    preview(point);
    return true;
}

void DrawMode::drag(const CanvasPoint &point, QSizeF)
{
    if (m_pressed)
        preview(point);
}

void DrawMode::release(const CanvasPoint &point)
{
    if (!std::exchange(m_pressed, false))
        return;
    const QPointF place = heldIn(m_view.imageSize(), point.image);
    if (m_tool == CanvasTool::Polygon)
        releaseCorner(place);
    else if (m_tool == CanvasTool::Rotated && m_places.size() < 2)
        releaseSide(place);
    else if (const core::Box box = shapeAt(place, point.keys); isLarge(box))
        finish(box);
    else if (m_tool == CanvasTool::Rect)
        cancel(); // the depth of a turned one may be clicked again
}

bool DrawMode::cancel()
{
    const bool busy = isBusy();
    m_pressed = false;
    m_places.clear();
    m_boxes.setDrawn(std::nullopt);
    return busy;
}

bool DrawMode::wants(int key) const
{
    return m_tool == CanvasTool::Polygon && isBusy() &&
           (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Backspace);
}

void DrawMode::press(int key)
{
    if (key != Qt::Key_Backspace) {
        if (m_places.size() >= 3 && isLarge(core::Box::polygon(m_places)))
            finish(core::Box::polygon(m_places));
        return;
    }
    m_places.removeLast();
    if (m_places.isEmpty())
        cancel();
    else
        m_boxes.setDrawn(core::Box::polygon(m_places), m_places.size());
}

Qt::CursorShape DrawMode::cursor(QPointF) const
{
    return Qt::CrossCursor;
}

std::optional<core::Box> DrawMode::takeDrawn()
{
    return std::exchange(m_drawn, std::nullopt);
}

void DrawMode::preview(const CanvasPoint &point)
{
    if (m_places.isEmpty())
        return;
    const QPointF place = heldIn(m_view.imageSize(), point.image);
    const qsizetype corners = m_tool == CanvasTool::Polygon ? m_places.size() : 0;
    m_boxes.setDrawn(shapeAt(place, point.keys), corners);
}

void DrawMode::releaseSide(QPointF place)
{
    m_places.append(place);
    if (QLineF(m_places[0], place).length() * m_view.scale() < SmallestSide)
        cancel();
}

void DrawMode::releaseCorner(QPointF place)
{
    const bool again = !m_places.isEmpty() && (meet(place, m_places.first()) || meet(place, m_places.last()));
    if (!again)
        m_places.append(place);
    else if (closes(place) && isLarge(core::Box::polygon(m_places)))
        finish(core::Box::polygon(m_places));
}

void DrawMode::finish(const core::Box &box)
{
    m_drawn = box;
    cancel();
}

/// What is drawn with the mouse at `place`.
core::Box DrawMode::shapeAt(QPointF place, DragKeys keys) const
{
    if (m_tool == CanvasTool::Rect)
        return drawnRect(m_places[0], place, keys, m_view.imageSize());
    if (m_tool == CanvasTool::Rotated) {
        const bool deep = m_places.size() > 1;
        return drawnRotated({m_places[0], deep ? m_places[1] : place}, place, m_view.imageSize());
    }
    QPolygonF corners = m_places;
    if (!closes(place))
        corners.append(place);
    return core::Box::polygon(corners);
}

bool DrawMode::closes(QPointF place) const
{
    return m_places.size() >= 3 && (meet(place, m_places.first()) || meet(place, m_places.last()));
}

bool DrawMode::meet(QPointF a, QPointF b) const
{
    const QPointF way = (a - b) * m_view.scale();
    return std::max(std::abs(way.x()), std::abs(way.y())) <= CornerReach;
}

bool DrawMode::isLarge(const core::Box &box) const
{
    QSizeF size(std::abs(box.width()), std::abs(box.height()));
    if (box.shape() == core::Box::Shape::Polygon)
        size = box.bounds().size();
    return std::min(size.width(), size.height()) * m_view.scale() >= SmallestSide;
}

}
