#include "ui/canvas/CanvasView.h"
#include "ui/canvas/Navigator.h"
#include "ui/common/Palette.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using core::Box;
using core::BoxRef;

namespace {

BoxRef ref(int index)
{
    return {u"2"_s, index};
}

ui::CanvasBox canvasBox(int index, Box box, bool movable = true)
{
    return {ref(index), std::move(box), u"label"_s, ui::boxColour(index), movable};
}

QImage picture(QSize size = {400, 300}, QColor colour = Qt::gray)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

bool near(const Box &box, double x1, double y1, double x2, double y2, double reach = 1e-6)
{
    const auto close = [reach](double a, double b) { return std::abs(a - b) <= reach; };
    return close(box.centre().x() - box.width() / 2, x1) && close(box.centre().y() - box.height() / 2, y1) &&
           close(box.centre().x() + box.width() / 2, x2) && close(box.centre().y() + box.height() / 2, y2);
}

}

namespace {

/// But for what smoothing rounds otherwise when it starts elsewhere.
bool looksSame(const QImage &a, const QImage &b)
{
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QColor p = a.pixelColor(x, y);
            const QColor q = b.pixelColor(x, y);
            if (std::max({qAbs(p.red() - q.red()), qAbs(p.green() - q.green()), qAbs(p.blue() - q.blue())}) > 8)
                return false;
        }
    }
    return a.size() == b.size();
}

/// What a screen would show: of every repaint nothing but what it covered.
class ScreenCopy : public QObject
{
public:
    explicit ScreenCopy(QWidget *widget)
        : m_widget(widget)
        , m_image(widget->grab().toImage())
    {
        widget->installEventFilter(this);
    }

    const QImage &image()
    {
        m_copying = true;
        if (!m_painted.isEmpty())
            m_widget->render(&m_image, m_painted.boundingRect().topLeft(), m_painted, QWidget::RenderFlags());
        m_painted = {};
        m_copying = false;
        return m_image;
    }
    void setCopying(bool copying) { m_copying = copying; }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_copying)
            m_painted += static_cast<QPaintEvent *>(event)->region();
        return false;
    }

private:
    QWidget *m_widget;
    QImage m_image;
    QRegion m_painted;
    bool m_copying = false;
};

}

/// A canvas of 800 x 600 with an image of 400 x 300, as a person would meet it.
class tst_CanvasView : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void theWheelZoomsAtTheCursor_data();
    void theWheelZoomsAtTheCursor();
    void theWheelZoomsAtTheCursorInACorner();
    void theHandPans_data();
    void theHandPans();
    void spaceAndTheLeftButtonPanOverABox();
    void theCursorIsToldInImagePixels();
    void theReadOutLetsTheMouseThrough();

    void hoveringLightsTheSmallestBox();
    void aClickSelectsTheSmallestBox();
    void clickingAgainGoesThroughTheBoxesBelow();
    void aClickBesideTheBoxesSelectsNone();
    void degenerateAndReversedBoxesCanBeTakenHoldOf_data();
    void degenerateAndReversedBoxesCanBeTakenHoldOf();
    void beingToldDoesNotEcho();

    void aDragIsToldOnceInImagePixels_data();
    void aDragIsToldOnceInImagePixels();
    void eachHandleResizes_data();
    void eachHandleResizes();
    void turnedBoxesMoveAsAWhole();
    void escapeTakesADragBack();
    void aDragToTheSamePlaceIsNone();
    void aClickThatTremblesMovesNothing();
    void whatMayNotMoveDoesNot();
    void aBoxThatFillsTheViewIsNotMovedByAccident();
    void aDragSurvivesTheSameBoxesAndEndsWithOthers();
    void selectingAnotherBoxEndsADrag();

    void arrowsNudgeAndAreToldOnce();
    void aShortcutComesAfterTheNudge();
    void arrowsPanWhenNothingIsSelected();
    void tabGoesThroughTheBoxesAndOn();
    void escapeDropsTheSelectionAndThenIsFree();

    void theNextImageIsFittedUnlessTheViewIsKept();
    void aBetterPictureOfTheSameSampleKeepsTheView();
    void showingABoxBringsItIntoView();
    void anotherSampleForgetsTheBoxesOfTheOneBefore();
    void theNavigatorAppearsAndMovesTheView();
    void messagesAreShownAsTheyAreWritten();
    void hiddenOverlaysAreNotInTheWay();
    void bothPalettesAreFollowedLive();
    void hugeImagesBecomeSmoothBesideTheWindow();
    void whatIsRepaintedIsAllThatChanged();

private:
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
    QLineEdit *m_other = nullptr;
};

void tst_CanvasView::init()
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

void tst_CanvasView::cleanup()
{
    m_window.reset();
}

