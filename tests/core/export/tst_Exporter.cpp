#include "core/export/Exporter.h"

#include "core/import/Importer.h"
#include "core/project/EditHistory.h"
#include "tests/core/project/MadeProject.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace core;
using Kind = PairSelection::Kind;

/// A whole project written back: the same bytes, but for what a person changed.
class tst_Exporter : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void withoutEditsTheFileComesBack_data();
    void withoutEditsTheFileComesBack();
    void anEditChangesItsStringOnly();
    void anEditThatWasTakenBackChangesNothing();
    void theReportCountsWhatWasWritten();
    void unwantedPairsAndRecordsAreLeftOutAndCounted_data();
    void unwantedPairsAndRecordsAreLeftOutAndCounted();
    void severalSourcesGoIntoAFolder();
    void oneSourceOfSeveralGoesToAFile();
    void sourcesOfOneNameDoNotOverwriteEachOther();
    void aHostileNameStaysInTheFolder_data();
    void aHostileNameStaysInTheFolder();
    void anImportedFileIsReplacedOnlyWhenAsked();
    void theProjectIsNeverOverwritten();
    void aProjectWithoutSourcesIsToldSo();
    void cancellingLeavesWhatWasThere();
    void aFolderThatCannotBeMadeIsToldSo();

private:
    QString path(const QString &name) const { return m_made->filePath(name); }
    QByteArray read(const QString &path) const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not there)");
    }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    void make(const QByteArray &json);
    void add(const QString &name, const QByteArray &json);
    void verdict(qint64 sample, const QString &turn, Verdict verdict)
    {
        VERIFY_OK(m_history->perform({{VerdictChange{SampleId{sample}, turn, Verdict::None, verdict}}}));
    }
    void setText(qint64 sample, const QString &turn, const QString &text)
    {
        const QString before = m_project->reader().load(SampleId{sample})->turn(turn)->value;
        VERIFY_OK(m_history->perform({{TextChange{SampleId{sample}, turn, before, text}}}));
    }
    Result<ExportReport> run(const QString &out, const ExportOptions &options = {})
    {
        JobControl control;
        const auto reader = m_project->openReader();
        return Exporter::run(**reader, out, options, control);
    }

    std::unique_ptr<MadeProject> m_made;
    std::unique_ptr<Project> m_project;
    std::unique_ptr<EditHistory> m_history;
};

void tst_Exporter::init()
{
    make(MadeProject::assortment());
}

void tst_Exporter::cleanup()
{
    m_history.reset();
    m_project.reset();
    m_made.reset();
}

void tst_Exporter::make(const QByteArray &json)
{
    cleanup();
    m_made = std::make_unique<MadeProject>(json);
    m_project = m_made->open();
    m_history = std::make_unique<EditHistory>(*m_project);
}

void tst_Exporter::add(const QString &name, const QByteArray &json)
{
    write(name, json);
    JobControl control;
    VERIFY_OK(Importer::add(m_project->database(), {path(name)}, {}, control));
    VERIFY_OK(takeAdded(*m_project));
}

