#include "tests/ui/canvas/CanvasFixture.h"

#include "ui/canvas/BoxHandle.h"

#include <QLineF>
#include <QShortcut>

using namespace Qt::StringLiterals;
using core::BoxRef;
using ui::BoxHandle;

/// Turned boxes and polygons under mouse and keys, the grid of a notation, and the keys that delete and double.
class tst_CanvasEditing : public CanvasFixture
{
    Q_OBJECT
private slots:
    void init();

    void aTurnedBoxIsResizedByItsHandles_data();
    void aTurnedBoxIsResizedByItsHandles();
    void aHandleOutsideTurns_data();
    void aHandleOutsideTurns();
    void onlyWhatMayBeTurnedHasThatHandle();
    void altPressedLaterResizesAboutTheCentre();
    void aCornerOfAPolygonMoves();
    void outAndBackIsNoMove();

    void keysTurnAndAreToldOnce();
    void turningKeysStayWithTheWindowOtherwise_data();
    void turningKeysStayWithTheWindowOtherwise();
    void aChordEndsTheSeries();
    void turningAndMovingAreOneSeries();

    void aGridHoldsWhatIsDragged();
    void aStepIsAtLeastOneOfTheGrid();
    void aSeriesThatEndsWhereItWasIsNoMove();

    void deletingIsWantedByKey_data();
    void deletingIsWantedByKey();
    void doublingIsWantedByKey();
    void withoutABoxTheKeysAreTheWindows();

private:
    static ui::CanvasBox turnable(Box box);
    QPoint atHandle(BoxHandle handle) const
    {
        return m_view->view().toView(ui::handlePoint(handle, m_turned)).toPoint();
    }

    const Box m_turned = Box::rotated({200, 150}, 120, 60, 30);
    const Box m_upright = Box::fromCorners(100, 100, 200, 160);
};

ui::CanvasBox tst_CanvasEditing::turnable(Box box)
{
    ui::CanvasBox shown = canvasBox(0, std::move(box));
    shown.turnable = true;
    return shown;
}

void tst_CanvasEditing::init()
{
    CanvasFixture::init();
    m_view->setBoxes({turnable(m_turned)});
    m_view->setSelected(ref(0));
}

void tst_CanvasEditing::aTurnedBoxIsResizedByItsHandles_data()
{
    QTest::addColumn<BoxHandle>("handle");
    QTest::addColumn<BoxHandle>("stays");
    QTest::newRow("top left") << BoxHandle::TopLeft << BoxHandle::BottomRight;
    QTest::newRow("top") << BoxHandle::Top << BoxHandle::Bottom;
    QTest::newRow("top right") << BoxHandle::TopRight << BoxHandle::BottomLeft;
    QTest::newRow("right") << BoxHandle::Right << BoxHandle::Left;
    QTest::newRow("bottom right") << BoxHandle::BottomRight << BoxHandle::TopLeft;
    QTest::newRow("bottom") << BoxHandle::Bottom << BoxHandle::Top;
    QTest::newRow("bottom left") << BoxHandle::BottomLeft << BoxHandle::TopRight;
    QTest::newRow("left") << BoxHandle::Left << BoxHandle::Right;
}

void tst_CanvasEditing::aTurnedBoxIsResizedByItsHandles()
{
    QFETCH(BoxHandle, handle);
    QFETCH(BoxHandle, stays);
    const QSignalSpy moved(m_view, &ui::CanvasView::boxMoved);
    const QPoint from = atHandle(handle);
    const QPointF outwards = from - m_view->view().toView(m_turned.centre());
    const QPoint by = (outwards * 0.3).toPoint();
    drag(from, from + by);
    QCOMPARE(moved.size(), 1);
    const Box got = movedTo(moved);
    QCOMPARE(got.shape(), Box::Shape::Rotated);
    QCOMPARE(got.degrees(), 30.0);
    QVERIFY(got.width() > 121 || got.height() > 61);
    QVERIFY(QLineF(ui::handlePoint(stays, got), ui::handlePoint(stays, m_turned)).length() < 1e-6);
    const QPointF pulled = ui::handlePoint(handle, m_turned) + QPointF(by) / m_view->view().scale();
    QVERIFY(QLineF(ui::handlePoint(handle, got), pulled).length() < 1); // a side follows across itself only
}

