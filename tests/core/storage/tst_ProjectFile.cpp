#include "core/storage/ProjectBuilder.h"
#include "core/storage/ProjectFile.h"
#include "core/storage/PropertyStore.h"
#include "core/storage/Schema.h"
#include "core/storage/SourceStore.h"
#include "tests/core/storage/Fixture.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QtEndian>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace core;
using Mode = ProjectFile::Mode;

/// A project as one file: made, opened, written by one and read by others.
class tst_ProjectFile : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_folder.reset(); }

    void aNewProjectIsOneFileOfOurs();
    void anExistingFileIsNeverReplaced();
    void aPlaceThatCannotBeIsRefused_data();
    void aPlaceThatCannotBeIsRefused();
    void anUnfinishedProjectLeavesNothing();
    void whatAKilledBuilderLeftIsCleared();
    void nobodyElseBuildsTheSameProject();

    void aSymbolicLinkOpensTheFileItself();
    void theLogIsGoneAfterClosing();
    void aCopyOfTheOneFileIsTheProject();
    void localDisksUseALogAndNetworksDoNot();
    void aReaderSeesWhatWasCommitted();
    void aFolderThatCannotBeWrittenIsReadOnly();
    void anIncompleteSourceIsTakenOut();
    void aFileThatWentAwayTakesNoEdits_data();
    void aFileThatWentAwayTakesNoEdits();

