#include "core/storage/Backup.h"
#include "core/storage/Journal.h"
#include "core/storage/ProjectFile.h"
#include "core/storage/Verifier.h"
#include "tests/core/storage/Fixture.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <atomic>
#include <sys/mount.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace core;

/// Backups of a project that is being edited. Whatever happens, a file with the name of a backup is a whole project.
class tst_Backup : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void aBackupIsAWholeProjectOfThatRevision();
    void editsGoOnWhileBackupsAreMade();
    void theSameRevisionIsNotKeptTwice();
    void oldOnesGoOnlyAfterTheNewOneIsThere();
    void theFolderKeepsWhatIsNotOurs();
    void aDamagedProjectIsToldAndRemovesNothing();
    void aHiddenDamageIsToldAndRemovesNothing();
    void itCanBeStopped();
    void aSecondOneAtTheSameTimeIsRefused();
    void aFullDiskLeavesNothingBehind();
    void aFolderThatCannotBeWrittenToIsTold();
    void aProjectOnTheDiskOfAnotherComputerIsCopiedWhenItIsClosed();
    void whateverIsKilledNoHalfBackupIsListed();

private:
    QString path() const { return m_folder->filePath(u"p.rsreview"_s); }
    QStringList listed() const;
    Result<Backup::Report> make(Backup::When when = Backup::When::Always, const QDateTime &now = Now);
    void grow(int megabytes);

    static inline const QDateTime Now{QDate(2026, 11, 28), QTime(15, 0), Qt::UTC};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProjectFile> m_file;
    bool m_mounted = false;
};

namespace {

Edit tagEdit(int sample, const QString &tag)
{
    return {{TagChange{SampleId{sample}, u"2"_s, tag, false, true}}};
}

Result<Revision> verified(const QString &path)
{
    auto file = ProjectFile::open(path, ProjectFile::Mode::ReadOnly);
    if (!file)
        return file.error();
    const auto findings = Verifier((*file)->database()).run();
    if (!findings)
        return findings.error();
    if (!findings->empty())
        return Error{Error::Kind::Damaged, findings->front().message};
    return Revision::of((*file)->database());
}

void say(const QByteArray &line)
{
    if (::write(STDOUT_FILENO, line.constData(), size_t(line.size())) != line.size())
        ::_exit(9);
}

/// Edits and backs up for ever, side by side.
int work(const QString &path)
{
    auto file = ProjectFile::open(path, ProjectFile::Mode::ReadWrite);
    if (!file)
        return 1;
    std::thread copier([&] {
        JobControl control;
        for (;;) {
            auto reader = (*file)->openReader();
            if (!reader || !Backup::make(**reader, path, Backup::When::Always, control))
                ::_exit(3);
            say("BACKUP 0\n");
        }
    });
    for (int i = 1;; ++i) {
        const auto entry =
            fixture::perform((*file)->database(), tagEdit(i % 20 + 1, u"%1 %2"_s.arg(i).arg(::getpid())));
        if (!entry)
            ::_exit(2);
        say("ACK " + QByteArray::number(entry->seq) + '\n');
    }
}

}

void tst_Backup::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    fixture::makeProject(path());
    auto file = ProjectFile::open(path(), ProjectFile::Mode::ReadWrite, DiskKind::Local);
    VERIFY_OK(file);
    m_file = file.take();
    VERIFY_OK(fixture::perform(m_file->database(), fixture::mixedEdit(SampleId{1}, u"edited"_s)));
}

void tst_Backup::cleanup()
{
    m_file.reset();
    if (m_mounted)
        ::umount(m_folder->path().toLocal8Bit().constData());
    m_mounted = false;
    m_folder.reset();
}

