#include "core/export/Exporter.h"
#include "core/import/Importer.h"
#include "core/project/EditHistory.h"
#include "tests/core/project/MadeProject.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QScopeGuard>

#include <sys/mount.h>

using namespace Qt::StringLiterals;
using namespace core;

/// Corrections as training data: only what a person approved, and nothing that was not changed.
class tst_PreferenceExport : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void aCorrectionIsWrittenWithItsConversation();
    void segmentsCountCodePoints_data();
    void segmentsCountCodePoints();
    void onlyApprovedCorrectionsAreWritten_data();
    void onlyApprovedCorrectionsAreWritten();
    void theNumbersAgreeWithARecountBySql();
    void theReviewerIsWhoApproved();
    void onlyTheChosenSourceIsWritten();
    void whatWasThereStaysWhenItCannotBeWritten();
    void cancellingLeavesWhatWasThere();

private:
    QString out() const { return m_made->filePath(u"out.jsonl"_s); }
    Result<ExportReport> run(SourceId source = {})
    {
        ExportOptions options;
        options.format = ExportOptions::preferenceFormat();
        options.source = source;
        JobControl control;
        const auto reader = m_project->openReader();
        return Exporter::run(**reader, out(), options, control);
    }
    QList<QJsonObject> lines() const
    {
        QFile file(out());
        QList<QJsonObject> lines;
        if (file.open(QIODevice::ReadOnly)) {
            while (!file.atEnd())
                lines.append(QJsonDocument::fromJson(file.readLine()).object());
        }
        return lines;
    }
    void setText(qint64 sample, const QString &turn, const QString &text)
    {
        const Sample before = m_project->reader().load(SampleId{sample}).take();
        VERIFY_OK(m_history->perform(aroundLocks(before, {before.id, turn, before.turn(turn)->value, text})));
    }
    void judge(qint64 sample, const QString &turn, Verdict verdict)
    {
        const Verdict before = m_project->reader().load(SampleId{sample})->pairOf(turn)->verdict();
        VERIFY_OK(m_history->perform({{VerdictChange{SampleId{sample}, turn, before, verdict}}}));
    }

    std::unique_ptr<MadeProject> m_made;
    std::unique_ptr<Project> m_project;
    std::unique_ptr<EditHistory> m_history;
};

void tst_PreferenceExport::init()
{
    m_made = std::make_unique<MadeProject>(MadeProject::assortment());
    m_project = m_made->open();
    m_history = std::make_unique<EditHistory>(*m_project);
    m_history->setReviewer(u"Anna"_s);
}

void tst_PreferenceExport::cleanup()
{
    m_history.reset();
    m_project.reset();
    m_made.reset();
}

void tst_PreferenceExport::aCorrectionIsWrittenWithItsConversation()
{
    setText(1, u"2"_s, u"A busy airport."_s);
    setText(1, u"4"_s, u"4"_s);
    judge(1, u"4"_s, Verdict::Approved);
    const auto report = run();
    VERIFY_OK(report);
    QVERIFY(report->sources.empty());
    QCOMPARE(report->preference->pairs, 1);
    QCOMPARE(report->preference->notApproved, 1);
    QCOMPARE(report->preference->bytes, QFileInfo(out()).size());
    QCOMPARE(report->seq, 3);
    const QJsonObject line = lines().value(0);
    QCOMPARE(line[u"id"].toString(), u"regular"_s);
    QCOMPARE(line[u"source"].toString(), u"train.json"_s);
    QCOMPARE(line[u"record"].toInt(), 1);
    QCOMPARE(line[u"pair"].toInt(), 2);
    QCOMPARE(line[u"image"].toArray(), QJsonArray{u"a.png"_s});
    QCOMPARE(line[u"chosen"].toString(), u"4"_s);
    QCOMPARE(line[u"rejected"].toString(), u"3"_s);
    QCOMPARE(line[u"reviewer"].toString(), u"Anna"_s);
    QVERIFY(QDateTime::fromString(line[u"time"].toString(), Qt::ISODateWithMs).isValid());
    const QJsonArray prompt = line[u"prompt"].toArray();
    QCOMPARE(prompt.size(), 3);
    QCOMPARE(prompt[0][u"from"].toString(), u"human"_s);
    QCOMPARE(prompt[0][u"value"].toString(), u"<image>\nDescribe the image."_s);
    QCOMPARE(prompt[1][u"from"].toString(), u"gpt"_s);
    QCOMPARE(prompt[1][u"value"].toString(), u"A busy airport."_s); // as it stands now
    QCOMPARE(prompt[2][u"value"].toString(), u"How many planes?"_s);
}

