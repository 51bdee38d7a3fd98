#include "core/project/DayRange.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

/// Days as they are written in a query.
class tst_DayRange : public QObject
{
    Q_OBJECT
private slots:
    void readsDays_data();
    void readsDays();
    void holdsTheDaysBetween();
};

void tst_DayRange::readsDays_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("expected");
    const auto same = [](const char *name, const QString &text) { QTest::newRow(name) << text << text; };
    same("a day", u"2026-11-28"_s);
    same("days", u"2026-11-01..2026-11-28"_s);
    same("from a day on", u"2026-11-01.."_s);
    same("up to a day", u"..2026-11-28"_s);
    QTest::newRow("from itself to itself") << u"2026-11-28..2026-11-28"_s << u"2026-11-28"_s;
    const auto none = [](const char *name, const QString &text) { QTest::newRow(name) << text << u"none"_s; };
    none("nothing", {});
    none("only dots", u".."_s);
    none("a word", u"today"_s);
    none("no such day", u"2026-02-30"_s);
    none("short", u"2026-1-2"_s);
    none("a sign", u"+026-11-28"_s);
    none("other digits", u"２０２６-11-28"_s);
    none("time behind it", u"2026-11-28T10"_s);
    none("backwards", u"2026-11-28..2026-11-01"_s);
    none("half of it no day", u"2026-11-28..x"_s);
    none("the other half", u"x..2026-11-28"_s);
    none("three", u"2026-11-01..2026-11-02..2026-11-03"_s);
}

void tst_DayRange::readsDays()
{
    QFETCH(QString, written);
    const auto range = DayRange::read(written);
    QTEST(range ? range->toString() : u"none"_s, "expected");
    if (range)
        QCOMPARE(DayRange::read(range->toString()), range);
}

void tst_DayRange::holdsTheDaysBetween()
{
    const QDate day(2026, 11, 28);
    QVERIFY(DayRange::day(day).contains(day));
    QVERIFY(!DayRange::day(day).contains(day.addDays(1)));
    QVERIFY((DayRange{QDate(), day}).contains(day.addYears(-9)));
    QVERIFY(!(DayRange{QDate(), day}).contains(day.addDays(1)));
    QVERIFY((DayRange{day, QDate()}).contains(day.addYears(9)));
    QVERIFY(!(DayRange{day, QDate()}).contains(day.addDays(-1)));
}

QTEST_APPLESS_MAIN(tst_DayRange)
#include "tst_DayRange.moc"
