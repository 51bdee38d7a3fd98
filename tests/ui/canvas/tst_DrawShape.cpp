#include "ui/canvas/DrawShape.h"

#include <QTest>

#include <cmath>

using core::Box;
using ui::DragKeys;

namespace {

constexpr QSizeF Image(200, 100);

}

class tst_DrawShape : public QObject
{
    Q_OBJECT
private slots:
    void anUprightBoxIsDrawnFromCornerToCorner_data();
    void anUprightBoxIsDrawnFromCornerToCorner();
    void aTurnedBoxIsDrawnBySideAndDepth_data();
    void aTurnedBoxIsDrawnBySideAndDepth();
    void placesAreHeldInTheImage();
};

void tst_DrawShape::anUprightBoxIsDrawnFromCornerToCorner_data()
{
    QTest::addColumn<QPointF>("to"); // from 50, 40
    QTest::addColumn<DragKeys>("keys");
    QTest::addColumn<Box>("expected");
    const DragKeys square{.shift = true};
    const DragKeys centre{.alt = true};
    const DragKeys both{.shift = true, .alt = true};
    QTest::newRow("down right") << QPointF(80, 50) << DragKeys() << Box::fromCorners(50, 40, 80, 50);
    QTest::newRow("up left") << QPointF(20, 10) << DragKeys() << Box::fromCorners(20, 10, 50, 40);
    QTest::newRow("nothing") << QPointF(50, 40) << DragKeys() << Box::fromCorners(50, 40, 50, 40);
    QTest::newRow("square") << QPointF(80, 50) << square << Box::fromCorners(50, 40, 80, 70);
    QTest::newRow("square, up left") << QPointF(40, 20) << square << Box::fromCorners(30, 20, 50, 40);
    QTest::newRow("square, as far as there is room")
        << QPointF(200, 45) << square << Box::fromCorners(50, 40, 110, 100);
    QTest::newRow("from the centre") << QPointF(80, 50) << centre << Box::fromCorners(20, 30, 80, 50);
    QTest::newRow("from the centre, up left") << QPointF(20, 30) << centre << Box::fromCorners(20, 30, 80, 50);
    QTest::newRow("from the centre, as far as there is room")
        << QPointF(180, 100) << centre << Box::fromCorners(0, 0, 100, 80);
    QTest::newRow("square from the centre") << QPointF(70, 45) << both << Box::fromCorners(30, 20, 70, 60);
    QTest::newRow("square from the centre, as far as there is room")
        << QPointF(190, 45) << both << Box::fromCorners(10, 0, 90, 80);
}

void tst_DrawShape::anUprightBoxIsDrawnFromCornerToCorner()
{
    QFETCH(QPointF, to);
    QFETCH(DragKeys, keys);
    QFETCH(Box, expected);
    QVERIFY(ui::drawnRect({50, 40}, to, keys, Image) == expected);
}

void tst_DrawShape::aTurnedBoxIsDrawnBySideAndDepth_data()
{
    QTest::addColumn<QLineF>("side");
    QTest::addColumn<QPointF>("to");
    QTest::addColumn<Box>("expected");
    const double half = std::sqrt(0.5);
    QTest::newRow("to the right, deeper down")
        << QLineF(20, 30, 80, 30) << QPointF(0, 50) << Box::rotated({50, 40}, 60, 20, 0);
    QTest::newRow("to the right, deeper up")
        << QLineF(20, 30, 80, 30) << QPointF(99, 20) << Box::rotated({50, 25}, 60, 10, 0);
    QTest::newRow("down") << QLineF(50, 20, 50, 60) << QPointF(40, 0) << Box::rotated({45, 40}, 40, 10, 90);
    QTest::newRow("to the left") << QLineF(80, 30, 20, 30) << QPointF(0, 50) << Box::rotated({50, 40}, 60, 20, 180);
    QTest::newRow("oblique") << QLineF(50, 20, 80, 50) << QPointF(50 - 10 * half, 20 + 10 * half)
                             << Box::rotated({65 - 5 * half, 35 + 5 * half}, std::hypot(30, 30), 10, 45);
    QTest::newRow("no depth yet") << QLineF(20, 30, 80, 30) << QPointF(80, 30) << Box::rotated({50, 30}, 60, 0, 0);
    QTest::newRow("nothing yet") << QLineF(20, 30, 20, 30) << QPointF(20, 30) << Box::rotated({20, 30}, 0, 0, 0);
    QTest::newRow("as deep as there is room") << QLineF(100, 90, 110, 80) << QPointF(200, 100)
                                              << Box::rotated({110, 90}, std::hypot(10, 10), std::hypot(10, 10), -45);
}

void tst_DrawShape::aTurnedBoxIsDrawnBySideAndDepth()
{
    QFETCH(QLineF, side);
    QFETCH(QPointF, to);
    QFETCH(Box, expected);
    const Box got = ui::drawnRotated(side, to, Image);
    QCOMPARE(got.shape(), Box::Shape::Rotated);
    QCOMPARE(got.degrees(), expected.degrees());
    QCOMPARE(got.width(), expected.width());
    QCOMPARE(got.height(), expected.height());
    QCOMPARE(got.centre(), expected.centre());
}

void tst_DrawShape::placesAreHeldInTheImage()
{
    QCOMPARE(ui::heldIn(Image, {-5, 50}), QPointF(0, 50));
    QCOMPARE(ui::heldIn(Image, {250, 120}), QPointF(200, 100));
    QCOMPARE(ui::heldIn(Image, {20.5, 30.5}), QPointF(20.5, 30.5));
}

QTEST_APPLESS_MAIN(tst_DrawShape)
#include "tst_DrawShape.moc"
