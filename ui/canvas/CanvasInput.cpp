#include "ui/canvas/CanvasInput.h"

#include "ui/canvas/BoxLayer.h"
#include "ui/canvas/ViewTransform.h"
#include "ui/canvas/ZoomStep.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWidget>

#include <utility>

namespace ui {

namespace {

constexpr double PanStep = 48; // view units, of an arrow key

DragKeys keysOf(const QMouseEvent &event)
{
    return {event.modifiers().testFlag(Qt::ShiftModifier), event.modifiers().testFlag(Qt::AltModifier)};
}

}

CanvasInput::CanvasInput(ViewTransform &view, BoxLayer &boxes, QWidget *canvas)
    : m_view(view)
    , m_boxes(boxes)
    , m_select(boxes)
    , m_draw(boxes, view)
    , m_boxKeys(boxes)
{
    canvas->installEventFilter(this);
    connect(&m_boxKeys, &BoxKeys::boxesTouched, this, &CanvasInput::boxesTouched);
    connect(&m_boxKeys, &BoxKeys::boxMoved, this, &CanvasInput::boxMoved);
    connect(&m_boxKeys, &BoxKeys::boxDeleted, this, &CanvasInput::boxDeleted);
    connect(&m_boxKeys, &BoxKeys::boxDuplicated, this, &CanvasInput::boxDuplicated);
}

void CanvasInput::setActive(bool image, bool boxes)
{
    if (image == m_hasImage && boxes == m_hasBoxes)
        return;
    drop();
    m_draw.cancel();
    m_hasImage = image;
    m_hasBoxes = boxes;
    followMouse();
}

void CanvasInput::setTool(CanvasTool tool)
{
    if (tool == m_tool)
        return;
    m_boxKeys.finish();
    drop();
    m_tool = tool;
    m_draw.setTool(tool);
    m_mode = tool == CanvasTool::Select ? static_cast<CanvasMode *>(&m_select) : &m_draw;
    m_boxes.setHandlesVisible(tool == CanvasTool::Select);
    m_boxes.setHovered({});
    followMouse();
}

bool CanvasInput::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
        return press(static_cast<const QMouseEvent &>(*event));
    case QEvent::MouseMove:
        return move(static_cast<const QMouseEvent &>(*event));
    case QEvent::MouseButtonRelease:
        return release(static_cast<const QMouseEvent &>(*event));
    case QEvent::Wheel:
    case QEvent::NativeGesture:
        return zoom(*event);
    case QEvent::KeyPress:
        return keyPress(static_cast<const QKeyEvent &>(*event));
    case QEvent::KeyRelease:
        return keyRelease(static_cast<const QKeyEvent &>(*event));
    case QEvent::ShortcutOverride: // what it wants comes as a key press, not as a shortcut of the window
        event->setAccepted(wantsKey(static_cast<const QKeyEvent &>(*event)));
        return event->isAccepted();
    case QEvent::Leave:
        m_mouse.reset();
        m_boxes.setHovered({});
        followMouse();
        return false;
    case QEvent::FocusOut:
        m_space = false;
        m_boxKeys.finish();
        return false;
    default:
        return false;
    }
}

bool CanvasInput::press(const QMouseEvent &event)
{
    if (!m_hasImage || m_button != Qt::NoButton)
        return false;
    if (event.button() != Qt::LeftButton && event.button() != Qt::MiddleButton)
        return false;
    m_boxKeys.finish();
    m_button = event.button();
    m_mouse = event.position();
    m_held = keysOf(event);
    const bool forBoxes = m_button == Qt::LeftButton && !m_space && takesBoxes();
    if (!forBoxes || !m_mode->press(point()))
        m_panFrom = m_mouse;
    emit boxesTouched();
    return true;
}

bool CanvasInput::move(const QMouseEvent &event)
{
    if (m_button != Qt::NoButton && !event.buttons().testFlag(m_button)) { // it came up where nobody told us
        drop();
        m_draw.cancel();
        letGo();
    }
    m_mouse = event.position();
    m_held = keysOf(event);
    followMouse();
    if (m_panFrom && !m_mode->mayBeClick()) {
        m_view.panBy(*m_mouse - std::exchange(*m_panFrom, *m_mouse));
        emit viewMoved();
    }
    return m_hasImage;
}

bool CanvasInput::release(const QMouseEvent &event)
{
    if (event.button() != m_button)
        return false;
    letGo();
    m_mouse = event.position();
    m_mode->release(point());
    followMouse();
    tellDone();
    return true;
}

bool CanvasInput::zoom(const QEvent &event)
{
    const auto step = zoomStepOf(event);
    if (!m_hasImage || !step)
        return false;
    m_mouse = step->at;
    if (step->factor != 1) {
        m_view.zoomAt(step->at, m_view.zoom() * step->factor);
        emit viewMoved();
    }
    return true;
}