void tst_Exporter::withoutEditsTheFileComesBack_data()
{
    QTest::addColumn<QByteArray>("json");
    const QByteArray record =
        R"({"x":1.50,"id":1,"id":2,"conversations":[{"from":"human","value":"a\/\u00e4\ud800"}]})";
    QTest::newRow("assortment") << MadeProject::assortment();
    QTest::newRow("many pages") << MadeProject::regular(2'000);
    QTest::newRow("lines, CRLF, no final one") << record + "\r\n" + record;
    QTest::newRow("lines") << record + "\n\n" + record + "\n";
    QTest::newRow("byte order mark") << "\xef\xbb\xbf[" + record + "]";
    QTest::newRow("list in an object") << "{\"info\": {\"v\": 1e400}, \"data\": [\n\t" + record + " , " + record +
                                              "]}\n";
    QTest::newRow("records that are none") << "[1, " + record + ", null]";
    QTest::newRow("empty list") << QByteArray(" [ ] ");
}

void tst_Exporter::withoutEditsTheFileComesBack()
{
    QFETCH(QByteArray, json);
    make(json);
    const auto report = run(path(u"out.json"_s));
    VERIFY_OK(report);
    QCOMPARE(read(path(u"out.json"_s)), json);
    QCOMPARE(report->sources.front().bytes, json.size());
    QCOMPARE(report->sources.front().editedRecords, 0);
}

void tst_Exporter::anEditChangesItsStringOnly()
{
    setText(7, u"2"_s, u"四架 <b>\"x\"\n"_s);
    verdict(7, u"2"_s, Verdict::Approved);
    VERIFY_OK(run(path(u"out.json"_s)));
    QByteArray expected = MadeProject::assortment();
    // The file writes Chinese as it is and the boat as an escape; what it has written raw once it may write raw.
    const qsizetype from = expected.indexOf("\"三架");
    const qsizetype end = expected.indexOf('"', from + 1) + 1;
    const QByteArray written = read(path(u"out.json"_s));
    QCOMPARE(written.left(from), expected.left(from));
    QCOMPARE(written.right(expected.size() - end), expected.mid(end));
    const QByteArray changed = written.mid(from, written.size() - from - (expected.size() - end));
    QCOMPARE(changed, QByteArray("\"四架 <b>\\\"x\\\"\\n\""));
}

void tst_Exporter::anEditThatWasTakenBackChangesNothing()
{
    setText(1, u"2"_s, u"x"_s);
    VERIFY_OK(m_history->undo());
    setText(3, u"1"_s, u"y"_s);
    setText(3, u"1"_s, u"First?"_s); // typed back
    const auto report = run(path(u"out.json"_s));
    VERIFY_OK(report);
    QCOMPARE(read(path(u"out.json"_s)), MadeProject::assortment());
    QCOMPARE(report->sources.front().editedRecords, 0);
}

void tst_Exporter::theReportCountsWhatWasWritten()
{
    setText(1, u"2"_s, u"x"_s);
    setText(1, u"4"_s, u"y"_s);
    setText(6, u"2"_s, u"z"_s);
    const auto report = run(path(u"out.json"_s));
    VERIFY_OK(report);
    const ExportedSource &source = report->sources.front();
    QCOMPARE(source.records, 7);
    QCOMPARE(source.pairs, m_project->index().counts().pairs);
    QCOMPARE(source.editedRecords, 2);
    QCOMPARE(source.droppedRecords, 0);
    QCOMPARE(source.bytes, QFileInfo(source.path).size());
    QCOMPARE(report->seq, m_history->lastSeq());
}

void tst_Exporter::unwantedPairsAndRecordsAreLeftOutAndCounted_data()
{
    QTest::addColumn<QList<int>>("only");
    QTest::addColumn<QList<int>>("drop");
    QTest::addColumn<QStringList>("ids");
    QTest::addColumn<int>("pairs");
    const auto row = [](const char *name, const QList<Kind> &only, const QList<Kind> &drop, const QStringList &ids,
                        int pairs) {
        const auto numbers = [](const QList<Kind> &kinds) {
            QList<int> all;
            for (const Kind kind : kinds)
                all.append(int(kind));
            return all;
        };
        QTest::newRow(name) << numbers(only) << numbers(drop) << ids << pairs;
    };
    // 1: approved, corrected; 2: rejected, none; 3: unsure, unsure; 4: none, none
    row("all", {}, {}, {u"1"_s, u"2"_s, u"3"_s, u"4"_s}, 8);
    row("without rejected", {}, {Kind::Rejected}, {u"1"_s, u"2"_s, u"3"_s, u"4"_s}, 7);
    row("without unsure", {}, {Kind::Unsure}, {u"1"_s, u"2"_s, u"4"_s}, 6);
    row("reviewed and good", {Kind::Approved}, {}, {u"1"_s}, 2);
    row("corrected alone", {Kind::Corrected}, {}, {u"1"_s}, 1);
    row("not reviewed", {Kind::None}, {}, {u"2"_s, u"4"_s}, 3);
    row("nothing", {}, {Kind::None, Kind::Approved, Kind::Rejected, Kind::Unsure}, {}, 0);
}

void tst_Exporter::unwantedPairsAndRecordsAreLeftOutAndCounted()
{
    QFETCH(QList<int>, only);
    QFETCH(QList<int>, drop);
    QFETCH(QStringList, ids);
    QFETCH(int, pairs);
    make(MadeProject::regular(4));
    verdict(1, u"2"_s, Verdict::Approved);
    setText(1, u"4"_s, u"better"_s);
    verdict(1, u"4"_s, Verdict::Approved);
    verdict(2, u"2"_s, Verdict::Rejected);
    verdict(3, u"2"_s, Verdict::Unsure);
    verdict(3, u"4"_s, Verdict::Unsure);
    ExportOptions options;
    for (const int kind : only)
        options.pairs.only.insert(Kind(kind));
    for (const int kind : drop)
        options.pairs.drop.insert(Kind(kind));
    const auto report = run(path(u"out.json"_s), options);
    VERIFY_OK(report);
    const ExportedSource &source = report->sources.front();
    QCOMPARE(source.records, ids.size());
    QCOMPARE(source.droppedRecords, 4 - ids.size());
    QCOMPARE(source.pairs, pairs);
    QCOMPARE(source.droppedPairs, 8 - pairs);
    // What was written is read again.
    const MadeProject again(read(path(u"out.json"_s)));
    const auto project = again.open(ProjectFile::Mode::ReadOnly);
    QCOMPARE(project->index().counts().pairs, pairs);
    QStringList written;
    for (qint64 id = 1; id <= qint64(project->index().sampleCount()); ++id)
        written.append(project->reader().load(SampleId{id})->externalId);
    QCOMPARE(written, ids);
}

void tst_Exporter::severalSourcesGoIntoAFolder()
{
    add(u"more.jsonl"_s, MadeProject::regular(3));
    setText(8, u"2"_s, u"changed"_s); // the first of the second source
    const auto report = run(path(u"new/folder"_s));
    VERIFY_OK(report);
    QCOMPARE(report->sources.size(), std::size_t(2));
    QCOMPARE(read(path(u"new/folder/train.json"_s)), MadeProject::assortment());
    QCOMPARE(read(path(u"new/folder/more.jsonl"_s)), MadeProject::regular(3).replace("Answer one of 1.", "changed"));
    QCOMPARE(report->sources[0].editedRecords, 0);
    QCOMPARE(report->sources[1].editedRecords, 1);
}

void tst_Exporter::oneSourceOfSeveralGoesToAFile()
{
    add(u"more.json"_s, MadeProject::regular(3));
    ExportOptions options;
    options.source = m_project->sources()[1].id;
    VERIFY_OK(run(path(u"second.json"_s), options));
    QCOMPARE(read(path(u"second.json"_s)), MadeProject::regular(3));
    options.source = SourceId{99};
    const auto report = run(path(u"third.json"_s), options);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Kind::NotFound);
    QVERIFY(!QFile::exists(path(u"third.json"_s)));
}