void tst_CanvasEditing::aHandleOutsideTurns_data()
{
    QTest::addColumn<Box>("box");
    QTest::addColumn<Qt::KeyboardModifiers>("keys");
    QTest::addColumn<double>("expected");
    const Box turned = Box::rotated({150, 130}, 100, 60, 0);
    QTest::newRow("upright") << m_upright << Qt::KeyboardModifiers() << 53.13;
    QTest::newRow("turned") << turned << Qt::KeyboardModifiers() << 53.13;
    QTest::newRow("in steps") << m_upright << Qt::KeyboardModifiers(Qt::ShiftModifier) << 60.0;
}

void tst_CanvasEditing::aHandleOutsideTurns()
{
    QFETCH(Box, box);
    QFETCH(Qt::KeyboardModifiers, keys);
    QFETCH(double, expected);
    m_view->setBoxes({turnable(box)});
    const QSignalSpy moved(m_view, &ui::CanvasView::boxMoved);
    const QPoint centre = at(150, 130);
    const QPoint from = QPoint(centre.x(), at(150, 100).y() - 14);
    moveTo(from, Qt::NoButton);
    QCOMPARE(m_view->cursor().shape(), Qt::PointingHandCursor);
    drag(from, centre + QPoint(80, -60), keys);
    QCOMPARE(moved.size(), 1);
    const Box got = movedTo(moved);
    QCOMPARE(got.shape(), Box::Shape::Rotated);
    QVERIFY2(std::abs(got.degrees() - expected) < 0.5, qPrintable(QString::number(got.degrees())));
    QCOMPARE(got.centre(), box.centre());
    QCOMPARE(got.width(), box.width());
    QCOMPARE(got.height(), box.height());
}

void tst_CanvasEditing::onlyWhatMayBeTurnedHasThatHandle()
{
    const QSignalSpy moved(m_view, &ui::CanvasView::boxMoved);
    const QPoint from = QPoint(at(150, 0).x(), at(150, 100).y() - 14);
    ui::CanvasBox held = turnable(m_upright);
    held.movable = false;
    for (const ui::CanvasBox &box : {canvasBox(0, m_upright), held}) {
        m_view->setBoxes({box});
        drag(from, from + QPoint(60, 0));
        QVERIFY(moved.isEmpty());
        m_view->fit();
        m_view->setSelected(ref(0));
    }
}

void tst_CanvasEditing::altPressedLaterResizesAboutTheCentre()
{
    const QSignalSpy moved(m_view, &ui::CanvasView::boxMoved);
    const QPoint from = atHandle(BoxHandle::Right);
    press(from);
    moveTo(from + QPoint(20, 12));
    QTest::keyPress(m_view, Qt::Key_Alt);
    release(from + QPoint(20, 12));
    QTest::keyRelease(m_view, Qt::Key_Alt);
    QCOMPARE(moved.size(), 1);
    QCOMPARE(movedTo(moved).centre(), m_turned.centre());
    QVERIFY(movedTo(moved).width() > 130);
    QCOMPARE(movedTo(moved).height(), 60.0);
}

void tst_CanvasEditing::aCornerOfAPolygonMoves()
{
    m_view->setBoxes({canvasBox(0, Box::polygon({{100, 100}, {200, 110}, {150, 200}}))});
    const QSignalSpy moved(m_view, &ui::CanvasView::boxMoved);
    const QPoint from = at(200, 110);
    drag(from, from + QPoint(40, -20));
    QCOMPARE(moved.size(), 1);
    const QPolygonF corners = movedTo(moved).corners();
    QCOMPARE(corners.at(0), QPointF(100, 100));
    QCOMPARE(corners.at(1), QPointF(200, 110) + QPointF(40, -20) / m_view->view().scale());
    QCOMPARE(corners.at(2), QPointF(150, 200));
}

void tst_CanvasEditing::outAndBackIsNoMove()
{
    const QSignalSpy moved(m_view, &ui::CanvasView::boxMoved);
    for (const BoxHandle handle : {BoxHandle::TopLeft, BoxHandle::Right, BoxHandle::Bottom}) {
        const QPoint from = atHandle(handle);
        press(from);
        moveTo(from + QPoint(33, 21));
        moveTo(from + QPoint(-70, -90));
        moveTo(from);
        release(from);
    }
    QVERIFY(moved.isEmpty());
}