void tst_CanvasView::press(QPoint place, Qt::KeyboardModifiers modifiers)
{
    QTest::mousePress(m_view, Qt::LeftButton, modifiers, place);
}

/// QTest::mouseMove knows no buttons.
void tst_CanvasView::moveTo(QPoint place, Qt::MouseButton held, Qt::KeyboardModifiers modifiers)
{
    QMouseEvent event(QEvent::MouseMove, place, m_view->mapToGlobal(QPointF(place)), Qt::NoButton, held, modifiers);
    QApplication::sendEvent(m_view, &event);
}

void tst_CanvasView::release(QPoint place, Qt::KeyboardModifiers modifiers)
{
    QTest::mouseRelease(m_view, Qt::LeftButton, modifiers, place);
}

void tst_CanvasView::drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers)
{
    press(from, modifiers);
    for (int i = 1; i <= 4; ++i)
        moveTo(from + (to - from) * i / 4, Qt::LeftButton, modifiers);
    release(to, modifiers);
}

void tst_CanvasView::click(QPoint place)
{
    QTest::mouseClick(m_view, Qt::LeftButton, {}, place);
}

void tst_CanvasView::wheel(QPointF place, int angle)
{
    QWheelEvent event(place, m_view->mapToGlobal(place), {}, {0, angle}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_view, &event);
}

void tst_CanvasView::theWheelZoomsAtTheCursor_data()
{
    QTest::addColumn<int>("angle");
    QTest::addColumn<int>("times");
    QTest::newRow("in") << 120 << 4;
    QTest::newRow("out") << -120 << 3;
    QTest::newRow("fine steps") << 15 << 20;
    QTest::newRow("to the limit") << 1200 << 20;
}

void tst_CanvasView::theWheelZoomsAtTheCursor()
{
    QFETCH(int, angle);
    QFETCH(int, times);
    const QSignalSpy zoomed(m_view, &ui::CanvasView::zoomChanged);
    const QPointF cursor(300, 200);
    const QPointF before = m_view->view().toImage(cursor);
    const double zoom = m_view->zoom();
    for (int i = 0; i < times; ++i)
        wheel(cursor, angle);
    const QPointF drift = (m_view->view().toImage(cursor) - before) * m_view->zoom();
    QVERIFY(drift.manhattanLength() <= 1);
    QCOMPARE(m_view->zoom(), std::min(64.0, zoom * std::exp2(angle * times / 360.0)));
    QVERIFY(!zoomed.isEmpty());
    QCOMPARE(zoomed.last().at(0).toDouble(), m_view->zoom());
}

void tst_CanvasView::theWheelZoomsAtTheCursorInACorner()
{
    m_view->panBy({1e6, 0}); // as far as it goes
    const QPointF cursor = m_view->view().imageInView().topLeft() + QPointF(6, 100);
    const QPointF before = m_view->view().toImage(cursor);
    for (int i = 0; i < 5; ++i)
        wheel(cursor, -240);
    QVERIFY(((m_view->view().toImage(cursor) - before) * m_view->view().scale()).manhattanLength() <= 1);
}

void tst_CanvasView::theHandPans_data()
{
    QTest::addColumn<Qt::MouseButton>("button");
    QTest::addColumn<QPoint>("from");
    QTest::newRow("middle, over a box") << Qt::MiddleButton << QPoint(400, 300);
    QTest::newRow("left, beside the boxes") << Qt::LeftButton << QPoint(780, 20);
}

void tst_CanvasView::theHandPans()
{
    QFETCH(Qt::MouseButton, button);
    QFETCH(QPoint, from);
    const QSignalSpy moved(m_view, &ui::CanvasView::boxMoved);
    const QPointF corner = m_view->view().imageInView().topLeft();
    QTest::mousePress(m_view, button, {}, from);
    moveTo(from + QPoint(-10, 0), button);
    moveTo(from + QPoint(-50, 30), button);
    QCOMPARE(m_view->cursor().shape(), Qt::ClosedHandCursor);
    QTest::mouseRelease(m_view, button, {}, from + QPoint(-50, 30));
    QCOMPARE(m_view->view().imageInView().topLeft(), corner + QPointF(-50, 30));
    QVERIFY(moved.isEmpty());
}

void tst_CanvasView::spaceAndTheLeftButtonPanOverABox()
{
    const QSignalSpy moved(m_view, &ui::CanvasView::boxMoved);
    const QPointF corner = m_view->view().imageInView().topLeft();
    QTest::keyPress(m_view, Qt::Key_Space);
    drag(at(120, 115), at(120, 115) + QPoint(40, 40));
    QTest::keyRelease(m_view, Qt::Key_Space);
    QCOMPARE(m_view->view().imageInView().topLeft(), corner + QPointF(40, 40));
    QVERIFY(moved.isEmpty());
    QVERIFY(!m_view->selected().isValid());
    drag(at(120, 115), at(130, 115));
    QCOMPARE(moved.size(), 1);
}

