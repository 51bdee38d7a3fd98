#include "core/project/Progress.h"

#include "core/project/EditHistory.h"
#include "core/project/FindSamples.h"
#include "core/project/Judgements.h"
#include "core/project/QueryParser.h"
#include "core/storage/TimeStore.h"
#include "tests/core/project/MadeProject.h"

#include <QRandomGenerator>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const QDate FirstDay(2026, 11, 1);

/// A project, its history, and a calendar that tests turn.
class Desk
{
public:
    explicit Desk(const QByteArray &json)
        : m_made(json)
        , project(m_made.open())
        , history(std::make_unique<EditHistory>(*project))
    {
        history->setClock([this] { return now; });
        on(1, u"Ann"_s);
    }

    void on(int day, const QString &reviewer)
    {
        now = QDateTime(FirstDay.addDays(day - 1), QTime(12, 0), Qt::UTC);
        history->setReviewer(reviewer);
    }
    /// Of the pair, from 0; from what it has to this.
    JournalEntry judge(qint64 sample, int pair, Verdict verdict)
    {
        const Sample read = project->reader().load(SampleId{sample}).take();
        const Pair &of = read.pairs[std::size_t(pair)];
        auto entry = history->perform({{VerdictChange{{sample}, read.anchorKey(of), of.verdict(), verdict}}});
        return entry ? entry.take() : JournalEntry();
    }
    Progress progress(const QTimeZone &zone = QTimeZone::utc()) const
    {
        JobControl control;
        const auto db = project->openReader();
        auto counted = countProgress(project->index(), **db, zone, control);
        if (!counted)
            qFatal("%s", qPrintable(counted.error().message));
        return counted.take();
    }
    QList<qint64> found(const QString &text) const
    {
        JobControl control;
        const auto samples =
            findSamples(QueryParser::parse(text).query, project->index(), project->textSource(), control);
        QList<qint64> ids;
        for (const SampleId id : *samples)
            ids.append(id.value);
        return ids;
    }

private:
    MadeProject m_made;

public:
    std::unique_ptr<Project> project;
    std::unique_ptr<EditHistory> history;
    QDateTime now;
};

/// `1: 2 approved; 3: 1 rejected`, by the number of the day in November.
QString inWords(const std::vector<Progress::Day> &days)
{
    QStringList lines;
    for (const Progress::Day &day : days) {
        QStringList parts;
        for (int verdict = 1; verdict < VerdictCount; ++verdict) {
            if (const auto count = day.verdicts[std::size_t(verdict)]; count > 0)
                parts += u"%1 %2"_s.arg(count).arg(verdictName(Verdict(verdict)));
        }
        lines += u"%1: %2"_s.arg(FirstDay.daysTo(day.day) + 1).arg(parts.join(u", "_s));
    }
    return lines.join(u"; "_s);
}

QString inWords(const std::vector<Progress::Reviewer> &reviewers)
{
    QStringList lines;
    for (const Progress::Reviewer &reviewer : reviewers) {
        lines += reviewer.name + u":"_s;
        for (const auto &[day, pairs] : reviewer.days)
            lines.last() += u" %1 on %2"_s.arg(pairs).arg(FirstDay.daysTo(day) + 1);
    }
    lines.sort();
    return lines.join(u"; "_s);
}

}

/// Who judged how much, when, and what is left.
class tst_Progress : public QObject
{
    Q_OBJECT
private slots:
    void aPairCountsOnTheDayOfTheVerdictThatStands_data();
    void aPairCountsOnTheDayOfTheVerdictThatStands();
    void aTextChangedUnderAnApprovalIsNoNewVerdict();
    void theDayIsThatOfTheZone();
    void tasksAndMarksAreCountedByPair();
    void timeGoesToThePaceAndToWhatIsLeft();
    void askingForReviewersAndDaysFindsTheirSamples_data();
    void askingForReviewersAndDaysFindsTheirSamples();
    void everyBarIsWhatAskingForItFinds();
    void aRecountByHandSaysTheSame_data();
    void aRecountByHandSaysTheSame();
    void aCopyOfTheIndexThatIsOlderCountsNothingTwice();
    void aCancelledCountAnswersNothing();
    void anEmptyProjectHasNoProgress();
};