void tst_CanvasEditing::keysTurnAndAreToldOnce()
{
    QSignalSpy moved(m_view, &ui::CanvasView::boxMoved);
    for (const Qt::Key key : {Qt::Key_V, Qt::Key_V, Qt::Key_C, Qt::Key_X, Qt::Key_X, Qt::Key_Z})
        QTest::keyClick(m_view, key);
    QVERIFY(moved.isEmpty());
    QVERIFY(moved.wait());
    QCOMPARE(moved.size(), 1);
    QVERIFY(movedTo(moved) == Box::rotated({200, 150}, 120, 60, 30.9));

    QTest::keyClick(m_view, Qt::Key_C);
    m_other->setFocus(); // does not wait for the pause
    QCOMPARE(moved.size(), 2);
    QCOMPARE(movedTo(moved).degrees(), 30.1);

    m_view->setFocus();
    for (int i = 0; i < 7; ++i)
        QTest::keyClick(m_view, Qt::Key_X);
    for (int i = 0; i < 7; ++i)
        QTest::keyClick(m_view, Qt::Key_C);
    m_other->setFocus();
    QCOMPARE(moved.size(), 2); // back where it was, to the last bit
}

void tst_CanvasEditing::turningKeysStayWithTheWindowOtherwise_data()
{
    QTest::addColumn<int>("key");
    for (const Qt::Key key : {Qt::Key_Z, Qt::Key_X, Qt::Key_C, Qt::Key_V})
        QTest::newRow(qPrintable(QKeySequence(key).toString())) << int(key);
}

void tst_CanvasEditing::turningKeysStayWithTheWindowOtherwise()
{
    QFETCH(int, key);
    QShortcut shortcut(QKeySequence(key), m_window.get());
    const QSignalSpy window(&shortcut, &QShortcut::activated);
    const QSignalSpy moved(m_view, &ui::CanvasView::boxMoved);
    QTest::keyClick(m_view, Qt::Key(key));
    QCOMPARE(window.size(), 0);
    m_view->setSelected({});
    QTest::keyClick(m_view, Qt::Key(key));
    QCOMPARE(window.size(), 1);
    m_view->setBoxes({canvasBox(0, m_turned), turnable(Box::polygon({{10, 10}, {50, 10}, {10, 50}}))});
    m_view->setSelected(ref(0)); // has no angle to write
    QTest::keyClick(m_view, Qt::Key(key));
    QCOMPARE(window.size(), 2);
    m_view->setBoxes({turnable(m_turned)});
    m_view->setSelected(ref(0));
    auto *button = new QWidget(m_window.get());
    button->setFocusPolicy(Qt::StrongFocus);
    button->show();
    button->setFocus();
    QTest::keyClick(button, Qt::Key(key));
    QCOMPARE(window.size(), 3);
    QVERIFY(moved.isEmpty());
}