bool CanvasInput::keyPress(const QKeyEvent &event)
{
    if (holdKey(event.key(), true))
        return true;
    if (!wantsKey(event))
        return false;
    if (event.key() == Qt::Key_Escape) {
        escape();
        return true;
    }
    if (m_draw.wants(event.key())) {
        m_draw.press(event.key());
        followMouse();
        tellDone();
        return true;
    }
    if (meansBox(event)) {
        if (m_button == Qt::NoButton)
            m_boxKeys.press(event, m_view.imageSize());
        return true;
    }
    if (const auto arrow = arrowOf(event.key())) {
        const bool far = event.modifiers().testFlag(Qt::ShiftModifier);
        m_view.panBy(*arrow * (far ? -10 : -1) * PanStep);
        emit viewMoved();
        return true;
    }
    m_space = true;
    emit boxesTouched();
    return true;
}

bool CanvasInput::keyRelease(const QKeyEvent &event)
{
    if (event.isAutoRepeat())
        return false;
    if (holdKey(event.key(), false))
        return true;
    if (event.key() != Qt::Key_Space || !m_space)
        return false;
    m_space = false;
    emit boxesTouched();
    return true;
}

bool CanvasInput::wantsKey(const QKeyEvent &event) const
{
    const auto chord = event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    if (meansBox(event))
        return true;
    if (!m_hasImage || chord != Qt::NoModifier)
        return false;
    if (event.key() == Qt::Key_Escape)
        return takesBoxes() && (m_tool != CanvasTool::Select || m_boxes.selected().isValid());
    return m_draw.wants(event.key()) || event.key() == Qt::Key_Space || arrowOf(event.key());
}

bool CanvasInput::meansBox(const QKeyEvent &event) const
{
    return takesBoxes() && m_tool == CanvasTool::Select && m_boxKeys.wants(event);
}

bool CanvasInput::selectNext(bool forward)
{
    const bool free = m_tool == CanvasTool::Select && m_button == Qt::NoButton;
    return takesBoxes() && free && m_boxKeys.selectNext(forward);
}

void CanvasInput::drop()
{
    m_select.cancel();
    m_boxKeys.cancel();
    m_boxes.setPreview(std::nullopt);
}

void CanvasInput::followMouse()
{
    if (m_mouse && m_button == Qt::LeftButton)
        m_mode->drag(point(), m_view.imageSize());
    else if (m_mouse && m_button == Qt::NoButton && takesBoxes())
        m_mode->hover(point());
    else if (!takesBoxes())
        m_boxes.setHovered({});
    emit boxesTouched();
    emit mousePlaced();
}

std::optional<QPointF> CanvasInput::mouseInImage() const
{
    if (!m_hasImage || !m_mouse)
        return {};
    const QPointF place = m_view.toImage(*m_mouse);
    return QRectF({}, m_view.imageSize()).contains(place) ? std::optional(place) : std::nullopt;
}

Qt::CursorShape CanvasInput::cursor() const
{
    if (!m_hasImage)
        return Qt::ArrowCursor;
    if (m_panFrom && !m_mode->mayBeClick())
        return Qt::ClosedHandCursor;
    if (m_space)
        return Qt::OpenHandCursor;
    return m_mouse && takesBoxes() ? m_mode->cursor(*m_mouse) : Qt::ArrowCursor;
}

CanvasPoint CanvasInput::point() const
{
    return {*m_mouse, m_view.toImage(*m_mouse), m_held};
}

/// Shift and Alt change a drag that is under way, though the mouse rests.
bool CanvasInput::holdKey(int key, bool down)
{
    if (!m_mode->isBusy() || (key != Qt::Key_Shift && key != Qt::Key_Alt))
        return false;
    (key == Qt::Key_Shift ? m_held.shift : m_held.alt) = down;
    followMouse();
    return true;
}

/// One thing at a time: what is being dragged or drawn, then the tool, then the selection.
void CanvasInput::escape()
{
    if (m_mode->isBusy() || m_boxKeys.isMoving()) {
        m_mode->cancel();
        drop();
    } else if (m_tool != CanvasTool::Select) {
        setTool(CanvasTool::Select);
        emit toolLeft();
    } else {
        m_boxes.setSelected({});
    }
    emit boxesTouched();
}

/// Last of all that an event does: who hears of it may change anything.
void CanvasInput::tellDone()
{
    if (const auto move = m_select.takeMove())
        emit boxMoved(move->ref, move->box);
    if (const auto box = m_draw.takeDrawn())
        emit boxDrawn(*box);
}

void CanvasInput::letGo()
{
    m_button = Qt::NoButton;
    m_panFrom.reset();
}

}