QStringList tst_Backup::listed() const
{
    return QDir(m_folder->filePath(u"p.backups"_s)).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

Result<Backup::Report> tst_Backup::make(Backup::When when, const QDateTime &now)
{
    JobControl control;
    auto reader = m_file->openReader();
    if (!reader)
        return reader.error();
    return Backup::make(**reader, path(), when, control, now);
}

void tst_Backup::grow(int megabytes)
{
    QString before = u"edited"_s;
    for (int i = 0; i < megabytes; ++i) {
        const QString after = QString::number(i).repeated(1'000'000 / QString::number(i).size());
        VERIFY_OK(fixture::perform(m_file->database(), {{TextChange{SampleId{1}, u"2"_s, before, after}}}));
        before = after;
    }
}

void tst_Backup::aBackupIsAWholeProjectOfThatRevision()
{
    const auto report = make();
    VERIFY_OK(report);
    QCOMPARE(listed(), QStringList{u"p-2026-11-28T15-00-00.rsreview"_s});
    QCOMPARE(report->file.time, Now);
    QCOMPARE(report->revision.seq, 1);
    QVERIFY(report->problem.isEmpty());
    QVERIFY(report->removed.empty());
    VERIFY_OK(fixture::undo(m_file->database())); // which the backup knows nothing of

    const auto revision = verified(report->file.path);
    VERIFY_OK(revision);
    QCOMPARE(*revision, report->revision);
    auto copy = ProjectFile::open(report->file.path, ProjectFile::Mode::ReadWrite);
    VERIFY_OK(copy);
    QVERIFY(!(*copy)->readOnly());
    VERIFY_OK(fixture::undo((*copy)->database()));
}

void tst_Backup::editsGoOnWhileBackupsAreMade()
{
    grow(8);
    std::atomic<qint64> acknowledged = 9;
    std::atomic<bool> overlapped = false;
    std::atomic<int> made = 0;
    Result<> copied;
    std::thread copier([&] {
        for (int i = 0; copied && (i < 3 || !overlapped); ++i) {
            const qint64 before = acknowledged;
            const auto report = make(Backup::When::Always, Now.addSecs(i));
            const qint64 after = acknowledged;
            if (!report)
                copied = report.error();
            else if (report->revision.seq < before || report->revision.seq > after + 1 || !report->problem.isEmpty())
                copied = Error{Error::Kind::Damaged, u"not of one moment: "_s + report->problem};
            else if (after > before)
                overlapped = true;
            ++made;
        }
        made = -made;
    });
    Result<> edited;
    int number = 0;
    while (made >= 0 && edited) {
        const auto entry = fixture::perform(m_file->database(), tagEdit(1 + number % 20, QString::number(number)));
        ++number;
        if (!entry)
            edited = entry.error();
        else
            acknowledged = entry->seq;
    }
    copier.join();
    VERIFY_OK(edited);
    VERIFY_OK(copied);
    QVERIFY(overlapped);
    for (const BackupFile &file : BackupFolder(path()).files())
        VERIFY_OK(verified(file.path));
    QCOMPARE(*Journal(m_file->database()).lastSeq(), acknowledged.load());
    const auto findings = Verifier(m_file->database()).run();
    VERIFY_OK(findings);
    QVERIFY(findings->empty());
}

void tst_Backup::theSameRevisionIsNotKeptTwice()
{
    VERIFY_OK(make());
    const auto again = make(Backup::When::IfChanged, Now.addSecs(60));
    VERIFY_OK(again);
    QVERIFY(again->file.path.isEmpty());
    QCOMPARE(listed().size(), 1);
    VERIFY_OK(fixture::undo(m_file->database()));
    VERIFY_OK(make(Backup::When::IfChanged, Now.addSecs(60)));
    VERIFY_OK(make(Backup::When::Always, Now.addSecs(60)));
    QCOMPARE(listed(), (QStringList{u"p-2026-11-28T15-00-00.rsreview"_s, u"p-2026-11-28T15-01-00-2.rsreview"_s,
                                    u"p-2026-11-28T15-01-00.rsreview"_s}));
    QVERIFY(BackupFolder(path()).files().front().path.endsWith(u"-2.rsreview"_s)); // the later of the same second

    // The latest is damaged: it counts for nothing
    fixture::writeFile(BackupFolder(path()).files().front().path, "nothing");
    const auto better = make(Backup::When::IfChanged, Now.addSecs(120));
    VERIFY_OK(better);
    QVERIFY(!better->file.path.isEmpty());
}

void tst_Backup::oldOnesGoOnlyAfterTheNewOneIsThere()
{
    for (int i = 0; i < 12; ++i)
        VERIFY_OK(make(Backup::When::Always, Now.addSecs(i * 600)));
    QCOMPARE(listed().size(), 10);
    QVERIFY(!listed().contains(u"p-2026-11-28T15-10-00.rsreview"_s));

    // One that comes to nothing takes nothing with it
    JobControl stopped;
    stopped.cancel();
    auto reader = m_file->openReader();
    VERIFY_OK(reader);
    const auto report = Backup::make(**reader, path(), Backup::When::Always, stopped, Now.addDays(1));
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Kind::Cancelled);
    QCOMPARE(listed().size(), 10);
}

