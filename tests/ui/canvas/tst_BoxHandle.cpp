#include "ui/canvas/BoxDrag.h"
#include "ui/canvas/BoxHandle.h"

#include <QTest>

using namespace Qt::StringLiterals;
using core::Box;
using ui::BoxHandle;

namespace {

constexpr QSizeF Image(200, 100);

/// x1 y1 x2 y2 as written.
QList<double> written(const Box &box)
{
    const QPointF c = box.centre();
    return {c.x() - box.width() / 2, c.y() - box.height() / 2, c.x() + box.width() / 2, c.y() + box.height() / 2};
}

}

class tst_BoxHandle : public QObject
{
    Q_OBJECT
private slots:
    void aHandleMovesItsSidesOnly_data();
    void aHandleMovesItsSidesOnly();
    void shiftKeepsTheRatio_data();
    void shiftKeepsTheRatio();
    void aReversedBoxStaysReversed_data();
    void aReversedBoxStaysReversed();
    void aSideMayPassTheOppositeOne();
    void aDegenerateBoxCanBeOpened();
    void handlesLeaveASmallBoxFree();
    void onlyUprightBoxesHaveHandles();
    void aDragStartsWhereItWasTakenHoldOf();
    void aBoxInTheImageStaysInIt_data();
    void aBoxInTheImageStaysInIt();
    void aBoxOutsideGoesWhereItLikes();
    void aDragThatComesBackChangesNothing();
};

void tst_BoxHandle::aHandleMovesItsSidesOnly_data()
{
    QTest::addColumn<BoxHandle>("handle");
    QTest::addColumn<QList<double>>("expected");
    QTest::newRow("top left") << BoxHandle::TopLeft << QList<double>{33, 44, 80, 60};
    QTest::newRow("top") << BoxHandle::Top << QList<double>{20, 44, 80, 60};
    QTest::newRow("top right") << BoxHandle::TopRight << QList<double>{20, 44, 33, 60};
    QTest::newRow("right") << BoxHandle::Right << QList<double>{20, 30, 33, 60};
    QTest::newRow("bottom right") << BoxHandle::BottomRight << QList<double>{20, 30, 33, 44};
    QTest::newRow("bottom") << BoxHandle::Bottom << QList<double>{20, 30, 80, 44};
    QTest::newRow("bottom left") << BoxHandle::BottomLeft << QList<double>{33, 30, 80, 44};
    QTest::newRow("left") << BoxHandle::Left << QList<double>{33, 30, 80, 60};
}

void tst_BoxHandle::aHandleMovesItsSidesOnly()
{
    QFETCH(BoxHandle, handle);
    QFETCH(QList<double>, expected);
    QCOMPARE(written(ui::resized(Box::fromCorners(20, 30, 80, 60), handle, {33, 44}, false)), expected);
}

void tst_BoxHandle::shiftKeepsTheRatio_data()
{
    QTest::addColumn<BoxHandle>("handle");
    QTest::addColumn<QPointF>("to");
    QTest::addColumn<QList<double>>("expected");
    QTest::newRow("corner, by width") << BoxHandle::BottomRight << QPointF(140, 31) << QList<double>{20, 30, 140, 90};
    QTest::newRow("corner, by height") << BoxHandle::TopLeft << QPointF(79, 45) << QList<double>{50, 45, 80, 60};
    QTest::newRow("passing the opposite corner")
        << BoxHandle::TopLeft << QPointF(110, 70) << QList<double>{80, 60, 110, 75};
    QTest::newRow("side") << BoxHandle::Right << QPointF(140, 0) << QList<double>{20, 15, 140, 75};
    QTest::newRow("bottom") << BoxHandle::Bottom << QPointF(0, 45) << QList<double>{35, 30, 65, 45};
}

void tst_BoxHandle::shiftKeepsTheRatio()
{
    QFETCH(BoxHandle, handle);
    QFETCH(QPointF, to);
    QFETCH(QList<double>, expected);
    QCOMPARE(written(ui::resized(Box::fromCorners(20, 30, 80, 60), handle, to, true)), expected);
}

void tst_BoxHandle::aReversedBoxStaysReversed_data()
{
    QTest::addColumn<Box>("box");
    QTest::addColumn<QList<double>>("expected"); // with its left side at 10
    QTest::newRow("upright") << Box::fromCorners(20, 30, 80, 60) << QList<double>{10, 30, 80, 60};
    QTest::newRow("left and right") << Box::fromCorners(80, 30, 20, 60) << QList<double>{80, 30, 10, 60};
    QTest::newRow("upside down") << Box::fromCorners(20, 60, 80, 30) << QList<double>{10, 60, 80, 30};
    QTest::newRow("both") << Box::fromCorners(80, 60, 20, 30) << QList<double>{80, 60, 10, 30};
}

void tst_BoxHandle::aReversedBoxStaysReversed()
{
    QFETCH(Box, box);
    QFETCH(QList<double>, expected);
    QCOMPARE(written(ui::resized(box, BoxHandle::Left, {10, 0}, false)), expected);
}

