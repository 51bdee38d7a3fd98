#include "core/model/Sample.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class tst_Sample : public QObject
{
    Q_OBJECT

private:
    static Sample sample()
    {
        Sample sample;
        sample.turns = {{u"1"_s, u"human"_s, u"Q1"_s, u"Q1"_s},
                        {u"2"_s, u"gpt"_s, u"A1"_s, u"A1"_s},
                        {u"a-uuid"_s, u"human"_s, u"Q2"_s, u"Q2"_s}};
        sample.pairs = pairUp(sample.turns);
        return sample;
    }

private slots:
    void turnsAreFoundByKey()
    {
        Sample s = sample();
        QCOMPARE(s.turn(u"2")->value, u"A1"_s);
        QCOMPARE(s.turn(u"a-uuid")->value, u"Q2"_s);
        QVERIFY(!s.turn(u"3"));
        QVERIFY(!s.turn(u""));
        s.turn(u"2")->value = u"B"_s;
        QCOMPARE(std::as_const(s).turn(u"2")->value, u"B"_s);
    }

    void pairsAreFoundByTheKeyOfTheirAnswer()
    {
        Sample s = sample();
        QCOMPARE(s.pairOf(u"2"), &s.pairs[0]);
        QVERIFY(!s.pairOf(u"1")); // the question of an answered pair is no anchor
        QCOMPARE(s.pairOf(u"a-uuid"), &s.pairs[1]);
        QVERIFY(!std::as_const(s).pairOf(u"9"));
        for (const Pair &pair : s.pairs)
            QCOMPARE(s.pairOf(s.anchorKey(pair)), &pair);
    }

    void anEmptySampleHasNothing()
    {
        const Sample s;
        QVERIFY(!s.turn(u"1"));
        QVERIFY(!s.pairOf(u"1"));
        QVERIFY(!s.id);
    }
};

QTEST_APPLESS_MAIN(tst_Sample)
#include "tst_Sample.moc"
