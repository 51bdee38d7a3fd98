#include "core/json/MemberSplice.h"

#include "core/json/FieldPointer.h"
#include "core/json/RecordParser.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

/// One more member is written as the object is, and nothing else changes.
class tst_MemberSplice : public QObject
{
    Q_OBJECT
private slots:
    void aMemberLooksLikeItsNeighbours_data();
    void aMemberLooksLikeItsNeighbours();
    void onlyKeysOfTheObjectItselfCount();
    void textIsEscapedAsTheFileEscapes();
    void aTurnIsFoundByItsPointer();
};

void tst_MemberSplice::aMemberLooksLikeItsNeighbours_data()
{
    QTest::addColumn<QByteArray>("object");
    QTest::addColumn<QByteArray>("added");
    QTest::addColumn<QByteArray>("before"); // what stands in front of it
    QTest::newRow("json.dumps") << QByteArray(R"({"a": 1, "b": [2, 3]})")
                                << QByteArray(R"(, "k": {"x": [1, {}], "y": "z"})")
                                << QByteArray(R"({"a": 1, "b": [2, 3])");
    QTest::newRow("compact") << QByteArray(R"({"a":1,"b":2})") << QByteArray(R"(,"k":{"x":[1,{}],"y":"z"})")
                             << QByteArray(R"({"a":1,"b":2)");
    QTest::newRow("one member") << QByteArray(R"({"a": 1})") << QByteArray(R"(, "k": {"x": [1, {}], "y": "z"})")
                                << QByteArray(R"({"a": 1)");
    QTest::newRow("one compact member") << QByteArray(R"({"a":1})") << QByteArray(R"(,"k":{"x":[1,{}],"y":"z"})")
                                        << QByteArray(R"({"a":1)");
    QTest::newRow("empty") << QByteArray("{ }") << QByteArray(R"("k": {"x": [1, {}], "y": "z"})") << QByteArray("{");
    QTest::newRow("indent 4 in a list")
        << QByteArray("{\n        \"a\": 1,\n        \"b\": [\n            2\n        ]\n    }")
        << QByteArray(
               ",\n        \"k\": {\n            \"x\": [\n                1,\n                {}\n            ],\n   "
               "         \"y\": \"z\"\n        }")
        << QByteArray("{\n        \"a\": 1,\n        \"b\": [\n            2\n        ]");
    QTest::newRow("tabs, CRLF, space before the colon")
        << QByteArray("{\r\n\t\"a\" : 1\r\n}")
        << QByteArray(",\r\n\t\"k\" : {\r\n\t\t\"x\" : [\r\n\t\t\t1,\r\n\t\t\t{}\r\n\t\t],\r\n\t\t\"y\" : \"z\"\r\n\t}")
        << QByteArray("{\r\n\t\"a\" : 1");
    QTest::newRow("lists on one line") << QByteArray("{\n  \"a\": 1,\n  \"b\": [{\"c\": 2}]\n}")
                                       << QByteArray(",\n  \"k\": {\"x\": [1, {}], \"y\": \"z\"}")
                                       << QByteArray("{\n  \"a\": 1,\n  \"b\": [{\"c\": 2}]");
    QTest::newRow("brace on the last line")
        << QByteArray("{\"a\": 1,\n \"b\": 2}") << QByteArray(",\n \"k\": {\"x\": [1, {}], \"y\": \"z\"}")
        << QByteArray("{\"a\": 1,\n \"b\": 2");
    QTest::newRow("braces and quotes in strings")
        << QByteArray(R"({"a": "}, {\"", "b": "\\"})") << QByteArray(R"(, "k": {"x": [1, {}], "y": "z"})")
        << QByteArray(R"({"a": "}, {\"", "b": "\\")");
}

void tst_MemberSplice::aMemberLooksLikeItsNeighbours()
{
    QFETCH(QByteArray, object);
    QFETCH(QByteArray, added);
    QFETCH(QByteArray, before);
    const QByteArray whole =
        QByteArray::fromStdString(MemberSplice::append(object.toStdString(), u"k", R"({"x":[1,{}],"y":"z"})", {}));
    QCOMPARE(whole, before + added + object.mid(before.size()));
    QJsonObject expected = QJsonDocument::fromJson(object).object();
    expected[u"k"] = QJsonDocument::fromJson(R"({"x":[1,{}],"y":"z"})").object();
    QCOMPARE(QJsonDocument::fromJson(whole).object(), expected);
}

void tst_MemberSplice::onlyKeysOfTheObjectItselfCount()
{
    QVERIFY(MemberSplice::hasMember(R"({"a": 1, "review": {}})", u"review"));
    QVERIFY(MemberSplice::hasMember(R"({"r\u0065view": null})", u"review"));
    QVERIFY(!MemberSplice::hasMember(R"({"a": {"review": 1}, "b": "review", "c": ["review"]})", u"review"));
    QVERIFY(!MemberSplice::hasMember("{}", u"review"));
}

void tst_MemberSplice::textIsEscapedAsTheFileEscapes()
{
    const std::string json = "\"三 \xF0\x9F\x9A\xA2 a/b \\\"\"";
    QCOMPARE(MemberSplice::append("{}", u"k", json, {true, false, false}),
             std::string(R"({"k": "\u4e09 \ud83d\udea2 a/b \""})"));
    QCOMPARE(MemberSplice::append("{}", u"k", json, {true, true, true}),
             std::string(R"({"k": "\u4E09 \uD83D\uDEA2 a\/b \""})"));
    QCOMPARE(MemberSplice::append("{}", u"k", json, {false, false, false}), "{\"k\": " + json + "}");
}

void tst_MemberSplice::aTurnIsFoundByItsPointer()
{
    RecordParser parser;
    RecordFields fields;
    const std::string record =
        R"({"messages" :[{"role":"user","content" : "?"},{"value":"!","from":"gpt"},{"from":"gpt"}]})";
    QVERIFY(!parser.parseCopy(record, fields));
    QCOMPARE(turnPointer(record, fields, 0), u"/messages/0/content"_s);
    QCOMPARE(turnPointer(record, fields, 1), u"/messages/1/value"_s);
    QCOMPARE(turnPointer(record, fields, 2), QString());
    QCOMPARE(turnPointer(record, fields, 3), QString());
}

QTEST_APPLESS_MAIN(tst_MemberSplice)
#include "tst_MemberSplice.moc"
