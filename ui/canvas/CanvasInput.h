#pragma once

#include "ui/canvas/BoxNudge.h"
#include "ui/canvas/SelectMode.h"

#include <QObject>

#include <optional>

class QKeyEvent;
class QMouseEvent;
class QNativeGestureEvent;
class QWheelEvent;
class QWidget;

namespace ui {

class ViewTransform;

/// Mouse, wheel and keys of the canvas: the wheel zooms at the cursor, the hand pans (middle button, Space and left,
/// left beside the boxes), all else goes to the boxes. Changes view and boxes in place and tells that it did.
class CanvasInput : public QObject
{
    Q_OBJECT
public:
    /// Listens to the events of `canvas`; all three outlive this.
    CanvasInput(ViewTransform &view, BoxLayer &boxes, QWidget *canvas);

    /// What there is to act on; what was being done to something else is dropped.
    void setActive(bool image, bool boxes);
    bool takesBoxes() const { return m_hasImage && m_hasBoxes; }

    /// The next box in order becomes the selected one. False at the end, where there is none any more.
    bool selectNext(bool forward);
    void drop(); ///< takes back a drag or nudge that is under way
    /// View or boxes have changed under a mouse that may rest.
    void followMouse();
    std::optional<QPointF> mouseInImage() const; ///< image pixels
    Qt::CursorShape cursor() const;

signals:
    void viewMoved();
    void boxesTouched(); ///< hovered, selected or previewed another one
    void mousePlaced();
    void boxMoved(const ui::BoxMove &move);

protected:
    bool eventFilter(QObject *canvas, QEvent *event) override;

private:
    // Each returns false when the event is for somebody else.
    bool press(const QMouseEvent &event);
    bool move(const QMouseEvent &event);
    bool release(const QMouseEvent &event);
    bool wheel(const QWheelEvent &event);
    bool pinch(const QNativeGestureEvent &event);
    bool keyPress(const QKeyEvent &event);
    bool keyRelease(const QKeyEvent &event);
    bool wantsKey(const QKeyEvent &event) const;

    CanvasPoint point() const;
    bool nudge(QPointF step);
    bool escape();
    void letGo();

    ViewTransform &m_view;
    BoxLayer &m_boxes;
    SelectMode m_mode;
    BoxNudge m_nudge;
    bool m_hasImage = false;
    bool m_hasBoxes = true;
    std::optional<QPointF> m_mouse;          // view units; none when it is elsewhere
    std::optional<QPointF> m_panFrom;        // view units; while the hand pans
    Qt::MouseButton m_button = Qt::NoButton; // the one that is down; others are ignored until it is up
    bool m_shift = false;
    bool m_space = false;
};

}
