#include "ui/canvas/BoxDrag.h"
#include "ui/canvas/BoxTurn.h"

#include <QLineF>
#include <QRandomGenerator>
#include <QTest>

using core::Box;
using ui::BoxDrag;
using ui::BoxHandle;

namespace {

constexpr QSizeF Image(400, 300);
constexpr double Hair = 1e-6; // image pixels

bool meet(QPointF a, QPointF b)
{
    return QLineF(a, b).length() < Hair;
}

/// The handle `quarters` further on around the box.
BoxHandle around(BoxHandle handle, int quarters)
{
    return BoxHandle((int(handle) - 1 + 2 * quarters) % 8 + 1);
}

/// Whether the corner or the middle of the side is where it was, by whatever name: what was pulled may have passed it.
bool stays(BoxHandle handle, const Box &before, const Box &after)
{
    const QPointF was = ui::handlePoint(handle, before);
    const bool isCorner = ui::sideOf(handle).x() != 0 && ui::sideOf(handle).y() != 0;
    for (int quarters = 0; quarters < 4; quarters += isCorner ? 1 : 2) {
        if (meet(was, ui::handlePoint(around(handle, quarters), after)))
            return true;
    }
    return false;
}

}

class tst_BoxTurn : public QObject
{
    Q_OBJECT
private slots:
    void aBoxTurnsAboutItsCentre_data();
    void aBoxTurnsAboutItsCentre();
    void theMouseTurnsAboutTheCentre_data();
    void theMouseTurnsAboutTheCentre();
    void backAtTheStartItIsTheVerySame();
    void aThousandEditsDoNotDrift();
};

void tst_BoxTurn::aBoxTurnsAboutItsCentre_data()
{
    QTest::addColumn<Box>("box");
    QTest::addColumn<double>("degrees");
    QTest::addColumn<Box>("expected");
    const Box upright = Box::fromCorners(20, 30, 80, 60);
    const Box turned = Box::rotated({50, 45}, 60, 30, 20);
    const Box polygon = Box::polygon({{0, 0}, {9, 0}, {0, 9}});
    QTest::newRow("upright") << upright << 20.0 << turned;
    QTest::newRow("upright by nothing") << upright << 0.0 << upright;
    QTest::newRow("upright by a whole turn") << upright << 360.0 << upright;
    QTest::newRow("turned") << turned << -35.5 << Box::rotated({50, 45}, 60, 30, -35.5);
    QTest::newRow("turned by nothing") << turned << 20.0 << turned;
    QTest::newRow("back to upright") << turned << 0.0 << Box::rotated({50, 45}, 60, 30, 0);
    QTest::newRow("past half a turn") << turned << 190.0 << Box::rotated({50, 45}, 60, 30, -170);
    QTest::newRow("an angle as written") << Box::rotated({5, 5}, 4, 2, 725) << 725.0 << Box::rotated({5, 5}, 4, 2, 725);
    QTest::newRow("reversed") << Box::fromCorners(80, 30, 20, 60) << 10.0 << Box::rotated({50, 45}, -60, 30, 10);
    QTest::newRow("polygon") << polygon << 20.0 << polygon;
}

void tst_BoxTurn::aBoxTurnsAboutItsCentre()
{
    QFETCH(Box, box);
    QFETCH(double, degrees);
    QFETCH(Box, expected);
    QVERIFY(ui::turnedTo(box, degrees) == expected);
}

void tst_BoxTurn::theMouseTurnsAboutTheCentre_data()
{
    QTest::addColumn<QPointF>("to");
    QTest::addColumn<bool>("stepwise");
    QTest::addColumn<double>("expected");
    QTest::newRow("not at all") << QPointF(50, 10) << false << 10.0;
    QTest::newRow("further out") << QPointF(50, -90) << false << 10.0;
    QTest::newRow("a quarter clockwise") << QPointF(90, 50) << false << 100.0;
    QTest::newRow("an eighth back") << QPointF(10, 10) << false << -35.0;
    QTest::newRow("in steps, to the nearest") << QPointF(50, 10) << true << 15.0;
    QTest::newRow("in steps") << QPointF(90, 50) << true << 105.0;
    QTest::newRow("onto the centre") << QPointF(50, 50) << false << 10.0;
}

void tst_BoxTurn::theMouseTurnsAboutTheCentre()
{
    QFETCH(QPointF, to);
    QFETCH(bool, stepwise);
    const Box box = Box::rotated({50, 50}, 40, 20, 10);
    QTEST(ui::pulledAngle(box, {50, 10}, to, stepwise), "expected");
}

void tst_BoxTurn::backAtTheStartItIsTheVerySame()
{
    const QPointF start(170.123, 120.456);
    for (const Box &box : {Box::rotated({200.1, 150.7}, 80.3, 40.9, 33.3), Box::rotated({200, 150}, -80, 40, 200),
                           Box::fromCorners(150.1, 120.2, 250.3, 180.7)}) {
        for (int i = int(BoxHandle::None); i <= int(BoxHandle::Turn); ++i) {
            const BoxDrag drag(box, BoxHandle(i), start, Image);
            QVERIFY(drag.at({250, 90}) != box);
            QVERIFY(drag.at(start) == box);
        }
    }
}

void tst_BoxTurn::aThousandEditsDoNotDrift()
{
    QRandomGenerator random(20240607);
    const auto number = [&random](double least, double most) {
        return least + random.generateDouble() * (most - least);
    };
    Box box = Box::rotated({200, 150}, 80, -40, 33.3);
    for (int i = 0; i < 1000; ++i) {
        const auto handle = BoxHandle(random.bounded(int(BoxHandle::Turn) + 1));
        const QPointF start(number(0, 400), number(0, 300));
        const QPointF to = start + QPointF(number(-60, 60), number(-60, 60));
        const Box before = box;
        box = BoxDrag(before, handle, start, i % 2 == 0 ? Image : QSizeF(1, 1)).at(to);

        QVERIFY(box.width() * before.width() >= 0);
        QVERIFY(box.height() * before.height() >= 0);
        if (handle == BoxHandle::Turn) {
            QVERIFY(meet(box.centre(), before.centre()));
            QCOMPARE(box.width(), before.width());
            QCOMPARE(box.height(), before.height());
            continue;
        }
        QVERIFY(box.degrees() == before.degrees()); // to the last bit
        if (handle != BoxHandle::None)
            QVERIFY2(stays(around(handle, 2), before, box), qPrintable(QString::number(i)));
        if (!QRectF({}, Image).contains(box.centre()) || std::abs(box.width()) < 5 || std::abs(box.height()) < 5)
            box = Box::rotated({200, 150}, 80, -40, box.degrees()); // wandered off
    }
}

QTEST_APPLESS_MAIN(tst_BoxTurn)
#include "tst_BoxTurn.moc"
