#pragma once

#include "ui/canvas/BoxKeys.h"
#include "ui/canvas/DrawMode.h"
#include "ui/canvas/SelectMode.h"

#include <QObject>

#include <optional>

class QKeyEvent;
class QMouseEvent;
class QWidget;

namespace ui {

class ViewTransform;

/// Mouse, wheel and keys of the canvas: the wheel zooms at the cursor, the hand pans (middle button, Space and left,
/// left beside the boxes), all else goes to the boxes or draws one. Changes view and boxes in place and tells that it
/// did.
class CanvasInput : public QObject
{
    Q_OBJECT
public:
    /// Listens to the events of `canvas`; all three outlive this.
    CanvasInput(ViewTransform &view, BoxLayer &boxes, QWidget *canvas);

    /// What there is to act on; what was being done to something else is dropped.
    void setActive(bool image, bool boxes);
    void setTool(CanvasTool tool); ///< drops what was being drawn or dragged
    CanvasTool tool() const { return m_tool; }
    bool takesBoxes() const { return m_hasImage && m_hasBoxes; }

    /// The next box in order becomes the selected one. False at the end, where there is none any more.
    bool selectNext(bool forward);
    void drop(); ///< takes back a drag or nudge that is under way; what is being drawn stays
    /// View or boxes have changed under a mouse that may rest.
    void followMouse();
    std::optional<QPointF> mouseInImage() const; ///< image pixels
    Qt::CursorShape cursor() const;

signals:
    void viewMoved();
    void boxesTouched(); ///< hovered, selected or previewed another one
    void mousePlaced();
    void boxMoved(const core::BoxRef &ref, const core::Box &box);
    void boxDeleted(const core::BoxRef &ref);
    void boxDuplicated(const core::BoxRef &ref);
    void boxDrawn(const core::Box &box);
    void toolLeft();

protected:
    bool eventFilter(QObject *canvas, QEvent *event) override;

private:
    // Each returns false when the event is for somebody else.
    bool press(const QMouseEvent &event);
    bool move(const QMouseEvent &event);
    bool release(const QMouseEvent &event);
    bool zoom(const QEvent &event);
    bool keyPress(const QKeyEvent &event);
    bool keyRelease(const QKeyEvent &event);
    bool wantsKey(const QKeyEvent &event) const;
    bool meansBox(const QKeyEvent &event) const;

    CanvasPoint point() const;
    bool holdKey(int key, bool down);
    void escape();
    void letGo();
    void tellDone();

    ViewTransform &m_view;
    BoxLayer &m_boxes;
    CanvasTool m_tool = CanvasTool::Select;
    SelectMode m_select;
    DrawMode m_draw;
    CanvasMode *m_mode = &m_select; // or &m_draw
    BoxKeys m_boxKeys;
    bool m_hasImage = false;
    bool m_hasBoxes = true;
    std::optional<QPointF> m_mouse;          // view units; none when it is elsewhere
    std::optional<QPointF> m_panFrom;        // view units; while the hand pans
    Qt::MouseButton m_button = Qt::NoButton; // the one that is down; others are ignored until it is up
    DragKeys m_held;                         // keys
    bool m_space = false;
};

}