void tst_Backup::theFolderKeepsWhatIsNotOurs()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"p.backups"_s));
    const QDir folder(m_folder->filePath(u"p.backups"_s));
    const QStringList foreign{u"notes.txt"_s,
                              u"p.rsreview"_s,
                              u"other-2020-01-01T00-00-00.rsreview"_s,
                              u"p-2020-01-01T00-00-00.rsreview.bak"_s,
                              u"p-2020-13-41T00-00-00.rsreview"_s,
                              u"p-before the workshop.rsreview"_s,
                              u"xp-2020-01-01T00-00-00.rsreview"_s,
                              u"p-2020-01-01T00-00-00.damaged.rsreview"_s};
    for (const QString &name : foreign)
        fixture::writeFile(folder.filePath(name), "mine");
    QVERIFY(QFile::link(folder.filePath(u"notes.txt"_s), folder.filePath(u"p-2020-01-01T00-00-00.rsreview"_s)));
    fixture::writeFile(folder.filePath(u"p-2020-01-02T00-00-00.rsreview.part"_s), "left by a killed program");
    for (int i = 0; i < 12; ++i)
        VERIFY_OK(make(Backup::When::Always, Now.addSecs(i * 600)));
    QCOMPARE(BackupFolder(path()).files().size(), std::size_t(10));
    for (const QString &name : foreign)
        QCOMPARE(fixture::readFile(folder.filePath(name)), "mine");
    QCOMPARE(listed().size(), 10 + foreign.size() + 1); // and the link, and no .part
}

void tst_Backup::aDamagedProjectIsToldAndRemovesNothing()
{
    for (int i = 0; i < 10; ++i)
        VERIFY_OK(make(Backup::When::Always, Now.addSecs(i * 600)));
    const QStringList before = listed();
    grow(1);
    m_file.reset();
    QByteArray bytes = fixture::readFile(path());
    bytes.replace(8192, 8192, QByteArray(8192, 'x')); // a page of the tables
    fixture::writeFile(path(), bytes);
    for (int cycle = 0; cycle < 10; ++cycle) {
        auto db = Database::open(path(), Database::Mode::ReadOnly);
        VERIFY_OK(db);
        JobControl control;
        const auto report = Backup::make(**db, path(), Backup::When::Always, control, Now.addDays(cycle + 1));
        QVERIFY(!report);
        QVERIFY2(report.error().kind == Error::Kind::Damaged, qPrintable(report.error().message));
        QVERIFY2(report.error().message.contains(path()), qPrintable(report.error().message));
    }
    QCOMPARE(listed(), before);
}

void tst_Backup::aHiddenDamageIsToldAndRemovesNothing()
{
    for (int i = 0; i < 10; ++i)
        VERIFY_OK(make(Backup::When::Always, Now.addSecs(i * 600)));
    // SQLite sees nothing wrong with it
    VERIFY_OK(m_file->database().exec("UPDATE turn_text SET value = CAST('never typed' AS BLOB)"));
    for (int cycle = 0; cycle < 3; ++cycle) {
        const auto report = make(Backup::When::Always, Now.addDays(cycle + 1));
        VERIFY_OK(report);
        QVERIFY2(report->problem.contains(u"sample 1"_s), qPrintable(report->problem));
        QVERIFY(report->removed.empty());
    }
    QCOMPARE(listed().size(), 13);
}

void tst_Backup::itCanBeStopped()
{
    grow(24);
    auto reader = m_file->openReader();
    VERIFY_OK(reader);
    JobControl control;
    Result<Backup::Report> report = Error{};
    std::thread copier([&] { report = Backup::make(**reader, path(), Backup::When::Always, control, Now); });
    while (control.done() == 0)
        std::this_thread::yield();
    control.cancel();
    copier.join();
    if (report) // the copy was there before
        QCOMPARE(listed().size(), 1);
    else
        QCOMPARE(listed(), QStringList{});
    QVERIFY(report || report.error().kind == Error::Kind::Cancelled);
    QVERIFY(!m_file->database().inTransaction());
    VERIFY_OK(fixture::undo(m_file->database()));
    VERIFY_OK(make(Backup::When::Always, Now.addSecs(9)));
}

void tst_Backup::aSecondOneAtTheSameTimeIsRefused()
{
    const auto lock = BackupFolder(path()).lock();
    VERIFY_OK(lock);
    const auto report = make();
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Kind::Locked);
    QVERIFY2(report.error().message.contains(u"p.backups"_s), qPrintable(report.error().message));
}

