#include "core/storage/Backup.h"
#include "core/storage/Journal.h"
#include "core/storage/ProjectFile.h"
#include "core/storage/Restore.h"
#include "core/storage/Verifier.h"
#include "tests/core/storage/Fixture.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace core;

/// Going back to a backup, and from there again to what was before.
class tst_Restore : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void aNewProjectIsMadeBesideTheOldOne();
    void nothingIsWrittenOverForANewProject();
    void theReplacedProjectIsKeptAndCanBeBroughtBack();
    void aDamagedProjectIsKeptWithItsLog();
    void anUntidyProjectIsKeptWithWhatItsLogHolds();
    void aProjectThatIsOpenIsNotReplaced();
    void aBackupThatIsNoneIsRefusedAndNothingChanges_data();
    void aBackupThatIsNoneIsRefusedAndNothingChanges();
    void stoppedItChangesNothing();

private:
    QString path() const { return m_folder->filePath(u"p.rsreview"_s); }
    QString backups() const { return m_folder->filePath(u"p.backups"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_backup; ///< after two edits; the project has three
    JobControl m_control;
};

namespace {

const QDateTime Now{QDate(2026, 11, 28), QTime(15, 0), Qt::UTC};

Result<qint64> editsIn(const QString &path)
{
    auto file = ProjectFile::open(path, ProjectFile::Mode::ReadWrite);
    if (!file)
        return file.error();
    const auto findings = Verifier((*file)->database()).run();
    if (!findings)
        return findings.error();
    if (!findings->empty())
        return Error{Error::Kind::Damaged, findings->front().message};
    return Journal((*file)->database()).lastSeq();
}

Result<> edit(const QString &path, const QString &tag)
{
    auto file = ProjectFile::open(path, ProjectFile::Mode::ReadWrite);
    if (!file)
        return file.error();
    const auto entry = fixture::perform((*file)->database(), {{TagChange{SampleId{1}, u"2"_s, tag, false, true}}});
    return entry ? Result<>() : Result<>(entry.error());
}

}

void tst_Restore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    fixture::makeProject(path());
    VERIFY_OK(edit(path(), u"one"_s));
    VERIFY_OK(edit(path(), u"two"_s));
    const auto report = Backup::makeOfFile(path(), Backup::When::Always, m_control);
    VERIFY_OK(report);
    m_backup = report->file.path;
    VERIFY_OK(edit(path(), u"three"_s));
}

void tst_Restore::aNewProjectIsMadeBesideTheOldOne()
{
    const QByteArray before = fixture::fingerprint(path());
    const QString target = Restore::proposedName(path(), m_backup);
    QCOMPARE(QFileInfo(target).path(), m_folder->path());
    VERIFY_OK(Restore::toNewProject(m_backup, target, m_control));
    QCOMPARE(editsIn(target).take(), 2);
    QCOMPARE(fixture::fingerprint(path()), before);
    QVERIFY(Restore::proposedName(path(), m_backup) != target);
    QCOMPARE(fixture::folderOf(path()).size(), 3); // both projects and the folder of backups
}

void tst_Restore::nothingIsWrittenOverForANewProject()
{
    const QString target = m_folder->filePath(u"mine.txt"_s);
    fixture::writeFile(target, "mine");
    const auto done = Restore::toNewProject(m_backup, target, m_control);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Conflict);
    QCOMPARE(fixture::readFile(target), "mine");
    const QString beside = m_folder->filePath(u"other.rsreview"_s);
    fixture::writeFile(beside + u"-wal"_s, "of a project that was removed");
    QCOMPARE(Restore::toNewProject(m_backup, beside, m_control).error().kind, Error::Kind::Conflict);
    QCOMPARE(Restore::toNewProject(m_backup, m_folder->filePath(u"no/where.rsreview"_s), m_control).error().kind,
             Error::Kind::NotFound);
}