void tst_Progress::aPairCountsOnTheDayOfTheVerdictThatStands_data()
{
    using Story = std::function<void(Desk &)>;
    QTest::addColumn<Story>("story");
    QTest::addColumn<QString>("days");
    QTest::addColumn<QString>("reviewers");
    const auto row = [](const char *name, const Story &story, const QString &days, const QString &reviewers) {
        QTest::newRow(name) << story << days << reviewers;
    };
    row(
        "one a day",
        [](Desk &desk) {
            desk.judge(1, 0, Verdict::Approved);
            desk.on(3, u"Bob"_s);
            desk.judge(2, 0, Verdict::Rejected);
        },
        u"1: 1 approved; 3: 1 rejected"_s, u"Ann: 1 on 1; Bob: 1 on 3"_s);
    row(
        "judged again by another",
        [](Desk &desk) {
            desk.judge(1, 0, Verdict::Approved);
            desk.on(2, u"Bob"_s);
            desk.judge(1, 0, Verdict::Unsure);
        },
        u"2: 1 unsure"_s, u"Bob: 1 on 2"_s);
    row(
        "judged again, and that undone",
        [](Desk &desk) {
            desk.judge(1, 0, Verdict::Approved);
            desk.on(2, u"Bob"_s);
            desk.judge(1, 0, Verdict::Unsure);
            desk.on(3, u"Cay"_s);
            (void)desk.history->undo();
        },
        u"1: 1 approved"_s, u"Ann: 1 on 1"_s);
    row(
        "undone and done again",
        [](Desk &desk) {
            desk.judge(1, 0, Verdict::Approved);
            desk.on(2, u"Bob"_s);
            (void)desk.history->undo();
            (void)desk.history->redo();
        },
        u"1: 1 approved"_s, u"Ann: 1 on 1"_s);
    row(
        "undone",
        [](Desk &desk) {
            desk.judge(1, 0, Verdict::Approved);
            (void)desk.history->undo();
        },
        QString(), QString());
    row(
        "reopened",
        [](Desk &desk) {
            desk.judge(1, 0, Verdict::Approved);
            desk.on(2, u"Bob"_s);
            desk.judge(1, 0, Verdict::None);
        },
        QString(), QString());
    row(
        "reopened and judged again",
        [](Desk &desk) {
            desk.judge(1, 0, Verdict::Approved);
            desk.on(2, u"Bob"_s);
            desk.judge(1, 0, Verdict::None);
            desk.on(4, u"Ann"_s);
            desk.judge(1, 0, Verdict::Approved);
        },
        u"4: 1 approved"_s, u"Ann: 1 on 4"_s);
    row(
        "taken back alone",
        [](Desk &desk) {
            const qint64 seq = desk.judge(1, 0, Verdict::Approved).seq;
            desk.judge(1, 1, Verdict::Rejected);
            (void)desk.history->takeBack(seq);
        },
        u"1: 1 rejected"_s, u"Ann: 1 on 1"_s);
    row(
        "pairs that are named by the key of an odd turn",
        [](Desk &desk) {
            desk.judge(2, 0, Verdict::Approved); // behind a system turn
            desk.judge(3, 1, Verdict::Rejected); // behind a question without an answer
            desk.on(2, u"Bob"_s);
            desk.judge(4, 1, Verdict::Approved); // an answer without a question
        },
        u"1: 1 approved, 1 rejected; 2: 1 approved"_s, u"Ann: 2 on 1; Bob: 1 on 2"_s);
}

void tst_Progress::aPairCountsOnTheDayOfTheVerdictThatStands()
{
    QFETCH(std::function<void(Desk &)>, story);
    Desk desk(MadeProject::assortment());
    story(desk);
    const Progress progress = desk.progress();
    QTEST(inWords(progress.days), "days");
    QTEST(inWords(progress.reviewers), "reviewers");
}