void tst_CanvasView::theCursorIsToldInImagePixels()
{
    const QSignalSpy cursor(m_view, &ui::CanvasView::cursorMoved);
    m_view->actualSize();
    moveTo(at(10, 20), Qt::NoButton);
    const auto told = cursor.last().at(0).value<std::optional<QPointF>>();
    QVERIFY(told && (*told - QPointF(10, 20)).manhattanLength() <= 1.5);
    moveTo({2, 2}, Qt::NoButton);
    QVERIFY(!cursor.last().at(0).value<std::optional<QPointF>>());
    const auto count = cursor.size();
    moveTo({3, 3}, Qt::NoButton);
    QCOMPARE(cursor.size(), count);
}

void tst_CanvasView::theReadOutLetsTheMouseThrough()
{
    m_view->setBoxes({canvasBox(0, Box::fromCorners(0, 270, 60, 300))});
    const QPoint place(40, m_view->height() - 24);
    QVERIFY(!m_view->childAt(place));
    m_view->setBoxes({canvasBox(0, Box::fromCorners(-20, 280, 60, 320))});
    click(place);
    QCOMPARE(m_view->selected(), ref(0));
}

void tst_CanvasView::hoveringLightsTheSmallestBox()
{
    const QSignalSpy hovered(m_view, &ui::CanvasView::boxHovered);
    moveTo(at(60, 60), Qt::NoButton);
    moveTo(at(62, 62), Qt::NoButton);
    QCOMPARE(hovered.size(), 1);
    QCOMPARE(hovered.last().at(0).value<BoxRef>(), ref(0));
    moveTo(at(120, 110), Qt::NoButton);
    QCOMPARE(hovered.last().at(0).value<BoxRef>(), ref(1));
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(m_view, &leave);
    QCOMPARE(hovered.size(), 3);
    QVERIFY(!hovered.last().at(0).value<BoxRef>().isValid());
}

void tst_CanvasView::aClickSelectsTheSmallestBox()
{
    const QSignalSpy selected(m_view, &ui::CanvasView::boxSelected);
    click(at(120, 110));
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected.last().at(0).value<BoxRef>(), ref(1));
    click(at(60, 60));
    QCOMPARE(m_view->selected(), ref(0));
    click(at(120, 110));
    QCOMPARE(m_view->selected(), ref(1));
}

void tst_CanvasView::clickingAgainGoesThroughTheBoxesBelow()
{
    m_view->setBoxes({canvasBox(0, Box::fromCorners(50, 50, 250, 200)),
                      canvasBox(1, Box::fromCorners(100, 100, 140, 130)),
                      canvasBox(2, Box::fromCorners(90, 90, 150, 140))});
    const QPoint place = at(120, 115);
    for (const int expected : {1, 2, 0, 1, 2}) {
        click(place);
        QCOMPARE(m_view->selected(), ref(expected));
    }
    // What was clicked up is what is dragged from there.
    const QSignalSpy moved(m_view, &ui::CanvasView::boxMoved);
    drag(place, place + QPoint(20, 0));
    QCOMPARE(moved.size(), 1);
    QCOMPARE(moved.last().at(0).value<BoxRef>(), ref(2));
}

void tst_CanvasView::aClickBesideTheBoxesSelectsNone()
{
    m_view->setSelected(ref(1));
    const QSignalSpy selected(m_view, &ui::CanvasView::boxSelected);
    drag(at(380, 20), at(370, 20)); // the hand leaves it
    QVERIFY(selected.isEmpty());
    click(at(380, 20));
    QCOMPARE(selected.size(), 1);
    QVERIFY(!m_view->selected().isValid());
}

void tst_CanvasView::degenerateAndReversedBoxesCanBeTakenHoldOf_data()
{
    QTest::addColumn<Box>("box");
    QTest::newRow("point") << Box::fromCorners(200, 250, 200, 250);
    QTest::newRow("line") << Box::fromCorners(150, 250, 250, 250);
    QTest::newRow("reversed") << Box::fromCorners(220, 260, 180, 240);
    QTest::newRow("turned, without width") << Box::rotated({200, 250}, 60, 0, 40);
    QTest::newRow("polygon, seen from its side") << Box::polygon({{150, 250}, {250, 250}, {200, 250}});
}

void tst_CanvasView::degenerateAndReversedBoxesCanBeTakenHoldOf()
{
    QFETCH(Box, box);
    m_view->setBoxes({canvasBox(0, box)});
    const QSignalSpy moved(m_view, &ui::CanvasView::boxMoved);
    const QPoint from = at(200, 250) + QPoint(2, 3);
    drag(from, from + QPoint(int(std::lround(10 * m_view->view().scale())), 0));
    QCOMPARE(moved.size(), 1);
    const Box got = movedTo(moved);
    QVERIFY(std::abs(got.centre().x() - box.centre().x() - 10) < 0.5);
    QCOMPARE(got.width(), box.width());
    QCOMPARE(got.height(), box.height());
}

