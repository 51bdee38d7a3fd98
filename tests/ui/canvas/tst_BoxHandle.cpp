#include "ui/canvas/BoxDrag.h"
#include "ui/canvas/BoxHandle.h"

#include <QLineF>
#include <QTest>

#include <algorithm>
#include <cmath>

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
    void altHoldsTheCentre_data();
    void altHoldsTheCentre();
    void aTurnedBoxIsResizedInItsAxes_data();
    void aTurnedBoxIsResizedInItsAxes();
    void cursorsPointAlongThePull_data();
    void cursorsPointAlongThePull();
    void aCornerOfAPolygonMovesAlone();
    void aTurnedBoxInTheImageStaysInIt();
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
    QCOMPARE(written(ui::resized(Box::fromCorners(20, 30, 80, 60), handle, {33, 44})), expected);
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
    QCOMPARE(written(ui::resized(Box::fromCorners(20, 30, 80, 60), handle, to, {.shift = true})), expected);
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
    QCOMPARE(written(ui::resized(box, BoxHandle::Left, {10, 0})), expected);
}

void tst_BoxHandle::aSideMayPassTheOppositeOne()
{
    const Box box = ui::resized(Box::fromCorners(20, 30, 80, 60), BoxHandle::Left, {95, 0});
    QCOMPARE(written(box), (QList<double>{80, 30, 95, 60}));
}

void tst_BoxHandle::aDegenerateBoxCanBeOpened()
{
    const Box point = Box::fromCorners(20, 30, 20, 30);
    QCOMPARE(written(ui::resized(point, BoxHandle::BottomRight, {25, 36})), (QList<double>{20, 30, 25, 36}));
    QCOMPARE(written(ui::resized(point, BoxHandle::BottomRight, {25, 36}, {.shift = true})),
             (QList<double>{20, 30, 25, 36}));
}

void tst_BoxHandle::altHoldsTheCentre_data()
{
    QTest::addColumn<BoxHandle>("handle");
    QTest::addColumn<bool>("shift");
    QTest::addColumn<QPointF>("to");
    QTest::addColumn<QList<double>>("expected");
    QTest::newRow("corner") << BoxHandle::TopLeft << false << QPointF(10, 40) << QList<double>{10, 40, 90, 50};
    QTest::newRow("side") << BoxHandle::Right << false << QPointF(60, 0) << QList<double>{40, 30, 60, 60};
    QTest::newRow("past the centre") << BoxHandle::Right << false << QPointF(30, 0) << QList<double>{30, 30, 70, 60};
    QTest::newRow("corner, with its ratio")
        << BoxHandle::BottomRight << true << QPointF(110, 50) << QList<double>{-10, 15, 110, 75};
    QTest::newRow("side, with its ratio")
        << BoxHandle::Right << true << QPointF(110, 0) << QList<double>{-10, 15, 110, 75};
}

void tst_BoxHandle::altHoldsTheCentre()
{
    QFETCH(BoxHandle, handle);
    QFETCH(bool, shift);
    QFETCH(QPointF, to);
    QFETCH(QList<double>, expected);
    const Box box = Box::fromCorners(20, 30, 80, 60);
    QCOMPARE(written(ui::resized(box, handle, to, {.shift = shift, .alt = true})), expected);
}

void tst_BoxHandle::aTurnedBoxIsResizedInItsAxes_data()
{
    QTest::addColumn<Box>("box");
    QTest::addColumn<BoxHandle>("handle");
    QTest::addColumn<ui::DragKeys>("keys");
    QTest::addColumn<QPointF>("to");
    QTest::addColumn<Box>("expected");
    // Turned by 90 degrees its right side is below and its top at the right.
    const Box box = Box::rotated({50, 50}, 40, 20, 90);
    const auto turned = [](double x, double y, double w, double h) { return Box::rotated({x, y}, w, h, 90); };
    QTest::newRow("right") << box << BoxHandle::Right << ui::DragKeys() << QPointF(0, 80) << turned(50, 55, 50, 20);
    QTest::newRow("top") << box << BoxHandle::Top << ui::DragKeys() << QPointF(70, 0) << turned(55, 50, 40, 30);
    QTest::newRow("top right") << box << BoxHandle::TopRight << ui::DragKeys() << QPointF(70, 80)
                               << turned(55, 55, 50, 30);
    QTest::newRow("past the opposite side")
        << box << BoxHandle::Right << ui::DragKeys() << QPointF(0, 20) << turned(50, 25, 10, 20);
    QTest::newRow("with its ratio") << box << BoxHandle::Right << ui::DragKeys{.shift = true} << QPointF(0, 110)
                                    << turned(50, 70, 80, 40);
    QTest::newRow("about its centre") << box << BoxHandle::TopRight << ui::DragKeys{.alt = true} << QPointF(70, 80)
                                      << turned(50, 50, 60, 40);
    QTest::newRow("written reversed") << Box::rotated({50, 50}, -40, 20, 90) << BoxHandle::Right << ui::DragKeys()
                                      << QPointF(0, 80) << turned(50, 55, -50, 20);
    const double half = std::sqrt(0.5);
    QTest::newRow("by 45 degrees") << Box::rotated({50, 50}, 40, 20, 45) << BoxHandle::Right << ui::DragKeys()
                                   << QPointF(50 + 30 * half, 50 + 30 * half)
                                   << Box::rotated({50 + 5 * half, 50 + 5 * half}, 50, 20, 45);
}

