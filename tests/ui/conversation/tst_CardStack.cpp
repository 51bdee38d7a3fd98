#include "ui/conversation/CardStack.h"

#include <QtTest>

using ui::CardStack;

class tst_CardStack : public QObject
{
    Q_OBJECT

private slots:
    void cardsFollowEachOther()
    {
        CardStack stack;
        QCOMPARE(stack.total(), 0);
        stack.reset({100, 50, 30});
        QCOMPARE(stack.top(0), 12);
        QCOMPARE(stack.top(1), 122);
        QCOMPARE(stack.top(2), 182);
        QCOMPARE(stack.total(), 224);
    }

    void aMeasuredHeightMovesWhatIsBelow()
    {
        CardStack stack;
        stack.reset({100, 50, 30});
        QVERIFY(stack.isEstimate(1));
        stack.setHeight(1, 70);
        QVERIFY(!stack.isEstimate(1));
        QCOMPARE(stack.top(1), 122);
        QCOMPARE(stack.top(2), 202);
        stack.setHeight(0, 90);
        QCOMPARE(stack.top(2), 192);
        QCOMPARE(stack.total(), 234);
    }

    void everyHeightFindsItsCard_data()
    {
        QTest::addColumn<int>("y");
        QTest::addColumn<int>("card");
        QTest::newRow("above") << -5 << 0;
        QTest::newRow("margin") << 3 << 0;
        QTest::newRow("first") << 12 << 0;
        QTest::newRow("end of first") << 111 << 0;
        QTest::newRow("gap") << 112 << 1;
        QTest::newRow("second") << 122 << 1;
        QTest::newRow("last") << 200 << 2;
        QTest::newRow("below") << 5000 << 2;
    }

    void everyHeightFindsItsCard()
    {
        QFETCH(int, y);
        CardStack stack;
        stack.reset({100, 50, 30});
        QTEST(stack.cardAt(y), "card");
    }
};

QTEST_APPLESS_MAIN(tst_CardStack)
#include "tst_CardStack.moc"
