#include "core/runs/RowReader.h"
#include "core/runs/TableRows.h"
#include "tests/core/runs/RunFixture.h"

using namespace Qt::StringLiterals;
using namespace core;

class tst_RowReader : public QObject
{
    Q_OBJECT
private slots:
    void rowsAreReadFromEveryLayout_data();
    void rowsAreReadFromEveryLayout();
    void aRowThatCannotBeReadIsToldAndTheNextOneComes_data();
    void aRowThatCannotBeReadIsToldAndTheNextOneComes();
    void whatIsNoFileOfRowsIsRefused_data();
    void whatIsNoFileOfRowsIsRefused();
    void aRowKnowsWhereItIs();
    void aCellOfManyMegabytesIsRead();
    void aListThatBreaksOffIsAnError();
    void aValueIsFoundByItsPath_data();
    void aValueIsFoundByItsPath();

private:
    RunFolder m_folder;
};

namespace {

/// `q=1 a=yes | q=2 a=no`, problems as `!kind`.
QString describe(RowReader &reader)
{
    QStringList rows;
    FileRow row;
    while (true) {
        const auto more = reader.next(row);
        if (!more)
            return rows.join(u" | "_s) + u" error"_s;
        if (!*more)
            return rows.join(u" | "_s);
        QStringList fields;
        for (const auto &field : row.fields) {
            const QString name = QString::fromUtf8(field.key.data(), qsizetype(field.key.size()));
            fields.append(name + u'=' + row.text(name));
        }
        if (row.problem)
            fields.append(u'!' + row.problem->kind);
        rows.append(fields.join(u' '));
    }
}

}

void tst_RowReader::rowsAreReadFromEveryLayout_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const QByteArray &bytes) { QTest::newRow(name) << bytes; };
    row("JSON Lines", "{\"q\": 1, \"a\": \"yes\"}\n{\"q\": 2, \"a\": \"no\"}\n");
    row("no newline at the end", "{\"q\": 1, \"a\": \"yes\"}\n{\"q\": 2, \"a\": \"no\"}");
    row("CRLF", "{\"q\": 1, \"a\": \"yes\"}\r\n{\"q\": 2, \"a\": \"no\"}\r\n");
    row("a byte order mark", "\xEF\xBB\xBF{\"q\": 1, \"a\": \"yes\"}\n{\"q\": 2, \"a\": \"no\"}\n");
    row("empty lines", "\n{\"q\": 1, \"a\": \"yes\"}\n\n\n{\"q\": 2, \"a\": \"no\"}\n\n");
    row("a list", "[{\"q\": 1, \"a\": \"yes\"},\n {\"q\": 2, \"a\": \"no\"}]");
    row("a list in an object", "{\"model\": \"x\", \"data\": [{\"q\": 1, \"a\": \"yes\"}, {\"q\": 2, \"a\": \"no\"}]}");
    row("CSV", "q,a\n1,yes\n2,no\n");
    row("CSV with quotes", "\"q\",\"a\"\r\n\"1\",\"yes\"\r\n\"2\",\"no\"");
    row("CSV with a byte order mark", "\xEF\xBB\xBFq,a\n1,yes\n\n2,no\n");
    row("semicolons", "q;a\n1;yes\n2;no\n");
    row("TSV", "q\ta\n1\tyes\n2\tno\n");
}

void tst_RowReader::rowsAreReadFromEveryLayout()
{
    QFETCH(const QByteArray, bytes);
    auto reader = RowReader::open(m_folder.write(bytes));
    VERIFY_OK(reader);
    QCOMPARE(describe(**reader), u"q=1 a=yes | q=2 a=no"_s);
}

void tst_RowReader::aRowThatCannotBeReadIsToldAndTheNextOneComes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("rows");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &rows) {
        QTest::newRow(name) << bytes << rows;
    };
    row("half a line", "{\"a\": 1}\n{\"a\": \n{\"a\": 3}\n", u"a=1 | !truncated | a=3"_s);
    row("the last line is cut", "{\"a\": 1}\n{\"a\": \"so far", u"a=1 | !unclosed-string"_s);
    row("no object", "{\"a\": 1}\n[2]\n\"x\"\n{\"a\": 3}\n", u"a=1 | !not-an-object | !not-an-object | a=3"_s);
    row("NaN", "{\"a\": NaN}\n{\"a\": -Infinity}\n", u"a=NaN | a=-Infinity"_s);
    row("no JSON", "{\"a\": 1}\nTraceback (most recent call last):\n{\"a\": 3}\n", u"a=1 | !syntax | a=3"_s);
    row("a cell too few", "a,b\n1,2\n3\n4,5\n", u"a=1 b=2 | !cell-count | a=4 b=5"_s);
    row("a cell too many", "a,b\n1,2\n3,4,5\n", u"a=1 b=2 | !cell-count"_s);
    row("an open quote", "a,b\n1,2\n\"3,4\n5,6\n", u"a=1 b=2 | !unclosed-quote"_s);
    row("a line break in quotes", "a,b\n\"1\n2\",3\n4,5\n", u"a=1\n2 b=3 | a=4 b=5"_s);
    row("a quote in quotes", "a,b\n\"a \"\"big\"\" one\",3\n", u"a=a \"big\" one b=3"_s);
    row("a quote in a plain cell", "a,b\n5\" pipe,3\n4,5\n", u"a=5\" pipe b=3 | a=4 b=5"_s);
    row("a separator in quotes", "a,b\n\"1,2\",3\n", u"a=1,2 b=3"_s);
    row("a carriage return in quotes", "a,b\n\"1\r\n2\",\"x\r\"\r\n", u"a=1\r\n2 b=x\r"_s);
    row("empty cells", "a,b\n,\n\"\",x\n", u"a= b= | a= b=x"_s);
    row("an index without a name", "\ta\n0\tyes\n", u"= a=yes"_s);
    row("nan as pandas writes it", "a,b\nnan,NaN\n", u"a=nan b=NaN"_s);
}