void tst_BoxHandle::aTurnedBoxIsResizedInItsAxes()
{
    QFETCH(Box, box);
    QFETCH(BoxHandle, handle);
    QFETCH(ui::DragKeys, keys);
    QFETCH(QPointF, to);
    QFETCH(Box, expected);
    const Box got = ui::resized(box, handle, to, keys);
    QCOMPARE(got.shape(), Box::Shape::Rotated);
    QCOMPARE(got.degrees(), expected.degrees());
    QCOMPARE(got.width(), expected.width());
    QCOMPARE(got.height(), expected.height());
    QCOMPARE(got.centre(), expected.centre());
}

void tst_BoxHandle::cursorsPointAlongThePull_data()
{
    QTest::addColumn<BoxHandle>("handle");
    QTest::addColumn<double>("degrees");
    QTest::addColumn<Qt::CursorShape>("expected");
    QTest::newRow("right") << BoxHandle::Right << 0.0 << Qt::SizeHorCursor;
    QTest::newRow("left") << BoxHandle::Left << 0.0 << Qt::SizeHorCursor;
    QTest::newRow("top") << BoxHandle::Top << 0.0 << Qt::SizeVerCursor;
    QTest::newRow("top left") << BoxHandle::TopLeft << 0.0 << Qt::SizeFDiagCursor;
    QTest::newRow("top right") << BoxHandle::TopRight << 0.0 << Qt::SizeBDiagCursor;
    QTest::newRow("right, turned upright") << BoxHandle::Right << 90.0 << Qt::SizeVerCursor;
    QTest::newRow("right, turned by 40") << BoxHandle::Right << 40.0 << Qt::SizeFDiagCursor;
    QTest::newRow("left, turned back by 50") << BoxHandle::Left << -50.0 << Qt::SizeBDiagCursor;
    QTest::newRow("top, written as 350") << BoxHandle::Top << 350.0 << Qt::SizeVerCursor;
}

void tst_BoxHandle::cursorsPointAlongThePull()
{
    QFETCH(BoxHandle, handle);
    QFETCH(double, degrees);
    QTEST(ui::cursorFor(handle, degrees), "expected");
}

void tst_BoxHandle::aCornerOfAPolygonMovesAlone()
{
    const Box box = Box::polygon({{10, 10}, {60, 20}, {30, 70}});
    const ui::BoxDrag drag(box, BoxHandle::Corner, {61, 21}, Image, 1);
    QVERIFY(drag.at({66, 16}) == Box::polygon({{10, 10}, {65, 15}, {30, 70}}));
    QVERIFY(drag.at({66, -90}) == Box::polygon({{10, 10}, {65, 0}, {30, 70}}));
    QVERIFY(drag.at({61, 21}) == box);
}

void tst_BoxHandle::aTurnedBoxInTheImageStaysInIt()
{
    const Box box = Box::rotated({100, 50}, 60, 20, 30);
    const ui::BoxDrag drag(box, BoxHandle::BottomRight, {0, 0}, Image);
    for (const QPointF by : {QPointF(500, 0), QPointF(0, 500), QPointF(500, 500), QPointF(-500, -40)}) {
        const Box got = drag.at(by);
        QVERIFY(QRectF({-1e-6, -1e-6}, QPointF(200 + 1e-6, 100 + 1e-6)).contains(got.bounds()));
        const QPolygonF corners = got.corners();
        QVERIFY(std::any_of(corners.begin(), corners.end(),
                            [&box](QPointF corner) { return QLineF(corner, box.corners().at(0)).length() < 1e-6; }));
    }
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
    const QList<double> got = written(drag.at(QPointF(50, 50) + by, {.shift = ratio}));
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
        QVERIFY(drag.at({70, 20}) != box);
        QVERIFY(drag.at({50.123, 50.456}) == box);
        QVERIFY(drag.at({50.123, 50.456}, {.shift = true}) == box);
        QVERIFY(drag.at({50.123, 50.456}, {.alt = true}) == box);
    }
}

QTEST_APPLESS_MAIN(tst_BoxHandle)
#include "tst_BoxHandle.moc"
