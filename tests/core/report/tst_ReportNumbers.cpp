#include "core/import/Importer.h"
#include "core/project/EditHistory.h"
#include "core/report/ChangeReport.h"
#include "tests/core/project/MadeProject.h"

#include <QRandomGenerator>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace core;

/// A project is edited at random, and the report is compared with what SQL counts in the same file.
class tst_ReportNumbers : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void theNumbersAgreeWithARecountBySql_data();
    void theNumbersAgreeWithARecountBySql();
    void afterUndoingEverythingNothingIsReported();

private:
    QMap<QString, qint64> sql(const char *query)
    {
        Statement statement(m_project->database(), query);
        QMap<QString, qint64> counts;
        Rows rows = statement.query();
        while (rows.next())
            counts.insert(rows.text(0), rows.integer(1));
        [&] { VERIFY_OK(rows.status()); }();
        return counts;
    }
    qint64 number(const char *query)
    {
        const auto counts = sql(query);
        return counts.isEmpty() ? 0 : counts.first();
    }
    ChangeTotals report(ReportFormat format = ReportFormat::Csv)
    {
        JobControl control;
        const auto reader = m_project->openReader();
        const auto written = ChangeReport::write(**reader, m_made->filePath(u"report"_s), {format, {}}, control);
        [&] { VERIFY_OK(written); }();
        return written->totals;
    }
    void editAtRandom(QRandomGenerator &random, int times);
    Change anyChange(QRandomGenerator &random);
    static QMap<QString, qint64> numbers(const ChangeTotals::Groups &groups, qint64 (*number)(const ChangeCounts &))
    {
        QMap<QString, qint64> all;
        for (const auto &[name, counts] : groups) {
            if (number(counts) > 0)
                all.insert(name, number(counts));
        }
        return all;
    }

    std::unique_ptr<MadeProject> m_made;
    std::unique_ptr<Project> m_project;
    std::unique_ptr<EditHistory> m_history;
};

void tst_ReportNumbers::init()
{
    m_made = std::make_unique<MadeProject>(MadeProject::assortment());
    QFile file(m_made->filePath(u"more.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(MadeProject::regular(12));
    file.close();
    m_project = m_made->open();
    JobControl control;
    VERIFY_OK(Importer::add(m_project->database(), {file.fileName()}, {}, control));
    m_project.reset();
    m_project = m_made->open();
    m_history = std::make_unique<EditHistory>(*m_project);
}

void tst_ReportNumbers::cleanup()
{
    m_history.reset();
    m_project.reset();
}

/// A change to a sample that has pairs; the text of any turn, sometimes the original one again.
Change tst_ReportNumbers::anyChange(QRandomGenerator &random)
{
    Sample sample;
    do
        sample =
            m_project->reader().load(SampleId{1 + random.bounded(qint64(m_project->index().sampleCount()))}).take();
    while (sample.pairs.empty());
    const Pair &pair = sample.pairs[std::size_t(random.bounded(int(sample.pairs.size())))];
    const QString anchor = sample.anchorKey(pair);
    switch (random.bounded(4)) {
    case 0: {
        const Turn &turn = sample.turns[std::size_t(random.bounded(int(sample.turns.size())))];
        if (sample.isLocked(turn.key))
            return VerdictChange{sample.id, anchor, pair.verdict(), Verdict::Unsure};
        if (turn.original.contains(u"0.10"_s) && random.bounded(2) == 0)
            return TextChange{sample.id, turn.key, turn.value, QString(turn.original).replace(u"0.10"_s, u"0.11"_s)};
        const QString to = random.bounded(3) == 0 ? turn.original : u"Text %1"_s.arg(random.bounded(9));
        return TextChange{sample.id, turn.key, turn.value, to};
    }
    case 1:
        return VerdictChange{sample.id, anchor, pair.verdict(), Verdict(random.bounded(VerdictCount))};
    case 2: {
        const QString tag = QStringList{u"blurred"_s, u"wrong box"_s, u"=x"_s}[random.bounded(3)];
        return TagChange{sample.id, anchor, tag, pair.tags.contains(tag), !pair.tags.contains(tag)};
    }
    default:
        if (!sample.comments.empty() && random.bounded(2) == 0) {
            const Comment &old = sample.comments.front();
            return CommentChange{sample.id, old.id, old.turn, old.remark, {}};
        }
        return CommentChange{sample.id,
                             QUuid::createUuid().toString(QUuid::WithoutBraces),
                             random.bounded(3) == 0 ? QString() : anchor,
                             {},
                             u"look"_s};
    }
}

void tst_ReportNumbers::editAtRandom(QRandomGenerator &random, int times)
{
    const QStringList people{u"Anna"_s, u"Bo"_s, u"陈"_s};
    for (int i = 0; i < times; ++i) {
        m_history->setReviewer(people[random.bounded(3)]);
        const int what = random.bounded(10);
        if (what < 2 && m_history->canUndo())
            VERIFY_OK(m_history->undo());
        else if (what == 2 && m_history->canRedo())
            VERIFY_OK(m_history->redo());
        else
            VERIFY_OK(m_history->perform({{anyChange(random)}}));
    }
}

void tst_ReportNumbers::theNumbersAgreeWithARecountBySql_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1U, 2U, 3U, 20U, 77U})
        QTest::addRow("seed %u", seed) << seed;
}

