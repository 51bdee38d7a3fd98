#include "core/storage/Statement.h"
#include "core/storage/Transaction.h"
#include "tests/core/storage/Fixture.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace core;

class tst_Database : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_db.reset(); }

    void valuesComeBackAsTheyWere();
    void textsAreKeptUnitByUnit_data();
    void textsAreKeptUnitByUnit();
    void aStatementCanBeUsedAgain();
    void brokenSqlIsAnErrorAndNothingElse();
    void aSecondRowWithTheSameKeyIsAConflict();
    void aTransactionRollsBackUnlessCommitted();
    void committingWhatSqliteRolledBackFails();
    void aSecondTransactionIsRefused();
    void writingThroughAReaderIsRefused();
    void anInterruptedQueryIsCancelled();
    void hostileNamesAreFileNames_data();
    void hostileNamesAreFileNames();
    void triggersAndViewsDoNotRun();

private:
    std::unique_ptr<Database> m_db;
};

void tst_Database::init()
{
    m_db = Database::openInMemory().take();
    VERIFY_OK(m_db->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER, s TEXT, b BLOB) STRICT"));
}

void tst_Database::valuesComeBackAsTheyWere()
{
    Statement insert(*m_db, "INSERT INTO t VALUES (NULL, ?, ?, ?)");
    const QByteArray blob("\0\xFF\x00z", 4);
    VERIFY_OK(insert.run(std::numeric_limits<qint64>::min(), u"text"_s, blob));
    QCOMPARE(m_db->lastInsertId(), 1);
    QCOMPARE(m_db->changedRows(), 1);
    VERIFY_OK(insert.run(true, QString(), QByteArray()));
    VERIFY_OK(insert.run(7, u""_s, std::optional<QByteArray>()));

    Statement select(*m_db, "SELECT n, s, b FROM t ORDER BY id");
    Rows rows = select.query();
    QVERIFY(rows.next());
    QCOMPARE(rows.integer(0), std::numeric_limits<qint64>::min());
    QCOMPARE(rows.text(1), u"text"_s);
    QCOMPARE(rows.blob(2), blob);
    QVERIFY(rows.next());
    QCOMPARE(rows.integer(0), 1);
    QVERIFY(!rows.isNull(1)); // empty is not NULL
    QVERIFY(!rows.isNull(2));
    QCOMPARE(rows.optionalBlob(2), std::optional(QByteArray()));
    QVERIFY(rows.next());
    QVERIFY(rows.isNull(2));
    QCOMPARE(rows.optionalBlob(2), std::nullopt);
    QVERIFY(!rows.next());
    QVERIFY(!rows.next()); // and does not begin again
    VERIFY_OK(rows.status());
}

void tst_Database::textsAreKeptUnitByUnit_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("NUL inside") << u"a\0b"_s;
    QTest::newRow("lone surrogate") << (QString(QChar(char16_t(0xD800))) + u'z');
    QTest::newRow("four bytes") << u"\U0001F6F0 机场"_s;
    QTest::newRow("markup") << u"<img src=\"/dev/zero\"> a < b"_s;
    QTest::newRow("quotes") << u"'); DROP TABLE t; --"_s;
}

void tst_Database::textsAreKeptUnitByUnit()
{
    QFETCH(QString, text);
    Statement insert(*m_db, "INSERT INTO t VALUES (1, 0, ?, NULL)");
    VERIFY_OK(insert.run(text));
    Statement select(*m_db, "SELECT s FROM t WHERE s = ?");
    Rows rows = select.query(text);
    QVERIFY(rows.next());
    QCOMPARE(rows.text(0), text);
}

void tst_Database::aStatementCanBeUsedAgain()
{
    Statement insert(*m_db, "INSERT INTO t VALUES (?, 0, '', NULL)");
    for (int id = 1; id <= 3; ++id)
        VERIFY_OK(insert.run(id));
    Statement select(*m_db, "SELECT id FROM t WHERE id >= ? ORDER BY id");
    for (int id = 1; id <= 3; ++id) {
        Rows rows = select.query(id); // left in the middle each time
        QVERIFY(rows.next());
        QCOMPARE(rows.integer(0), id);
    }
    VERIFY_OK(m_db->exec("DROP TABLE t")); // refused while a statement is in the middle of it
}

void tst_Database::brokenSqlIsAnErrorAndNothingElse()
{
    Statement broken(*m_db, "SELECT x FROM nowhere");
    const auto done = broken.run(1, u"x"_s);
    QVERIFY(!done);
    QVERIFY2(done.error().message.contains(u"nowhere"_s), qPrintable(done.error().message));
    Rows rows = broken.query();
    QVERIFY(!rows.next());
    QVERIFY(!rows.status());
    QVERIFY(!m_db->value("SELECT 1 +"));
}

