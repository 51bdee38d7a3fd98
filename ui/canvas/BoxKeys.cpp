#include "ui/canvas/BoxKeys.h"

#include "ui/canvas/BoxLayer.h"

#include <QKeyEvent>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr int StepsToGrid = 200; // at most, before a step shows

Qt::KeyboardModifiers modifiersOf(const QKeyEvent &event)
{
    return event.modifiers() & ~Qt::KeypadModifier;
}

bool duplicates(const QKeyEvent &event)
{
    return event.key() == Qt::Key_D && modifiersOf(event) == Qt::ControlModifier;
}

bool deletes(const QKeyEvent &event)
{
    return (event.key() == Qt::Key_Delete || event.key() == Qt::Key_Backspace) && modifiersOf(event) == Qt::NoModifier;
}

/// What the key does to this box; null for nothing.
BoxStep stepOf(const QKeyEvent &event, const CanvasBox &box)
{
    const bool shift = modifiersOf(event) == Qt::ShiftModifier;
    if (!shift && modifiersOf(event) != Qt::NoModifier)
        return {};
    if (const auto arrow = arrowOf(event.key()))
        return {*arrow * (shift ? 10 : 1)};
    return {{}, !shift && turns(box) ? turnOf(event.key()) : 0};
}

}

std::optional<QPointF> arrowOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return QPointF(-1, 0);
    case Qt::Key_Right:
        return QPointF(1, 0);
    case Qt::Key_Up:
        return QPointF(0, -1);
    case Qt::Key_Down:
        return QPointF(0, 1);
    default:
        return {};
    }
}

BoxKeys::BoxKeys(BoxLayer &boxes)
    : m_boxes(boxes)
{
    connect(&m_nudge, &BoxNudge::finished, this, &BoxKeys::tell);
}

bool BoxKeys::wants(const QKeyEvent &event) const
{
    const CanvasBox *box = m_boxes.find(m_boxes.selected());
    if (!box)
        return false;
    return deletes(event) || duplicates(event) || !stepOf(event, *box).isNull();
}

void BoxKeys::press(const QKeyEvent &event, QSizeF image)
{
    const core::BoxRef ref = m_boxes.selected();
    const CanvasBox *box = m_boxes.find(ref);
    if (!box)
        return;
    if (const BoxStep way = stepOf(event, *box); !way.isNull()) {
        if (box->movable)
            step(*box, way, image);
    } else if (!event.isAutoRepeat() && deletes(event)) {
        finish();
        if (box->movable)
            emit boxDeleted(ref);
    } else if (!event.isAutoRepeat() && duplicates(event)) {
        finish();
        emit boxDuplicated(ref);
    }
}

bool BoxKeys::selectNext(bool forward)
{
    const auto &boxes = m_boxes.boxes();
    if (boxes.empty())
        return false;
    finish();
    const auto at = std::find_if(boxes.begin(), boxes.end(),
                                 [this](const CanvasBox &box) { return box.ref == m_boxes.selected(); });
    const auto count = std::ssize(boxes);
    std::ptrdiff_t next = forward ? 0 : count - 1;
    if (at != boxes.end())
        next = at - boxes.begin() + (forward ? 1 : -1);
    const bool found = next >= 0 && next < count;
    m_boxes.setSelected(found ? boxes[std::size_t(next)].ref : core::BoxRef());
    emit boxesTouched();
    return found;
}

void BoxKeys::step(const CanvasBox &box, const BoxStep &step, QSizeF image)
{
    const core::Box shown = m_boxes.preview().value_or(box.box);
    core::Box to = m_boxes.snapped(box, m_nudge.step(box, step, image));
    for (int i = 1; i < StepsToGrid && m_boxes.snaps() && to == shown; ++i)
        to = m_boxes.snapped(box, m_nudge.step(box, step, image));
    m_boxes.setPreview(to);
    emit boxesTouched();
}

void BoxKeys::tell(const BoxMove &move)
{
    m_boxes.setPreview(std::nullopt);
    emit boxesTouched();
    const CanvasBox *box = m_boxes.find(move.ref);
    if (!box)
        return;
    const core::Box to = m_boxes.snapped(*box, move.box);
    if (to != box->box)
        emit boxMoved(move.ref, to);
}

}
