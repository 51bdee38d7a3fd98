#include "ui/canvas/BoxGrips.h"

#include <QLineF>
#include <QTest>

using core::Box;
using ui::BoxGrip;
using ui::BoxHandle;

namespace {

/// Shown at the scale of the image.
QList<BoxGrip> gripsOf(const Box &box, bool turnable = false)
{
    return ui::gripsOf(box, box.corners(), turnable);
}

QPointF placeOf(const QList<BoxGrip> &grips, BoxHandle handle)
{
    for (const BoxGrip &grip : grips) {
        if (grip.handle == handle)
            return grip.at;
    }
    return {-1, -1};
}

}

class tst_BoxGrips : public QObject
{
    Q_OBJECT
private slots:
    void handlesLeaveASmallBoxFree();
    void aLargeBoxHasThemOnItself();
    void thoseOfATurnedBoxTurnWithIt();
    void aReversedBoxHasThemWhereTheyAreSeen();
    void whatTurnsStandsOutsideTheTopSide();
    void eachCornerOfAPolygonHasOne();
    void theNearestIsTaken();
    void aPolygonWithoutCornersHasNone();
};

void tst_BoxGrips::handlesLeaveASmallBoxFree()
{
    const Box small = Box::fromCorners(100, 100, 106, 110);
    QCOMPARE(gripsOf(small).size(), 4);
    const QRectF frame = ui::frameOf(gripsOf(small, true));
    QCOMPARE(frame.center(), small.centre());
    QVERIFY(frame.width() >= 24 && frame.height() >= 24);

    const QRectF around = ui::frameOf(gripsOf(Box::polygon({{100, 100}, {104, 101}, {101, 104}})));
    QVERIFY(around.width() >= 24 && around.height() >= 24);
}

void tst_BoxGrips::aLargeBoxHasThemOnItself()
{
    const Box large = Box::fromCorners(100, 100, 300, 160);
    QCOMPARE(gripsOf(large).size(), 8);
    QCOMPARE(ui::frameOf(gripsOf(large)), large.bounds());
    QCOMPARE(gripsOf(Box::fromCorners(100, 100, 300, 130)).size(), 6); // no room at left and right
}

void tst_BoxGrips::thoseOfATurnedBoxTurnWithIt()
{
    const Box box = Box::rotated({100, 100}, 80, 60, 90);
    QCOMPARE(placeOf(gripsOf(box), BoxHandle::TopLeft), QPointF(130, 60));
    QCOMPARE(placeOf(gripsOf(box), BoxHandle::Right), QPointF(100, 140));
    const Box oblique = Box::rotated({100, 100}, 80, 60, 33);
    for (const BoxGrip &grip : gripsOf(oblique))
        QVERIFY(QLineF(grip.at, ui::handlePoint(grip.handle, oblique)).length() < 1e-9);
}

void tst_BoxGrips::aReversedBoxHasThemWhereTheyAreSeen()
{
    QCOMPARE(placeOf(gripsOf(Box::fromCorners(300, 160, 100, 100)), BoxHandle::TopLeft), QPointF(100, 100));
    QCOMPARE(placeOf(gripsOf(Box::rotated({100, 100}, -80, -60, 0)), BoxHandle::TopLeft), QPointF(60, 70));
}

void tst_BoxGrips::whatTurnsStandsOutsideTheTopSide()
{
    const Box upright = Box::fromCorners(100, 100, 300, 160);
    QCOMPARE(placeOf(gripsOf(upright), BoxHandle::Turn), QPointF(-1, -1)); // has none
    const BoxGrip turn = gripsOf(upright, true).last();
    QCOMPARE(turn.handle, BoxHandle::Turn);
    QCOMPARE(turn.foot, QPointF(200, 100));
    QCOMPARE(turn.at.x(), 200);
    QVERIFY(turn.at.y() < 90);
    const BoxGrip turned = gripsOf(Box::rotated({200, 130}, 200, 60, 90), true).last();
    QVERIFY(turned.at.x() > 240);
    QCOMPARE(turned.at.y(), 130);
    QCOMPARE(gripsOf(Box::polygon({{0, 0}, {50, 0}, {0, 50}}), true).last().handle, BoxHandle::Corner);
}

void tst_BoxGrips::eachCornerOfAPolygonHasOne()
{
    const QPolygonF corners{{0, 0}, {100, 0}, {100, 80}, {40, 50}, {0, 80}};
    const QList<BoxGrip> grips = gripsOf(Box::polygon(corners));
    QCOMPARE(grips.size(), 5);
    for (qsizetype i = 0; i < grips.size(); ++i) {
        QCOMPARE(grips[i].corner, i);
        QCOMPARE(grips[i].at, corners[i]);
    }
    QCOMPARE(gripsOf(Box::polygon({{0, 0}, {100, 0}, {50, 0}})).size(), 3); // flat: no more than a line
}

void tst_BoxGrips::theNearestIsTaken()
{
    const QList<BoxGrip> grips = gripsOf(Box::polygon({{0, 0}, {100, 0}, {104, 4}, {0, 80}}));
    QCOMPARE(ui::gripAt(grips, {103, 3}).corner, 2);
    QCOMPARE(ui::gripAt(grips, {101, 0}).corner, 1);
    QCOMPARE(ui::gripAt(grips, {50, 40}).handle, BoxHandle::None);
}

void tst_BoxGrips::aPolygonWithoutCornersHasNone()
{
    QVERIFY(gripsOf(Box::polygon({})).isEmpty());
    QVERIFY(ui::frameOf({}).isNull());
    QCOMPARE(ui::gripAt({}, {0, 0}).handle, BoxHandle::None);
}

QTEST_APPLESS_MAIN(tst_BoxGrips)
#include "tst_BoxGrips.moc"