void tst_Exporter::sourcesOfOneNameDoNotOverwriteEachOther()
{
    add(u"a/train-4.json"_s, MadeProject::regular(1));
    add(u"b/train.json"_s, MadeProject::regular(2));
    add(u"c/train.json"_s, MadeProject::regular(3)); // would be train-4.json
    add(u"d/data"_s, MadeProject::regular(4));
    add(u"e/data"_s, MadeProject::regular(5));
    const auto report = run(path(u"out"_s));
    VERIFY_OK(report);
    QSet<QString> paths;
    for (std::size_t i = 0; i < 6; ++i) {
        const ExportedSource &source = report->sources[i];
        paths.insert(source.path);
        QCOMPARE(read(source.path), i == 0 ? MadeProject::assortment() : MadeProject::regular(int(i)));
    }
    QCOMPARE(paths.size(), 6);
    QVERIFY(!QDir(path(u"out"_s)).entryList(QDir::Files).contains(u"data-6."_s));
}

void tst_Exporter::aHostileNameStaysInTheFolder_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("upwards") << u"../../escaped.json"_s;
    QTest::newRow("absolute") << u"/tmp/escaped.json"_s;
    QTest::newRow("parent") << u".."_s;
    QTest::newRow("itself") << u"."_s;
    QTest::newRow("folder") << u"a/"_s;
    QTest::newRow("nothing") << QString();
    QTest::newRow("markup") << u"<b>.json"_s;
    QTest::newRow("newline") << u"a\nb.json"_s;
}

