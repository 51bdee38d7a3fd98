#include "ui/dashboard/ProgressBars.h"

#include "core/project/QueryParser.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using core::Progress;
using ui::BarGroup;
using ui::progress::Span;

namespace {

const QDate Today(2026, 11, 28); // a Saturday

Progress::Day day(QDate date, std::int64_t approved, std::int64_t rejected = 0)
{
    return {date, {0, approved, rejected, 0}};
}

QString queryText(const BarGroup &group, std::size_t bar, int part = -1)
{
    const auto query = group.query(bar, part);
    return query ? query->toString() : u"none"_s;
}

}

/// What charts show of a progress, and what their bars ask for.
class tst_ProgressBars : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void daysWithoutWorkHaveTheirPlace_data();
    void daysWithoutWorkHaveTheirPlace();
    void aLongTimeGoesByWeeksAndMonths_data();
    void aLongTimeGoesByWeeksAndMonths();
    void aWeekHoldsItsDays();
    void aClockOfAnotherComputerThatIsAheadIsSeen();
    void aClockThatIsWrongByAgesMakesNoEndlessChart();
    void tasksAskForTheirVerdicts();
    void reviewersAskForThemselves();
    void foreignNamesAreQuoted_data();
    void foreignNamesAreQuoted();
    void whatThereIsNothingOfSaysSo();
};

void tst_ProgressBars::daysWithoutWorkHaveTheirPlace_data()
{
    QTest::addColumn<int>("span");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("query"); // of the bar of the 20th
    QTest::newRow("14") << int(Span::Fortnight) << 14 << u"on:2026-11-20"_s;
    QTest::newRow("30") << int(Span::Month) << 30 << u"on:2026-11-20"_s;
    QTest::newRow("all") << int(Span::All) << 14 << u"on:2026-11-20"_s;
}

void tst_ProgressBars::daysWithoutWorkHaveTheirPlace()
{
    QFETCH(int, span);
    QFETCH(int, count);
    Progress progress;
    progress.days = {day({2026, 11, 20}, 5, 2), day(Today, 1)};
    const BarGroup group = ui::progress::days(progress, Span(span), Today);
    QCOMPARE(group.bars.size(), std::size_t(count));
    QCOMPARE(group.bars.back().total(), 1);
    const std::size_t bar = group.bars.size() - 9;
    QCOMPARE(group.bars[bar].total(), 7);
    QTEST(queryText(group, bar), "query");
    QCOMPARE(queryText(group, bar, 1), u"on:2026-11-20 verdict:rejected"_s);
    QCOMPARE(group.count(bar, 1), 2);
    QCOMPARE(group.bars[bar].label, u"Friday, November 20, 2026"_s);
    QCOMPARE(group.bars[bar].tick, u"20 Nov"_s);
    QCOMPARE(queryText(group, bar + 1), u"none"_s); // nothing was judged
}

void tst_ProgressBars::aLongTimeGoesByWeeksAndMonths_data()
{
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QString>("query"); // of its bar
    QTest::newRow("days") << QDate(2026, 10, 1) << u"on:2026-10-01"_s;
    QTest::newRow("weeks") << QDate(2026, 6, 3) << u"on:2026-06-01..2026-06-07"_s;
    QTest::newRow("months") << QDate(2024, 2, 9) << u"on:2024-02-01..2024-02-29"_s;
}

void tst_ProgressBars::aLongTimeGoesByWeeksAndMonths()
{
    QFETCH(QDate, first);
    Progress progress;
    progress.days = {day(first, 3), day(Today, 4)};
    const BarGroup group = ui::progress::days(progress, Span::All, Today);
    QTEST(queryText(group, 0), "query");
    QCOMPARE(group.bars.front().total(), 3);
    QCOMPARE(group.bars.back().total(), 4);
    QVERIFY(group.bars.size() <= 63);
}

void tst_ProgressBars::aWeekHoldsItsDays()
{
    Progress progress;
    qint64 sum = 0;
    for (QDate date(2026, 6, 1); date <= Today; date = date.addDays(1)) {
        progress.days.push_back(day(date, date.day()));
        sum += date.day();
    }
    const BarGroup group = ui::progress::days(progress, Span::All, Today);
    QCOMPARE(group.bars.front().total(), 1 + 2 + 3 + 4 + 5 + 6 + 7);
    for (const ui::Bar &bar : group.bars)
        sum -= bar.total();
    QCOMPARE(sum, 0);
}