void tst_BoxHandle::aSideMayPassTheOppositeOne()
{
    const Box box = ui::resized(Box::fromCorners(20, 30, 80, 60), BoxHandle::Left, {95, 0}, false);
    QCOMPARE(written(box), (QList<double>{80, 30, 95, 60}));
}

void tst_BoxHandle::aDegenerateBoxCanBeOpened()
{
    const Box point = Box::fromCorners(20, 30, 20, 30);
    QCOMPARE(written(ui::resized(point, BoxHandle::BottomRight, {25, 36}, false)), (QList<double>{20, 30, 25, 36}));
    QCOMPARE(written(ui::resized(point, BoxHandle::BottomRight, {25, 36}, true)), (QList<double>{20, 30, 25, 36}));
}

void tst_BoxHandle::handlesLeaveASmallBoxFree()
{
    const QRectF small(100, 100, 6, 10);
    const QRectF frame = ui::handleFrame(small);
    QCOMPARE(frame.center(), small.center());
    QVERIFY(frame.width() >= 24 && frame.height() >= 24);
    QCOMPARE(ui::handlesOf(Box::fromCorners(0, 0, 1, 1), small).size(), 4);
    const QRectF large(100, 100, 200, 60);
    QCOMPARE(ui::handleFrame(large), large);
    QCOMPARE(ui::handlesOf(Box::fromCorners(0, 0, 1, 1), large).size(), 8);
}

void tst_BoxHandle::onlyUprightBoxesHaveHandles()
{
    const QRectF bounds(0, 0, 100, 100);
    QVERIFY(ui::handlesOf(Box::rotated({5, 5}, 4, 2, 30), bounds).isEmpty());
    QVERIFY(ui::handlesOf(Box::polygon({{0, 0}, {1, 0}, {0, 1}}), bounds).isEmpty());
}

void tst_BoxHandle::aDragStartsWhereItWasTakenHoldOf()
{
    const ui::BoxDrag move(Box::fromCorners(20, 30, 80, 60), BoxHandle::None, {25, 40}, Image);
    QCOMPARE(written(move.at({35, 42})), (QList<double>{30, 32, 90, 62}));
    const ui::BoxDrag pull(Box::fromCorners(20, 30, 80, 60), BoxHandle::TopLeft, {22, 29}, Image);
    QCOMPARE(written(pull.at({23, 31})), (QList<double>{21, 32, 80, 60}));
}

void tst_BoxHandle::aBoxInTheImageStaysInIt_data()
{
    QTest::addColumn<BoxHandle>("handle");
    QTest::addColumn<QPointF>("by");
    QTest::addColumn<bool>("ratio");
    QTest::addColumn<QList<double>>("expected");
    QTest::newRow("moved right and down")
        << BoxHandle::None << QPointF(500, 500) << false << QList<double>{140, 70, 200, 100};
    QTest::newRow("slides along the border")
        << BoxHandle::None << QPointF(7, -500) << false << QList<double>{27, 0, 87, 30};
    QTest::newRow("pulled") << BoxHandle::BottomRight << QPointF(500, 500) << false << QList<double>{20, 30, 200, 100};
    QTest::newRow("pulled with its ratio")
        << BoxHandle::BottomRight << QPointF(500, 500) << true << QList<double>{20, 30, 160, 100};
    QTest::newRow("a side with its ratio")
        << BoxHandle::Right << QPointF(500, 0) << true << QList<double>{20, 0, 200, 90};
}

void tst_BoxHandle::aBoxInTheImageStaysInIt()
{
    QFETCH(BoxHandle, handle);
    QFETCH(QPointF, by);
    QFETCH(bool, ratio);
    QFETCH(QList<double>, expected);
    const ui::BoxDrag drag(Box::fromCorners(20, 30, 80, 60), handle, {50, 50}, Image);
    const QList<double> got = written(drag.at(QPointF(50, 50) + by, ratio));
    for (qsizetype i = 0; i < 4; ++i)
        QVERIFY2(std::abs(got[i] - expected[i]) < 1e-3, qPrintable(u"%1: %2"_s.arg(i).arg(got[i])));
}

void tst_BoxHandle::aBoxOutsideGoesWhereItLikes()
{
    const ui::BoxDrag drag(Box::fromCorners(-5, 30, 80, 60), BoxHandle::None, {50, 50}, Image);
    QCOMPARE(written(drag.at({40, 150})), (QList<double>{-15, 130, 70, 160}));
}

void tst_BoxHandle::aDragThatComesBackChangesNothing()
{
    const Box box = Box::fromCorners(20.1, 30.7, 80.3, 60.9);
    for (int i = 0; i <= int(BoxHandle::Left); ++i) {
        const ui::BoxDrag drag(box, BoxHandle(i), {50.123, 50.456}, Image);
        QVERIFY(drag.at({50.123, 50.456}) == box);
        QVERIFY(drag.at({50.123, 50.456}, true) == box);
    }
}

QTEST_APPLESS_MAIN(tst_BoxHandle)
#include "tst_BoxHandle.moc"
