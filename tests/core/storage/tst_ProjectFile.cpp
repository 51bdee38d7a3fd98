#include "core/storage/ProjectBuilder.h"
#include "core/storage/ProjectFile.h"
#include "core/storage/PropertyStore.h"
#include "core/storage/Schema.h"
#include "core/storage/SourceStore.h"
#include "core/storage/Statement.h"
#include "tests/core/storage/Fixture.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtEndian>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace core;
using Mode = ProjectFile::Mode;

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

    void aFileThatIsNotOursIsRefusedAndUntouched_data();
    void aFileThatIsNotOursIsRefusedAndUntouched();
    void aFileCutShortIsRefusedAndUntouched_data();
    void aFileCutShortIsRefusedAndUntouched();
    void aFileGrownByZerosStillOpens();
    void aDifferentSchemaIsRefusedAndUntouched_data();
    void aDifferentSchemaIsRefusedAndUntouched();
    void flippedBitsNeverCrash();
    void namesThatAreNoFilesAreRefused_data();
    void namesThatAreNoFilesAreRefused();

    void aSymbolicLinkOpensTheFileItself();
    void theLogIsGoneAfterClosing();
    void aCopyOfTheOneFileIsTheProject();
    void localDisksUseALogAndNetworksDoNot();
    void aReaderSeesWhatWasCommitted();
    void aFolderThatCannotBeWrittenIsReadOnly();
    void anIncompleteSourceIsTakenOut();
    void aFileThatWentAwayTakesNoEdits_data();
    void aFileThatWentAwayTakesNoEdits();
    void whatLiesBesideNeverCrashes_data();
    void whatLiesBesideNeverCrashes();

private:
    QString path() const { return m_folder->filePath(u"p.rsreview"_s); }
    void refused(const QString &path, Error::Kind kind);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_ProjectFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

/// All three ways to open fail with this kind, and neither file nor folder change.
void tst_ProjectFile::refused(const QString &file, Error::Kind kind)
{
    const QByteArray before = fixture::fingerprint(file);
    const QStringList folder = fixture::folderOf(file);
    for (const Mode mode : {Mode::ReadWrite, Mode::ReadOnly, Mode::PreferWrite}) {
        const auto opened = ProjectFile::open(file, mode);
        QVERIFY(!opened);
        QVERIFY2(opened.error().kind == kind, qPrintable(opened.error().message));
        QVERIFY(opened.error().message.contains(QFileInfo(file).fileName()));
        QCOMPARE(fixture::fingerprint(file), before);
        QCOMPARE(fixture::folderOf(file), folder);
    }
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

void tst_ProjectFile::aFileThatIsNotOursIsRefusedAndUntouched_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    const int foreign = int(Error::Kind::BadInput);
    QTest::newRow("empty") << QByteArray() << foreign;
    QTest::newRow("text") << QByteArray("[{\"id\": 1}]\n") << foreign;
    QTest::newRow("ten bytes") << QByteArray("0123456789") << foreign;
    QTest::newRow("PNG") << (QByteArray("\x89PNG\r\n\x1A\n") + QByteArray(5000, '\0')) << foreign;
    QTest::newRow("zeros") << QByteArray(16384, '\0') << foreign;
    QTest::newRow("magic only") << QByteArray("SQLite format 3\0", 16) << int(Error::Kind::Damaged);

    QTemporaryDir folder;
    const QByteArray good = fixture::readFile(fixture::makeProject(folder.filePath(u"p"_s), 3));
    const auto with = [&good](qsizetype at, const QByteArray &bytes) {
        return QByteArray(good).replace(at, bytes.size(), bytes);
    };
    const auto number = [](quint32 value) {
        value = qToBigEndian(value);
        return QByteArray(reinterpret_cast<const char *>(&value), 4);
    };
    QTest::newRow("application of others") << with(68, number(0x47504B47)) << foreign; // GeoPackage
    QTest::newRow("no application") << with(68, number(0)) << foreign;
    QTest::newRow("newer") << with(60, number(2)) << int(Error::Kind::Unsupported);
    QTest::newRow("much newer") << with(60, number(0xFFFFFFFF)) << int(Error::Kind::Unsupported);
    QTest::newRow("version 0") << with(60, number(0)) << int(Error::Kind::Damaged);
    QTest::newRow("other page size") << with(16, "\x10") << int(Error::Kind::Damaged);
    QTest::newRow("UTF-16") << with(56, number(2)) << int(Error::Kind::Damaged);
    QTest::newRow("auto vacuum") << with(52, number(3)) << int(Error::Kind::Damaged);
    QTest::newRow("reserved bytes") << with(20, "\x20") << int(Error::Kind::Damaged);
    QTest::newRow("journal mode 3") << with(19, "\x03") << int(Error::Kind::Damaged);
    QTest::newRow("first page of zeros") << with(100, QByteArray(8092, '\0')) << int(Error::Kind::Damaged);
    QTest::newRow("a middle page of zeros") << with(3 * 8192, QByteArray(8192, '\0')) << int(Error::Kind::Damaged);
    QTest::newRow("noise after the header") << with(100, QByteArray(20'000, '\xA5')) << int(Error::Kind::Damaged);
    QTest::newRow("a log that is not there")
        << with(18, "\2\2").replace(100, 8092, QByteArray(8092, '\0')) << int(Error::Kind::Damaged);
}

void tst_ProjectFile::aFileThatIsNotOursIsRefusedAndUntouched()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, kind);
    fixture::writeFile(path(), bytes);
    refused(path(), Error::Kind(kind));
}