/// A project may come from a stranger, and with it the names of its sources.
void tst_Exporter::aHostileNameStaysInTheFolder()
{
    QFETCH(QString, name);
    add(u"more.json"_s, MadeProject::regular(3));
    Statement rename(m_project->database(), "UPDATE source SET name = ?1 WHERE id = 2");
    VERIFY_OK(rename.run(name));
    const QDir out(path(u"deep/out"_s));
    const auto report = run(out.path());
    VERIFY_OK(report);
    QCOMPARE(QFileInfo(report->sources[1].path).absolutePath(), out.absolutePath());
    QCOMPARE(read(report->sources[1].path), MadeProject::regular(3));
    QCOMPARE(out.entryList(QDir::Files).size(), 2);
    QCOMPARE(QDir(path(u"deep"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{u"out"_s});
}

void tst_Exporter::anImportedFileIsReplacedOnlyWhenAsked()
{
    add(u"b/more.json"_s, MadeProject::regular(3));
    setText(1, u"2"_s, u"x"_s);
    const QString train = path(u"train.json"_s);
    const QString more = path(u"b/more.json"_s);
    ExportOptions first;
    first.source = SourceId{1};
    for (const QString &out : {train, more, path(u"b/../train.json"_s)}) { // also the other source's
        const auto report = run(out, first);
        QVERIFY(!report);
        QCOMPARE(report.error().kind, Error::Kind::Conflict);
        QVERIFY(report.error().message.contains(QFileInfo(out).fileName()));
    }
    // Both into the folder of the second: nothing is written, the first not either.
    QVERIFY(!run(path(u"b"_s)));
    QCOMPARE(QDir(path(u"b"_s)).entryList(QDir::Files), QStringList{u"more.json"_s});
    QCOMPARE(read(train), MadeProject::assortment());
    QCOMPARE(read(more), MadeProject::regular(3));
    first.overSource = true;
    VERIFY_OK(run(train, first));
    QVERIFY(read(train) != MadeProject::assortment());
}

void tst_Exporter::theProjectIsNeverOverwritten()
{
    ExportOptions options;
    options.overSource = true;
    const auto report = run(m_made->path(), options);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Kind::Conflict);
    m_history.reset();
    m_project.reset();
    QCOMPARE(m_made->open()->index().sampleCount(), std::size_t(7));
}

void tst_Exporter::aProjectWithoutSourcesIsToldSo()
{
    const QString empty = path(u"empty.rsreview"_s);
    VERIFY_OK(ProjectFile::create(empty));
    const auto file = ProjectFile::open(empty, ProjectFile::Mode::ReadOnly);
    VERIFY_OK(file);
    JobControl control;
    const auto report = Exporter::run((*file)->database(), path(u"out.json"_s), {}, control);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Kind::NotFound);
}

void tst_Exporter::cancellingLeavesWhatWasThere()
{
    write(u"out.json"_s, "former");
    JobControl control;
    control.cancel();
    const auto reader = m_project->openReader();
    const auto report = Exporter::run(**reader, path(u"out.json"_s), {}, control);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Kind::Cancelled);
    QCOMPARE(read(path(u"out.json"_s)), QByteArray("former"));
    VERIFY_OK(run(path(u"out.json"_s)));
    QCOMPARE(read(path(u"out.json"_s)), MadeProject::assortment());
}

void tst_Exporter::aFolderThatCannotBeMadeIsToldSo()
{
    add(u"more.json"_s, MadeProject::regular(3));
    write(u"file"_s, "here");
    const auto report = run(path(u"file/below"_s));
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Kind::Io);
    QVERIFY(report.error().message.contains(path(u"file/below"_s)));
    ExportOptions first;
    first.source = SourceId{1};
    QVERIFY(!run(path(u"nowhere/out.json"_s), first));
}

QTEST_GUILESS_MAIN(tst_Exporter)
#include "tst_Exporter.moc"
