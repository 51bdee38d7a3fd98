#include "tests/ui/canvas/CanvasFixture.h"
#include "ui/canvas/Navigator.h"
#include "ui/common/Palette.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using core::BoxRef;

/// The image in its view: zoom, pan, read-out, navigator, messages, and the next sample.
class tst_CanvasView : public CanvasFixture
{
    Q_OBJECT
private slots:
    void theWheelZoomsAtTheCursor_data();
    void theWheelZoomsAtTheCursor();
    void theWheelZoomsAtTheCursorInACorner();
    void theHandPans_data();
    void theHandPans();
    void spaceAndTheLeftButtonPanOverABox();
    void theCursorIsToldInImagePixels();
    void theReadOutLetsTheMouseThrough();

    void theNextImageIsFittedUnlessTheViewIsKept();
    void aBetterPictureOfTheSameSampleKeepsTheView();
    void showingABoxBringsItIntoView();
    void anotherSampleForgetsTheBoxesOfTheOneBefore();
    void theNavigatorAppearsAndMovesTheView();
    void messagesAreShownAsTheyAreWritten();
};

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

QTEST_MAIN(tst_CanvasView)
#include "tst_CanvasView.moc"
