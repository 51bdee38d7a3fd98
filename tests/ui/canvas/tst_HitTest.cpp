#include "ui/canvas/HitTest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Shape = core::Box::Shape;

class tst_HitTest : public QObject
{
    Q_OBJECT
private slots:
    void aPlaceHitsABoxOrNot_data();
    void aPlaceHitsABoxOrNot();
    void areas();
};

void tst_HitTest::aPlaceHitsABoxOrNot_data()
{
    QTest::addColumn<core::Box>("box");
    QTest::addColumn<QPointF>("place");
    QTest::addColumn<bool>("expected");
    const core::Box upright = core::Box::fromCorners(20, 20, 60, 50);
    QTest::newRow("inside") << upright << QPointF(40, 40) << true;
    QTest::newRow("on its line") << upright << QPointF(18, 40) << true;
    QTest::newRow("beside") << upright << QPointF(15, 40) << false;
    QTest::newRow("reversed") << core::Box::fromCorners(60, 50, 20, 20) << QPointF(40, 40) << true;
    const core::Box point = core::Box::fromCorners(20, 20, 20, 20);
    QTest::newRow("a point, near it") << point << QPointF(24, 16) << true;
    QTest::newRow("a point, far from it") << point << QPointF(27, 20) << false;
    const core::Box turned = core::Box::rotated({50, 50}, 60, 30, 45);
    QTest::newRow("turned, inside") << turned << QPointF(60, 60) << true;
    QTest::newRow("turned, on its line") << turned << QPointF(50, 26) << true;
    QTest::newRow("turned, in a corner of its bounds") << turned << QPointF(75, 25) << false;
    const core::Box line = core::Box::rotated({50, 50}, 80, 0, 45);
    QTest::newRow("turned line, on it") << line << QPointF(60, 62) << true;
    QTest::newRow("turned line, in its bounds") << line << QPointF(70, 30) << false;
    const core::Box bay = core::Box::polygon({{0, 0}, {100, 0}, {100, 100}, {50, 20}, {0, 100}});
    QTest::newRow("in a bay of a polygon") << bay << QPointF(50, 70) << false;
    QTest::newRow("polygon without corners") << core::Box::polygon({}) << QPointF(0, 0) << false;
}

void tst_HitTest::aPlaceHitsABoxOrNot()
{
    QFETCH(core::Box, box);
    QFETCH(QPointF, place);
    QFETCH(bool, expected);
    QCOMPARE(ui::isHit(box.corners(), box.shape(), place), expected);
}

void tst_HitTest::areas()
{
    QCOMPARE(ui::areaOf(core::Box::fromCorners(60, 50, 20, 20).corners()), 1200.0);
    QCOMPARE(ui::areaOf({{0, 0}, {10, 0}, {0, 10}}), 50.0);
    QCOMPARE(ui::areaOf({}), 0.0);
}

QTEST_APPLESS_MAIN(tst_HitTest)
#include "tst_HitTest.moc"
