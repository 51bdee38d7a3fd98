#include "ui/canvas/SelectMode.h"

#include "ui/canvas/BoxLayer.h"

#include <algorithm>

namespace ui {

namespace {

constexpr double ClickReach = 3; // view units: the mouse has not moved

bool isNear(QPointF a, QPointF b)
{
    return (a - b).manhattanLength() <= ClickReach;
}

}

SelectMode::SelectMode(BoxLayer &boxes)
    : m_boxes(boxes)
{
}

void SelectMode::hover(QPointF view)
{
    const auto under = m_boxes.at(view);
    m_boxes.setHovered(under.empty() ? core::BoxRef() : under.front());
}

bool SelectMode::press(const CanvasPoint &point)
{
    cancel();
    m_press = point;
    m_moved = false;
    m_handle = m_boxes.handleAt(point.view);
    m_cycles = false;
    if (m_handle != BoxHandle::None) {
        m_grip = true;
        return true;
    }
    const auto under = m_boxes.at(point.view);
    if (under.empty())
        return false;
    const bool isUnder = std::find(under.begin(), under.end(), m_boxes.selected()) != under.end();
    m_cycles = isUnder && m_lastClick && isNear(*m_lastClick, point.view);
    if (!m_cycles)
        m_boxes.setSelected(under.front());
    // With nothing but its inside in view a box is the ground that one walks on, not a thing to be moved.
    const CanvasBox *held = m_boxes.find(m_boxes.selected());
    m_grip = held && held->movable && m_boxes.outlineInView(held->ref);
    return m_grip;
}

void SelectMode::drag(const CanvasPoint &point, QSizeF image)
{
    if (!m_press)
        return;
    m_moved = m_moved || !isNear(m_press->view, point.view);
    if (!m_moved || !m_grip)
        return;
    if (!m_drag) {
        const CanvasBox *held = m_boxes.find(m_boxes.selected());
        if (!held)
            return;
        m_drag.emplace(held->box, m_handle, m_press->image, image);
    }
    m_boxes.setPreview(m_drag->at(point.image, point.shift));
}

std::optional<BoxMove> SelectMode::release(const CanvasPoint &point)
{
    if (!m_press)
        return {};
    std::optional<BoxMove> move;
    const CanvasBox *held = m_boxes.find(m_boxes.selected());
    if (m_drag && held && m_boxes.preview() && *m_boxes.preview() != held->box)
        move = BoxMove{held->ref, *m_boxes.preview()};
    if (m_moved)
        m_lastClick.reset();
    else
        click(point.view);
    cancel();
    return move;
}

bool SelectMode::cancel()
{
    const bool dragging = isDragging();
    if (dragging)
        m_boxes.setPreview(std::nullopt);
    m_drag.reset();
    m_press.reset();
    m_grip = false;
    return dragging;
}

Qt::CursorShape SelectMode::cursor(QPointF view) const
{
    const BoxHandle handle = m_drag ? m_handle : m_boxes.handleAt(view);
    if (handle != BoxHandle::None)
        return cursorFor(handle);
    const CanvasBox *hovered = m_boxes.find(m_boxes.hovered());
    if (m_drag || (hovered && hovered->movable && hovered->ref == m_boxes.selected()))
        return Qt::SizeAllCursor;
    return hovered ? Qt::PointingHandCursor : Qt::ArrowCursor;
}

void SelectMode::click(QPointF view)
{
    m_lastClick = view;
    if (m_handle != BoxHandle::None)
        return;
    const auto under = m_boxes.at(view);
    if (under.empty()) {
        m_boxes.setSelected({});
        return;
    }
    const auto selected = std::find(under.begin(), under.end(), m_boxes.selected());
    if (!m_cycles || selected == under.end())
        return;
    m_boxes.setSelected(std::next(selected) == under.end() ? under.front() : *std::next(selected));
}

}