void tst_RowReader::aRowThatCannotBeReadIsToldAndTheNextOneComes()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, rows);
    auto reader = RowReader::open(m_folder.write(bytes));
    VERIFY_OK(reader);
    QCOMPARE(describe(**reader), rows);
}

void tst_RowReader::whatIsNoFileOfRowsIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("gzip") << QByteArray("\x1f\x8b\x08\x00\x00\x00\x00\x00", 8);
    QTest::newRow("a web page") << QByteArray("<!DOCTYPE html><html></html>");
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE{\0}\0", 6);
    QTest::newRow("zeros") << QByteArray(100, '\0');
}

void tst_RowReader::whatIsNoFileOfRowsIsRefused()
{
    QFETCH(const QByteArray, bytes);
    const auto reader = RowReader::open(m_folder.write(bytes));
    QVERIFY(!reader);
    QCOMPARE(reader.error().kind, Error::Kind::BadInput);
    QVERIFY(!RowReader::open(u"/dev/null"_s));
    QVERIFY(!RowReader::open(m_folder.path(u"not there"_s)));
}

void tst_RowReader::aRowKnowsWhereItIs()
{
    for (const auto &[bytes, line, byte] :
         {std::tuple<QByteArray, int, int>("{\"a\": 1}\n\n {\"a\": 2}\n", 3, 11), {"a,b\n\"1\n2\",3\n4,5\n", 4, 12}}) {
        auto reader = RowReader::open(m_folder.write(bytes));
        VERIFY_OK(reader);
        FileRow row;
        VERIFY_OK((*reader)->next(row));
        VERIFY_OK((*reader)->next(row));
        QCOMPARE(row.number, 2);
        QCOMPARE(row.line, line);
        QCOMPARE(row.byte, byte);
    }
}

void tst_RowReader::aCellOfManyMegabytesIsRead()
{
    const QByteArray big(9 << 20, 'x'); // more than is read at a time
    auto reader = RowReader::open(m_folder.write("a,b\n1,\"" + big + "\"\n3,4\n"));
    VERIFY_OK(reader);
    FileRow row;
    QVERIFY(*(*reader)->next(row));
    QCOMPARE(row.text(u"b"_s).size(), big.size());
    QVERIFY(*(*reader)->next(row));
    QCOMPARE(row.text(u"a"_s), u"3"_s);
    QVERIFY(!*(*reader)->next(row));
}

void tst_RowReader::aListThatBreaksOffIsAnError()
{
    auto reader = RowReader::open(m_folder.write("[{\"a\": 1},\n {\"a\": 2"));
    VERIFY_OK(reader);
    QCOMPARE(describe(**reader), u"a=1 error"_s);
}

void tst_RowReader::aValueIsFoundByItsPath_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("texts");
    const auto row = [](const char *name, const QString &path, const QString &text, const QStringList &texts) {
        QTest::newRow(name) << path << text << texts;
    };
    row("a text", u"a"_s, u"yes"_s, {u"yes"_s});
    row("a number", u"n"_s, u"1.50"_s, {u"1.50"_s});
    row("in an object", u"o/a"_s, u"no"_s, {u"no"_s});
    row("a key with a slash", u"s/t"_s, u"st"_s, {u"st"_s});
    row("a list", u"l"_s, u"[\"x\", [\"y\", 2]]"_s, {u"x"_s, u"y"_s, u"2"_s});
    row("null", u"z"_s, {}, {});
    row("not there", u"b"_s, {}, {});
    row("not in the object", u"o/b"_s, {}, {});
    row("in no object", u"a/b"_s, {}, {});
    row("no path", {}, {}, {});
    row("the last of two counts", u"d"_s, u"2"_s, {u"2"_s});
    row("a key with escapes", u"ö"_s, u"ä"_s, {u"ä"_s});
}

void tst_RowReader::aValueIsFoundByItsPath()
{
    QFETCH(const QString, path);
    auto reader = RowReader::open(m_folder.write(R"({"a": "yes", "n": 1.50, "o": {"a": "no"}, "s/t": "st", "z": null,
        "l": ["x", ["y", 2]], "d": 1, "d": 2, "\u00f6": "\u00e4"})"));
    VERIFY_OK(reader);
    FileRow row;
    QVERIFY(*(*reader)->next(row));
    QTEST(row.text(path), "text");
    QTEST(row.texts(path), "texts");
}

QTEST_GUILESS_MAIN(tst_RowReader)
#include "tst_RowReader.moc"
