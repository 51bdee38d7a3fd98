#include "core/metrics/files/RecordFile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

class tst_RecordFile : public QObject
{
    Q_OBJECT
private slots:
    void recordsAreFoundWithTheirPlaces();
    void ofEqualKeysTheLastCounts();
    void whatIsNoObjectIsAProblem();
    void textsAreTextsOnly_data();
    void textsAreTextsOnly();
    void whatIsNoSuchFileIsRefused_data();
    void whatIsNoSuchFileIsRefused();
    void aFolderOrNothingIsRefused();

private:
    QString written(const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(u"f.json"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

void tst_RecordFile::recordsAreFoundWithTheirPlaces()
{
    const auto file =
        RecordFile::open(written("\xEF\xBB\xBF{\"info\": {\"a\": [1]},\r\n\"images\": [],\n"
                                 "\"items\" : [ {\"id\": 1},\n\n {\"id\"\n: \"b\", \"x\": [{}, \"]\"]} ]}\n"));
    QVERIFY(file);
    QVERIFY(!file->isList());
    QVERIFY(file->has(u"items"));
    QVERIFY(file->has(u"images"));
    QVERIFY(!file->has(u"info"));
    FileProblems problems;
    QStringList found;
    file->forEach(u"items"_s, problems, [&](const RecordFile::Record &record) {
        found += u"%1 line %2 id %3"_s.arg(record.number)
                     .arg(record.line)
                     .arg(*record.text(u"id", RecordFile::Record::Numbers::AsText));
    });
    QCOMPARE(found, (QStringList{u"1 line 3 id 1"_s, u"2 line 5 id b"_s}));
    QVERIFY(problems.empty());
}

void tst_RecordFile::ofEqualKeysTheLastCounts()
{
    const auto file = RecordFile::open(written(R"([{"id": "a", "id": "b"}])"));
    QVERIFY(file);
    QVERIFY(file->isList());
    FileProblems problems;
    QString id;
    file->forEach({}, problems, [&](const RecordFile::Record &record) { id = record.text(u"id").value_or(QString()); });
    QCOMPARE(id, u"b"_s);
}

void tst_RecordFile::whatIsNoObjectIsAProblem()
{
    const auto file = RecordFile::open(written("[{}, 3,\nnull, []]"));
    QVERIFY(file);
    FileProblems problems;
    int records = 0;
    file->forEach({}, problems, [&](const RecordFile::Record &) { ++records; });
    QCOMPARE(records, 1);
    QCOMPARE(problems.size(), 3u);
    QCOMPARE(problems[1].record, 3);
    QCOMPARE(problems[1].line, 2);
    QCOMPARE(problems[1].word(), u"wrong-columns"_s);
    QVERIFY(problems[1].isLeftOut());
}

void tst_RecordFile::textsAreTextsOnly_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<bool>("isText");
    QTest::addColumn<bool>("isNumber");
    QTest::newRow("text") << QByteArray("\"a\"") << true << true;
    QTest::newRow("empty text") << QByteArray("\"\"") << true << true;
    QTest::newRow("number") << QByteArray("-1.5e3") << false << true;
    QTest::newRow("NaN") << QByteArray("NaN") << false << false;
    QTest::newRow("null") << QByteArray("null") << false << false;
    QTest::newRow("true") << QByteArray("true") << false << false;
    QTest::newRow("list") << QByteArray("[\"a\"]") << false << false;
}

void tst_RecordFile::textsAreTextsOnly()
{
    QFETCH(const QByteArray, token);
    QFETCH(const bool, isText);
    QFETCH(const bool, isNumber);
    const auto file = RecordFile::open(written("[{\"x\": " + token + "}]"));
    QVERIFY(file);
    FileProblems problems;
    file->forEach({}, problems, [&](const RecordFile::Record &record) {
        QCOMPARE(record.text(u"x").has_value(), isText);
        QCOMPARE(record.text(u"x", RecordFile::Record::Numbers::AsText).has_value(), isNumber);
        QVERIFY(!record.text(u"y"));
    });
}

void tst_RecordFile::whatIsNoSuchFileIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("cut off") << QByteArray("[{\"id\": 1},\n {\"id\": 2") << u"ine 2"_s;
    QTest::newRow("JSON Lines") << QByteArray("{\"id\": 1}\n{\"id\": 2}\n") << u"ine 2"_s;
    QTest::newRow("text") << QByteArray("hello") << QString();
    QTest::newRow("web page") << QByteArray("<!DOCTYPE html><html></html>") << QString();
    QTest::newRow("pointer of git lfs") << QByteArray("version https://git-lfs.github.com/spec/v1\noid sha256:0\n")
                                        << QString();
    QTest::newRow("UTF-16") << QByteArray("[\0{\0}\0]\0", 8) << QString();
    QTest::newRow("number") << QByteArray("17") << u"single value"_s;
    QTest::newRow("brackets") << QByteArray(100'000, '[') << QString();
}

void tst_RecordFile::whatIsNoSuchFileIsRefused()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, says);
    const auto file = RecordFile::open(written(bytes));
    QVERIFY(!file);
    QCOMPARE(file.error().kind, Error::Kind::BadInput);
    QVERIFY(file.error().message.contains(u"f.json"_s));
    QVERIFY2(file.error().message.contains(says), qUtf8Printable(file.error().message));
}

void tst_RecordFile::aFolderOrNothingIsRefused()
{
    const auto folder = RecordFile::open(m_folder.path());
    QVERIFY(!folder);
    QCOMPARE(folder.error().kind, Error::Kind::BadInput);
    const auto nothing = RecordFile::open(m_folder.filePath(u"nothing"_s));
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().kind, Error::Kind::NotFound);
}

QTEST_GUILESS_MAIN(tst_RecordFile)
#include "tst_RecordFile.moc"
