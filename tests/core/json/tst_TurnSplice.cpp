#include "core/json/RecordParser.h"
#include "core/json/TurnSplice.h"

#include <QTest>

using namespace Qt::StringLiterals;
using core::TurnSplice::SplicedTurn;

namespace {

QByteArray arranged(const QByteArray &record, const std::vector<SplicedTurn> &turns, core::EscapeStyle style = {})
{
    core::RecordParser parser;
    core::RecordFields fields;
    const std::string bytes = record.toStdString();
    if (parser.parseCopy(bytes, fields))
        qFatal("The record of the test is broken.");
    const auto result = core::TurnSplice::arrange(bytes, fields, turns, style);
    return result ? QByteArray::fromStdString(*result) : "refused: " + result.error().message.toUtf8();
}

SplicedTurn kept(std::size_t index, std::optional<QString> role = {})
{
    return {index, std::move(role), {}};
}

SplicedTurn added(const QString &role, const QString &text)
{
    return {{}, role, text};
}

}

/// Turns in the bytes of a record.
class tst_TurnSplice : public QObject
{
    Q_OBJECT
private slots:
    void theRecordKeepsItsStyle_data();
    void theRecordKeepsItsStyle();
    void whatCannotBeDoneIsSaid_data();
    void whatCannotBeDoneIsSaid();
};

void tst_TurnSplice::theRecordKeepsItsStyle_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<std::vector<SplicedTurn>>("turns");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *record, std::vector<SplicedTurn> turns, const char *expected) {
        QTest::newRow(name) << QByteArray(record) << turns << QByteArray(expected);
    };
    const char *two =
        R"({"conversations": [{"from": "human", "value": "a"}, {"from": "gpt", "value": "b"}], "n": 1.0})";
    row("nothing changed", two, {kept(0), kept(1)}, two);
    row("moved", two, {kept(1), kept(0)},
        R"({"conversations": [{"from": "gpt", "value": "b"}, {"from": "human", "value": "a"}], "n": 1.0})");
    row("one left", two, {kept(1)}, R"({"conversations": [{"from": "gpt", "value": "b"}], "n": 1.0})");
    row("none left", two, {}, R"({"conversations": [], "n": 1.0})");
    row("another role", two, {kept(0, u"gpt"_s), kept(1)},
        R"({"conversations": [{"from": "gpt", "value": "a"}, {"from": "gpt", "value": "b"}], "n": 1.0})");
    row("one more", two, {kept(0), kept(1), added(u"human"_s, u"say \"c\"\n"_s)},
        R"({"conversations": [{"from": "human", "value": "a"}, {"from": "gpt", "value": "b"}, {"from": "human", "value": "say \"c\"\n"}], "n": 1.0})");
    row("value before role, tight", R"({"messages":[{"content":"a","role":"user"}]})",
        {kept(0), added(u"assistant"_s, u"b"_s)},
        R"({"messages":[{"content":"a","role":"user"}, {"content":"b","role":"assistant"}]})");
    row("on lines of their own", "{\"conversations\": [\n  {\n    \"from\": \"human\",\n    \"value\": \"a\"\n  }\n]}",
        {added(u"gpt"_s, u"b"_s), kept(0)},
        "{\"conversations\": [\n  {\n    \"from\": \"gpt\",\n    \"value\": \"b\"\n  },\n  {\n    \"from\": "
        "\"human\",\n    \"value\": \"a\"\n  }\n]}");
    row("no other member is copied", R"({"conversations": [{"from": "human", "value": "a", "weight": 2}]})",
        {kept(0), added(u"gpt"_s, u"b"_s)},
        R"({"conversations": [{"from": "human", "value": "a", "weight": 2}, {"from": "gpt", "value": "b"}]})");
    row("the plain one is the model",
        R"({"conversations": [{"from": "human", "value": 5}, {"from" : "gpt", "value" : "b"}]})",
        {added(u"human"_s, u"c"_s), kept(1)},
        R"({"conversations": [{"from" : "human", "value" : "c"}, {"from" : "gpt", "value" : "b"}]})");
    row("into an empty list", R"({"conversations": [ ]})", {added(u"human"_s, u"a"_s), added(u"gpt"_s, u"b"_s)},
        R"({"conversations": [{"from": "human", "value": "a"}, {"from": "gpt", "value": "b"}]})");
    row("neighbours keep what is between them",
        R"({"conversations": [{"from":"a","value":"1"} ,{"from":"b","value":"2"},  {"from":"c","value":"3"}]})",
        {kept(1), kept(2)}, R"({"conversations": [{"from":"b","value":"2"},  {"from":"c","value":"3"}]})");
}

void tst_TurnSplice::theRecordKeepsItsStyle()
{
    QFETCH(const QByteArray, record);
    QFETCH(const std::vector<SplicedTurn>, turns);
    QTEST(arranged(record, turns), "expected");
}

void tst_TurnSplice::whatCannotBeDoneIsSaid_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<std::vector<SplicedTurn>>("turns");
    QTest::newRow("no conversation") << QByteArray(R"({"id": 1})") << std::vector{added(u"gpt"_s, u"a"_s)};
    QTest::newRow("no such turn") << QByteArray(R"({"conversations": []})") << std::vector{kept(3)};
    QTest::newRow("no role") << QByteArray(R"({"conversations": [{"value": "a"}]})") << std::vector{kept(0, u"gpt"_s)};
}

void tst_TurnSplice::whatCannotBeDoneIsSaid()
{
    QFETCH(const QByteArray, record);
    QFETCH(const std::vector<SplicedTurn>, turns);
    const QByteArray got = arranged(record, turns);
    QVERIFY2(got.startsWith("refused"), got.constData());
}

QTEST_APPLESS_MAIN(tst_TurnSplice)
#include "tst_TurnSplice.moc"