void tst_Progress::aTextChangedUnderAnApprovalIsNoNewVerdict()
{
    Desk desk(MadeProject::regular(2));
    desk.judge(1, 0, Verdict::Approved);
    desk.on(2, u"Bob"_s);
    const Sample sample = desk.project->reader().load(SampleId{1}).take();
    VERIFY_OK(desk.history->perform(aroundLocks(sample, {{1}, u"2"_s, sample.turns[1].value, u"New."_s})));
    const Progress progress = desk.progress();
    QCOMPARE(inWords(progress.days), u"1: 1 approved"_s);
    QCOMPARE(inWords(progress.reviewers), u"Ann: 1 on 1"_s);
}

void tst_Progress::theDayIsThatOfTheZone()
{
    Desk desk(MadeProject::regular(2));
    desk.now = QDateTime(FirstDay, QTime(23, 30), Qt::UTC);
    desk.judge(1, 0, Verdict::Approved);
    const QTimeZone east("UTC+08:00");
    QVERIFY(east.isValid());
    QCOMPARE(inWords(desk.progress().days), u"1: 1 approved"_s);
    QCOMPARE(inWords(desk.progress(east).days), u"2: 1 approved"_s);
    QCOMPARE(desk.progress(east).zone, east.id());
}

void tst_Progress::tasksAndMarksAreCountedByPair()
{
    Desk desk(MadeProject::assortment());
    desk.judge(1, 0, Verdict::Approved);
    desk.judge(1, 1, Verdict::Rejected);
    Remark error;
    error.error = u"object/invented"_s;
    VERIFY_OK(desk.history->perform({{CommentChange{{1}, u"c1"_s, u"2"_s, {}, error}}}));
    VERIFY_OK(desk.history->perform({{TagChange{{1}, u"4"_s, u"blurred"_s, false, true}}}));
    const Progress progress = desk.progress();
    std::int64_t pairs = 0;
    for (const Progress::TaskPairs &task : progress.tasks) {
        for (const auto count : task.verdicts)
            pairs += count;
    }
    QCOMPARE(pairs, progress.pairs);
    QCOMPARE(progress.pairs, desk.project->index().counts().pairs);
    QCOMPARE(progress.done(), 2);
    QCOMPARE(progress.errors.values.size(), std::size_t(1));
    QCOMPARE(progress.errors.values[0].name, u"object/invented"_s);
    QCOMPARE(progress.tags.values[0].name, u"blurred"_s);
    QCOMPARE(progress.tags.values[0].count, 1);
}

void tst_Progress::timeGoesToThePaceAndToWhatIsLeft()
{
    Desk desk(MadeProject::regular(60));
    TimeStore times(desk.project->database());
    for (int sample = 1; sample <= 30; ++sample) {
        desk.judge(sample, 0, Verdict::Approved);
        VERIFY_OK(times.add({sample}, u"2"_s, u"Ann"_s, std::chrono::seconds(20)));
        VERIFY_OK(times.add({sample}, u"2"_s, u"Bob"_s, std::chrono::seconds(10))); // looked at it, too
        VERIFY_OK(times.add({sample}, u"4"_s, u"Ann"_s, std::chrono::hours(9)));    // not judged
    }
    const Progress progress = desk.progress();
    QVERIFY(progress.left);
    QCOMPARE(progress.left->pairs, 30);
    QCOMPARE(progress.left->pairsPerHour, 120.0);
    QCOMPARE(progress.left->fewestHours, 90.0 / 120);
    QCOMPARE(progress.reviewers.size(), std::size_t(2));
    QCOMPARE(progress.reviewers[0].name, u"Ann"_s);
    QCOMPARE(progress.reviewers[0].pace->seconds, 600.0);
    QCOMPARE(Progress::judged(progress.reviewers[1].verdicts), 0);
    QCOMPARE(progress.reviewers[1].pace->pairs, 30);
}

