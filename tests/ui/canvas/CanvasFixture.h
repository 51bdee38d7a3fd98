#pragma once

#include "ui/canvas/CanvasView.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

/// A canvas of 800 x 600 with an image of 400 x 300 and three boxes, as a person would meet it. Tests of it derive.
class CanvasFixture : public QObject
{
    Q_OBJECT
protected slots:
    void init();
    void cleanup();

protected:
    using Box = core::Box;

    static core::BoxRef ref(int index);
    static ui::CanvasBox canvasBox(int index, Box box, bool movable = true);
    static QImage picture(QSize size = {400, 300}, QColor colour = Qt::gray);
    static bool near(const Box &box, double x1, double y1, double x2, double y2, double reach = 1e-6);

    QPoint at(double x, double y) const { return m_view->view().toView(QPointF(x, y)).toPoint(); }
    void press(QPoint place, Qt::KeyboardModifiers modifiers = {});
    void moveTo(QPoint place, Qt::MouseButton held = Qt::LeftButton, Qt::KeyboardModifiers modifiers = {});
    void release(QPoint place, Qt::KeyboardModifiers modifiers = {});
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {});
    void click(QPoint place);
    void wheel(QPointF place, int angle);
    Box movedTo(const QSignalSpy &spy) const { return spy.last().at(1).value<Box>(); }

    std::unique_ptr<QWidget> m_window;
    ui::CanvasView *m_view = nullptr;
    QLineEdit *m_other = nullptr; ///< below the canvas
};
