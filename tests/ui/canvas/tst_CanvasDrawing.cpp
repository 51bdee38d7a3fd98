#include "tests/ui/canvas/CanvasFixture.h"

#include <QLineF>
#include <QShortcut>

using namespace Qt::StringLiterals;
using ui::CanvasTool;

/// Boxes drawn with the mouse.
class tst_CanvasDrawing : public CanvasFixture
{
    Q_OBJECT
private slots:
    void init();

    void anUprightBoxIsDragged_data();
    void anUprightBoxIsDragged();
    void aTurnedBoxIsASideAndADepth();
    void aPolygonIsClosed_data();
    void aPolygonIsClosed();
    void twoCornersAreNoPolygon();
    void backspaceTakesCornersBack();
    void whatIsTooSmallIsAClick_data();
    void whatIsTooSmallIsAClick();
    void placesBesideTheImageAreHeldInIt();
    void whatIsDrawnIsSeenAndGone_data();
    void whatIsDrawnIsSeenAndGone();

    void escapeDropsTheDrawingThenLeaves();
    void boxesAreLeftAloneWhileDrawing();
    void theToolStaysUntilItIsChanged();
    void theCursorIsACross();
    void theMiddleButtonSpaceAndWheelStillMoveTheView();
    void aDrawingSurvivesOtherBoxesButNotAnotherSample();
    void hiddenBoxesCannotBeDrawn();
    void keysOfAPolygonAreTheWindowsOtherwise();

private:
    Box drawnBox() const { return m_drawn->last().at(0).value<Box>(); }
    bool isNear(QPointF a, QPointF b) const { return QLineF(a, b).length() * m_view->view().scale() < 1; }
    void clickCorners(const QList<QPointF> &corners);
    void clickAgain(QPoint place); ///< the second half of a double click

    std::unique_ptr<QSignalSpy> m_drawn;
};

void tst_CanvasDrawing::init()
{
    CanvasFixture::init();
    m_drawn = std::make_unique<QSignalSpy>(m_view, &ui::CanvasView::boxDrawn);
}

void tst_CanvasDrawing::clickCorners(const QList<QPointF> &corners)
{
    for (const QPointF &corner : corners) {
        moveTo(at(corner.x(), corner.y()), Qt::NoButton);
        click(at(corner.x(), corner.y()));
    }
}

void tst_CanvasDrawing::clickAgain(QPoint place)
{
    QTest::mouseDClick(m_view, Qt::LeftButton, {}, place); // has no release
    release(place);
}

void tst_CanvasDrawing::anUprightBoxIsDragged_data()
{
    QTest::addColumn<Qt::KeyboardModifiers>("keys");
    QTest::addColumn<QRectF>("expected"); // from 100, 100 to 160, 130
    using Keys = Qt::KeyboardModifiers;
    QTest::newRow("plain") << Keys() << QRectF(100, 100, 60, 30);
    QTest::newRow("square") << Keys(Qt::ShiftModifier) << QRectF(100, 100, 60, 60);
    QTest::newRow("from the centre") << Keys(Qt::AltModifier) << QRectF(40, 70, 120, 60);
    QTest::newRow("square from the centre") << (Qt::ShiftModifier | Qt::AltModifier) << QRectF(40, 40, 120, 120);
}

void tst_CanvasDrawing::anUprightBoxIsDragged()
{
    QFETCH(Qt::KeyboardModifiers, keys);
    QFETCH(QRectF, expected);
    m_view->setTool(CanvasTool::Rect);
    drag(at(100, 100), at(160, 130), keys); // over other boxes
    QCOMPARE(m_drawn->size(), 1);
    QCOMPARE(drawnBox().shape(), Box::Shape::Rect);
    QVERIFY(near(drawnBox(), expected.left(), expected.top(), expected.right(), expected.bottom(), 1));
}

void tst_CanvasDrawing::aTurnedBoxIsASideAndADepth()
{
    m_view->setTool(CanvasTool::Rotated);
    drag(at(100, 100), at(160, 160));
    QVERIFY(m_drawn->isEmpty());
    moveTo(at(100, 160), Qt::NoButton);
    QVERIFY(m_drawn->isEmpty());
    click(at(100, 160));
    QCOMPARE(m_drawn->size(), 1);
    const Box got = drawnBox();
    QCOMPARE(got.shape(), Box::Shape::Rotated);
    QVERIFY(std::abs(got.degrees() - 45) < 1);
    QVERIFY(std::abs(got.width() - std::hypot(60, 60)) < 1);
    QVERIFY(std::abs(got.height() - std::hypot(30, 30)) < 1);
    QVERIFY(isNear(got.corners().at(0), m_view->view().toImage(QPointF(at(100, 100)))));
}

