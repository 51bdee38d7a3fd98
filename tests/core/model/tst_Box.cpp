#include "core/model/Box.h"

#include <QTest>

using namespace core;

class tst_Box : public QObject
{
    Q_OBJECT

private:
    static void compareCorners(const QPolygonF &corners, const QPolygonF &expected)
    {
        QCOMPARE(corners.size(), expected.size());
        for (qsizetype i = 0; i < corners.size(); ++i) {
            QVERIFY2(QLineF(corners[i], expected[i]).length() < 1e-9, qPrintable(QString::number(i)));
        }
    }

private slots:
    void cornersStartTopLeftAndGoClockwise()
    {
        const Box box = Box::fromCorners(10, 20, 40, 60);
        compareCorners(box.corners(), {{10, 20}, {40, 20}, {40, 60}, {10, 60}});
        QCOMPARE(box.bounds(), QRectF(10, 20, 30, 40));
        QCOMPARE(box.centre(), QPointF(25, 40));
        QCOMPARE(box.width(), 30.0);
        QCOMPARE(box.height(), 40.0);
        QCOMPARE(box.shape(), Box::Shape::Rect);
    }

    void aReversedBoxStaysReversed()
    {
        const Box box = Box::fromCorners(40, 60, 10, 20);
        QCOMPARE(box.width(), -30.0);
        QCOMPARE(box.height(), -40.0);
        compareCorners(box.corners(), {{40, 60}, {10, 60}, {10, 20}, {40, 20}});
        QCOMPARE(box.bounds(), QRectF(10, 20, 30, 40));
        QCOMPARE(box.translated({1, 1}).width(), -30.0);
    }

    void positiveDegreesTurnClockwiseOnScreen()
    {
        // y points down: a quarter turn brings the top left corner to the top right.
        const Box box = Box::rotated({50, 50}, 40, 20, 90);
        compareCorners(box.corners(), {{60, 30}, {60, 70}, {40, 70}, {40, 30}});
        QCOMPARE(box.degrees(), 90.0);
        QCOMPARE(box.bounds().width(), 20.0);
        QCOMPARE(box.bounds().height(), 40.0);
        QCOMPARE(box.centre(), QPointF(50, 50));
    }

    void aPolygonKeepsItsCorners()
    {
        const QPolygonF corners{{0, 0}, {10, 5}, {3, 9}};
        const Box box = Box::polygon(corners);
        QCOMPARE(box.shape(), Box::Shape::Polygon);
        QCOMPARE(box.corners(), corners);
        QCOMPARE(box.bounds(), QRectF(0, 0, 10, 9));
        QCOMPARE(box.centre(), QPointF(5, 4.5));
    }

    void movingMovesEveryCorner_data()
    {
        QTest::addColumn<int>("shape");
        QTest::newRow("rect") << int(Box::Shape::Rect);
        QTest::newRow("rotated") << int(Box::Shape::Rotated);
        QTest::newRow("polygon") << int(Box::Shape::Polygon);
    }
    void movingMovesEveryCorner()
    {
        QFETCH(int, shape);
        const Box box = shape == int(Box::Shape::Rect)      ? Box::fromCorners(1, 2, 3, 4)
                        : shape == int(Box::Shape::Rotated) ? Box::rotated({5, 5}, 4, 2, 33)
                                                            : Box::polygon({{0, 0}, {4, 1}, {2, 8}});
        const Box moved = box.translated({-7, 2.5});
        compareCorners(moved.corners(), box.corners().translated(-7, 2.5));
        QCOMPARE(moved.shape(), box.shape());
        QVERIFY(moved != box);
        QCOMPARE(box.translated({0, 0}), box);
    }

    void aBoxWithoutAreaIsStillThere()
    {
        const Box box = Box::fromCorners(5, 5, 5, 9);
        QCOMPARE(box.width(), 0.0);
        QCOMPARE(box.height(), 4.0);
        QCOMPARE(box.corners().size(), 4);
    }
};

QTEST_APPLESS_MAIN(tst_Box)
#include "tst_Box.moc"