private:
    QString path() const { return m_folder->filePath(u"p.rsreview"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_ProjectFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void tst_ProjectFile::aNewProjectIsOneFileOfOurs()
{
    VERIFY_OK(ProjectFile::create(path()));
    QCOMPARE(fixture::folderOf(path()), QStringList{u"p.rsreview"_s});
    const QByteArray header = fixture::readFile(path()).left(100);
    QCOMPARE(qFromBigEndian<quint32>(header.constData() + 68), Schema::ApplicationId);
    QCOMPARE(qFromBigEndian<quint32>(header.constData() + 60), quint32(Schema::Version));
    QCOMPARE(qFromBigEndian<quint16>(header.constData() + 16), quint16(Schema::PageSize));

    auto file = ProjectFile::open(path(), Mode::ReadWrite);
    VERIFY_OK(file);
    PropertyStore properties((*file)->database());
    QCOMPARE(properties.value(u"uuid"_s).take()->size(), 36);
    QVERIFY(properties.value(u"created"_s).take()->toLongLong() > 0);
    QVERIFY(properties.value(u"program"_s).take()->startsWith(u"RSReview "_s));
    QVERIFY(!properties.value(u"window.place"_s).take());
    VERIFY_OK(properties.setValue(u"window.place"_s, u"17"_s));
    QCOMPARE(properties.value(u"window.place"_s).take(), u"17"_s);
}

void tst_ProjectFile::anExistingFileIsNeverReplaced()
{
    fixture::writeFile(path(), "something");
    const auto created = ProjectFile::create(path());
    QVERIFY(!created);
    QCOMPARE(created.error().kind, Error::Kind::Conflict);
    QCOMPARE(fixture::readFile(path()), QByteArray("something"));
    QCOMPARE(fixture::folderOf(path()), QStringList{u"p.rsreview"_s});

    // Also one that appears while the new project is being written
    const QString other = m_folder->filePath(u"q.rsreview"_s);
    auto builder = ProjectBuilder::start(other);
    VERIFY_OK(builder);
    fixture::writeFile(other, "faster");
    QCOMPARE((*builder)->finish().error().kind, Error::Kind::Conflict);
    builder.take().reset();
    QCOMPARE(fixture::readFile(other), QByteArray("faster"));
    QCOMPARE(fixture::folderOf(other), (QStringList{u"p.rsreview"_s, u"q.rsreview"_s}));
}

void tst_ProjectFile::aPlaceThatCannotBeIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("kind");
    QTest::newRow("no folder") << u"missing/p.rsreview"_s << int(Error::Kind::NotFound);
    QTest::newRow("no name") << u""_s << int(Error::Kind::Usage);
    QTest::newRow("too long a name") << QString(248, u'n') << int(Error::Kind::Usage);
    QTest::newRow("too long in bytes") << QString(100, u'机') << int(Error::Kind::Usage);
    QTest::newRow("NUL inside") << u"a\0b"_s << int(Error::Kind::Usage);
}

void tst_ProjectFile::aPlaceThatCannotBeIsRefused()
{
    QFETCH(QString, name);
    QFETCH(int, kind);
    const auto created = ProjectFile::create(m_folder->path() + u'/' + name);
    QVERIFY(!created);
    QCOMPARE(int(created.error().kind), kind);
    QCOMPARE(fixture::folderOf(path()), QStringList());
}

void tst_ProjectFile::anUnfinishedProjectLeavesNothing()
{
    auto builder = ProjectBuilder::start(path());
    VERIFY_OK(builder);
    VERIFY_OK(fixture::addSource((*builder)->database(), u"train.json"_s, 200));
    QVERIFY(!QFileInfo::exists(path()));
    builder.take().reset();
    QCOMPARE(fixture::folderOf(path()), QStringList());
}

void tst_ProjectFile::whatAKilledBuilderLeftIsCleared()
{
    fixture::writeFile(path() + u".part"_s, "half a project");
    VERIFY_OK(ProjectFile::create(path()));
    QCOMPARE(fixture::folderOf(path()), QStringList{u"p.rsreview"_s});
}

void tst_ProjectFile::nobodyElseBuildsTheSameProject()
{
    auto builder = ProjectBuilder::start(path());
    VERIFY_OK(builder);
    const auto second = ProjectBuilder::start(path());
    QVERIFY(!second);
    QCOMPARE(second.error().kind, Error::Kind::Locked);
    VERIFY_OK((*builder)->finish());
}

void tst_ProjectFile::aSymbolicLinkOpensTheFileItself()
{
    fixture::makeProject(path());
    const QString link = m_folder->filePath(u"link.rsreview"_s);
    QVERIFY(QFile::link(path(), link));
    auto file = ProjectFile::open(link, Mode::ReadWrite);
    VERIFY_OK(file);
    QCOMPARE((*file)->path(), QFileInfo(path()).canonicalFilePath());
    const auto second = ProjectFile::open(path(), Mode::PreferWrite); // the same file, the same lock
    QVERIFY(!second);
    QCOMPARE(second.error().kind, Error::Kind::Locked);
}

void tst_ProjectFile::theLogIsGoneAfterClosing()
{
    fixture::makeProject(path());
    {
        auto file = ProjectFile::open(path(), Mode::ReadWrite);
        VERIFY_OK(file);
        VERIFY_OK((*file)->database().exec("INSERT INTO project VALUES ('a.b', 'kept')"));
        QVERIFY(fixture::folderOf(path()).contains(u"p.rsreview-wal"_s));
        QVERIFY(fixture::folderOf(path()).contains(u"p.rsreview.lock"_s));
    }
    QCOMPARE(fixture::folderOf(path()), QStringList{u"p.rsreview"_s});
    QCOMPARE(int(fixture::readFile(path())[18]), 1); // rollback journal
    auto file = ProjectFile::open(path(), Mode::ReadOnly);
    VERIFY_OK(file);
    QCOMPARE(*(*file)->database().value("SELECT value FROM project WHERE key = 'a.b'"), u"kept"_s);
}

void tst_ProjectFile::aCopyOfTheOneFileIsTheProject()
{
    fixture::makeProject(path());
    {
        auto file = ProjectFile::open(path(), Mode::ReadWrite);
        VERIFY_OK((*file)->database().exec("INSERT INTO project VALUES ('a.b', 'kept')"));
    }
    const QString copy = m_folder->filePath(u"copy.rsreview"_s);
    QVERIFY(QFile::copy(path(), copy));
    auto file = ProjectFile::open(copy, Mode::ReadWrite);
    VERIFY_OK(file);
    QCOMPARE(*(*file)->database().value("SELECT value FROM project WHERE key = 'a.b'"), u"kept"_s);
}

void tst_ProjectFile::localDisksUseALogAndNetworksDoNot()
{
    fixture::makeProject(path());
    {
        auto file = ProjectFile::open(path(), Mode::ReadWrite, DiskKind::Local);
        VERIFY_OK(file);
        QCOMPARE(*(*file)->database().value("PRAGMA journal_mode"), u"wal"_s);
        QCOMPARE(*(*file)->database().value("PRAGMA synchronous"), u"2"_s);
    }
    {
        auto file = ProjectFile::open(path(), Mode::ReadWrite, DiskKind::Network);
        VERIFY_OK(file);
        QCOMPARE(*(*file)->database().value("PRAGMA journal_mode"), u"delete"_s);
        QCOMPARE(*(*file)->database().value("PRAGMA locking_mode"), u"exclusive"_s);
        QCOMPARE(*(*file)->database().value("PRAGMA synchronous"), u"2"_s);
        VERIFY_OK((*file)->database().exec("INSERT INTO project VALUES ('a.b', 'kept')"));
        QVERIFY(!fixture::folderOf(path()).contains(u"p.rsreview-wal"_s));
    }
    QCOMPARE(fixture::folderOf(path()), QStringList{u"p.rsreview"_s});
}

void tst_ProjectFile::aReaderSeesWhatWasCommitted()
{
    fixture::makeProject(path());
    auto file = ProjectFile::open(path(), Mode::ReadWrite);
    VERIFY_OK(file);
    auto reader = (*file)->openReader();
    VERIFY_OK(reader);
    QCOMPARE(*(*reader)->value("SELECT count(*) FROM draft"), u"0"_s);
    VERIFY_OK((*file)->database().exec("INSERT INTO draft VALUES (1, '2', x'41', 0)"));
    QCOMPARE(*(*reader)->value("SELECT count(*) FROM draft"), u"1"_s);
    QVERIFY(!(*reader)->exec("DELETE FROM draft"));
    reader.take().reset();
    file.take().reset();
    QCOMPARE(fixture::folderOf(path()), QStringList{u"p.rsreview"_s});
}

void tst_ProjectFile::aFolderThatCannotBeWrittenIsReadOnly()
{
    fixture::makeProject(path());
    { // a writer that ends without closing: the log stays behind
        auto db = Database::open(path(), Database::Mode::ReadWrite);
        VERIFY_OK(db);
        (*db)->keepLogOnClose(true);
        VERIFY_OK((*db)->exec("PRAGMA journal_mode = WAL; INSERT INTO project VALUES ('a.b', 'in the log')"));
    }
    QFile::remove(path() + u"-shm"_s);
    const QStringList before = fixture::folderOf(path());
    QCOMPARE(before, (QStringList{u"p.rsreview"_s, u"p.rsreview-wal"_s}));

    const pid_t child = ::fork(); // root may write anywhere, so somebody else looks
    if (child == 0) {
        if (::chmod(m_folder->path().toLocal8Bit().constData(), 0555) != 0 || (::getuid() == 0 && ::setuid(65534) != 0))
            ::_exit(10);
        if (ProjectFile::open(path(), Mode::ReadWrite))
            ::_exit(1);
        auto file = ProjectFile::open(path(), Mode::PreferWrite);
        if (!file)
            ::_exit(2);
        if (!(*file)->readOnly() || (*file)->readOnlyReason().isEmpty())
            ::_exit(3);
        const auto value = (*file)->database().value("SELECT value FROM project WHERE key = 'a.b'");
        if (!value || *value != u"in the log"_s)
            ::_exit(4);
        if ((*file)->database().exec("DELETE FROM project"))
            ::_exit(5);
        auto reader = (*file)->openReader();
        if (!reader || !(*reader)->value("SELECT count(*) FROM sample"))
            ::_exit(6);
        reader.take().reset();
        file.take().reset();
        ::_exit(0);
    }
    int status = -1;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QCOMPARE(::chmod(m_folder->path().toLocal8Bit().constData(), 0755), 0);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
    QCOMPARE(fixture::folderOf(path()), before);
}

void tst_ProjectFile::anIncompleteSourceIsTakenOut()
{
    fixture::makeProject(path(), 7);
    {
        auto file = ProjectFile::open(path(), Mode::ReadWrite);
        VERIFY_OK(fixture::addSource((*file)->database(), u"second.json"_s, 12, false));
        QCOMPARE(*(*file)->database().value("SELECT count(*) FROM sample"), u"19"_s);
        SourceStore sources((*file)->database());
        QCOMPARE(sources.all().take().size(), 1U); // nobody sees what is not complete
    }
    {
        auto file = ProjectFile::open(path(), Mode::ReadOnly);
        VERIFY_OK(file);
        QCOMPARE((*file)->discardedSources(), QStringList());
    }
    auto file = ProjectFile::open(path(), Mode::ReadWrite);
    VERIFY_OK(file);
    QCOMPARE((*file)->discardedSources(), QStringList{u"second.json"_s});
    QCOMPARE(*(*file)->database().value("SELECT count(*) FROM sample"), u"7"_s);
    QCOMPARE(*(*file)->database().value("SELECT count(*) FROM page"), u"2"_s);
    const auto next = fixture::addSource((*file)->database(), u"third.json"_s, 3);
    VERIFY_OK(next);
    QCOMPARE(next->firstSample, SampleId{8}); // no gap
}

void tst_ProjectFile::aFileThatWentAwayTakesNoEdits_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"removed", "renamed", "replaced"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void tst_ProjectFile::aFileThatWentAwayTakesNoEdits()
{
    QFETCH(QString, how);
    fixture::makeProject(path());
    auto file = ProjectFile::open(path(), Mode::ReadWrite);
    VERIFY_OK(file);
    const Edit edit = fixture::mixedEdit(SampleId{1}, u"two ships"_s);
    VERIFY_OK(fixture::perform((*file)->database(), edit));
    const QString elsewhere = m_folder->filePath(u"elsewhere.rsreview"_s);
    QVERIFY(how == u"removed" ? QFile::remove(path()) : QFile::rename(path(), elsewhere));
    if (how == u"replaced")
        VERIFY_OK(ProjectFile::create(m_folder->filePath(u"other"_s)));
    if (how == u"replaced")
        QVERIFY(QFile::rename(m_folder->filePath(u"other"_s), path()));

    const auto refused = fixture::perform((*file)->database(), edit);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Io);
    QVERIFY(refused.error().message.contains(u"p.rsreview"_s));
    QCOMPARE(*(*file)->database().value("SELECT count(*) FROM change"), u"3"_s); // what was edited can still be read
}

QTEST_APPLESS_MAIN(tst_ProjectFile)
#include "tst_ProjectFile.moc"
