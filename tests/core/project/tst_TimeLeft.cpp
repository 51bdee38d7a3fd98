#include "core/project/TimeLeft.h"

#include <QTest>

#include <cmath>

using namespace core;

/// How long the rest will take, and when nothing is said.
class tst_TimeLeft : public QObject
{
    Q_OBJECT
private slots:
    void nothingIsSaidOnTooLittle_data();
    void nothingIsSaidOnTooLittle();
    void pairsThatTakeEquallyLongLeaveNoDoubt();
    void daysOfDifferentPaceMakeTheRangeWide();
    void onlyTheLastDaysWithWorkCount();
    void theRangeHoldsTheMean_data();
    void theRangeHoldsTheMean();
};

namespace {

DayPace pace(int day, int pairs, double seconds)
{
    DayPace pace;
    pace.day = QDate(2026, 11, day);
    for (int i = 0; i < pairs; ++i)
        pace.add(seconds);
    return pace;
}

}

void tst_TimeLeft::nothingIsSaidOnTooLittle_data()
{
    QTest::addColumn<int>("left");
    QTest::addColumn<int>("pairs");
    QTest::addColumn<double>("seconds");
    QTest::addColumn<bool>("said");
    QTest::newRow("enough") << 100 << 20 << 5.0 << true;
    QTest::newRow("a pair too few") << 100 << 19 << 5.0 << false;
    QTest::newRow("no pair") << 100 << 0 << 5.0 << false;
    QTest::newRow("nothing left") << 0 << 50 << 5.0 << false;
    QTest::newRow("no time at all") << 100 << 50 << 0.0 << false;
}

void tst_TimeLeft::nothingIsSaidOnTooLittle()
{
    QFETCH(int, left);
    QFETCH(int, pairs);
    QFETCH(double, seconds);
    QTEST(TimeLeft::estimate(left, {pace(1, pairs, seconds)}).has_value(), "said");
}

void tst_TimeLeft::pairsThatTakeEquallyLongLeaveNoDoubt()
{
    const auto left = TimeLeft::estimate(1200, {pace(1, 40, 30)});
    QVERIFY(left);
    QCOMPARE(left->pairsPerHour, 120.0);
    QCOMPARE(left->fewestHours, 10.0);
    QCOMPARE(left->mostHours, 10.0);
    QCOMPARE(left->days, 1);
    QCOMPARE(left->pairs, 40);
}

void tst_TimeLeft::daysOfDifferentPaceMakeTheRangeWide()
{
    const auto left = TimeLeft::estimate(1200, {pace(1, 50, 24), pace(2, 50, 36)});
    QVERIFY(left);
    QCOMPARE(left->pairsPerHour, 120.0);
    QCOMPARE(left->fewestHours, 8.0);
    QCOMPARE(left->mostHours, 12.0);
}

void tst_TimeLeft::onlyTheLastDaysWithWorkCount()
{
    const auto left = TimeLeft::estimate(
        3600, {pace(1, 500, 100), pace(3, 30, 10), pace(4, 0, 0), pace(9, 30, 10), pace(20, 30, 10)});
    QVERIFY(left);
    QCOMPARE(left->days, 3);
    QCOMPARE(left->pairs, 90);
    QCOMPARE(left->pairsPerHour, 360.0);
}

void tst_TimeLeft::theRangeHoldsTheMean_data()
{
    QTest::addColumn<QList<double>>("seconds");
    QTest::newRow("spread") << QList<double>{1, 5, 9, 30, 2, 4};
    QTest::newRow("one endless pair among short ones") << QList<double>{0.1, 0.1, 0.1, 0.1, 0.1, 50'000};
    QTest::newRow("two kinds") << QList<double>{2, 2, 60, 60};
}

void tst_TimeLeft::theRangeHoldsTheMean()
{
    QFETCH(QList<double>, seconds);
    DayPace day;
    day.day = QDate(2026, 11, 28);
    for (int round = 0; round < 10; ++round) {
        for (const double pair : seconds)
            day.add(pair);
    }
    const auto left = TimeLeft::estimate(1000, {day});
    QVERIFY(left);
    const double mean = 1000 / left->pairsPerHour;
    QVERIFY(left->fewestHours > 0);
    QVERIFY(left->fewestHours < mean && mean < left->mostHours);
    QVERIFY(std::isfinite(left->mostHours));
}

QTEST_APPLESS_MAIN(tst_TimeLeft)
#include "tst_TimeLeft.moc"
