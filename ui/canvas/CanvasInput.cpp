#include "ui/canvas/CanvasInput.h"

#include "ui/canvas/BoxLayer.h"
#include "ui/canvas/ViewTransform.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QWheelEvent>
#include <QWidget>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {

constexpr double PanStep = 48; // view units, of an arrow key

/// Steps of a wheel and of a trackpad alike, in doublings of the zoom.
double doublingsOf(const QWheelEvent &event)
{
    if (event.hasPixelDelta() && event.phase() != Qt::NoScrollPhase)
        return event.pixelDelta().y() / 240.0;
    const QPoint turn = event.angleDelta(); // 120 is a notch; Alt turns it aside
    return (turn.y() != 0 ? turn.y() : turn.x()) / 360.0;
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

}

CanvasInput::CanvasInput(ViewTransform &view, BoxLayer &boxes, QWidget *canvas)
    : m_view(view)
    , m_boxes(boxes)
    , m_mode(boxes)
{
    canvas->installEventFilter(this);
    connect(&m_nudge, &BoxNudge::finished, this, [this](const BoxMove &move) {
        m_boxes.setPreview(std::nullopt);
        emit boxesTouched();
        emit boxMoved(move);
    });
}

void CanvasInput::setActive(bool image, bool boxes)
{
    if (image == m_hasImage && boxes == m_hasBoxes)
        return;
    drop();
    m_hasImage = image;
    m_hasBoxes = boxes;
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
        return wheel(static_cast<const QWheelEvent &>(*event));
    case QEvent::NativeGesture:
        return pinch(static_cast<const QNativeGestureEvent &>(*event));
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
        m_nudge.finish();
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
    m_nudge.finish();
    m_button = event.button();
    m_mouse = event.position();
    m_shift = event.modifiers().testFlag(Qt::ShiftModifier);
    const bool forBoxes = m_button == Qt::LeftButton && !m_space && takesBoxes();
    if (!forBoxes || !m_mode.press(point()))
        m_panFrom = m_mouse;
    emit boxesTouched();
    return true;
}

bool CanvasInput::move(const QMouseEvent &event)
{
    if (m_button != Qt::NoButton && !event.buttons().testFlag(m_button)) { // it came up where nobody told us
        drop();
        letGo();
    }
    m_mouse = event.position();
    m_shift = event.modifiers().testFlag(Qt::ShiftModifier);
    followMouse();
    if (m_panFrom && !m_mode.mayBeClick()) {
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
    const auto moved = m_mode.release(point());
    followMouse();
    if (moved)
        emit boxMoved(*moved);
    return true;
}

bool CanvasInput::wheel(const QWheelEvent &event)
{
    if (!m_hasImage)
        return false;
    m_mouse = event.position();
    if (const double doublings = doublingsOf(event); doublings != 0) {
        m_view.zoomAt(*m_mouse, m_view.zoom() * std::exp2(doublings));
        emit viewMoved();
    }
    return true;
}

bool CanvasInput::pinch(const QNativeGestureEvent &event)
{
    if (!m_hasImage || event.gestureType() != Qt::ZoomNativeGesture)
        return false;
    m_view.zoomAt(event.position(), m_view.zoom() * (1 + event.value()));
    emit viewMoved();
    return true;
}

bool CanvasInput::keyPress(const QKeyEvent &event)
{
    if (event.key() == Qt::Key_Shift && m_mode.isDragging()) {
        m_shift = true;
        followMouse();
        return true;
    }
    if (!wantsKey(event))
        return false;
    if (event.key() == Qt::Key_Escape)
        return escape();
    if (const auto arrow = arrowOf(event.key())) {
        const bool far = event.modifiers().testFlag(Qt::ShiftModifier);
        return nudge(*arrow * (far ? 10 : 1));
    }
    m_space = true;
    emit boxesTouched();
    return true;
}

bool CanvasInput::keyRelease(const QKeyEvent &event)
{
    if (event.isAutoRepeat())
        return false;
    if (event.key() == Qt::Key_Shift && m_mode.isDragging()) {
        m_shift = false;
        followMouse();
        return true;
    }
    if (event.key() != Qt::Key_Space || !m_space)
        return false;
    m_space = false;
    emit boxesTouched();
    return true;
}

bool CanvasInput::wantsKey(const QKeyEvent &event) const
{
    const auto chord = event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    if (!m_hasImage || chord != Qt::NoModifier)
        return false;
    if (event.key() == Qt::Key_Escape)
        return takesBoxes() && m_boxes.selected().isValid();
    return event.key() == Qt::Key_Space || arrowOf(event.key());
}

bool CanvasInput::selectNext(bool forward)
{
    const auto &boxes = m_boxes.boxes();
    if (!takesBoxes() || boxes.empty() || m_button != Qt::NoButton)
        return false;
    m_nudge.finish();
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

void CanvasInput::drop()
{
    m_mode.cancel();
    m_nudge.cancel();
    m_boxes.setPreview(std::nullopt);
}

void CanvasInput::followMouse()
{
    if (m_mouse && m_button == Qt::LeftButton)
        m_mode.drag(point(), m_view.imageSize());
    else if (m_mouse && m_button == Qt::NoButton && takesBoxes())
        m_mode.hover(*m_mouse);
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
    if (m_panFrom && !m_mode.mayBeClick())
        return Qt::ClosedHandCursor;
    if (m_space)
        return Qt::OpenHandCursor;
    return m_mouse && takesBoxes() ? m_mode.cursor(*m_mouse) : Qt::ArrowCursor;
}

CanvasPoint CanvasInput::point() const
{
    return {*m_mouse, m_view.toImage(*m_mouse), m_shift};
}

/// Moves the selected box, or the view when there is none.
bool CanvasInput::nudge(QPointF step)
{
    if (m_button != Qt::NoButton)
        return true;
    const CanvasBox *box = takesBoxes() ? m_boxes.find(m_boxes.selected()) : nullptr;
    if (!box) {
        m_view.panBy(step * -PanStep);
        emit viewMoved();
        return true;
    }
    if (box->movable) {
        m_boxes.setPreview(m_nudge.step(*box, step, m_view.imageSize()));
        emit boxesTouched();
    }
    return true;
}

/// One thing at a time: the drag, then the selection.
bool CanvasInput::escape()
{
    if (m_mode.isDragging() || m_nudge.isActive())
        drop();
    else
        m_boxes.setSelected({});
    emit boxesTouched();
    return true;
}

void CanvasInput::letGo()
{
    m_button = Qt::NoButton;
    m_panFrom.reset();
}

}