void tst_Progress::askingForReviewersAndDaysFindsTheirSamples_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<qint64>>("samples");
    QTest::newRow("by one") << u"by:Ann"_s << QList<qint64>{1, 2};
    QTest::newRow("in another case") << u"by:ann"_s << QList<qint64>{1, 2};
    QTest::newRow("a pattern") << u"by:\"bob *\""_s << QList<qint64>{3};
    QTest::newRow("of two") << u"by:Ann,\"Bob Li\""_s << QList<qint64>{1, 2, 3};
    QTest::newRow("nobody") << u"by:Eve"_s << QList<qint64>{};
    QTest::newRow("on a day") << u"on:2026-11-02"_s << QList<qint64>{2};
    QTest::newRow("on days") << u"on:2026-11-02.."_s << QList<qint64>{2, 3};
    QTest::newRow("a day without") << u"on:2026-11-05"_s << QList<qint64>{};
    QTest::newRow("with a verdict") << u"by:Ann verdict:rejected"_s << QList<qint64>{2};
    QTest::newRow("all others") << u"not by:Ann -verdict:none"_s << QList<qint64>{3};
    QTest::newRow("beside a text") << u"by:Ann \"one of 2.\""_s << QList<qint64>{2};
    QTest::newRow("behind a text") << u"\"one of 2.\" (by:Eve or on:2026-11-02)"_s << QList<qint64>{2};
    QTest::newRow("or a text") << u"by:Ann or \"one of 9.\""_s << QList<qint64>{1, 2, 9};
}

void tst_Progress::askingForReviewersAndDaysFindsTheirSamples()
{
    QFETCH(QString, text);
    Desk desk(MadeProject::regular(12));
    desk.judge(1, 0, Verdict::Approved);
    desk.on(2, u"Ann"_s);
    desk.judge(2, 0, Verdict::Rejected);
    desk.on(3, u"Bob Li"_s);
    desk.judge(3, 1, Verdict::Approved);
    desk.judge(4, 1, Verdict::Approved);
    (void)desk.history->undo();
    QTEST(desk.found(text), "samples");
}

namespace {

void workAtRandom(Desk &desk, QRandomGenerator &random, int steps)
{
    const QStringList names{u"Ann"_s, u"Bob Li"_s, u"李"_s};
    std::vector<qint64> done;
    for (int i = 0; i < steps; ++i) {
        if (random.bounded(4) == 0)
            desk.on(1 + i / 12, names[random.bounded(names.size())]);
        const SampleId sample{1 + random.bounded(int(desk.project->index().sampleCount()))};
        const int pairs = desk.project->index().pairCount(sample);
        const int what = random.bounded(12);
        if (what == 0)
            (void)desk.history->undo();
        else if (what == 1)
            (void)desk.history->redo();
        else if (what == 2 && !done.empty())
            (void)desk.history->takeBack(done[std::size_t(random.bounded(int(done.size())))]);
        else if (pairs > 0)
            done.push_back(desk.judge(sample.value, random.bounded(pairs), Verdict(random.bounded(4))).seq);
    }
}

}

void tst_Progress::everyBarIsWhatAskingForItFinds()
{
    Desk desk(MadeProject::regular(25));
    QRandomGenerator random(3);
    workAtRandom(desk, random, 150);
    JobControl control;
    const auto pairsOf = [&](const QString &text) {
        const auto rows =
            findRows(QueryParser::parse(text).query, desk.project->index(), desk.project->textSource(), control);
        return rows ? qint64(rows->count()) : -1;
    };
    const Progress progress = desk.progress(Judgements::localZone());
    QVERIFY(progress.days.size() > 4);
    for (const Progress::Day &day : progress.days) {
        for (int verdict = 1; verdict < VerdictCount; ++verdict)
            QCOMPARE(pairsOf(u"on:%1 verdict:%2"_s.arg(day.day.toString(Qt::ISODate), verdictName(Verdict(verdict)))),
                     day.verdicts[std::size_t(verdict)]);
    }
    QCOMPARE(progress.reviewers.size(), std::size_t(3));
    for (const Progress::Reviewer &reviewer : progress.reviewers) {
        for (const auto &[day, pairs] : reviewer.days)
            QCOMPARE(pairsOf(u"by:%1 on:%2"_s.arg(quotedForQuery(reviewer.name), day.toString(Qt::ISODate))), pairs);
    }
}

