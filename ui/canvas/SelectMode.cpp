#include "ui/canvas/SelectMode.h"

#include "ui/canvas/BoxLayer.h"

#include <algorithm>
#include <utility>

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

void SelectMode::hover(const CanvasPoint &point)
{
    const auto under = m_boxes.at(point.view);
    m_boxes.setHovered(under.empty() ? core::BoxRef() : under.front());
}

bool SelectMode::press(const CanvasPoint &point)
{
    cancel();
    m_press = point;
    m_moved = false;
    m_held = m_boxes.gripAt(point.view);
    m_cycles = false;
    if (m_held.handle != BoxHandle::None) {
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
    const CanvasBox *held = m_boxes.find(m_boxes.selected());
    if (!held)
        return;
    if (!m_drag)
        m_drag.emplace(held->box, m_held.handle, m_press->image, image, m_held.corner);
    m_boxes.setPreview(m_boxes.snapped(*held, m_drag->at(point.image, point.keys)));
}

void SelectMode::release(const CanvasPoint &point)
{
    if (!m_press)
        return;
    const CanvasBox *held = m_boxes.find(m_boxes.selected());
    if (m_drag && held && m_boxes.preview() && *m_boxes.preview() != held->box)
        m_move = BoxMove{held->ref, *m_boxes.preview()};
    if (m_moved)
        m_lastClick.reset();
    else
        click(point.view);
    cancel();
}

bool SelectMode::cancel()
{
    const bool dragging = isBusy();
    if (dragging)
        m_boxes.setPreview(std::nullopt);
    m_drag.reset();
    m_press.reset();
    m_grip = false;
    return dragging;
}

std::optional<BoxMove> SelectMode::takeMove()
{
    return std::exchange(m_move, std::nullopt);
}

Qt::CursorShape SelectMode::cursor(QPointF view) const
{
    const BoxHandle handle = m_drag ? m_held.handle : m_boxes.gripAt(view).handle;
    if (const CanvasBox *box = m_boxes.find(m_boxes.selected()); box && handle != BoxHandle::None)
        return cursorFor(handle, box->box.degrees());
    const CanvasBox *hovered = m_boxes.find(m_boxes.hovered());
    if (m_drag || (hovered && hovered->movable && hovered->ref == m_boxes.selected()))
        return Qt::SizeAllCursor;
    return hovered ? Qt::PointingHandCursor : Qt::ArrowCursor;
}

void SelectMode::click(QPointF view)
{
    m_lastClick = view;
    if (m_held.handle != BoxHandle::None)
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