void tst_CanvasView::beingToldDoesNotEcho()
{
    const QSignalSpy selected(m_view, &ui::CanvasView::boxSelected);
    const QSignalSpy hovered(m_view, &ui::CanvasView::boxHovered);
    m_view->setSelected(ref(1));
    m_view->setHovered(ref(0));
    m_view->setHovered({});
    m_view->setBoxes({canvasBox(2, Box::fromCorners(1, 1, 2, 2))});
    m_view->setBoxes({});
    m_view->setSelected({});
    QVERIFY(selected.isEmpty());
    QVERIFY(hovered.isEmpty());
}

void tst_CanvasView::aDragIsToldOnceInImagePixels_data()
{
    QTest::addColumn<double>("zoom");
    QTest::newRow("fitted") << 0.0;
    QTest::newRow("50 %") << 0.5;
    QTest::newRow("100 %") << 1.0;
    QTest::newRow("400 %") << 4.0;
}

void tst_CanvasView::aDragIsToldOnceInImagePixels()
{
    QFETCH(double, zoom);
    if (zoom > 0) {
        while (m_view->zoom() > zoom * 1.01)
            m_view->zoomOut();
        while (m_view->zoom() < zoom * 0.99)
            m_view->zoomIn();
        m_view->showBox(ref(1));
    }
    const QSignalSpy moved(m_view, &ui::CanvasView::boxMoved);
    const QSignalSpy selected(m_view, &ui::CanvasView::boxSelected);
    const QPoint from = at(120, 115);
    drag(from, from + QPoint(24, -16));
    QCOMPARE(moved.size(), 1);
    QCOMPARE(moved.last().at(0).value<BoxRef>(), ref(1));
    const double x = 24 / m_view->view().scale();
    const double y = -16 / m_view->view().scale();
    QVERIFY(near(movedTo(moved), 100 + x, 100 + y, 140 + x, 130 + y));
    QCOMPARE(selected.size(), 1);
}

void tst_CanvasView::eachHandleResizes_data()
{
    QTest::addColumn<QPointF>("handle");
    QTest::addColumn<bool>("shift");
    QTest::addColumn<QRectF>("expected"); // after a pull by (20, -10) image pixels
    QTest::newRow("top left") << QPointF(50, 50) << false << QRectF(70, 40, 180, 160);
    QTest::newRow("top") << QPointF(150, 50) << false << QRectF(50, 40, 200, 160);
    QTest::newRow("top right") << QPointF(250, 50) << false << QRectF(50, 40, 220, 160);
    QTest::newRow("right") << QPointF(250, 125) << false << QRectF(50, 50, 220, 150);
    QTest::newRow("bottom right") << QPointF(250, 200) << false << QRectF(50, 50, 220, 140);
    QTest::newRow("bottom") << QPointF(150, 200) << false << QRectF(50, 50, 200, 140);
    QTest::newRow("bottom left") << QPointF(50, 200) << false << QRectF(70, 50, 180, 140);
    QTest::newRow("left") << QPointF(50, 125) << false << QRectF(70, 50, 180, 150);
    QTest::newRow("with its ratio") << QPointF(250, 200) << true << QRectF(50, 50, 220, 165);
}

void tst_CanvasView::eachHandleResizes()
{
    QFETCH(QPointF, handle);
    QFETCH(bool, shift);
    QFETCH(QRectF, expected);
    while (m_view->view().scale() != 2) // whole pixels of the mouse are whole pixels of the image
        m_view->view().scale() > 2 ? m_view->zoomOut() : m_view->zoomIn();
    m_view->setBoxes({canvasBox(0, Box::fromCorners(50, 50, 250, 200))});
    m_view->setSelected(ref(0));
    const QSignalSpy moved(m_view, &ui::CanvasView::boxMoved);
    const QPoint from = at(handle.x(), handle.y());
    const QPointF miss = m_view->view().toImage(QPointF(from)) - handle;
    QVERIFY(miss.manhattanLength() < 1e-6);
    moveTo(from, Qt::NoButton);
    QVERIFY(m_view->cursor().shape() != Qt::ArrowCursor && m_view->cursor().shape() != Qt::SizeAllCursor);
    drag(from, from + QPoint(40, -20), shift ? Qt::ShiftModifier : Qt::NoModifier);
    QCOMPARE(moved.size(), 1);
    QVERIFY(near(movedTo(moved), expected.left(), expected.top(), expected.right(), expected.bottom()));
}