void tst_Progress::aRecountByHandSaysTheSame_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 2; ++seed) {
        QTest::addRow("regular, seed %d", seed) << MadeProject::regular(20) << seed;
        QTest::addRow("of every kind, seed %d", seed) << MadeProject::assortment() << seed;
    }
}

void tst_Progress::aRecountByHandSaysTheSame()
{
    QFETCH(QByteArray, json);
    QFETCH(int, seed);
    Desk desk(json);
    QRandomGenerator random{quint32(seed)};
    workAtRandom(desk, random, 200);
    Statement recount(desk.project->database(),
                      "SELECT j.reviewer || ' ' || date(j.time / 1000, 'unixepoch') || ' ' || v.verdict, count(*) "
                      "FROM pair_verdict v JOIN journal j ON j.seq = (SELECT max(c.seq) FROM change c WHERE "
                      "c.sample = v.sample AND c.turn = v.turn AND c.kind = 'verdict' AND 'undo' IS NOT "
                      "(SELECT u.kind FROM journal u WHERE u.target = c.seq ORDER BY u.seq DESC LIMIT 1)) "
                      "GROUP BY 1 ORDER BY 1");
    QMap<QString, qint64> expected;
    Rows rows = recount.query();
    while (rows.next())
        expected.insert(rows.text(0), rows.integer(1));
    VERIFY_OK(rows.status());
    QVERIFY(expected.size() > 3);

    JobControl control;
    const auto judgements =
        Judgements::read(desk.project->index(), desk.project->database(), QTimeZone::utc(), control);
    VERIFY_OK(judgements);
    QMap<QString, qint64> counted;
    for (std::size_t row = 0; row < judgements->rows().size(); ++row) {
        const Judgements::Given &given = judgements->rows()[row];
        if (given.reviewer >= 0)
            ++counted[u"%1 %2 %3"_s
                          .arg(judgements->reviewers()[given.reviewer],
                               QDate::fromJulianDay(given.day).toString(Qt::ISODate))
                          .arg(desk.project->index().stateColumn()[row] & SampleIndex::VerdictMask)];
    }
    QCOMPARE(counted, expected);
    const Progress progress = desk.progress();
    std::int64_t onDays = 0;
    for (const Progress::Day &day : progress.days)
        onDays += Progress::judged(day.verdicts);
    QCOMPARE(onDays, progress.done());
}

void tst_Progress::aCopyOfTheIndexThatIsOlderCountsNothingTwice()
{
    Desk desk(MadeProject::regular(3));
    desk.judge(1, 0, Verdict::Approved);
    const SampleIndex older = desk.project->index();
    desk.judge(2, 0, Verdict::Approved);
    JobControl control;
    const auto progress = countProgress(older, desk.project->database(), QTimeZone::utc(), control);
    VERIFY_OK(progress);
    QCOMPARE(progress->done(), 1);
    QCOMPARE(inWords(progress->days), u"1: 1 approved"_s);
}

void tst_Progress::aCancelledCountAnswersNothing()
{
    Desk desk(MadeProject::regular(3));
    desk.judge(1, 0, Verdict::Approved);
    JobControl control;
    control.cancel();
    const auto progress = countProgress(desk.project->index(), desk.project->database(), QTimeZone::utc(), control);
    QVERIFY(!progress);
    QCOMPARE(progress.error().kind, Error::Kind::Cancelled);
    VERIFY_OK(desk.history->undo()); // the connection is as it was
}

void tst_Progress::anEmptyProjectHasNoProgress()
{
    const Desk desk("[]");
    const Progress progress = desk.progress();
    QCOMPARE(progress.pairs, 0);
    QVERIFY(progress.days.empty() && progress.tasks.empty() && progress.reviewers.empty() && !progress.left);
}

QTEST_APPLESS_MAIN(tst_Progress)
#include "tst_Progress.moc"
