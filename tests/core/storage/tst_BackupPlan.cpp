#include "core/storage/BackupPlan.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace core;

class tst_BackupPlan : public QObject
{
    Q_OBJECT
private slots:
    void whatIsKept_data();
    void whatIsKept();
    void aYearOfWorkLeavesTenRecentSevenDailyAndFourWeeklyOnes();
    void theLatestIsKeptWhateverThePlan();
};

namespace {

QDateTime at(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, u"yyyy-MM-dd hh:mm"_s);
    time.setTimeSpec(Qt::UTC);
    return time;
}

BackupFile file(const QDateTime &time)
{
    return {time.toString(Qt::ISODate), time, 1};
}

std::vector<BackupFile> without(const std::vector<BackupFile> &all, const std::vector<BackupFile> &gone)
{
    std::vector<BackupFile> kept;
    std::copy_if(all.begin(), all.end(), std::back_inserter(kept),
                 [&](const BackupFile &f) { return std::find(gone.begin(), gone.end(), f) == gone.end(); });
    return kept;
}

QStringList range(const QString &first, int count, int minutes)
{
    QStringList times;
    for (int i = 0; i < count; ++i)
        times.append(at(first).addSecs(qint64(i) * minutes * 60).toString(u"yyyy-MM-dd hh:mm"_s));
    return times;
}

}

void tst_BackupPlan::whatIsKept_data()
{
    QTest::addColumn<QStringList>("there");
    QTest::addColumn<QString>("latest");
    QTest::addColumn<QStringList>("removed");

    const QString noon = u"2026-11-28 12:00"_s;
    QTest::newRow("the first one") << QStringList{noon} << noon << QStringList{};
    QTest::newRow("ten within a day") << range(u"2026-11-28 10:30"_s, 10, 10) << noon << QStringList{};
    QTest::newRow("the eleventh") << range(u"2026-11-28 10:20"_s, 11, 10) << noon << QStringList{u"2026-11-28 10:20"_s};
    QTest::newRow("the last of yesterday stays, one before it goes")
        << QStringList{u"2026-11-27 11:00"_s, u"2026-11-27 11:59"_s, noon} << noon
        << QStringList{u"2026-11-27 11:00"_s};
    QTest::newRow("24 hours ago to the minute is recent")
        << QStringList{u"2026-11-27 12:00"_s, u"2026-11-27 23:00"_s, noon} << noon << QStringList{};
    QTest::newRow("eight days: the eighth is the last of its week")
        << range(u"2026-11-21 12:00"_s, 8, 24 * 60) << noon << QStringList{u"2026-11-21 12:00"_s};
    QTest::newRow("a holiday empties nothing")
        << QStringList{u"2026-01-05 09:00"_s, u"2026-01-06 09:00"_s, u"2026-01-07 09:00"_s, noon} << noon
        << QStringList{};
    QTest::newRow("a clock put forward by years empties nothing")
        << range(u"2026-11-26 12:00"_s, 3, 24 * 60) + QStringList{u"2038-01-19 03:14"_s} << u"2038-01-19 03:14"_s
        << QStringList{};
    QTest::newRow("what comes from the future is left alone")
        << QStringList{u"2038-01-19 03:14"_s, u"2038-01-19 03:15"_s, noon} << noon << QStringList{};
    QTest::newRow("a clock put back to 1970 removes nothing")
        << range(u"2026-11-28 10:00"_s, 12, 10) + QStringList{u"1970-01-01 00:00"_s} << u"1970-01-01 00:00"_s
        << QStringList{};
    QTest::newRow("the week of a new year belongs to the old one")
        << QStringList{u"2026-12-30 09:00"_s, u"2027-01-02 09:00"_s, u"2027-01-04 09:00"_s} << u"2027-01-04 09:00"_s
        << QStringList{};
}

void tst_BackupPlan::whatIsKept()
{
    QFETCH(QStringList, there);
    QFETCH(QString, latest);
    QFETCH(QStringList, removed);
    std::vector<BackupFile> files;
    for (const QString &time : there)
        files.push_back(file(at(time)));
    std::reverse(files.begin(), files.end());
    QStringList gone;
    for (const BackupFile &one : BackupPlan{}.dispensable(files, file(at(latest))))
        gone.append(one.time.toString(u"yyyy-MM-dd hh:mm"_s));
    std::sort(gone.begin(), gone.end());
    QCOMPARE(gone, removed);
}

void tst_BackupPlan::aYearOfWorkLeavesTenRecentSevenDailyAndFourWeeklyOnes()
{
    std::vector<BackupFile> files;
    QDateTime time = at(u"2026-01-01 08:00"_s);
    for (int i = 0; i < 365 * 24 * 2; ++i, time = time.addSecs(30 * 60)) { // day and night, each half hour
        files.push_back(file(time));
        const auto gone = BackupPlan{}.dispensable(files, files.back());
        files = without(files, gone);
        QVERIFY(files.size() <= 10 + 7 + 4);
    }
    const QDateTime latest = files.back().time;
    const auto youngerThan = [&](qint64 hours) {
        return std::count_if(files.begin(), files.end(),
                             [&](const BackupFile &f) { return f.time.secsTo(latest) <= hours * 3600; });
    };
    QCOMPARE(youngerThan(5), 10);
    QVERIFY(youngerThan(7 * 24) >= 10 + 6);
    QCOMPARE(files.front().time.date(), QDate(2026, 12, 13)); // the Sunday of the fourth week, which ends on a Thursday
}

void tst_BackupPlan::theLatestIsKeptWhateverThePlan()
{
    const std::vector<BackupFile> files{file(at(u"2026-11-27 12:00"_s)), file(at(u"2026-11-28 12:00"_s))};
    const auto gone = BackupPlan{0, 0, 0}.dispensable(files, files.back());
    QCOMPARE(gone.size(), std::size_t(1));
    QCOMPARE(gone.front(), files.front());
}

QTEST_APPLESS_MAIN(tst_BackupPlan)
#include "tst_BackupPlan.moc"