void tst_CanvasView::turnedBoxesMoveAsAWhole()
{
    const Box turned = Box::rotated({100, 100}, 60, 20, 30);
    const Box polygon = Box::polygon({{250, 150}, {300, 160}, {270, 220}});
    m_view->setBoxes({canvasBox(0, turned), canvasBox(1, polygon)});
    const QSignalSpy moved(m_view, &ui::CanvasView::boxMoved);
    const QPointF by = QPointF(20, 12) / m_view->view().scale();
    drag(at(100, 100), at(100, 100) + QPoint(20, 12));
    QVERIFY(movedTo(moved) == turned.translated(by));
    drag(at(270, 170), at(270, 170) + QPoint(20, 12));
    QVERIFY(movedTo(moved) == polygon.translated(by));
    QCOMPARE(moved.size(), 2);
    click(at(300, 210)); // in its bounds, not in it
    QVERIFY(!m_view->selected().isValid());
}

void tst_CanvasView::escapeTakesADragBack()
{
    const QSignalSpy moved(m_view, &ui::CanvasView::boxMoved);
    const auto boxes = [this] { return m_view->grab(QRect(at(20, 20), at(390, 260))).toImage(); };
    const QImage before = boxes();
    const QPoint from = at(320, 220);
    press(from);
    moveTo(from + QPoint(50, 50));
    QVERIFY(boxes() != before);
    QTest::keyClick(m_view, Qt::Key_Escape);
    moveTo(from + QPoint(80, 80));
    release(from + QPoint(80, 80));
    QVERIFY(moved.isEmpty());
    QCOMPARE(m_view->selected(), ref(2));
    m_view->setSelected({});
    moveTo(at(390, 290), Qt::NoButton);
    QCOMPARE(boxes(), before);
    press(from); // and everything works as before
    moveTo(from + QPoint(20, 20));
    release(from + QPoint(20, 20));
    QCOMPARE(moved.size(), 1);
}

void tst_CanvasView::aDragToTheSamePlaceIsNone()
{
    const QSignalSpy moved(m_view, &ui::CanvasView::boxMoved);
    m_view->setSelected(ref(0));
    for (const QPoint from : {at(320, 220), at(250, 125), at(50, 50)}) {
        press(from);
        moveTo(from + QPoint(30, 20));
        moveTo(from);
        release(from);
    }
    QVERIFY(moved.isEmpty());
}

void tst_CanvasView::aClickThatTremblesMovesNothing()
{
    const QSignalSpy moved(m_view, &ui::CanvasView::boxMoved);
    drag(at(320, 220), at(320, 220) + QPoint(1, 2));
    QVERIFY(moved.isEmpty());
    QCOMPARE(m_view->selected(), ref(2));
}

void tst_CanvasView::whatMayNotMoveDoesNot()
{
    m_view->setBoxes({canvasBox(0, Box::fromCorners(50, 50, 250, 200), false)});
    const QSignalSpy moved(m_view, &ui::CanvasView::boxMoved);
    drag(at(150, 100), at(180, 100));
    QCOMPARE(m_view->selected(), ref(0));
    QTest::keyClick(m_view, Qt::Key_Left);
    drag(at(250, 200), at(260, 220));
    m_other->setFocus();
    QVERIFY(moved.isEmpty());
}

void tst_CanvasView::aBoxThatFillsTheViewIsNotMovedByAccident()
{
    m_view->setBoxes({canvasBox(0, Box::fromCorners(10, 10, 390, 290))});
    m_view->actualSize();
    while (m_view->view().scale() < 4)
        m_view->zoomIn();
    const QSignalSpy moved(m_view, &ui::CanvasView::boxMoved);
    const QPointF corner = m_view->view().imageInView().topLeft();
    drag({400, 300}, {440, 300});
    QVERIFY(moved.isEmpty());
    QCOMPARE(m_view->view().imageInView().topLeft(), corner + QPointF(40, 0));
}

void tst_CanvasView::aDragSurvivesTheSameBoxesAndEndsWithOthers()
{
    const QSignalSpy moved(m_view, &ui::CanvasView::boxMoved);
    const std::vector<ui::CanvasBox> same{canvasBox(2, Box::fromCorners(300, 200, 340, 240))};
    const std::vector<ui::CanvasBox> other{canvasBox(2, Box::fromCorners(301, 200, 340, 240))};
    const QPoint from = at(320, 220);
    press(from);
    m_view->setBoxes(same); // as an answer to being selected
    moveTo(from + QPoint(10, 0));
    m_view->setBoxes(same);
    moveTo(from + QPoint(20, 0));
    release(from + QPoint(20, 0));
    QCOMPARE(moved.size(), 1);
    press(from);
    moveTo(from + QPoint(10, 0));
    m_view->setBoxes(other);
    moveTo(from + QPoint(20, 0));
    release(from + QPoint(20, 0));
    QCOMPARE(moved.size(), 1);
}