void tst_Backup::aFullDiskLeavesNothingBehind()
{
    m_file.reset();
    m_mounted = ::mount("tmpfs", m_folder->path().toLocal8Bit().constData(), "tmpfs", 0, "size=4m") == 0;
    if (!m_mounted)
        QSKIP("no small disk could be mounted");
    fixture::makeProject(path(), 5'000);
    auto opened = ProjectFile::open(path(), ProjectFile::Mode::ReadWrite, DiskKind::Local);
    VERIFY_OK(opened);
    m_file = opened.take();
    VERIFY_OK(fixture::perform(m_file->database(), tagEdit(1, u"a"_s)));
    QFile filler(m_folder->filePath(u"filler"_s));
    QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (filler.write(QByteArray(4096, 'f')) == 4096) {
    }
    const qint64 full = filler.size() / 4096 * 4096;
    for (const qint64 leave : {4'096, 65'536, 200'000, 400'000}) {
        QVERIFY(filler.resize(full - leave));
        const auto report = make();
        QVERIFY2(!report, qPrintable(QString::number(leave)));
        QVERIFY2(report.error().kind == Error::Kind::NoSpace, qPrintable(report.error().message));
        QCOMPARE(listed(), QStringList{});
        QVERIFY(filler.resize(full - leave));
        while (filler.write(QByteArray(4096, 'f')) == 4096) { // the folder itself takes a page
        }
    }
    QVERIFY(filler.remove());
    VERIFY_OK(make());
    VERIFY_OK(fixture::perform(m_file->database(), tagEdit(2, u"b"_s)));
}

void tst_Backup::aFolderThatCannotBeWrittenToIsTold()
{
    fixture::writeFile(m_folder->filePath(u"p.backups"_s), "a file in its place");
    const auto report = make();
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Kind::Io);
    QVERIFY2(report.error().message.contains(u"p.backups"_s), qPrintable(report.error().message));
    QCOMPARE(fixture::readFile(m_folder->filePath(u"p.backups"_s)), "a file in its place");
}

void tst_Backup::aProjectOnTheDiskOfAnotherComputerIsCopiedWhenItIsClosed()
{
    m_file.reset();
    {
        auto file = ProjectFile::open(path(), ProjectFile::Mode::ReadWrite, DiskKind::Network);
        VERIFY_OK(file);
        VERIFY_OK(fixture::perform((*file)->database(), tagEdit(1, u"a"_s)));
        auto reader = (*file)->openReader();
        JobControl control;
        QVERIFY(!reader || !Backup::make(**reader, path(), Backup::When::Always, control, Now));
    }
    JobControl control;
    const auto report = Backup::makeOfFile(path(), Backup::When::IfChanged, control);
    VERIFY_OK(report);
    QCOMPARE(report->revision.seq, 2);
    VERIFY_OK(verified(report->file.path));
}

void tst_Backup::whateverIsKilledNoHalfBackupIsListed()
{
    grow(1);
    m_file.reset();
    QRandomGenerator random(5);
    qint64 copies = 0;
    for (int round = 0; round < 8; ++round) {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {u"--work"_s, path()});
        QByteArray output;
        const int lines = int(random.bounded(1, 120));
        while (output.count('\n') < lines && process.waitForReadyRead(10'000))
            output += process.readAll();
        process.kill();
        process.waitForFinished();
        output += process.readAll();
        output.truncate(output.lastIndexOf('\n'));
        const qsizetype last = output.lastIndexOf("ACK ");
        const qint64 acknowledged = last < 0 ? 0 : output.sliced(last + 4).split('\n').first().toLongLong();
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        copies += output.count("BACKUP");

        for (const BackupFile &file : BackupFolder(path()).files())
            VERIFY_OK(verified(file.path));
        auto file = ProjectFile::open(path(), ProjectFile::Mode::ReadWrite);
        VERIFY_OK(file);
        QVERIFY(*Journal((*file)->database()).lastSeq() >= acknowledged);
        const auto findings = Verifier((*file)->database()).run();
        VERIFY_OK(findings);
        QVERIFY(findings->empty());
        // A lock may have been made and not been written to; it is believed for some seconds.
        QFile lock(QDir(BackupFolder(path()).path()).filePath(u"p.lock"_s));
        if (lock.exists() && lock.size() == 0)
            QVERIFY(lock.remove());
    }
    QVERIFY(copies > 0);
    JobControl control;
    VERIFY_OK(Backup::makeOfFile(path(), Backup::When::Always, control));
    QVERIFY(listed().filter(u".part"_s).isEmpty());
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--work")
        return work(arguments.value(2));
    tst_Backup test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_Backup.moc"
