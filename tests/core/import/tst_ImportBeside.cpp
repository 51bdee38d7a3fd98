#include "core/export/Exporter.h"
#include "core/import/Importer.h"
#include "core/project/EditHistory.h"
#include "core/storage/Transaction.h"
#include "core/storage/Verifier.h"
#include "tests/core/project/MadeProject.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>

#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace core;

/// A file comes into a project that is open, while the person in front of it goes on.
class tst_ImportBeside : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void editsDuringAnImportAreKeptAndCanBeUndone();
    void cancellingTakesOutTheSamplesAndNoEdit();
    void aFileThatIsThereAlreadyLeavesNothingBehind();
    void anExportMeanwhileTakesWhatIsComplete();
    void aKilledImportTakesNoEditWithIt();

private:
    void makeFile(int samples);

    std::unique_ptr<MadeProject> m_made;
    QString m_file; ///< of samples to be imported
};

namespace {

constexpr int OldSamples = 20;
constexpr int NewSamples = 80'000;

/// The import as the program runs it: a connection and a thread of its own.
class Beside
{
public:
    Beside(const Project &project, const QString &file)
        : m_thread([this, &project, file] {
            auto writer = project.openWriter();
            m_report = writer ? Importer::add(**writer, {file}, {}, m_control) : writer.error();
            m_done = true;
        })
    {
    }
    ~Beside() { static_cast<void>(wait()); }
    Q_DISABLE_COPY_MOVE(Beside)

    bool done() const { return m_done; }
    void cancel() { m_control.cancel(); }
    Result<ImportReport> wait()
    {
        if (m_thread.joinable())
            m_thread.join();
        return m_report;
    }

private:
    JobControl m_control;
    Result<ImportReport> m_report = Error{};
    std::atomic<bool> m_done = false;
    std::thread m_thread; // last: it uses the others
};

Result<JournalEntry> edit(EditHistory &history, int number)
{
    const SampleId sample{number % OldSamples + 1};
    return history.perform({{CommentChange{sample, u"c-%1"_s.arg(number), u"2"_s, std::nullopt, u"Look again"_s}}});
}

QString firstFinding(Database &db)
{
    const auto findings = Verifier(db).run();
    if (!findings)
        return findings.error().message;
    return findings->empty() ? QString() : findings->front().message;
}

/// Opens a project, imports into it and edits as fast as it can; a line for each edit that is on the disk.
int work(const QString &path, const QString &file, int edits)
{
    JobControl control;
    auto project = Project::open(path, ProjectFile::Mode::ReadWrite, control);
    if (!project)
        return 1;
    EditHistory history(**project);
    Beside import(**project, file);
    while (!import.done() && *(*project)->database().value("SELECT count(*) FROM page WHERE source > 1") == "0"_L1)
        std::this_thread::yield();
    for (int number = edits;; ++number) {
        const auto entry = edit(history, number);
        if (!entry)
            return 2;
        const QByteArray line = "ACK " + QByteArray::number(entry->seq) + '\n';
        if (::write(STDOUT_FILENO, line.constData(), size_t(line.size())) != line.size())
            return 3;
    }
}

}

void tst_ImportBeside::init()
{
    m_made = std::make_unique<MadeProject>(MadeProject::regular(OldSamples));
    makeFile(NewSamples);
}

void tst_ImportBeside::makeFile(int samples)
{
    m_file = m_made->filePath(u"second.json"_s);
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray bytes = MadeProject::regular(samples);
    QCOMPARE(file.write(bytes), bytes.size());
}

void tst_ImportBeside::editsDuringAnImportAreKeptAndCanBeUndone()
{
    const auto project = m_made->open();
    EditHistory history(*project);
    Beside import(*project, m_file);
    int edits = 0;
    do {
        VERIFY_OK(edit(history, edits++));
    } while (!import.done());
    VERIFY_OK(import.wait());
    VERIFY_OK(takeAdded(*project));
    QCOMPARE(project->index().sampleCount(), std::size_t(OldSamples + NewSamples));
    QCOMPARE(history.lastSeq(), edits);
    QCOMPARE(firstFinding(project->database()), QString());
    for (int i = 0; i < edits; ++i)
        VERIFY_OK(history.undo());
    QVERIFY(!history.canUndo());
    VERIFY_OK(history.perform(
        {{VerdictChange{SampleId{OldSamples + NewSamples}, u"2"_s, Verdict::None, Verdict::Approved}}}));
    QCOMPARE(firstFinding(project->database()), QString());
}