void tst_CanvasView::selectingAnotherBoxEndsADrag()
{
    const QSignalSpy moved(m_view, &ui::CanvasView::boxMoved);
    const QPoint from = at(320, 220);
    press(from);
    moveTo(from + QPoint(10, 0));
    m_view->setSelected(ref(1));
    moveTo(from + QPoint(20, 0));
    release(from + QPoint(20, 0));
    QVERIFY(moved.isEmpty());
    QCOMPARE(m_view->selected(), ref(1));
}

void tst_CanvasView::arrowsNudgeAndAreToldOnce()
{
    QSignalSpy moved(m_view, &ui::CanvasView::boxMoved);
    m_view->setSelected(ref(1));
    QTest::keyClick(m_view, Qt::Key_Right);
    QTest::keyClick(m_view, Qt::Key_Right);
    QTest::keyClick(m_view, Qt::Key_Up);
    QTest::keyClick(m_view, Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(moved.isEmpty());
    QVERIFY(moved.wait());
    QCOMPARE(moved.size(), 1);
    QVERIFY(near(movedTo(moved), 102, 109, 142, 139));

    QTest::keyClick(m_view, Qt::Key_Left);
    m_other->setFocus(); // does not wait for the pause
    QCOMPARE(moved.size(), 2);

    m_view->setFocus();
    QTest::keyClick(m_view, Qt::Key_Left);
    QTest::keyClick(m_view, Qt::Key_Escape);
    QCOMPARE(m_view->selected(), ref(1));
    m_other->setFocus();
    QCOMPARE(moved.size(), 2);

    m_view->setFocus();
    QTest::keyClick(m_view, Qt::Key_Left);
    QTest::keyClick(m_view, Qt::Key_Right);
    m_other->setFocus();
    QCOMPARE(moved.size(), 2);
}

void tst_CanvasView::aShortcutComesAfterTheNudge()
{
    QStringList order;
    QShortcut next(QKeySequence(Qt::Key_D), m_window.get());
    connect(&next, &QShortcut::activated, this, [&] { order << u"next"_s; });
    connect(m_view, &ui::CanvasView::boxMoved, this, [&] { order << u"moved"_s; });
    m_view->setSelected(ref(1));
    QTest::keyClick(m_view, Qt::Key_Right);
    QTest::keyClick(m_view, Qt::Key_D);
    QCOMPARE(order, (QStringList{u"moved"_s, u"next"_s}));

    QTest::keyClick(m_view, Qt::Key_Right);
    m_view->setBusy(); // nobody to move any more
    m_view->setImage(picture(), {400, 300});
    m_view->setBoxes({canvasBox(1, Box::fromCorners(1, 1, 9, 9))});
    m_other->setFocus();
    QCOMPARE(order.size(), 2);
}

void tst_CanvasView::arrowsPanWhenNothingIsSelected()
{
    const QPointF corner = m_view->view().imageInView().topLeft();
    QTest::keyClick(m_view, Qt::Key_Right);
    QVERIFY(m_view->view().imageInView().left() < corner.x());
    QCOMPARE(m_view->view().imageInView().top(), corner.y());
}

void tst_CanvasView::tabGoesThroughTheBoxesAndOn()
{
    const QSignalSpy selected(m_view, &ui::CanvasView::boxSelected);
    for (const int expected : {0, 1, 2}) {
        QTest::keyClick(m_view, Qt::Key_Tab);
        QCOMPARE(m_view->selected(), ref(expected));
    }
    QTest::keyClick(m_view, Qt::Key_Backtab);
    QCOMPARE(m_view->selected(), ref(1));
    QTest::keyClick(m_view, Qt::Key_Tab);
    QVERIFY(m_view->hasFocus());
    QTest::keyClick(m_view, Qt::Key_Tab);
    QVERIFY(m_other->hasFocus());
    QVERIFY(!m_view->selected().isValid());
    QCOMPARE(selected.size(), 6);
}

void tst_CanvasView::escapeDropsTheSelectionAndThenIsFree()
{
    QShortcut escape(QKeySequence(Qt::Key_Escape), m_window.get());
    const QSignalSpy window(&escape, &QShortcut::activated);
    m_view->setSelected(ref(1));
    QTest::keyClick(m_view, Qt::Key_Escape);
    QVERIFY(!m_view->selected().isValid());
    QCOMPARE(window.size(), 0);
    QTest::keyClick(m_view, Qt::Key_Escape);
    QCOMPARE(window.size(), 1);
}

void tst_CanvasView::theNextImageIsFittedUnlessTheViewIsKept()
{
    const double fitted = m_view->zoom();
    const auto next = [this] {
        m_view->setBusy();
        m_view->setImage(picture(), {400, 300});
    };
    m_view->zoomIn();
    next();
    QCOMPARE(m_view->zoom(), fitted);
    m_view->setKeepView(true);
    next();
    QVERIFY(m_view->view().isFitted());
    m_view->zoomIn();
    m_view->panBy({-30, 10});
    const QRectF before = m_view->view().visibleImage();
    next();
    QCOMPARE(m_view->view().visibleImage(), before);
    m_view->setBusy();
    m_view->setImage(picture({300, 300}), {300, 300});
    QVERIFY(m_view->view().isFitted());
}

void tst_CanvasView::aBetterPictureOfTheSameSampleKeepsTheView()
{
    m_view->zoomIn();
    m_view->panBy({-30, 10});
    m_view->setSelected(ref(1));
    const QRectF before = m_view->view().visibleImage();
    m_view->setImage(picture({200, 150}), {400, 300});
    QCOMPARE(m_view->view().visibleImage(), before);
    QCOMPARE(m_view->selected(), ref(1));
}

void tst_CanvasView::showingABoxBringsItIntoView()
{
    for (int i = 0; i < 6; ++i)
        m_view->zoomIn();
    m_view->showBox(ref(2));
    QVERIFY(m_view->view().visibleImage().contains(QRectF(300, 200, 40, 40)));
    m_view->showBox(ref(0));
    QVERIFY(m_view->view().visibleImage().contains(QRectF(50, 50, 200, 150)));
    m_view->showBox(ref(77));
}

void tst_CanvasView::anotherSampleForgetsTheBoxesOfTheOneBefore()
{
    const QSignalSpy moved(m_view, &ui::CanvasView::boxMoved);
    const QPoint from = at(320, 220);
    press(from);
    moveTo(from + QPoint(30, 0));
    m_view->setBusy();
    QVERIFY(!m_view->selected().isValid());
    moveTo(from + QPoint(40, 0));
    m_view->setImage(picture(), {400, 300});
    m_view->setBoxes({canvasBox(2, Box::fromCorners(300, 200, 340, 240))});
    release(from + QPoint(40, 0));
    QVERIFY(moved.isEmpty());
    m_view->setBusy();
    click(from); // nothing there to click at
    QVERIFY(!m_view->selected().isValid());
    QTRY_VERIFY(m_view->updatesEnabled());
    QCOMPARE(m_view->grab().toImage().pixelColor(400, 300), ui::canvasSurround(m_view->palette()));
}

void tst_CanvasView::theNavigatorAppearsAndMovesTheView()
{
    auto *navigator = m_view->findChild<ui::Navigator *>();
    QVERIFY(navigator && !navigator->isVisible());
    for (int i = 0; i < 5; ++i)
        m_view->zoomIn();
    QVERIFY(navigator->isVisible());
    QTest::mouseClick(navigator, Qt::LeftButton, {}, QPoint(navigator->width() - 6, navigator->height() - 6));
    QVERIFY(m_view->view().visibleImage().contains(QPointF(390, 290)));
    QVERIFY(!m_view->selected().isValid());
    m_view->setFurnitureVisible(false);
    QVERIFY(!navigator->isVisible());
    m_view->setFurnitureVisible(true);
    m_view->fit();
    QVERIFY(!navigator->isVisible());
}

void tst_CanvasView::messagesAreShownAsTheyAreWritten()
{
    const QSignalSpy action(m_view, &ui::CanvasView::messageActionTriggered);
    m_view->setMessage(u"<b>Not found</b>"_s, u"<img src=\"/dev/zero\"> & co"_s, u"Choose &folder…"_s);
    const auto *title = m_view->findChild<QLabel *>();
    const auto *details = m_view->findChild<QPlainTextEdit *>();
    auto *button = m_view->findChild<QPushButton *>();
    QCOMPARE(title->textFormat(), Qt::PlainText);
    QCOMPARE(details->toPlainText(), u"<img src=\"/dev/zero\"> & co"_s);
    QVERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(action.size(), 1);
    moveTo({400, 100}, Qt::NoButton);
    wheel({400, 100}, 120);
    m_view->setMessage(u"Broken"_s, {});
    QVERIFY(!button->isVisible());
    m_view->setImage(picture(), {400, 300});
    QVERIFY(!title->isVisible());
}

void tst_CanvasView::hiddenOverlaysAreNotInTheWay()
{
    moveTo({790, 590}, Qt::NoButton);
    const auto seen = [this] { return m_view->grab(QRect(at(20, 20), at(350, 250))).toImage(); };
    const QImage shown = seen();
    m_view->setLabelsVisible(false);
    const QImage unlabelled = seen();
    m_view->setOverlaysVisible(false);
    const QImage bare = seen();
    QVERIFY(shown != unlabelled);
    QVERIFY(unlabelled != bare);
    for (int x = 0; x < bare.width(); x += 7)
        QCOMPARE(bare.pixelColor(x, 50), QColor(Qt::gray));
    click(at(120, 115));
    QVERIFY(!m_view->selected().isValid());
    m_view->setOverlaysVisible(true);
    m_view->setLabelsVisible(true);
    moveTo({790, 590}, Qt::NoButton);
    QCOMPARE(seen(), shown);
}

void tst_CanvasView::bothPalettesAreFollowedLive()
{
    QPalette dark = m_view->palette();
    dark.setColor(QPalette::Window, QColor(0x1f, 0x22, 0x26));
    const QColor light = m_view->grab().toImage().pixelColor(2, 2);
    QCOMPARE(light, ui::canvasSurround(m_view->palette()));
    m_view->setPalette(dark);
    QCOMPARE(m_view->grab().toImage().pixelColor(2, 2), ui::canvasSurround(dark));
    QVERIFY(light != ui::canvasSurround(dark));
}

void tst_CanvasView::hugeImagesBecomeSmoothBesideTheWindow()
{
    QImage stripes(6000, 3000, QImage::Format_RGB32);
    for (int y = 0; y < stripes.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(stripes.scanLine(y));
        for (int x = 0; x < stripes.width(); ++x)
            line[x] = x % 2 ? 0xffffffff : 0xff000000;
    }
    m_view->setBoxes({});
    m_view->setImage(stripes, stripes.size());
    const auto isSmooth = [this] {
        const QImage seen = m_view->grab().toImage();
        for (int x = 100; x < 700; ++x) {
            if (qAbs(qRed(seen.pixel(x, 300)) - 128) > 4)
                return false;
        }
        return true;
    };
    QVERIFY(!isSmooth());
    QTRY_VERIFY(isSmooth());
}

/// The picture on the screen after any number of partial repaints is the picture painted at once.
void tst_CanvasView::whatIsRepaintedIsAllThatChanged()
{
    m_view->setFurnitureVisible(false);
    QImage noise = picture();
    for (int y = 0; y < noise.height(); ++y) {
        for (int x = 0; x < noise.width(); ++x)
            noise.setPixel(x, y, qRgb(x * 37 % 256, y * 53 % 256, x * y % 256));
    }
    m_view->setImage(noise, noise.size());
    auto boxes = std::vector{canvasBox(0, Box::fromCorners(50, 50, 250, 200)),
                             canvasBox(1, Box::fromCorners(100, 100, 140, 130)),
                             canvasBox(2, Box::fromCorners(300, 200, 310, 210)),
                             canvasBox(3, Box::rotated({320, 80}, 90, 30, 25)),
                             canvasBox(4, Box::polygon({{20, 220}, {90, 230}, {50, 290}})),
                             canvasBox(5, Box::fromCorners(2, 2, 2, 9))};
    boxes[5].label = u"a label that is much too long for its box"_s;
    m_view->setBoxes(boxes);
    QApplication::processEvents();
    ScreenCopy screen(m_view);
    const auto isSame = [&] {
        QApplication::processEvents();
        const QImage &shown = screen.image();
        screen.setCopying(true); // not the screen's
        const bool same = looksSame(shown, m_view->grab().toImage());
        screen.setCopying(false);
        return same;
    };
    QVERIFY(isSame());
    for (const QPointF place :
         {QPointF(120, 115), QPointF(320, 80), QPointF(305, 205), QPointF(50, 240), QPointF(2, 5)}) {
        const QPoint from = at(place.x(), place.y());
        moveTo(from, Qt::NoButton);
        QVERIFY2(isSame(), "hovered");
        press(from);
        QVERIFY2(isSame(), "selected");
        for (const QPoint by : {QPoint(5, 3), QPoint(90, -40), QPoint(-60, 100)}) {
            moveTo(from + by);
            QVERIFY2(isSame(), "dragged");
        }
        QTest::keyClick(m_view, Qt::Key_Escape);
        QVERIFY2(isSame(), "taken back");
        release(from);
        QTest::keyClick(m_view, Qt::Key_Right);
        QVERIFY2(isSame(), "nudged");
        QTest::keyClick(m_view, Qt::Key_Escape);
        QTest::keyClick(m_view, Qt::Key_Escape);
        QVERIFY2(isSame(), "not selected");
    }
    m_view->setSelected(ref(0));
    press(at(250, 200));
    for (const QPoint by : {QPoint(10, 10), QPoint(-200, -100), QPoint(-420, -330)}) {
        moveTo(at(250, 200) + by);
        QVERIFY2(isSame(), "resized");
    }
    release(at(200, 150));
    QVERIFY2(isSame(), "dropped");
}

QTEST_MAIN(tst_CanvasView)
#include "tst_CanvasView.moc"