void tst_Database::aSecondRowWithTheSameKeyIsAConflict()
{
    Statement insert(*m_db, "INSERT INTO t VALUES (1, 0, '', NULL)");
    VERIFY_OK(insert.run());
    const auto again = insert.run();
    QVERIFY(!again);
    QCOMPARE(again.error().kind, Error::Kind::Conflict);
}

void tst_Database::aTransactionRollsBackUnlessCommitted()
{
    {
        Transaction transaction(*m_db);
        VERIFY_OK(transaction.started());
        QVERIFY(m_db->inTransaction());
        VERIFY_OK(m_db->exec("INSERT INTO t VALUES (1, 0, '', NULL)"));
    }
    QVERIFY(!m_db->inTransaction());
    QCOMPARE(*m_db->value("SELECT count(*) FROM t"), u"0"_s);
    {
        Transaction transaction(*m_db);
        VERIFY_OK(m_db->exec("INSERT INTO t VALUES (1, 0, '', NULL)"));
        VERIFY_OK(transaction.commit());
        QVERIFY(!m_db->inTransaction());
    }
    QCOMPARE(*m_db->value("SELECT count(*) FROM t"), u"1"_s);
}

void tst_Database::committingWhatSqliteRolledBackFails()
{
    Transaction transaction(*m_db);
    VERIFY_OK(m_db->exec("INSERT INTO t VALUES (1, 0, '', NULL)"));
    VERIFY_OK(m_db->exec("ROLLBACK")); // what SQLite does on a full disk
    QVERIFY(!transaction.commit());
    QCOMPARE(*m_db->value("SELECT count(*) FROM t"), u"0"_s);
}

void tst_Database::aSecondTransactionIsRefused()
{
    Transaction first(*m_db);
    {
        Transaction second(*m_db);
        QVERIFY(!second.started());
        QVERIFY(!second.commit());
    }
    QVERIFY(m_db->inTransaction()); // the first one is still there
    VERIFY_OK(first.commit());
}

void tst_Database::writingThroughAReaderIsRefused()
{
    QTemporaryDir folder;
    const QString path = fixture::makeProject(folder.filePath(u"p.rsreview"_s));
    auto reader = Database::open(path, Database::Mode::ReadOnly);
    VERIFY_OK(reader);
    QVERIFY(!(*reader)->exec("DELETE FROM sample"));
    QVERIFY(!(*reader)->exec("CREATE TABLE t (a)"));
}

void tst_Database::anInterruptedQueryIsCancelled()
{
    int asked = 0;
    m_db->setCancelCheck([&asked] { return ++asked == 3; });
    Statement endless(*m_db, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n");
    const auto done = endless.run();
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Cancelled);
    m_db->setCancelCheck({});
    VERIFY_OK(m_db->exec("SELECT 1"));
}

void tst_Database::hostileNamesAreFileNames_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"file:x?mode=memory", ":memory:", "a?b#c%41.rsreview", "new\nline", "ünï 机场.rsreview",
                             "100%5 of %1.rsreview", " ", "-wal"})
        QTest::newRow(name) << QString::fromUtf8(name);
    QTest::newRow("as long as it may be") << QString(247, u'n');
}

void tst_Database::hostileNamesAreFileNames()
{
    QFETCH(QString, name);
    QTemporaryDir folder;
    const QString path = folder.path() + u'/' + name;
    auto db = Database::open(path, Database::Mode::Fresh);
    VERIFY_OK(db);
    VERIFY_OK((*db)->exec("CREATE TABLE t (a); INSERT INTO t VALUES (1)"));
    db.take().reset();
    QCOMPARE(fixture::folderOf(path), QStringList{name});
    QVERIFY(fixture::readFile(path).startsWith("SQLite format 3"));
}

void tst_Database::triggersAndViewsDoNotRun()
{
    VERIFY_OK(m_db->exec("CREATE TRIGGER bad AFTER INSERT ON t BEGIN DELETE FROM t; END"));
    VERIFY_OK(m_db->exec("INSERT INTO t VALUES (1, 0, '', NULL)"));
    QCOMPARE(*m_db->value("SELECT count(*) FROM t"), u"1"_s);
    VERIFY_OK(m_db->exec("CREATE VIEW v AS SELECT * FROM t"));
    QVERIFY(!m_db->value("SELECT * FROM v"));
    QVERIFY(!m_db->value("SELECT load_extension('x')"));
    QVERIFY(!m_db->value("SELECT fts3_tokenizer('simple', x'0000000000000000')"));
    QVERIFY(!m_db->exec("ATTACH '/tmp/x' AS x"));
}

QTEST_APPLESS_MAIN(tst_Database)
#include "tst_Database.moc"
