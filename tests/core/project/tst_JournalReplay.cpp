#include "core/export/Exporter.h"
#include "core/project/JournalReplay.h"
#include "core/storage/TextJournal.h"
#include "core/storage/Verifier.h"
#include "tests/core/project/MadeProject.h"
#include "tests/core/project/RandomEdit.h"

#include <QFile>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace core;

/// A project from its sources and the text journal alone.
class tst_JournalReplay : public QObject
{
    Q_OBJECT
private slots:
    void aThousandRandomEditsComeBackToTheByte_data();
    void aThousandRandomEditsComeBackToTheByte();
    void whatIsMissingIsToldAndTheRestGoesOn();
    void aLineThatIsNoneIsToldAndTheRestGoesOn();
    void anEditOfAnotherTextIsAConflict();
    void whatIsNoJournalIsRefused_data();
    void whatIsNoJournalIsRefused();
    void itCanBeStopped();
};

namespace {

/// Edits, undoes and redoes of every kind, as many as it is asked for.
Result<> work(Project &project, int count, quint32 seed)
{
    EditHistory history(project);
    QRandomGenerator random(seed);
    const qint64 samples = qint64(project.index().sampleCount());
    for (int i = 0; i < count; ++i) {
        history.setReviewer(i % 3 == 0 ? u"Zoë"_s : QString(QChar(0xD800)) + u"李"_s);
        const int dice = int(random.bounded(10));
        if (dice < 2 && history.canUndo()) {
            if (const auto done = history.undo(); !done)
                return done.error();
            continue;
        }
        if (dice < 4 && history.canRedo()) {
            if (const auto done = history.redo(); !done)
                return done.error();
            continue;
        }
        const auto sample = project.reader().load(SampleId{1 + qint64(random.bounded(quint32(samples)))});
        if (!sample)
            return sample.error();
        const Edit edit = randomEdit(*sample, random, i);
        if (const auto done = history.perform(edit); !done)
            return done.error();
    }
    return {};
}

QByteArray exported(Project &project, const QString &to)
{
    JobControl control;
    if (!Exporter::run(project.database(), to, {}, control))
        return {};
    QFile file(to);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray textOf(Project &project)
{
    TextJournal text(project.path());
    if (!text.catchUp(project.database()))
        return {};
    QFile file(text.path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

}

void tst_JournalReplay::aThousandRandomEditsComeBackToTheByte_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<quint32>("seed");
    QTest::newRow("regular") << MadeProject::regular(40) << quint32(1);
    QTest::newRow("of every kind") << MadeProject::assortment() << quint32(2);
}

void tst_JournalReplay::aThousandRandomEditsComeBackToTheByte()
{
    QFETCH(QByteArray, json);
    QFETCH(quint32, seed);
    const MadeProject made(json);
    auto project = made.open();
    VERIFY_OK(work(*project, 1'000, seed));
    const QByteArray text = textOf(*project);
    write(made.filePath(u"copy.jsonl"_s), text);

    const MadeProject again(json);
    auto rebuilt = again.open();
    JobControl control;
    const auto report = JournalReplay(*rebuilt).run(made.filePath(u"copy.jsonl"_s), control);
    VERIFY_OK(report);
    QVERIFY2(report->problems.empty(), report->problems.empty() ? "" : qPrintable(report->problems[0].error.message));
    QVERIFY(report->entries > 700);
    QCOMPARE(report->replayed, report->entries);
    QVERIFY(report->identical);
    const QByteArray expected = exported(*project, made.filePath(u"out.json"_s));
    QVERIFY(expected != json);
    QCOMPARE(exported(*rebuilt, again.filePath(u"out.json"_s)), expected);
    QCOMPARE(textOf(*rebuilt).split('\n').mid(1), text.split('\n').mid(1)); // but for the UUID of the project
    QCOMPARE(describe(rebuilt->index()), describe(project->index()));
    const auto findings = Verifier(rebuilt->database()).run();
    VERIFY_OK(findings);
    QVERIFY(findings->empty());
    EditHistory history(*rebuilt);
    EditHistory former(*project);
    QCOMPARE(history.canUndo(), former.canUndo());
    QCOMPARE(history.canRedo(), former.canRedo());
}

void tst_JournalReplay::whatIsMissingIsToldAndTheRestGoesOn()
{
    const MadeProject made(MadeProject::regular(5));
    auto project = made.open();
    VERIFY_OK(work(*project, 60, 3));
    QByteArray text = textOf(*project);
    QList<QByteArray> lines = text.split('\n');
    const QByteArray hash = project->sources()[0].hash.toHex();
    qsizetype edits = 0;
    for (qsizetype i = 1; i < lines.size(); i += 4) { // every fourth names another source
        edits += lines[i].contains(hash) ? 1 : 0;
        lines[i].replace(hash, QByteArray(64, 'a'));
    }
    QVERIFY(edits > 3);
    write(made.filePath(u"copy.jsonl"_s), lines.join('\n'));
    const MadeProject again(MadeProject::regular(5));
    auto rebuilt = again.open();
    JobControl control;
    const auto report = JournalReplay(*rebuilt).run(made.filePath(u"copy.jsonl"_s), control);
    VERIFY_OK(report);
    QVERIFY(report->problemCount >= edits);
    QVERIFY(report->replayed > 0);
    QVERIFY(!report->identical);
    QVERIFY(report->problems[0].line > 1);
    const auto findings = Verifier(rebuilt->database()).run();
    VERIFY_OK(findings);
    QVERIFY(findings->empty());
}

void tst_JournalReplay::aLineThatIsNoneIsToldAndTheRestGoesOn()
{
    const MadeProject made(MadeProject::regular(5));
    auto project = made.open();
    VERIFY_OK(work(*project, 10, 4));
    QList<QByteArray> lines = textOf(*project).split('\n');
    lines.insert(1, "<b>not</b> JSON");
    lines.insert(2, "");
    write(made.filePath(u"copy.jsonl"_s), lines.join("\r\n"));
    const MadeProject again(MadeProject::regular(5));
    auto rebuilt = again.open();
    JobControl control;
    const auto report = JournalReplay(*rebuilt).run(made.filePath(u"copy.jsonl"_s), control);
    VERIFY_OK(report);
    QCOMPARE(report->problemCount, 1);
    QCOMPARE(report->problems[0].line, 2);
    QCOMPARE(report->replayed, report->entries - 1);
    QCOMPARE(exported(*rebuilt, again.filePath(u"out.json"_s)), exported(*project, made.filePath(u"out.json"_s)));
}

void tst_JournalReplay::anEditOfAnotherTextIsAConflict()
{
    const MadeProject made(MadeProject::regular(2));
    auto project = made.open();
    VERIFY_OK(EditHistory(*project).perform({{VerdictChange{SampleId{1}, u"2"_s, Verdict::None, Verdict::Unsure}}}));
    QByteArray text = textOf(*project);
    text.replace("\"before\":\"none\"", "\"before\":\"approved\"");
    write(made.filePath(u"copy.jsonl"_s), text);
    const MadeProject again(MadeProject::regular(2));
    auto rebuilt = again.open();
    JobControl control;
    const auto report = JournalReplay(*rebuilt).run(made.filePath(u"copy.jsonl"_s), control);
    VERIFY_OK(report);
    QCOMPARE(report->problemCount, 1);
    QCOMPARE(report->problems[0].error.kind, Error::Kind::Conflict);
    QCOMPARE(EditHistory(*rebuilt).lastSeq(), 0);
}

void tst_JournalReplay::whatIsNoJournalIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a text") << QByteArray("hello");
    QTest::newRow("another version") << QByteArray(R"({"format":"rsreview-journal","version":2,"project":"x"})");
    QTest::newRow("one endless line") << QByteArray(1'000'000, '{');
}

void tst_JournalReplay::whatIsNoJournalIsRefused()
{
    QFETCH(QByteArray, bytes);
    const MadeProject made(MadeProject::regular(2));
    write(made.filePath(u"copy.jsonl"_s), bytes);
    const auto checked = JournalReplay::check(made.filePath(u"copy.jsonl"_s));
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, Error::Kind::BadInput);
    QCOMPARE(JournalReplay::check(made.filePath(u"none"_s)).error().kind, Error::Kind::NotFound);
}

void tst_JournalReplay::itCanBeStopped()
{
    const MadeProject made(MadeProject::regular(2));
    auto project = made.open();
    VERIFY_OK(work(*project, 5, 1));
    write(made.filePath(u"copy.jsonl"_s), textOf(*project));
    const MadeProject again(MadeProject::regular(2));
    auto rebuilt = again.open();
    JobControl stopped;
    stopped.cancel();
    const auto report = JournalReplay(*rebuilt).run(made.filePath(u"copy.jsonl"_s), stopped);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Kind::Cancelled);
}

QTEST_GUILESS_MAIN(tst_JournalReplay)
#include "tst_JournalReplay.moc"