void tst_CanvasDrawing::aPolygonIsClosed_data()
{
    QTest::addColumn<QString>("by");
    for (const QString &by : {u"first corner"_s, u"double click"_s, u"Return"_s, u"Enter"_s})
        QTest::newRow(qPrintable(by)) << by;
}

void tst_CanvasDrawing::aPolygonIsClosed()
{
    QFETCH(QString, by);
    m_view->setTool(CanvasTool::Polygon);
    clickCorners({{100, 100}, {200, 110}, {150, 200}});
    QVERIFY(m_drawn->isEmpty());
    if (by == u"first corner"_s)
        click(at(100, 100) + QPoint(3, 2));
    else if (by == u"double click"_s)
        clickAgain(at(150, 200));
    else
        QTest::keyClick(m_view, by == u"Enter"_s ? Qt::Key_Enter : Qt::Key_Return,
                        by == u"Enter"_s ? Qt::KeypadModifier : Qt::NoModifier);
    QCOMPARE(m_drawn->size(), 1);
    QCOMPARE(drawnBox().shape(), Box::Shape::Polygon);
    const QPolygonF corners = drawnBox().corners();
    QCOMPARE(corners.size(), 3);
    QVERIFY(isNear(corners.at(0), {100, 100}));
    QVERIFY(isNear(corners.at(2), {150, 200}));
}

void tst_CanvasDrawing::twoCornersAreNoPolygon()
{
    m_view->setTool(CanvasTool::Polygon);
    clickCorners({{100, 100}, {200, 110}});
    QTest::keyClick(m_view, Qt::Key_Return);
    click(at(100, 100));
    clickAgain(at(200, 110));
    QVERIFY(m_drawn->isEmpty());
    clickCorners({{150, 200}});
    QTest::keyClick(m_view, Qt::Key_Return);
    QCOMPARE(m_drawn->size(), 1);
    QCOMPARE(drawnBox().corners().size(), 3);
}

void tst_CanvasDrawing::backspaceTakesCornersBack()
{
    const QSignalSpy deleted(m_view, &ui::CanvasView::boxDeleted);
    m_view->setSelected(ref(1));
    m_view->setTool(CanvasTool::Polygon);
    clickCorners({{100, 100}, {200, 110}, {190, 20}});
    QTest::keyClick(m_view, Qt::Key_Backspace);
    clickCorners({{150, 200}});
    QTest::keyClick(m_view, Qt::Key_Return);
    QCOMPARE(m_drawn->size(), 1);
    QCOMPARE(drawnBox().corners().size(), 3);
    QVERIFY(isNear(drawnBox().corners().at(2), {150, 200}));

    clickCorners({{100, 100}, {200, 110}});
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(m_view, Qt::Key_Backspace); // more than there are
    QVERIFY(deleted.isEmpty());
    clickCorners({{10, 10}, {20, 110}, {50, 50}});
    QTest::keyClick(m_view, Qt::Key_Return);
    QVERIFY(isNear(drawnBox().corners().at(0), {10, 10}));
}

void tst_CanvasDrawing::whatIsTooSmallIsAClick_data()
{
    QTest::addColumn<CanvasTool>("tool");
    QTest::addColumn<QPoint>("by");
    QTest::newRow("upright, a click") << CanvasTool::Rect << QPoint();
    QTest::newRow("upright, flat") << CanvasTool::Rect << QPoint(80, 2);
    QTest::newRow("upright, narrow") << CanvasTool::Rect << QPoint(2, 80);
    QTest::newRow("turned") << CanvasTool::Rotated << QPoint(2, 1);
}

void tst_CanvasDrawing::whatIsTooSmallIsAClick()
{
    QFETCH(CanvasTool, tool);
    QFETCH(QPoint, by);
    m_view->setTool(tool);
    drag(at(100, 100), at(100, 100) + by);
    moveTo(at(200, 200), Qt::NoButton);
    click(at(200, 200));
    QVERIFY(m_drawn->isEmpty());
    drag(at(100, 100), at(150, 150)); // and all begins anew
    click(at(100, 150));
    QCOMPARE(m_drawn->size(), 1);
}