void tst_ProjectFile::aFileCutShortIsRefusedAndUntouched_data()
{
    QTest::addColumn<qint64>("length");
    QTemporaryDir folder;
    const qint64 size = QFileInfo(fixture::makeProject(folder.filePath(u"p"_s), 60)).size();
    for (const qint64 length : {qint64(0), qint64(1), qint64(15), qint64(16), qint64(99), qint64(100), qint64(512),
                                qint64(4096), qint64(8191), qint64(8192), size / 2, size - 8192, size - 4096, size - 1})
        QTest::newRow(QByteArray::number(length).constData()) << length;
}

void tst_ProjectFile::aFileCutShortIsRefusedAndUntouched()
{
    QFETCH(qint64, length);
    const QByteArray whole = fixture::readFile(fixture::makeProject(path(), 60));
    fixture::writeFile(path(), whole.left(length));
    refused(path(), length == 0 ? Error::Kind::BadInput : Error::Kind::Damaged);
}

void tst_ProjectFile::aFileGrownByZerosStillOpens()
{
    const QByteArray whole = fixture::readFile(fixture::makeProject(path()));
    fixture::writeFile(path(), whole + QByteArray(100'000, '\0'));
    auto file = ProjectFile::open(path(), Mode::ReadWrite);
    VERIFY_OK(file);
    QCOMPARE(*(*file)->database().value("SELECT count(*) FROM sample"), u"20"_s);
}

void tst_ProjectFile::aDifferentSchemaIsRefusedAndUntouched_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<bool>("log");
    const std::pair<const char *, const char *> rows[] = {
        {"a table more", "CREATE TABLE extra (a)"},
        {"a table less", "DROP TABLE draft"},
        {"a trigger", "CREATE TRIGGER bad AFTER UPDATE ON draft BEGIN DELETE FROM sample; END"},
        {"a view in place of a table", "DROP TABLE draft; CREATE VIEW draft AS SELECT 1 AS sample"},
        {"an endless view",
         "CREATE VIEW v AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT i FROM n"},
        {"a column more", "ALTER TABLE draft ADD COLUMN extra TEXT"},
        {"an index more", "CREATE INDEX extra ON sample (record)"},
        {"an index on an expression", "CREATE INDEX extra ON sample (abs(record))"},
        {"a generated column", "ALTER TABLE draft ADD COLUMN x TEXT AS (hex(value))"},
        {"an index less", "DROP INDEX page_place"},
        {"statistics", "ANALYZE"},
        {"a full-text table", "CREATE VIRTUAL TABLE f USING fts5(a)"},
        {"another spelling", "DROP TABLE draft; CREATE TABLE Draft (sample INTEGER NOT NULL)"},
    };
    for (const auto &[name, sql] : rows) {
        QTest::newRow(name) << QByteArray(sql) << false;
        QTest::newRow((QByteArray(name) + ", in a log").constData()) << QByteArray(sql) << true;
    }
}

void tst_ProjectFile::aDifferentSchemaIsRefusedAndUntouched()
{
    QFETCH(QByteArray, sql);
    QFETCH(bool, log);
    fixture::makeProject(path());
    {
        auto db = Database::open(path(), Database::Mode::ReadWrite);
        VERIFY_OK(db);
        (*db)->keepLogOnClose(true);
        if (log)
            VERIFY_OK((*db)->exec("PRAGMA journal_mode = WAL"));
        VERIFY_OK((*db)->exec(sql.constData()));
    }
    if (!log) {
        refused(path(), Error::Kind::Damaged);
        return;
    }
    QFile::remove(path() + u"-shm"_s); // as after a crash of the machine
    const QByteArray before = fixture::fingerprint(path());
    const QByteArray logBefore = fixture::fingerprint(path() + u"-wal"_s);
    for (const Mode mode : {Mode::ReadWrite, Mode::ReadOnly}) {
        const auto opened = ProjectFile::open(path(), mode);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::Damaged);
    }
    QCOMPARE(fixture::fingerprint(path()), before);
    QCOMPARE(fixture::folderOf(path()), (QStringList{u"p.rsreview"_s, u"p.rsreview-wal"_s}));
    QCOMPARE(fixture::fingerprint(path() + u"-wal"_s), logBefore);
}