void tst_CanvasEditing::aChordEndsTheSeries()
{
    QStringList order;
    QShortcut undo(QKeySequence(u"Ctrl+Z"_s), m_window.get());
    connect(&undo, &QShortcut::activated, this, [&] { order << u"undo"_s; });
    connect(m_view, &ui::CanvasView::boxMoved, this, [&] { order << u"moved"_s; });
    QTest::keyClick(m_view, Qt::Key_V);
    QTest::keyClick(m_view, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(order, (QStringList{u"moved"_s, u"undo"_s}));
}

void tst_CanvasEditing::turningAndMovingAreOneSeries()
{
    const QSignalSpy moved(m_view, &ui::CanvasView::boxMoved);
    QTest::keyClick(m_view, Qt::Key_V);
    QTest::keyClick(m_view, Qt::Key_Right);
    QTest::keyClick(m_view, Qt::Key_Down);
    m_other->setFocus();
    QCOMPARE(moved.size(), 1);
    QVERIFY(movedTo(moved) == Box::rotated({201, 151}, 120, 60, 31));
}

void tst_CanvasEditing::aGridHoldsWhatIsDragged()
{
    m_view->setSnap([](const BoxRef &, const Box &box) {
        const QPointF c = box.centre();
        return Box::rotated({std::round(c.x() / 10) * 10, std::round(c.y() / 10) * 10}, box.width(), box.height(),
                            std::round(box.degrees()));
    });
    const QSignalSpy moved(m_view, &ui::CanvasView::boxMoved);
    const QPoint from = at(200, 150);
    const double scale = m_view->view().scale();
    drag(from, from + QPoint(int(13 * scale), int(-16 * scale)));
    QCOMPARE(moved.size(), 1);
    QVERIFY(movedTo(moved) == Box::rotated({210, 130}, 120, 60, 30));
    drag(from, from + QPoint(4, 4)); // not far enough
    QCOMPARE(moved.size(), 1);
}

void tst_CanvasEditing::aStepIsAtLeastOneOfTheGrid()
{
    m_view->setSnap([](const BoxRef &, const Box &box) {
        const QPointF c = box.centre();
        return Box::rotated({std::round(c.x() / 10) * 10, c.y()}, box.width(), box.height(), std::round(box.degrees()));
    });
    const QSignalSpy moved(m_view, &ui::CanvasView::boxMoved);
    QTest::keyClick(m_view, Qt::Key_Right);
    m_other->setFocus();
    QCOMPARE(moved.size(), 1);
    QVERIFY(movedTo(moved) == Box::rotated({210, 150}, 120, 60, 30));
    m_view->setFocus();
    QTest::keyClick(m_view, Qt::Key_X);
    QTest::keyClick(m_view, Qt::Key_X);
    m_other->setFocus();
    QCOMPARE(movedTo(moved).degrees(), 28.0);
}

void tst_CanvasEditing::aSeriesThatEndsWhereItWasIsNoMove()
{
    m_view->setSnap([this](const BoxRef &, const Box &) { return m_turned; });
    const QSignalSpy moved(m_view, &ui::CanvasView::boxMoved);
    QTest::keyClick(m_view, Qt::Key_Right);
    m_other->setFocus();
    drag(at(200, 150), at(220, 150));
    QVERIFY(moved.isEmpty());
}

void tst_CanvasEditing::deletingIsWantedByKey_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("Delete") << int(Qt::Key_Delete);
    QTest::newRow("Backspace") << int(Qt::Key_Backspace);
}

void tst_CanvasEditing::deletingIsWantedByKey()
{
    QFETCH(int, key);
    const QSignalSpy deleted(m_view, &ui::CanvasView::boxDeleted);
    const QSignalSpy moved(m_view, &ui::CanvasView::boxMoved);
    QTest::keyClick(m_view, Qt::Key_Right);
    QTest::keyClick(m_view, Qt::Key(key));
    QCOMPARE(moved.size(), 1); // the series was over before
    QCOMPARE(deleted.size(), 1);
    QCOMPARE(deleted.last().at(0).value<BoxRef>(), ref(0));
    press(at(200, 150)); // not while it is held
    QTest::keyClick(m_view, Qt::Key(key));
    release(at(200, 150));
    QCOMPARE(deleted.size(), 1);
}

void tst_CanvasEditing::doublingIsWantedByKey()
{
    QShortcut shortcut(QKeySequence(u"Ctrl+D"_s), m_window.get());
    const QSignalSpy window(&shortcut, &QShortcut::activated);
    const QSignalSpy duplicated(m_view, &ui::CanvasView::boxDuplicated);
    QTest::keyClick(m_view, Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(duplicated.size(), 1);
    QCOMPARE(duplicated.last().at(0).value<BoxRef>(), ref(0));
    QCOMPARE(window.size(), 0);
}

void tst_CanvasEditing::withoutABoxTheKeysAreTheWindows()
{
    const QSignalSpy duplicated(m_view, &ui::CanvasView::boxDuplicated);
    const QSignalSpy deleted(m_view, &ui::CanvasView::boxDeleted);
    m_view->setSelected({});
    for (const QString &keys : {u"Ctrl+D"_s, u"Del"_s, u"Backspace"_s}) {
        const QKeySequence sequence(keys);
        QShortcut shortcut(sequence, m_window.get());
        const QSignalSpy window(&shortcut, &QShortcut::activated);
        QTest::keySequence(m_view, sequence);
        QCOMPARE(window.size(), 1);
    }
    QVERIFY(duplicated.isEmpty());
    QVERIFY(deleted.isEmpty());
}

QTEST_MAIN(tst_CanvasEditing)
#include "tst_CanvasEditing.moc"
