#include "ui/dashboard/ProgressWords.h"

#include "tests/ui/HostileTexts.h"

#include <QLocale>

using namespace Qt::StringLiterals;
using core::Progress;
using core::TimeLeft;

/// What numbers are called.
class tst_ProgressWords : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void timeLeftIsARange_data();
    void timeLeftIsARange();
    void itSaysWhatItRestsOn();
    void nothingIsSaidOnTooLittle();
    void onlyAllIsAHundredPercent_data();
    void onlyAllIsAHundredPercent();
    void aBarIsReadOut();
    void aTableHasARowForEachBar();
    void anyTextStaysInItsCell_data() { test::addHostileTexts(); }
    void anyTextStaysInItsCell();
};

void tst_ProgressWords::timeLeftIsARange_data()
{
    QTest::addColumn<double>("fewest");
    QTest::addColumn<double>("most");
    QTest::addColumn<QString>("expected");
    QTest::newRow("hours") << 9.1 << 10.8 << u"9 to 11 hours at work"_s;
    QTest::newRow("half hours") << 2.4 << 3.1 << u"2.5 to 3 hours at work"_s;
    QTest::newRow("no doubt") << 10.0 << 10.0 << u"about 10 hours at work"_s;
    QTest::newRow("minutes") << 0.6 << 1.1 << u"35 to 65 minutes at work"_s;
    QTest::newRow("few minutes") << 0.1 << 0.2 << u"6 to 12 minutes at work"_s;
    QTest::newRow("less than one") << 0.001 << 0.002 << u"about 1 minute(s) at work"_s;
    QTest::newRow("years") << 12'000.4 << 15'000.2 << u"12,000 to 15,000 hours at work"_s;
}

void tst_ProgressWords::timeLeftIsARange()
{
    QFETCH(double, fewest);
    QFETCH(double, most);
    Progress progress;
    progress.left = TimeLeft{fewest, most, 120, 3, 90};
    QTEST(ui::progress::leftText(progress), "expected");
}

void tst_ProgressWords::itSaysWhatItRestsOn()
{
    Progress progress;
    progress.pairs = 100;
    progress.verdicts = {100, 0, 0, 0};
    progress.left = TimeLeft{9, 11, 120.4, 3, 1234};
    QCOMPARE(ui::progress::restsOn(progress),
             u"At 120 pairs an hour, the pace of the last 3 days with work (1,234 pairs)."_s);
    progress.left->days = 1;
    QVERIFY(ui::progress::restsOn(progress).contains(u"last day"));
}

void tst_ProgressWords::nothingIsSaidOnTooLittle()
{
    Progress progress;
    QVERIFY(ui::progress::leftText(progress).isEmpty());
    progress.pairs = 5;
    progress.verdicts = {5, 0, 0, 0};
    QVERIFY(ui::progress::leftText(progress).isEmpty());
    QVERIFY(ui::progress::restsOn(progress).contains(QString::number(TimeLeft::FewestPairs)));
    progress.verdicts = {0, 5, 0, 0};
    QCOMPARE(ui::progress::restsOn(progress), u"Every pair has a verdict."_s);
}

void tst_ProgressWords::onlyAllIsAHundredPercent_data()
{
    QTest::addColumn<int>("done");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << 0 << u"0 of 1,000,000 (0 %)"_s;
    QTest::newRow("some") << 123'456 << u"123,456 of 1,000,000 (12 %)"_s;
    QTest::newRow("nearly all") << 999'999 << u"999,999 of 1,000,000 (99.9 %)"_s;
    QTest::newRow("all") << 1'000'000 << u"1,000,000 of 1,000,000 (100 %)"_s;
}

void tst_ProgressWords::onlyAllIsAHundredPercent()
{
    QFETCH(int, done);
    Progress progress;
    progress.pairs = 1'000'000;
    progress.verdicts = {1'000'000 - done, done, 0, 0};
    QTEST(ui::progress::doneText(progress), "expected");
}

void tst_ProgressWords::aBarIsReadOut()
{
    ui::BarGroup group{u"By task"_s, {}, {core::Verdict::Approved, core::Verdict::None}, {}, 0};
    group.bars.push_back({u"VQA"_s, {}, {1000, 2, 0, 0}, u"A note."_s, {}});
    QCOMPARE(ui::progress::barText(group, 0, -1), u"VQA: 2 approved, 1,000 not judged. A note."_s);
    QCOMPARE(ui::progress::barText(group, 0, 1), u"VQA: 1,000 not judged"_s);
    group.parts.clear();
    QCOMPARE(ui::progress::barText(group, 0, -1), u"VQA: 1,002 pair(s). A note."_s);
}

void tst_ProgressWords::aTableHasARowForEachBar()
{
    ui::BarGroup tasks{u"By task"_s, {}, {core::Verdict::Approved, core::Verdict::None}, {}, 0};
    tasks.bars.push_back({u"VQA"_s, {}, {1000, 2, 0, 0}, {}, {}});
    ui::BarGroup tags{u"By tag"_s, {}, {}, {}, 0};
    tags.bars.push_back({u"=1+1"_s, {}, {3, 0, 0, 0}, {}, {}});
    const QStringList lines = ui::progress::asTable({tasks, tags}).split(u'\n');
    QCOMPARE(lines.size(), 4); // the last one is empty
    QCOMPARE(lines[1], u"By task\tVQA\t2\t\t\t1000\t1002\t"_s);
    QCOMPARE(lines[2], u"By tag\t'=1+1\t\t\t\t\t3\t"_s); // no formula
}

void tst_ProgressWords::anyTextStaysInItsCell()
{
    QFETCH(QString, text);
    ui::BarGroup group{u"By tag"_s, {}, {}, {}, 0};
    group.bars.push_back({text, {}, {3, 0, 0, 0}, {}, {}});
    const QString table = ui::progress::asTable({group});
    QCOMPARE(table.count(u'\n'), 2);
    QCOMPARE(table.count(u'\t'), 14);
    QVERIFY(ui::progress::barText(group, 0, -1).size() < 200);
}

QTEST_GUILESS_MAIN(tst_ProgressWords)
#include "tst_ProgressWords.moc"
