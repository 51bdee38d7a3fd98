#include "tests/ui/canvas/CanvasFixture.h"

#include "ui/common/Palette.h"

#include <QApplication>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

core::BoxRef CanvasFixture::ref(int index)
{
    return {u"2"_s, index};
}

ui::CanvasBox CanvasFixture::canvasBox(int index, Box box, bool movable)
{
    return {ref(index), std::move(box), u"label"_s, ui::boxColour(index), movable};
}

QImage CanvasFixture::picture(QSize size, QColor colour)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

bool CanvasFixture::near(const Box &box, double x1, double y1, double x2, double y2, double reach)
{
    const auto close = [reach](double a, double b) { return std::abs(a - b) <= reach; };
    return close(box.centre().x() - box.width() / 2, x1) && close(box.centre().y() - box.height() / 2, y1) &&
           close(box.centre().x() + box.width() / 2, x2) && close(box.centre().y() + box.height() / 2, y2);
}

void CanvasFixture::init()
{
    qRegisterMetaType<std::optional<QPointF>>();
    m_window = std::make_unique<QWidget>();
    m_view = new ui::CanvasView(m_window.get());
    m_other = new QLineEdit(m_window.get());
    m_view->setGeometry(0, 0, 800, 600);
    m_other->setGeometry(0, 600, 800, 30);
    m_window->resize(800, 630);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow();
    m_view->setFocus();
    m_view->setImage(picture(), {400, 300});
    m_view->setBoxes({canvasBox(0, Box::fromCorners(50, 50, 250, 200)),
                      canvasBox(1, Box::fromCorners(100, 100, 140, 130)),
                      canvasBox(2, Box::fromCorners(300, 200, 340, 240))});
}

void CanvasFixture::cleanup()
{
    m_window.reset();
}

void CanvasFixture::press(QPoint place, Qt::KeyboardModifiers modifiers)
{
    QTest::mousePress(m_view, Qt::LeftButton, modifiers, place);
}

/// QTest::mouseMove knows no buttons.
void CanvasFixture::moveTo(QPoint place, Qt::MouseButton held, Qt::KeyboardModifiers modifiers)
{
    QMouseEvent event(QEvent::MouseMove, place, m_view->mapToGlobal(QPointF(place)), Qt::NoButton, held, modifiers);
    QApplication::sendEvent(m_view, &event);
}

void CanvasFixture::release(QPoint place, Qt::KeyboardModifiers modifiers)
{
    QTest::mouseRelease(m_view, Qt::LeftButton, modifiers, place);
}

void CanvasFixture::drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers)
{
    press(from, modifiers);
    for (int i = 1; i <= 4; ++i)
        moveTo(from + (to - from) * i / 4, Qt::LeftButton, modifiers);
    release(to, modifiers);
}

void CanvasFixture::click(QPoint place)
{
    QTest::mouseClick(m_view, Qt::LeftButton, {}, place);
}

void CanvasFixture::wheel(QPointF place, int angle)
{
    QWheelEvent event(place, m_view->mapToGlobal(place), {}, {0, angle}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_view, &event);
}
