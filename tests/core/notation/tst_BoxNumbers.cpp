#include "core/notation/BoxNumbers.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

constexpr QSizeF Image(200, 100);

std::vector<double> written(const Box &box, const std::vector<double> &old, const BoxUnits &units,
                            BoxOrder order = BoxOrder::Corners)
{
    return numbersOfBox(box, old, order, units, Image).value_or(std::vector<double>());
}

}

class tst_BoxNumbers : public QObject
{
    Q_OBJECT

private slots:
    void fourNumbersAreABoxInAnyOrder_data()
    {
        QTest::addColumn<QString>("units");
        QTest::addColumn<std::vector<double>>("numbers");
        QTest::newRow("xyxy") << u"0-100 xyxy"_s << std::vector<double>{10, 20, 40, 60};
        QTest::newRow("yxyx") << u"0-100 yxyx"_s << std::vector<double>{20, 10, 60, 40};
        QTest::newRow("xywh") << u"0-100 xywh"_s << std::vector<double>{10, 20, 30, 40};
        QTest::newRow("cxcywh") << u"0-100 cxcywh"_s << std::vector<double>{25, 40, 30, 40};
    }
    void fourNumbersAreABoxInAnyOrder()
    {
        QFETCH(QString, units);
        QFETCH(std::vector<double>, numbers);
        const BoxUnits read = *BoxUnits::fromText(units);
        const Box box = boxOfNumbers(numbers, BoxOrder::Corners, read, Image);
        QCOMPARE(box.bounds(), QRectF(20, 20, 60, 40));
        QCOMPARE(written(box, {0, 0, 0, 0}, read), numbers);
    }

    void theNotationsOrderIsTheUsualOne()
    {
        const std::vector<double> numbers{25, 40, 30, 40};
        const Box box = boxOfNumbers(numbers, BoxOrder::CentreAndSize, BoxRange::Percent, Image);
        QCOMPARE(box.bounds(), QRectF(20, 20, 60, 40));
        QCOMPARE(written(box, numbers, BoxRange::Percent, BoxOrder::CentreAndSize), numbers);
    }

    void aTurnedBoxTurnsOnTheImage_data()
    {
        QTest::addColumn<QString>("units");
        QTest::addColumn<double>("angle");
        QTest::addColumn<double>("degrees"); // clockwise
        QTest::newRow("counter-clockwise") << u"0-100"_s << 30.0 << -30.0;
        QTest::newRow("clockwise") << u"0-100 clockwise"_s << 30.0 << 30.0;
        QTest::newRow("radians") << u"0-100 clockwise radians"_s << 1.5707963267948966 << 90.0;
        QTest::newRow("more than a turn") << u"0-100 clockwise"_s << 450.0 << 450.0;
    }
    void aTurnedBoxTurnsOnTheImage()
    {
        QFETCH(QString, units);
        QFETCH(double, angle);
        QFETCH(double, degrees);
        const BoxUnits read = *BoxUnits::fromText(units);
        const std::vector<double> numbers{10, 20, 40, 60, angle};
        const Box box = boxOfNumbers(numbers, BoxOrder::Corners, read, Image);
        QCOMPARE(box.shape(), Box::Shape::Rotated);
        QCOMPARE(box.degrees(), degrees);
        QCOMPARE(QSizeF(box.width(), box.height()), QSizeF(60, 40)); // pixels, before it was turned
        const auto back = written(box, numbers, read);
        for (std::size_t i = 0; i < numbers.size(); ++i)
            QCOMPARE(back[i], numbers[i]);
    }

    void anAngleStaysNearTheOldOne()
    {
        const Box box = Box::rotated({50, 50}, 20, 10, -10);
        QCOMPARE(written(box, {0, 0, 0, 0, 350}, BoxUnits(BoxRange::Percent))[4], 370.0);
        QCOMPARE(written(box, {0, 0, 0, 0, -20}, BoxUnits(BoxRange::Percent))[4], 10.0);
        QCOMPARE(written(Box::fromCorners(0, 0, 9, 9), {0, 0, 0, 0, 90}, BoxUnits(BoxRange::Percent))[4], 0.0);
    }

    void eightNumbersArePolygonsAndTwoArePoints()
    {
        const std::vector<double> corners{10, 10, 40, 20, 35, 70, 5, 60};
        const Box polygon = boxOfNumbers(corners, BoxOrder::Corners, BoxRange::Percent, Image);
        QCOMPARE(polygon.shape(), Box::Shape::Polygon);
        QCOMPARE(polygon.corners().at(1), QPointF(80, 20));
        QCOMPARE(written(polygon, corners, BoxRange::Percent), corners);
        const Box point = boxOfNumbers(std::vector<double>{50, 25}, BoxOrder::Corners, BoxRange::Percent, Image);
        QCOMPARE(point.centre(), QPointF(100, 25));
        QCOMPARE(written(point.translated({2, 1}), {50, 25}, BoxRange::Percent), (std::vector<double>{51, 26}));
    }

    void whatTheNumbersCannotSayIsLeftOut()
    {
        const Box turned = Box::rotated({100, 50}, 40, 20, 90);
        QCOMPARE(written(turned, {0, 0, 0, 0}, BoxRange::Percent), (std::vector<double>{45, 30, 55, 70}));
        const Box triangle = Box::polygon({{20, 10}, {60, 10}, {20, 50}});
        QCOMPARE(written(triangle, {0, 0, 0, 0}, BoxRange::Percent), (std::vector<double>{10, 10, 30, 50}));
        QCOMPARE(written(triangle, {0, 0, 0, 0, 0, 0, 0, 0}, BoxRange::Percent),
                 (std::vector<double>{10, 10, 30, 10, 30, 50, 10, 50}));
    }

    void withoutAPlaceThereAreNoNumbers()
    {
        const std::vector<double> old{0, 0, 1, 1};
        QVERIFY(!numbersOfBox(Box::fromCorners(0, 0, 1, 1), old, BoxOrder::Corners, BoxRange::Unit, {}));
        const Box nowhere = Box::fromCorners(0, 0, std::nan(""), 1);
        QVERIFY(!numbersOfBox(nowhere, old, BoxOrder::Corners, BoxRange::Unit, Image));
        QVERIFY(!numbersOfBox(Box(), std::vector<double>{1, 2, 3}, BoxOrder::Corners, BoxRange::Unit, Image));
    }
};

QTEST_APPLESS_MAIN(tst_BoxNumbers)
#include "tst_BoxNumbers.moc"