void tst_ReportNumbers::theNumbersAgreeWithARecountBySql()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    editAtRandom(random, 400);
    const ChangeTotals totals = report();
    const ChangeCounts &all = totals.all();
    QVERIFY(all.boxes + all.texts > 0);
    QCOMPARE(all.texts + all.boxes, number("SELECT 1, count(*) FROM turn_text"));
    // Of the one sample with boxes: the text is the original one but for the one number.
    QCOMPARE(all.boxes, number("SELECT 1, count(*) FROM turn_text WHERE CAST(value AS TEXT) LIKE '%[0.11, 0.20%'"));
    QCOMPARE(all.tags, number("SELECT 1, count(*) FROM pair_tag"));
    QCOMPARE(all.comments, number("SELECT 1, count(*) FROM comment WHERE remark IS NOT NULL"));
    for (const Verdict verdict : {Verdict::Approved, Verdict::Rejected, Verdict::Unsure})
        QCOMPARE(
            all.verdicts[std::size_t(verdict)],
            sql("SELECT verdict, count(*) FROM pair_verdict GROUP BY verdict").value(QString::number(int(verdict))));
    QCOMPARE(totals.records(), number("SELECT 1, count(*) FROM (SELECT sample FROM turn_text UNION SELECT sample FROM "
                                      "pair_verdict UNION SELECT sample FROM pair_tag UNION SELECT sample FROM comment "
                                      "WHERE remark IS NOT NULL)"));
    QCOMPARE(totals.changedRecords(), number("SELECT 1, count(DISTINCT sample) FROM turn_text"));
    QCOMPARE(numbers(totals.bySource(), [](const ChangeCounts &c) { return c.texts + c.boxes; }),
             sql("SELECT source.name, count(*) FROM turn_text JOIN sample ON sample.id = turn_text.sample "
                 "JOIN source ON source.id = sample.source GROUP BY source.name"));
    QCOMPARE(numbers(totals.byTag(), [](const ChangeCounts &c) { return c.pairs; }),
             sql("SELECT tag, count(*) FROM pair_tag GROUP BY tag"));
    QCOMPARE(numbers(totals.byTag(), [](const ChangeCounts &c) { return c.verdicts[1]; }),
             sql("SELECT tag, count(*) FROM pair_tag JOIN pair_verdict USING (sample, turn) WHERE verdict = 1 GROUP BY "
                 "tag"));
    // The edits in effect by way of the stack of undo, which is not how the report finds them.
#define LIVE                                                                                                           \
    "WITH RECURSIVE live (seq) AS (SELECT undo_top FROM journal WHERE seq = (SELECT max(seq) FROM journal) UNION ALL " \
    "SELECT (SELECT undo_top FROM journal WHERE seq = live.seq - 1) FROM live WHERE live.seq > 1) "
#define BY(kind, turn, item)                                                                                           \
    "(SELECT j.reviewer FROM change c JOIN journal j USING (seq) WHERE c.kind = '" kind                                \
    "' AND c.sample = t.sample AND c.turn = " turn " AND c.item = " item                                               \
    " AND c.seq IN (SELECT seq FROM live) ORDER BY c.seq DESC LIMIT 1)"
    QCOMPARE(numbers(totals.byReviewer(), [](const ChangeCounts &c) { return c.texts + c.boxes; }),
             sql(LIVE "SELECT " BY("text", "t.turn", "''") ", count(*) FROM turn_text t GROUP BY 1"));
    QCOMPARE(numbers(totals.byReviewer(),
                     [](const ChangeCounts &c) { return c.verdicts[1] + c.verdicts[2] + c.verdicts[3]; }),
             sql(LIVE "SELECT " BY("verdict", "t.turn", "''") ", count(*) FROM pair_verdict t GROUP BY 1"));
    QCOMPARE(numbers(totals.byReviewer(), [](const ChangeCounts &c) { return c.tags; }),
             sql(LIVE "SELECT " BY("tag", "t.turn", "t.tag") ", count(*) FROM pair_tag t GROUP BY 1"));
    QCOMPARE(numbers(totals.byReviewer(), [](const ChangeCounts &c) { return c.comments; }),
             sql("SELECT reviewer, count(*) FROM comment WHERE remark IS NOT NULL GROUP BY 1"));
#undef LIVE
#undef BY
    // By the tasks and edited bits of the index, which SQL does not know.
    QMap<QString, qint64> tasks;
    qint64 changedPairs = 0;
    const SampleIndex &index = m_project->index();
    for (qint64 id = 1; id <= qint64(index.sampleCount()); ++id) {
        for (int pair = 0; pair < index.pairCount(SampleId{id}); ++pair) {
            changedPairs += index.edited(SampleId{id}, pair) ? 1 : 0;
            if (index.verdict(SampleId{id}, pair) != Verdict::None)
                ++tasks[taskName(index.traits(SampleId{id}, pair).task)];
        }
    }
    QCOMPARE(totals.changedPairs(), changedPairs);
    QCOMPARE(
        numbers(totals.byTask(), [](const ChangeCounts &c) { return c.verdicts[1] + c.verdicts[2] + c.verdicts[3]; }),
        tasks);
    // Every format counts alike.
    for (const ReportFormat format : {ReportFormat::Markdown, ReportFormat::Html, ReportFormat::Errata})
        QCOMPARE(report(format).all(), all);
}

void tst_ReportNumbers::afterUndoingEverythingNothingIsReported()
{
    QRandomGenerator random(5);
    editAtRandom(random, 100);
    QVERIFY(report().records() > 0);
    while (m_history->canUndo())
        VERIFY_OK(m_history->undo());
    for (const ReportFormat format :
         {ReportFormat::Markdown, ReportFormat::Html, ReportFormat::Csv, ReportFormat::Errata}) {
        const ChangeTotals totals = report(format);
        QCOMPARE(totals.records(), 0);
        QCOMPARE(totals.all(), ChangeCounts());
        QVERIFY(totals.byReviewer().empty());
    }
    QCOMPARE(QFileInfo(m_made->filePath(u"report"_s)).size(), 0); // the errata
}

QTEST_GUILESS_MAIN(tst_ReportNumbers)
#include "tst_ReportNumbers.moc"
