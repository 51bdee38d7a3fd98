#include "core/json/RecordParser.h"
#include "core/json/TurnScanner.h"

#include <QRandomGenerator>
#include <QTest>

using core::ByteSpan;
using core::RecordFields;
using core::RecordParser;
using core::TurnScanner;

namespace {

std::vector<ByteSpan> parsed(const std::string &record)
{
    RecordParser parser;
    RecordFields fields;
    std::vector<ByteSpan> values;
    if (parser.parseCopy(record, fields))
        qFatal("not JSON: %s", record.c_str());
    for (const auto &turn : fields.turns)
        values.push_back(turn.value);
    return values;
}

class RandomRecord
{
public:
    explicit RandomRecord(quint32 seed)
        : m_random(seed)
    {
    }

    std::string record()
    {
        m_space = m_random.bounded(2) ? std::string() : "\n        "; // of a writer who is always the same
        m_tidy = m_random.bounded(2);
        std::string members;
        for (int i = m_random.bounded(3); i > 0; --i)
            members += member(oneOf({"id", "image", "x", "value"}), scalar()) + ',' + space();
        members += member(oneOf({"conversations", "conversations", "conversations", "messages"}), turns());
        if (m_random.bounded(3) == 0)
            members += ',' + member(oneOf({"split", "conversations", "conversation"}), oneOf({"1", "[]", "\"x\""}));
        return '{' + space() + members + space() + '}';
    }

private:
    std::string turns()
    {
        std::string list;
        for (int i = m_random.bounded(6); i > 0; --i)
            list += turn() + (i > 1 ? space() + ',' : std::string());
        return '[' + space() + list + space() + ']';
    }

    std::string turn()
    {
        std::string members =
            member(oneOf({"from", "from", "from", "role"}), oneOf({R"("human")", R"("gpt")", string()}));
        members +=
            ',' + space() + member(m_random.bounded(15) == 0 ? oneOf({"content", "v\\u0061lue"}) : "value", value());
        if (m_random.bounded(12) == 0)
            members += ',' + member(oneOf({"value", "content", "note"}), scalar());
        return '{' + space() + members + space() + '}';
    }

    std::string value() { return m_random.bounded(20) == 0 ? scalar() : string(); }
    std::string scalar()
    {
        return m_random.bounded(2) ? oneOf({"1", "-2.5e3", "null", "NaN", "[\"a\"]", "{}"}) : string();
    }

    std::string string()
    {
        std::string text;
        for (int i = m_random.bounded(8); i > 0; --i)
            text += oneOf({"a", "value", "\\\"", "\\\\", "\\\\\\\"", "\\u673a", "\\n", "{", "}", "[", "]", ",", ":",
                           " ", "        ", "机", "\xff"});
        return '"' + text + '"';
    }

    std::string member(const std::string &key, const std::string &value)
    {
        return '"' + key + '"' + space() + ':' + space() + value;
    }

    std::string space()
    {
        return m_tidy ? m_space : oneOf({"", "", " ", "\n", "\r\n\t", "\n        ", "\n                 "});
    }
    std::string oneOf(const std::vector<std::string> &list)
    {
        return list[std::size_t(m_random.bounded(int(list.size())))];
    }

    QRandomGenerator m_random;
    std::string m_space;
    bool m_tidy = false;
};

}

class tst_TurnScanner : public QObject
{
    Q_OBJECT
private slots:
    void itFindsWhatTheParserFindsOrSaysNo_data();
    void itFindsWhatTheParserFindsOrSaysNo();
    void randomRecordsReadTheSame();
    void aRecordThatIsCutShortIsNotReadBeyondItsEnd();
};

void tst_TurnScanner::itFindsWhatTheParserFindsOrSaysNo_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<bool>("knows");
    const auto row = [](const char *name, bool knows, const char *record) {
        QTest::newRow(name) << QByteArray(record) << knows;
    };
    row("usual", true,
        R"({"id": 1, "image": "a.png", "conversations": [{"from": "human", "value": "q"}, {"from": "gpt", "value": "a"}]})");
    row("tight", true, R"({"conversations":[{"from":"human","value":"q"}],"id":null})");
    row("value first, more keys", true, R"({"conversations":[{"value":"q","from":"human","note":"x"}]})");
    row("escaped quotes", true, R"({"conversations":[{"value":"\"q\\\""},{"value":"\\"},{"value":""}]})");
    row("an answer that is JSON", true, R"({"conversations":[{"value":"{\"value\": \"[1]\"}"}]})");
    row("a list of images", false, R"({"image":["a"],"conversations":[{"value":"q"}]})");
    row("the other keys", false, R"({"messages":[{"role":"user","content":"q"}]})");
    row("both keys", false, R"({"conversations":[{"content":"c","value":"q"}]})");
    row("a key twice", false, R"({"conversations":[{"value":"a","value":"q"}]})");
    row("the list twice", false, R"({"conversations":[{"value":"a"}],"conversations":[{"value":"q"}]})");
    row("an escaped key", false, R"({"conversations":[{"valu\u0065":"a"}]})");
    row("a number", false, R"({"conversations":[{"value":1}]})");
    row("a turn without a value", false, R"({"conversations":[{"from":"human"}]})");
    row("a turn that is none", false, R"({"conversations":["q"]})");
    row("no turns", false, R"({"conversations":[]})");
    row("no list", false, R"({"id":1})");
    row("nothing", false, "{}");
}

void tst_TurnScanner::itFindsWhatTheParserFindsOrSaysNo()
{
    QFETCH(QByteArray, record);
    QFETCH(bool, knows);
    std::vector<ByteSpan> values;
    QCOMPARE(TurnScanner().scan(record.toStdString(), values), knows);
    if (knows)
        QCOMPARE(values, parsed(record.toStdString()));
}

void tst_TurnScanner::randomRecordsReadTheSame()
{
    RandomRecord random(5);
    std::vector<ByteSpan> values;
    TurnScanner scanner;
    int known = 0;
    for (int i = 0; i < 20'000; ++i) {
        const std::string record = random.record();
        if (!scanner.scan(record, values))
            continue;
        ++known;
        if (values != parsed(record))
            QFAIL(record.c_str());
    }
    QVERIFY(known > 2'000);
    QVERIFY(known < 18'000);
}

void tst_TurnScanner::aRecordThatIsCutShortIsNotReadBeyondItsEnd()
{
    RandomRecord random(6);
    std::vector<ByteSpan> values;
    for (int i = 0; i < 300; ++i) {
        const std::string record = random.record();
        for (std::size_t length = 0; length < record.size(); ++length) {
            const std::vector<char> exact(record.begin(), record.begin() + std::ptrdiff_t(length));
            QVERIFY(!TurnScanner().scan({exact.data(), exact.size()}, values));
        }
    }
}

QTEST_APPLESS_MAIN(tst_TurnScanner)
#include "tst_TurnScanner.moc"