void tst_Restore::theReplacedProjectIsKeptAndCanBeBroughtBack()
{
    const auto kept = Restore::overProject(m_backup, path(), m_control, Now);
    VERIFY_OK(kept);
    QCOMPARE(editsIn(path()).take(), 2);
    QVERIFY(QFile::exists(m_backup));
    QCOMPARE(*kept, backups() + u"/p-2026-11-28T15-00-00.rsreview"_s);
    const auto files = BackupFolder(path()).files();
    QCOMPARE(files.size(), std::size_t(2));

    VERIFY_OK(edit(path(), u"another way"_s));
    const auto keptAgain = Restore::overProject(*kept, path(), m_control, Now.addSecs(60));
    VERIFY_OK(keptAgain);
    QCOMPARE(editsIn(path()).take(), 3);
    QCOMPARE(editsIn(*keptAgain).take(), 3);
    QCOMPARE(fixture::folderOf(path()), (QStringList{u"p.backups"_s, u"p.rsreview"_s}));
}

void tst_Restore::aDamagedProjectIsKeptWithItsLog()
{
    fixture::writeFile(path(), "SQLite format 3\0 and not much more");
    fixture::writeFile(path() + u"-wal"_s, "a log");
    const auto kept = Restore::overProject(m_backup, path(), m_control, Now);
    VERIFY_OK(kept);
    QVERIFY(fixture::readFile(*kept).startsWith("SQLite format 3"));
    QCOMPARE(fixture::readFile(*kept + u"-wal"_s), "a log");
    QVERIFY(!QFile::exists(path() + u"-wal"_s));
    QCOMPARE(editsIn(path()).take(), 2);
    QCOMPARE(BackupFolder(path()).files().size(), std::size_t(1)); // it is none that could be restored
}

void tst_Restore::anUntidyProjectIsKeptWithWhatItsLogHolds()
{
    {
        auto file = ProjectFile::open(path(), ProjectFile::Mode::ReadWrite);
        VERIFY_OK(file);
        VERIFY_OK(fixture::perform((*file)->database(), fixture::mixedEdit(SampleId{3}, u"in the log"_s)));
        const QDir folder(m_folder->path());
        for (const QString &suffix : {u""_s, u"-wal"_s}) // as after a crash
            QVERIFY(QFile::copy(path() + suffix, folder.filePath(u"q.rsreview"_s) + suffix));
    }
    const QString untidy = m_folder->filePath(u"q.rsreview"_s);
    QVERIFY(QFileInfo(untidy + u"-wal"_s).size() > 0);
    const auto kept = Restore::overProject(m_backup, untidy, m_control, Now);
    VERIFY_OK(kept);
    QCOMPARE(editsIn(*kept).take(), 4);
    QCOMPARE(editsIn(untidy).take(), 2);
}

void tst_Restore::aProjectThatIsOpenIsNotReplaced()
{
    auto file = ProjectFile::open(path(), ProjectFile::Mode::ReadWrite);
    VERIFY_OK(file);
    const auto kept = Restore::overProject(m_backup, path(), m_control, Now);
    QVERIFY(!kept);
    QCOMPARE(kept.error().kind, Error::Kind::Locked);
    VERIFY_OK(fixture::undo((*file)->database()));
}

void tst_Restore::aBackupThatIsNoneIsRefusedAndNothingChanges_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a text") << QByteArray("hello");
    QTest::newRow("cut short") << QByteArray("cut");
}

void tst_Restore::aBackupThatIsNoneIsRefusedAndNothingChanges()
{
    QFETCH(QByteArray, bytes);
    if (bytes == "cut")
        bytes = fixture::readFile(m_backup).chopped(10'000);
    const QString bad = m_folder->filePath(u"bad.rsreview"_s);
    fixture::writeFile(bad, bytes);
    const QByteArray before = fixture::fingerprint(path());
    QVERIFY(!Restore::overProject(bad, path(), m_control, Now));
    QVERIFY(!Restore::toNewProject(bad, m_folder->filePath(u"new.rsreview"_s), m_control));
    QCOMPARE(fixture::fingerprint(path()), before);
    QCOMPARE(fixture::folderOf(path()), (QStringList{u"bad.rsreview"_s, u"p.backups"_s, u"p.rsreview"_s}));
}

void tst_Restore::stoppedItChangesNothing()
{
    JobControl stopped;
    stopped.cancel();
    const auto kept = Restore::overProject(m_backup, path(), stopped, Now);
    QVERIFY(!kept);
    QCOMPARE(kept.error().kind, Error::Kind::Cancelled);
    QCOMPARE(editsIn(path()).take(), 3);
    QCOMPARE(fixture::folderOf(path()), (QStringList{u"p.backups"_s, u"p.rsreview"_s}));
}

QTEST_APPLESS_MAIN(tst_Restore)
#include "tst_Restore.moc"
