#include "tests/ui/canvas/CanvasFixture.h"

#include <QShortcut>

using namespace Qt::StringLiterals;
using core::BoxRef;

/// Boxes under mouse and keys: chosen, dragged, resized, nudged.
class tst_CanvasBoxes : public CanvasFixture
{
    Q_OBJECT
private slots:
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
};

void tst_CanvasBoxes::hoveringLightsTheSmallestBox()
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

void tst_CanvasBoxes::aClickSelectsTheSmallestBox()
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

void tst_CanvasBoxes::clickingAgainGoesThroughTheBoxesBelow()
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

void tst_CanvasBoxes::aClickBesideTheBoxesSelectsNone()
{
    m_view->setSelected(ref(1));
    const QSignalSpy selected(m_view, &ui::CanvasView::boxSelected);
    drag(at(380, 20), at(370, 20)); // the hand leaves it
    QVERIFY(selected.isEmpty());
    click(at(380, 20));
    QCOMPARE(selected.size(), 1);
    QVERIFY(!m_view->selected().isValid());
}

void tst_CanvasBoxes::degenerateAndReversedBoxesCanBeTakenHoldOf_data()
{
    QTest::addColumn<Box>("box");
    QTest::newRow("point") << Box::fromCorners(200, 250, 200, 250);
    QTest::newRow("line") << Box::fromCorners(150, 250, 250, 250);
    QTest::newRow("reversed") << Box::fromCorners(220, 260, 180, 240);
    QTest::newRow("turned, without width") << Box::rotated({200, 250}, 60, 0, 40);
    QTest::newRow("polygon, seen from its side") << Box::polygon({{150, 250}, {250, 250}, {200, 250}});
}

void tst_CanvasBoxes::degenerateAndReversedBoxesCanBeTakenHoldOf()
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

void tst_CanvasBoxes::beingToldDoesNotEcho()
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

void tst_CanvasBoxes::aDragIsToldOnceInImagePixels_data()
{
    QTest::addColumn<double>("zoom");
    QTest::newRow("fitted") << 0.0;
    QTest::newRow("50 %") << 0.5;
    QTest::newRow("100 %") << 1.0;
    QTest::newRow("400 %") << 4.0;
}

void tst_CanvasBoxes::aDragIsToldOnceInImagePixels()
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

void tst_CanvasBoxes::eachHandleResizes_data()
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

void tst_CanvasBoxes::eachHandleResizes()
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

void tst_CanvasBoxes::turnedBoxesMoveAsAWhole()
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

void tst_CanvasBoxes::escapeTakesADragBack()
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

void tst_CanvasBoxes::aDragToTheSamePlaceIsNone()
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

void tst_CanvasBoxes::aClickThatTremblesMovesNothing()
{
    const QSignalSpy moved(m_view, &ui::CanvasView::boxMoved);
    drag(at(320, 220), at(320, 220) + QPoint(1, 2));
    QVERIFY(moved.isEmpty());
    QCOMPARE(m_view->selected(), ref(2));
}

void tst_CanvasBoxes::whatMayNotMoveDoesNot()
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

void tst_CanvasBoxes::aBoxThatFillsTheViewIsNotMovedByAccident()
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

void tst_CanvasBoxes::aDragSurvivesTheSameBoxesAndEndsWithOthers()
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

void tst_CanvasBoxes::selectingAnotherBoxEndsADrag()
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

void tst_CanvasBoxes::arrowsNudgeAndAreToldOnce()
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

void tst_CanvasBoxes::aShortcutComesAfterTheNudge()
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

void tst_CanvasBoxes::arrowsPanWhenNothingIsSelected()
{
    const QPointF corner = m_view->view().imageInView().topLeft();
    QTest::keyClick(m_view, Qt::Key_Right);
    QVERIFY(m_view->view().imageInView().left() < corner.x());
    QCOMPARE(m_view->view().imageInView().top(), corner.y());
}

void tst_CanvasBoxes::tabGoesThroughTheBoxesAndOn()
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

void tst_CanvasBoxes::escapeDropsTheSelectionAndThenIsFree()
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

QTEST_MAIN(tst_CanvasBoxes)
#include "tst_CanvasBoxes.moc"