void tst_CanvasDrawing::placesBesideTheImageAreHeldInIt()
{
    m_view->setTool(CanvasTool::Rect);
    drag(at(350, 250), {799, 599});
    QVERIFY(near(drawnBox(), 350, 250, 400, 300, 1));
    QCOMPARE(drawnBox().bounds().bottomRight(), QPointF(400, 300));
    m_view->setTool(CanvasTool::Polygon);
    clickCorners({{-9, -9}, {100, 50}, {50, 100}});
    QTest::keyClick(m_view, Qt::Key_Return);
    QCOMPARE(drawnBox().corners().at(0), QPointF(0, 0));
}

void tst_CanvasDrawing::whatIsDrawnIsSeenAndGone_data()
{
    QTest::addColumn<CanvasTool>("tool");
    QTest::newRow("upright") << CanvasTool::Rect;
    QTest::newRow("turned") << CanvasTool::Rotated;
    QTest::newRow("polygon") << CanvasTool::Polygon;
}

void tst_CanvasDrawing::whatIsDrawnIsSeenAndGone()
{
    QFETCH(CanvasTool, tool);
    m_view->setBoxes({});
    m_view->setFurnitureVisible(false);
    m_view->setTool(tool);
    const QImage before = m_view->picture();
    press(at(100, 100));
    moveTo(at(150, 150));
    if (tool == CanvasTool::Polygon) {
        release(at(150, 150));
        moveTo(at(200, 150), Qt::NoButton);
    }
    const QImage during = m_view->picture();
    QVERIFY(during != before);
    moveTo(at(200, 170), tool == CanvasTool::Polygon ? Qt::NoButton : Qt::LeftButton);
    QVERIFY(m_view->picture() != during);
    QTest::keyClick(m_view, Qt::Key_Escape);
    QCOMPARE(m_view->picture(), before);
}