void tst_PreferenceExport::segmentsCountCodePoints_data()
{
    QTest::addColumn<QString>("chosen");
    QTest::newRow("replaced") << u"四架 🚢 。"_s;
    QTest::newRow("behind wide characters") << u"三架 🚢🚢 two ships."_s;
    QTest::newRow("removed") << u"三架"_s;
    QTest::newRow("in front") << u"Now: 三架 🚢 ."_s;
    QTest::newRow("hostile") << u"<script>\"\\\n\u202E"_s;
    QTest::newRow("nothing left") << QString();
}

/// Putting what was before in the place of every segment gives the model's text again.
void tst_PreferenceExport::segmentsCountCodePoints()
{
    QFETCH(QString, chosen);
    setText(7, u"2"_s, chosen);
    judge(7, u"2"_s, Verdict::Approved);
    VERIFY_OK(run());
    const QJsonObject line = lines().value(0);
    QCOMPARE(line[u"chosen"].toString(), chosen);
    const QList<uint> points = chosen.toUcs4();
    QList<uint> text;
    qsizetype at = 0;
    for (const QJsonValue &segment : line[u"segments"].toArray()) {
        const qsizetype start = segment[u"start"].toInt();
        const qsizetype end = segment[u"end"].toInt();
        QVERIFY(at <= start && start <= end && end <= points.size());
        QCOMPARE(points.mid(start, end - start), segment[u"after"].toString().toUcs4());
        QVERIFY(segment[u"before"].toString() != segment[u"after"].toString());
        text += points.mid(at, start - at) + segment[u"before"].toString().toUcs4();
        at = end;
    }
    text += points.mid(at);
    QCOMPARE(text, line[u"rejected"].toString().toUcs4());
}

void tst_PreferenceExport::onlyApprovedCorrectionsAreWritten_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<int>("verdict");
    QTest::addColumn<QList<int>>("counts"); // written, not approved, unchanged, question changed
    const QString same;
    QTest::newRow("untouched") << same << same << 0 << QList{0, 0, 0, 0};
    QTest::newRow("approved as it was") << same << same << 1 << QList{0, 0, 1, 0};
    QTest::newRow("corrected and approved") << same << u"x"_s << 1 << QList{1, 0, 0, 0};
    QTest::newRow("corrected only") << same << u"x"_s << 0 << QList{0, 1, 0, 0};
    QTest::newRow("corrected and rejected") << same << u"x"_s << 2 << QList{0, 1, 0, 0};
    QTest::newRow("corrected and unsure") << same << u"x"_s << 3 << QList{0, 1, 0, 0};
    QTest::newRow("question only") << u"Why?"_s << same << 1 << QList{0, 0, 1, 0};
    QTest::newRow("both") << u"Why?"_s << u"x"_s << 1 << QList{0, 0, 0, 1};
    QTest::newRow("both, rejected") << u"Why?"_s << u"x"_s << 2 << QList{0, 1, 0, 0};
}

void tst_PreferenceExport::onlyApprovedCorrectionsAreWritten()
{
    QFETCH(QString, question);
    QFETCH(QString, answer);
    QFETCH(int, verdict);
    QFETCH(QList<int>, counts);
    if (!question.isEmpty())
        setText(1, u"3"_s, question);
    if (!answer.isEmpty())
        setText(1, u"4"_s, answer);
    judge(1, u"4"_s, Verdict(verdict));
    const auto report = run();
    VERIFY_OK(report);
    const PreferenceReport &told = *report->preference;
    QCOMPARE(told.pairs, counts[0]);
    QCOMPARE(told.notApproved, counts[1]);
    QCOMPARE(told.unchanged, counts[2]);
    QCOMPARE(told.questionChanged, counts[3]);
    QCOMPARE(lines().size(), counts[0]);
}