void tst_ImportBeside::cancellingTakesOutTheSamplesAndNoEdit()
{
    const auto project = m_made->open();
    EditHistory history(*project);
    {
        Beside import(*project, m_file);
        int edits = 0;
        while (!import.done() && *project->database().value("SELECT count(*) > 20 FROM sample") == "0"_L1)
            std::this_thread::yield(); // an edit would wait for the disk, and the import be done meanwhile
        import.cancel();
        QVERIFY2(!import.done(), "the file is too short for this test");
        VERIFY_OK(edit(history, edits++));
        QCOMPARE(import.wait().error().kind, Error::Kind::Cancelled);
        QCOMPARE(history.lastSeq(), edits);
    }
    VERIFY_OK(takeAdded(*project));
    QCOMPARE(project->sources().size(), 1U);
    QCOMPARE(project->index().sampleCount(), std::size_t(OldSamples));
    for (const char *sql : {"SELECT count(*) FROM source WHERE id > 1", "SELECT count(*) FROM page WHERE source > 1",
                            "SELECT count(*) FROM sample WHERE source > 1"})
        QCOMPARE(*project->database().value(sql), u"0"_s);
    QCOMPARE(firstFinding(project->database()), QString());
    // And the next one follows without a gap
    VERIFY_OK(Beside(*project, m_file).wait());
    VERIFY_OK(takeAdded(*project));
    QCOMPARE(project->index().sampleCount(), std::size_t(OldSamples + NewSamples));
}

void tst_ImportBeside::aFileThatIsThereAlreadyLeavesNothingBehind()
{
    const auto project = m_made->open();
    VERIFY_OK(Beside(*project, m_file).wait());
    QCOMPARE(Beside(*project, m_file).wait().error().kind, Error::Kind::Conflict);
    VERIFY_OK(takeAdded(*project));
    QCOMPARE(project->sources().size(), 2U);
    QCOMPARE(*project->database().value("SELECT count(*) FROM sample"), QString::number(OldSamples + NewSamples));
    QCOMPARE(firstFinding(project->database()), QString());
}

void tst_ImportBeside::anExportMeanwhileTakesWhatIsComplete()
{
    const auto project = m_made->open();
    Beside import(*project, m_file);
    while (!import.done() && *project->database().value("SELECT count(*) FROM page WHERE source = 2") == "0"_L1)
        std::this_thread::yield();
    const QString out = m_made->filePath(u"out.json"_s);
    {
        Transaction transaction(project->database()); // the import stands still
        VERIFY_OK(transaction.started());
        QCOMPARE(*project->database().value("SELECT complete FROM source WHERE id = 2"), u"0"_s);
        auto reader = project->openReader();
        VERIFY_OK(reader);
        JobControl control;
        const auto report = Exporter::run(**reader, out, {}, control);
        VERIFY_OK(report);
        QCOMPARE(report->sources.size(), 1U);
    }
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), MadeProject::regular(OldSamples));
    VERIFY_OK(import.wait());
}

void tst_ImportBeside::aKilledImportTakesNoEditWithIt()
{
    makeFile(100'000);
    QRandomGenerator random(8);
    int kept = 0;
    int cut = 0;
    for (int round = 0; round < 12; ++round) {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(),
                      {u"--work"_s, m_made->path(), m_file, QString::number(kept)});
        const int lines = int(random.bounded(1, 30));
        QByteArray output;
        while (output.count('\n') < lines && process.waitForReadyRead(10'000))
            output += process.readAll();
        process.kill();
        process.waitForFinished();
        output += process.readAll();
        output.truncate(output.lastIndexOf('\n'));
        const int acknowledged = output.sliced(output.lastIndexOf(' ') + 1).toInt();
        QVERIFY(acknowledged > kept);

        const auto project = m_made->open();
        EditHistory history(*project);
        kept = int(history.lastSeq());
        QVERIFY2(kept == acknowledged || kept == acknowledged + 1, // committed, but killed before it could say so
                 qPrintable(u"%1 acknowledged, %2 kept"_s.arg(acknowledged).arg(kept)));
        cut += int(project->discardedSources().size());
        QCOMPARE(firstFinding(project->database()), QString());
        if (project->sources().size() > 1)
            break; // it was faster; nothing is left to be cut short
        QCOMPARE(*project->database().value("SELECT count(*) FROM sample"), QString::number(OldSamples));
        QCOMPARE(*project->database().value("SELECT count(*) FROM page WHERE source > 1"), u"0"_s);
    }
    QVERIFY2(cut > 0, "no import was cut short");
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--work")
        return work(arguments.value(2), arguments.value(3), arguments.value(4).toInt());
    tst_ImportBeside test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_ImportBeside.moc"