void tst_ProgressBars::aClockOfAnotherComputerThatIsAheadIsSeen()
{
    Progress progress;
    progress.days = {day(Today, 1), day(Today.addDays(2), 3)};
    QCOMPARE(ui::progress::days(progress, Span::All, Today).bars.back().total(), 3);
}

void tst_ProgressBars::aClockThatIsWrongByAgesMakesNoEndlessChart()
{
    Progress progress;
    progress.days = {day({1970, 1, 1}, 1), day(Today, 5), day({9998, 12, 31}, 3)};
    const BarGroup group = ui::progress::days(progress, Span::All, Today);
    QVERIFY(group.bars.size() < 300);
    QCOMPARE(group.leftOut, 2);
    qint64 pairs = 0;
    for (const ui::Bar &bar : group.bars)
        pairs += bar.total();
    QCOMPARE(pairs, 5);
    progress.reviewers.assign(150, {u"somebody"_s, {0, 1, 0, 0}, {}, {}});
    QCOMPARE(ui::progress::reviewers(progress).bars.size(), std::size_t(100));
    QCOMPARE(ui::progress::reviewers(progress).leftOut, 50);
}

void tst_ProgressBars::tasksAskForTheirVerdicts()
{
    Progress progress;
    progress.tasks = {{core::Task::RegionCaption, {7, 1, 2, 0}}};
    const BarGroup group = ui::progress::tasks(progress);
    QCOMPARE(group.bars[0].total(), 10);
    QCOMPARE(queryText(group, 0), u"task:"_s + core::taskName(core::Task::RegionCaption));
    QCOMPARE(group.parts.back(), core::Verdict::None);
    QCOMPARE(queryText(group, 0, 3), queryText(group, 0) + u" verdict:none"_s);
    QCOMPARE(group.count(0, 3), 7);
}

void tst_ProgressBars::reviewersAskForThemselves()
{
    Progress progress;
    Progress::Reviewer ann{u"Ann"_s, {0, 4, 0, 0}, {}, {}};
    Progress::Reviewer nameless{{}, {0, 1, 0, 0}, {}, {}};
    Progress::Reviewer looking{u"Bob"_s, {}, {}, core::Pace{u"Bob"_s, 3, 60, {5, 10, 30}}};
    progress.reviewers = {ann, nameless, looking};
    const BarGroup group = ui::progress::reviewers(progress);
    QCOMPARE(queryText(group, 0), u"by:Ann"_s);
    QCOMPARE(queryText(group, 1), u"none"_s);
    QVERIFY(!group.bars[1].label.isEmpty());
    QCOMPARE(queryText(group, 2), u"none"_s);
    QVERIFY(group.bars[2].note.contains(u"180"));
}

void tst_ProgressBars::foreignNamesAreQuoted_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : {u"blurred"_s, u"not in image: a ship"_s, u"\"quoted\" \\"_s, u"a,b"_s, u"or"_s,
                                u"机场"_s, u"%1 %2"_s, u"<b>x"_s, u"-x"_s})
        QTest::newRow(qUtf8Printable(name)) << name;
}

void tst_ProgressBars::foreignNamesAreQuoted()
{
    QFETCH(QString, name);
    Progress progress;
    progress.tags = {core::QueryField::Tag, {{core::QueryValue{name}, name, 3}}, 0};
    const BarGroup group = ui::progress::tags(progress);
    QCOMPARE(group.bars[0].total(), 3);
    const auto query = group.query(0, -1);
    QVERIFY(query);
    const auto parsed = core::QueryParser::parse(query->toString());
    QVERIFY(!parsed.error);
    QCOMPARE(parsed.query, *query);
    QCOMPARE(query->term().values[0].text, name);
}

void tst_ProgressBars::whatThereIsNothingOfSaysSo()
{
    const Progress none;
    for (const BarGroup &group :
         {ui::progress::days(none, Span::All, Today), ui::progress::tasks(none), ui::progress::reviewers(none),
          ui::progress::errors(none), ui::progress::tags(none)}) {
        QVERIFY(group.bars.empty());
        QVERIFY(!group.title.isEmpty() && !group.empty.isEmpty());
    }
}

QTEST_GUILESS_MAIN(tst_ProgressBars)
#include "tst_ProgressBars.moc"