void tst_PreferenceExport::theNumbersAgreeWithARecountBySql()
{
    cleanup();
    m_made = std::make_unique<MadeProject>(MadeProject::regular(60)); // answers are the even turns
    m_project = m_made->open();
    m_history = std::make_unique<EditHistory>(*m_project);
    QRandomGenerator random(11);
    for (int i = 0; i < 250; ++i) {
        const qint64 sample = 1 + random.bounded(60);
        if (random.bounded(8) == 0 && m_history->canUndo())
            VERIFY_OK(m_history->undo());
        else if (random.bounded(2) == 0)
            setText(sample, QString::number(1 + random.bounded(4)), u"Text %1"_s.arg(random.bounded(3)));
        else
            judge(sample, random.bounded(2) == 0 ? u"2"_s : u"4"_s, Verdict(random.bounded(VerdictCount)));
    }
    const auto report = run();
    VERIFY_OK(report);
    const auto number = [this](const char *query) {
        Statement statement(m_project->database(), query);
        Rows rows = statement.query();
        return rows.next() ? rows.integer(0) : -1;
    };
    // Turn 2 or 4 is an answer, the turn before it its question.
#define ANSWERS                                                                                                        \
    "SELECT count(*) FROM turn_text a LEFT JOIN pair_verdict v USING (sample, turn) LEFT JOIN turn_text q ON "         \
    "q.sample = a.sample AND q.turn = CAST(CAST(a.turn AS INTEGER) - 1 AS TEXT) WHERE a.turn IN ('2', '4') AND "
    QVERIFY(report->preference->pairs > 0);
    QCOMPARE(report->preference->pairs, number(ANSWERS "v.verdict = 1 AND q.turn IS NULL"));
    QCOMPARE(report->preference->questionChanged, number(ANSWERS "v.verdict = 1 AND q.turn IS NOT NULL"));
    QCOMPARE(report->preference->notApproved, number(ANSWERS "ifnull(v.verdict, 0) <> 1"));
#undef ANSWERS
    QCOMPARE(
        report->preference->unchanged,
        number("SELECT count(*) FROM pair_verdict v LEFT JOIN turn_text a USING (sample, turn) WHERE v.verdict = 1 "
               "AND a.turn IS NULL"));
    QCOMPARE(lines().size(), report->preference->pairs);
}

void tst_PreferenceExport::theReviewerIsWhoApproved()
{
    setText(1, u"2"_s, u"x"_s);
    m_history->setReviewer(u"Bo"_s);
    judge(1, u"2"_s, Verdict::Approved);
    m_history->setReviewer(u"Cid"_s);
    VERIFY_OK(m_history->perform({{TagChange{SampleId{1}, u"2"_s, u"seen"_s, false, true}}}));
    VERIFY_OK(run());
    QCOMPARE(lines().value(0)[u"reviewer"].toString(), u"Bo"_s);
    QCOMPARE(lines().value(0)[u"chosen"].toString(), u"x"_s);
}

void tst_PreferenceExport::onlyTheChosenSourceIsWritten()
{
    QFile more(m_made->filePath(u"more.json"_s));
    QVERIFY(more.open(QIODevice::WriteOnly));
    more.write(MadeProject::regular(2));
    more.close();
    JobControl control;
    VERIFY_OK(Importer::add(m_project->database(), {more.fileName()}, {}, control));
    VERIFY_OK(takeAdded(*m_project));
    for (const qint64 sample : {1, 8}) {
        setText(sample, u"2"_s, u"x"_s);
        judge(sample, u"2"_s, Verdict::Approved);
    }
    QCOMPARE(run()->preference->pairs, 2); // both sources, one file
    VERIFY_OK(run(m_project->sources()[1].id));
    QCOMPARE(lines().size(), 1);
    QCOMPARE(lines().value(0)[u"source"].toString(), u"more.json"_s);
}

void tst_PreferenceExport::whatWasThereStaysWhenItCannotBeWritten()
{
    const QString disk = m_made->filePath(u"disk"_s);
    QVERIFY(QDir().mkdir(disk));
    if (::mount("tmpfs", disk.toLocal8Bit().constData(), "tmpfs", 0, "size=64k") != 0)
        QSKIP("no small disk could be mounted");
    const auto unmount = qScopeGuard([&] { ::umount(disk.toLocal8Bit().constData()); });
    setText(1, u"2"_s, QString(200'000, u'x'));
    judge(1, u"2"_s, Verdict::Approved);
    ExportOptions options;
    options.format = ExportOptions::preferenceFormat();
    JobControl control;
    const auto reader = m_project->openReader();
    const auto full = Exporter::run(**reader, disk + u"/out.jsonl"_s, options, control);
    QVERIFY(!full);
    QCOMPARE(full.error().kind, Error::Kind::NoSpace);
    QVERIFY(QDir(disk).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).isEmpty());
    options.overSource = true; // a file of another kind never takes the place of a source
    const auto over = Exporter::run(**reader, m_made->filePath(u"train.json"_s), options, control);
    QVERIFY(!over);
    QCOMPARE(over.error().kind, Error::Kind::Conflict);
}

void tst_PreferenceExport::cancellingLeavesWhatWasThere()
{
    setText(1, u"2"_s, u"x"_s);
    judge(1, u"2"_s, Verdict::Approved);
    VERIFY_OK(run());
    ExportOptions options;
    options.format = ExportOptions::preferenceFormat();
    judge(1, u"2"_s, Verdict::None);
    JobControl control;
    control.cancel();
    const auto reader = m_project->openReader();
    const auto stopped = Exporter::run(**reader, out(), options, control);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
    QCOMPARE(lines().size(), 1);
}

QTEST_GUILESS_MAIN(tst_PreferenceExport)
#include "tst_PreferenceExport.moc"
