#include "ui/dashboard/BarLayout.h"

#include <QTest>

using ui::BarLayout;

/// Where bars stand, and which one is at a place.
class tst_BarLayout : public QObject
{
    Q_OBJECT
private slots:
    void barsGrowTheirWay();
    void theBarAtAPlaceIsFoundAlsoBesideThePlot_data();
    void theBarAtAPlaceIsFoundAlsoBesideThePlot();
    void everyPieceIsFoundAtItsMiddle_data();
    void everyPieceIsFoundAtItsMiddle();
    void gridStepsAreEasilyCounted_data();
    void gridStepsAreEasilyCounted();
};

void tst_BarLayout::barsGrowTheirWay()
{
    const BarLayout up{Qt::Vertical, {10, 20, 100, 50}, 4, 10};
    QCOMPARE(up.piece(0, 0, 10).height(), 50.0);
    QCOMPARE(up.piece(0, 0, 5).bottom(), 70.0);
    QCOMPARE(up.piece(0, 5, 10).bottom(), 45.0);
    const BarLayout right{Qt::Horizontal, {10, 20, 100, 50}, 5, 10};
    QCOMPARE(right.piece(4, 0, 5).left(), 10.0);
    QCOMPARE(right.piece(4, 5, 10).left(), 60.0);
    QVERIFY(right.piece(0, 0, 5).top() < right.piece(4, 0, 5).top());
}

void tst_BarLayout::theBarAtAPlaceIsFoundAlsoBesideThePlot_data()
{
    QTest::addColumn<QPointF>("place");
    QTest::addColumn<int>("bar");
    QTest::newRow("first") << QPointF(11, 30) << 0;
    QTest::newRow("its label") << QPointF(11, 300) << 0;
    QTest::newRow("last") << QPointF(109, 30) << 3;
    QTest::newRow("left of all") << QPointF(9, 30) << -1;
    QTest::newRow("right of all") << QPointF(110, 30) << -1;
}

void tst_BarLayout::theBarAtAPlaceIsFoundAlsoBesideThePlot()
{
    QFETCH(QPointF, place);
    QTEST((BarLayout{Qt::Vertical, {10, 20, 100, 50}, 4, 10}.barAt(place)), "bar");
    QCOMPARE((BarLayout{Qt::Vertical, {10, 20, 100, 50}, 0, 10}.barAt(place)), -1);
}

void tst_BarLayout::everyPieceIsFoundAtItsMiddle_data()
{
    QTest::addColumn<Qt::Orientation>("way");
    QTest::newRow("up") << Qt::Vertical;
    QTest::newRow("to the right") << Qt::Horizontal;
}

void tst_BarLayout::everyPieceIsFoundAtItsMiddle()
{
    QFETCH(Qt::Orientation, way);
    const BarLayout layout{way, {13, 7, 311, 97}, 17, 40};
    for (int bar = 0; bar < layout.count; ++bar) {
        const QPointF middle = layout.piece(bar, 10, 20).center();
        QCOMPARE(layout.barAt(middle), bar);
        QVERIFY(qAbs(layout.pairsAt(middle) - 15) < 1e-9);
        QVERIFY(layout.room(bar).contains(middle));
    }
}

void tst_BarLayout::gridStepsAreEasilyCounted_data()
{
    QTest::addColumn<double>("most");
    QTest::addColumn<double>("step");
    QTest::newRow("one") << 1.0 << 1.0;
    QTest::newRow("four") << 4.0 << 1.0;
    QTest::newRow("five") << 5.0 << 2.0;
    QTest::newRow("nine") << 9.0 << 5.0;
    QTest::newRow("forty") << 40.0 << 10.0;
    QTest::newRow("a million") << 1'000'000.0 << 500'000.0;
    QTest::newRow("beyond five") << 36.0 << 10.0;
}

void tst_BarLayout::gridStepsAreEasilyCounted()
{
    QFETCH(double, most);
    QTEST(BarLayout::gridStep(most), "step");
}

QTEST_APPLESS_MAIN(tst_BarLayout)
#include "tst_BarLayout.moc"
