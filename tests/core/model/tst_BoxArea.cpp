#include "core/model/BoxArea.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace core;

class tst_BoxArea : public QObject
{
    Q_OBJECT
private slots:
    void areasAndWhatIsSharedAreTheOnesOnPaper_data();
    void areasAndWhatIsSharedAreTheOnesOnPaper();
    void whicheverWayRoundAndWhicheverFirst();
};

void tst_BoxArea::areasAndWhatIsSharedAreTheOnesOnPaper_data()
{
    QTest::addColumn<Box>("a");
    QTest::addColumn<Box>("b");
    QTest::addColumn<double>("areaOfA");
    QTest::addColumn<double>("shared");
    const Box square = Box::fromCorners(0, 0, 10, 10);
    const auto polygon = [](std::initializer_list<QPointF> corners) { return Box::polygon(QPolygonF(corners)); };
    QTest::newRow("itself") << square << square << 100.0 << 100.0;
    QTest::newRow("a corner") << square << Box::fromCorners(5, 5, 15, 15) << 100.0 << 25.0;
    QTest::newRow("a side") << square << Box::fromCorners(10, 0, 20, 10) << 100.0 << 0.0;
    QTest::newRow("reversed") << Box::fromCorners(10, 10, 0, 0) << Box::fromCorners(15, 5, 5, 15) << 100.0 << 25.0;
    QTest::newRow("no area") << Box::fromCorners(5, 5, 5, 5) << square << 0.0 << 0.0;
    QTest::newRow("turned by a right angle") << Box::rotated({5, 5}, 10, 4, 90) << square << 40.0 << 40.0;
    QTest::newRow("turned by half of one")
        << Box::rotated({5, 5}, 10, 10, 45) << square << 100.0 << 200 * (std::sqrt(2) - 1); // a regular octagon
    QTest::newRow("a triangle") << polygon({{0, 0}, {20, 0}, {0, 20}}) << square << 200.0 << 100.0;
    QTest::newRow("a tip") << polygon({{8, 5}, {14, 2}, {14, 8}}) << square << 18.0 << 2.0;
    QTest::newRow("a notch") << polygon({{0, 0}, {10, 0}, {10, 10}, {5, 5}, {0, 10}}) << Box::fromCorners(0, 5, 10, 10)
                             << 75.0 << 25.0;
    QTest::newRow("a point twice") << polygon({{0, 0}, {10, 0}, {10, 0}, {10, 10}, {0, 10}}) << square << 100.0
                                   << 100.0;
    QTest::newRow("far away") << Box::rotated({1e6, 1e6}, 10, 10, 0) << Box::rotated({1e6 + 5, 1e6}, 10, 10, 0) << 100.0
                              << 50.0;
    QTest::newRow("no corners") << polygon({}) << square << 0.0 << 0.0;
}

void tst_BoxArea::areasAndWhatIsSharedAreTheOnesOnPaper()
{
    QFETCH(const Box, a);
    QFETCH(const Box, b);
    QFETCH(const double, areaOfA);
    QFETCH(const double, shared);
    QVERIFY(std::abs(areaOf(a) - areaOfA) <= 1e-9);
    QVERIFY2(std::abs(sharedArea(a, b) - shared) <= 1e-6, qPrintable(QString::number(sharedArea(a, b), 'g', 17)));
    QVERIFY(std::abs(sharedArea(b, a) - shared) <= 1e-6);
}

/// Convex clipping against the general one of Qt, over boxes that are turned anyhow.
void tst_BoxArea::whicheverWayRoundAndWhicheverFirst()
{
    QRandomGenerator random(21);
    const auto box = [&random] {
        const auto number = [&random](double from, double to) { return from + random.generateDouble() * (to - from); };
        return Box::rotated({number(0, 40), number(0, 40)}, number(1, 40), number(1, 40), number(-180, 180));
    };
    int together = 0;
    for (int round = 0; round < 500; ++round) {
        const Box a = box();
        const Box b = box();
        QPolygonF backwards = b.corners();
        std::reverse(backwards.begin(), backwards.end());
        const double shared = sharedArea(a, b);
        QVERIFY(std::abs(shared - sharedArea(b, a)) <= 1e-9);
        QVERIFY(std::abs(shared - sharedArea(a, Box::polygon(backwards))) <= 1e-9);
        const QPolygonF general = a.corners().intersected(b.corners());
        double twice = 0;
        for (qsizetype i = 0; i + 1 < general.size(); ++i)
            twice += general[i].x() * general[i + 1].y() - general[i].y() * general[i + 1].x();
        QVERIFY(std::abs(shared - std::abs(twice) / 2) <= 1e-3);
        together += shared > 0 ? 1 : 0;
    }
    QVERIFY(together > 100);
}

QTEST_GUILESS_MAIN(tst_BoxArea)
#include "tst_BoxArea.moc"