void tst_ProjectFile::flippedBitsNeverCrash()
{
    const QByteArray whole = fixture::readFile(fixture::makeProject(path(), 40));
    quint64 state = 12345;
    int opened = 0;
    for (int round = 0; round < 400; ++round) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        QByteArray bytes = whole;
        const auto bit = qsizetype((state >> 20) % quint64(bytes.size() * 8));
        bytes[bit / 8] = char(bytes[bit / 8] ^ (1 << (bit % 8)));
        fixture::writeFile(path(), bytes);
        auto file = ProjectFile::open(path(), Mode::ReadWrite);
        if (file) {
            ++opened;
            continue;
        }
        QCOMPARE(fixture::readFile(path()), bytes);
        QCOMPARE(fixture::folderOf(path()), QStringList{u"p.rsreview"_s});
    }
    QVERIFY(opened > 0 && opened < 400);
}

void tst_ProjectFile::namesThatAreNoFilesAreRefused_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"", ":memory:", "file:p?mode=memory", "file:///etc/passwd", "/nowhere/at/all", "/", ".",
                             "/dev/zero", ":/x", "."})
        QTest::newRow(*name ? name : "empty") << QString::fromLatin1(name);
    QTest::newRow("NUL inside") << u"/etc\0/passwd"_s;
}

void tst_ProjectFile::namesThatAreNoFilesAreRefused()
{
    QFETCH(QString, name);
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_folder->path()));
    for (const Mode mode : {Mode::ReadWrite, Mode::ReadOnly, Mode::PreferWrite})
        QVERIFY(!ProjectFile::open(name, mode));
    QVERIFY(QDir::setCurrent(before));
    QCOMPARE(fixture::folderOf(path()), QStringList());

    QCOMPARE(::mkfifo(path().toLocal8Bit().constData(), 0600), 0); // reading it would hang
    QVERIFY(!ProjectFile::open(path(), Mode::ReadWrite));
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

void tst_ProjectFile::whatLiesBesideNeverCrashes_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("logMode"); // the header says that there is a log
    QTemporaryDir folder;
    const QString other = fixture::makeProject(folder.filePath(u"o"_s), 5);
    {
        auto db = Database::open(other, Database::Mode::ReadWrite);
        (*db)->keepLogOnClose(true);
        VERIFY_OK((*db)->exec("PRAGMA journal_mode = WAL; DELETE FROM sample; DELETE FROM project"));
    }
    const QByteArray log = fixture::readFile(other + u"-wal"_s);
    QVERIFY(log.size() > 8192);
    for (const bool logMode : {false, true}) {
        const auto row = [&](const char *name, const QString &suffix, const QByteArray &bytes) {
            QTest::newRow((QByteArray(name) + (logMode ? ", log mode" : "")).constData()) << suffix << bytes << logMode;
        };
        row("nothing", u""_s, {});
        row("empty log", u"-wal"_s, {});
        row("noise as log", u"-wal"_s, QByteArray(50'000, '\xA5'));
        row("log cut short", u"-wal"_s, log.left(5'000));
        row("noise as index", u"-shm"_s, QByteArray(32'768, '\xA5'));
        row("empty journal", u"-journal"_s, {});
        row("noise as journal", u"-journal"_s, QByteArray(50'000, '\xA5'));
        row("zeros as journal", u"-journal"_s, QByteArray(50'000, '\0'));
    }
}

void tst_ProjectFile::whatLiesBesideNeverCrashes()
{
    QFETCH(QString, suffix);
    QFETCH(QByteArray, bytes);
    QFETCH(bool, logMode);
    QByteArray project = fixture::readFile(fixture::makeProject(path()));
    if (logMode)
        project.replace(18, 2, "\2\2");
    fixture::writeFile(path(), project);
    if (!suffix.isEmpty())
        fixture::writeFile(path() + suffix, bytes);
    {
        auto reader = ProjectFile::open(path(), Mode::ReadOnly);
        VERIFY_OK(reader);
        QCOMPARE(*(*reader)->database().value("SELECT count(*) FROM sample"), u"20"_s);
    }
    QCOMPARE(fixture::readFile(path()), project);
    auto file = ProjectFile::open(path(), Mode::ReadWrite);
    VERIFY_OK(file);
    QCOMPARE(*(*file)->database().value("SELECT count(*) FROM sample"), u"20"_s);
    VERIFY_OK(fixture::perform((*file)->database(), fixture::mixedEdit(SampleId{1}, u"two ships"_s)));
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

QTEST_APPLESS_MAIN(tst_ProjectFile)
#include "tst_ProjectFile.moc"