void tst_CanvasDrawing::escapeDropsTheDrawingThenLeaves()
{
    const QSignalSpy left(m_view, &ui::CanvasView::toolLeft);
    m_view->setSelected(ref(1));
    m_view->setTool(CanvasTool::Polygon);
    clickCorners({{100, 100}, {200, 110}, {150, 200}});
    QTest::keyClick(m_view, Qt::Key_Escape);
    QVERIFY(left.isEmpty());
    QTest::keyClick(m_view, Qt::Key_Return);
    QVERIFY(m_drawn->isEmpty());
    QTest::keyClick(m_view, Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
    QCOMPARE(m_view->tool(), CanvasTool::Select);
    QCOMPARE(m_view->selected(), ref(1));
    QTest::keyClick(m_view, Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
    QVERIFY(!m_view->selected().isValid());

    m_view->setTool(CanvasTool::Rect); // in the middle of a drag
    press(at(100, 100));
    moveTo(at(150, 150));
    QTest::keyClick(m_view, Qt::Key_Escape);
    moveTo(at(170, 170));
    release(at(170, 170));
    QVERIFY(m_drawn->isEmpty());
    QCOMPARE(m_view->tool(), CanvasTool::Rect);
}

void tst_CanvasDrawing::boxesAreLeftAloneWhileDrawing()
{
    const QSignalSpy moved(m_view, &ui::CanvasView::boxMoved);
    const QSignalSpy hovered(m_view, &ui::CanvasView::boxHovered);
    const QSignalSpy selected(m_view, &ui::CanvasView::boxSelected);
    m_view->setSelected(ref(2));
    m_view->setTool(CanvasTool::Rect);
    moveTo(at(320, 220), Qt::NoButton);
    drag(at(320, 220), at(360, 260));
    drag(at(340, 240), at(370, 270)); // from a handle
    QTest::keyClick(m_view, Qt::Key_Delete);
    QTest::keyClick(m_view, Qt::Key_Tab);
    QVERIFY(m_other->hasFocus());
    QVERIFY(moved.isEmpty());
    QVERIFY(hovered.isEmpty());
    QVERIFY(selected.isEmpty());
    QCOMPARE(m_drawn->size(), 2);
    m_view->setTool(CanvasTool::Select);
    drag(at(320, 220), at(330, 220));
    QCOMPARE(moved.size(), 1);
}

void tst_CanvasDrawing::theToolStaysUntilItIsChanged()
{
    m_view->setTool(CanvasTool::Rect);
    drag(at(100, 100), at(150, 150));
    drag(at(200, 100), at(250, 150));
    QCOMPARE(m_drawn->size(), 2);
    QCOMPARE(m_view->tool(), CanvasTool::Rect);
    connect(m_view, &ui::CanvasView::boxDrawn, m_view, [this] { // as an owner may answer
        m_view->setTool(CanvasTool::Select);
        m_view->setBoxes({canvasBox(5, drawnBox())});
        m_view->setSelected(ref(5));
    });
    drag(at(200, 200), at(250, 250));
    QCOMPARE(m_drawn->size(), 3);
    const QSignalSpy moved(m_view, &ui::CanvasView::boxMoved);
    drag(at(225, 225), at(235, 225));
    QCOMPARE(m_drawn->size(), 3);
    QCOMPARE(moved.size(), 1);
}

void tst_CanvasDrawing::theCursorIsACross()
{
    m_view->setTool(CanvasTool::Rect);
    moveTo(at(120, 110), Qt::NoButton);
    QCOMPARE(m_view->cursor().shape(), Qt::CrossCursor);
    QTest::keyPress(m_view, Qt::Key_Space);
    QCOMPARE(m_view->cursor().shape(), Qt::OpenHandCursor);
    QTest::keyRelease(m_view, Qt::Key_Space);
    QTest::keyClick(m_view, Qt::Key_Escape);
    QCOMPARE(m_view->cursor().shape(), Qt::PointingHandCursor);
}

void tst_CanvasDrawing::theMiddleButtonSpaceAndWheelStillMoveTheView()
{
    m_view->setTool(CanvasTool::Polygon);
    m_view->actualSize();
    m_view->zoomIn();
    m_view->zoomIn();
    m_view->zoomIn();
    clickCorners({{150, 120}, {250, 120}});
    const auto corner = [this] { return m_view->view().imageInView().topLeft(); };
    QPointF before = corner();
    QTest::mousePress(m_view, Qt::MiddleButton, {}, {400, 300});
    moveTo({420, 310}, Qt::MiddleButton);
    QTest::mouseRelease(m_view, Qt::MiddleButton, {}, {420, 310});
    QCOMPARE(corner(), before + QPointF(20, 10));
    before = corner();
    QTest::keyPress(m_view, Qt::Key_Space);
    press({400, 300});
    moveTo({380, 300});
    release({380, 300});
    QTest::keyRelease(m_view, Qt::Key_Space);
    QCOMPARE(corner(), before - QPointF(20, 0));
    const double zoom = m_view->zoom();
    wheel({400, 300}, -120);
    QVERIFY(m_view->zoom() < zoom);
    clickCorners({{200, 160}});
    QTest::keyClick(m_view, Qt::Key_Return);
    QCOMPARE(m_drawn->size(), 1);
    QCOMPARE(drawnBox().corners().size(), 3); // none of it was a click
    QVERIFY(isNear(drawnBox().corners().at(0), {150, 120}));
}

void tst_CanvasDrawing::aDrawingSurvivesOtherBoxesButNotAnotherSample()
{
    m_view->setSelected(ref(1));
    m_view->setTool(CanvasTool::Polygon);
    clickCorners({{100, 100}, {200, 110}, {150, 200}});
    m_view->setBoxes({canvasBox(1, Box::fromCorners(1, 1, 9, 9))}); // as after an undo
    m_view->setSelected({});
    QTest::keyClick(m_view, Qt::Key_Return);
    QCOMPARE(m_drawn->size(), 1);

    clickCorners({{100, 100}, {200, 110}, {150, 200}});
    m_view->setBusy();
    m_view->setImage(picture(), {400, 300});
    QTest::keyClick(m_view, Qt::Key_Return);
    QCOMPARE(m_drawn->size(), 1);
    QCOMPARE(m_view->tool(), CanvasTool::Polygon);
}

void tst_CanvasDrawing::hiddenBoxesCannotBeDrawn()
{
    m_view->setTool(CanvasTool::Rect);
    m_view->setOverlaysVisible(false);
    drag(at(100, 100), at(150, 150));
    QVERIFY(m_drawn->isEmpty());
    m_view->setOverlaysVisible(true);
    drag(at(100, 100), at(150, 150));
    QCOMPARE(m_drawn->size(), 1);
}

void tst_CanvasDrawing::keysOfAPolygonAreTheWindowsOtherwise()
{
    QShortcut enter(QKeySequence(Qt::Key_Return), m_window.get());
    const QSignalSpy window(&enter, &QShortcut::activated);
    m_view->setTool(CanvasTool::Polygon);
    QTest::keyClick(m_view, Qt::Key_Return);
    QCOMPARE(window.size(), 1);
    clickCorners({{100, 100}});
    QTest::keyClick(m_view, Qt::Key_Return); // not yet, but meant
    QCOMPARE(window.size(), 1);
}

QTEST_MAIN(tst_CanvasDrawing)
#include "tst_CanvasDrawing.moc"
