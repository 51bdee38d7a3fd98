#include "core/storage/ProjectFile.h"
#include "core/storage/Schema.h"
#include "tests/core/storage/Fixture.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtEndian>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace core;
using Mode = ProjectFile::Mode;

/// Files that are no whole project of ours: refused with the reason, and left as they are.
class tst_DamagedProject : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_folder.reset(); }

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

    void whatLiesBesideNeverCrashes_data();
    void whatLiesBesideNeverCrashes();

private:
    QString path() const { return m_folder->filePath(u"p.rsreview"_s); }
    void refused(const QString &path, Error::Kind kind);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_DamagedProject::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

/// All three ways to open fail with this kind, and neither file nor folder change.
void tst_DamagedProject::refused(const QString &file, Error::Kind kind)
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

void tst_DamagedProject::aFileThatIsNotOursIsRefusedAndUntouched_data()
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

void tst_DamagedProject::aFileThatIsNotOursIsRefusedAndUntouched()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, kind);
    fixture::writeFile(path(), bytes);
    refused(path(), Error::Kind(kind));
}

void tst_DamagedProject::aFileCutShortIsRefusedAndUntouched_data()
{
    QTest::addColumn<qint64>("length");
    QTemporaryDir folder;
    const qint64 size = QFileInfo(fixture::makeProject(folder.filePath(u"p"_s), 60)).size();
    for (const qint64 length : {qint64(0), qint64(1), qint64(15), qint64(16), qint64(99), qint64(100), qint64(512),
                                qint64(4096), qint64(8191), qint64(8192), size / 2, size - 8192, size - 4096, size - 1})
        QTest::newRow(QByteArray::number(length).constData()) << length;
}

void tst_DamagedProject::aFileCutShortIsRefusedAndUntouched()
{
    QFETCH(qint64, length);
    const QByteArray whole = fixture::readFile(fixture::makeProject(path(), 60));
    fixture::writeFile(path(), whole.left(length));
    refused(path(), length == 0 ? Error::Kind::BadInput : Error::Kind::Damaged);
}

void tst_DamagedProject::aFileGrownByZerosStillOpens()
{
    const QByteArray whole = fixture::readFile(fixture::makeProject(path()));
    fixture::writeFile(path(), whole + QByteArray(100'000, '\0'));
    auto file = ProjectFile::open(path(), Mode::ReadWrite);
    VERIFY_OK(file);
    QCOMPARE(*(*file)->database().value("SELECT count(*) FROM sample"), u"20"_s);
}

void tst_DamagedProject::aDifferentSchemaIsRefusedAndUntouched_data()
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

void tst_DamagedProject::aDifferentSchemaIsRefusedAndUntouched()
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

void tst_DamagedProject::flippedBitsNeverCrash()
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

void tst_DamagedProject::namesThatAreNoFilesAreRefused_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"", ":memory:", "file:p?mode=memory", "file:///etc/passwd", "/nowhere/at/all", "/", ".",
                             "/dev/zero", ":/x", "."})
        QTest::newRow(*name ? name : "empty") << QString::fromLatin1(name);
    QTest::newRow("NUL inside") << u"/etc\0/passwd"_s;
}

void tst_DamagedProject::namesThatAreNoFilesAreRefused()
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

void tst_DamagedProject::whatLiesBesideNeverCrashes_data()
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

void tst_DamagedProject::whatLiesBesideNeverCrashes()
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

QTEST_APPLESS_MAIN(tst_DamagedProject)
#include "tst_DamagedProject.moc"
