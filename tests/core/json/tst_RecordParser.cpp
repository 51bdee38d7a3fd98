#include "core/json/RecordParser.h"

#include <QTest>

#include <pthread.h>

using namespace Qt::StringLiterals;
using core::RecordFields;
using core::RecordParser;
using Oddity = RecordFields::Oddity;

namespace {

QByteArray toBytes(std::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

/// What was read of a record, on one line: id|images|role=value,role=value
QString summary(const std::string &record, const RecordFields &fields)
{
    QStringList turns;
    for (std::size_t i = 0; i < fields.turns.size(); ++i)
        turns += fields.roleText(record, i) + u'=' + fields.valueText(record, i);
    return fields.idText(record) + u'|' + fields.imageTexts(record).join(u',') + u'|' + turns.join(u',');
}

QString words(RecordFields::Oddities oddities)
{
    QStringList words;
    for (const Oddity oddity : RecordFields::allOddities()) {
        if (oddities.testFlag(oddity))
            words += RecordFields::word(oddity);
    }
    return words.join(u' ');
}

}

class tst_RecordParser : public QObject
{
    Q_OBJECT

private slots:
    void fieldsAreFound_data()
    {
        QTest::addColumn<QByteArray>("record");
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("oddities");
        const auto row = [](const char *name, const char *record, const QString &found, const char *oddities = "") {
            QTest::newRow(name) << QByteArray(record) << found << QString::fromLatin1(oddities);
        };
        row("usual",
            R"({"id": "a", "image": "x/1.jpg", "conversations": [{"from": "human", "value": "q"}, {"from": "gpt", "value": "a"}]})",
            u"a|x/1.jpg|human=q,gpt=a"_s);
        row("other order and keys",
            R"({"x":{"id":9},"conversations":[{"value":"q","weight":[1],"from":"user"}],"image":"i","id":7,"y":null})",
            u"7|i|user=q"_s);
        row("spaces everywhere",
            "{ \"id\" :\t\"a\" ,\r\n \"conversations\" : [ { \"from\" : \"u\" , \"value\" : \"v\" } \n ] \n }",
            u"a||u=v"_s);
        row("empty list", R"({"conversations": []})", u"||"_s);
        row("empty turn", R"({"conversations": [{}]})", u"||="_s, "turn-without-role turn-without-value");
        row("nothing", "{}", u"||"_s, "no-conversation");
        row("role and content", R"({"messages":[{"role":"user","content":"q"},{"role":"assistant","content":"a"}]})",
            u"||user=q,assistant=a"_s);
        row("conversation", R"({"conversation":[{"from":"a","value":"b"}]})", u"||a=b"_s);
        row("conversations before messages",
            R"({"messages":[{"role":"x","content":"y"}],"conversations":[{"from":"a","value":"b"}]})", u"||a=b"_s);
        row("messages after conversations",
            R"({"conversations":[{"from":"a","value":"b"}],"messages":[{"role":"x","content":"y"}]})", u"||a=b"_s);
        row("from before role", R"({"conversations":[{"role":"x","from":"a","content":"y","value":"b"}]})", u"||a=b"_s);

        row("id is a number", R"({"id": 1.50, "conversations": []})", u"1.50||"_s);
        row("id is null", R"({"id": null, "conversations": []})", u"null||"_s);
        row("id is a list", R"({"id": [1, "a" ] , "conversations": []})", u"[1, \"a\" ]||"_s);
        row("id is an object", R"({"id": {"a":{}}, "conversations": []})", u"{\"a\":{}}||"_s);
        row("id is empty", R"({"id": {}, "x": [], "conversations": []})", u"{}||"_s);
        row("id with escapes", R"({"id": "\u00e9\/", "conversations": []})", u"é/||"_s);

        row("two images", R"({"image": ["a", "b\/c"], "conversations": []})", u"|a,b/c|"_s);
        row("images", R"({"images": ["a"], "conversations": []})", u"|a|"_s);
        row("image before images", R"({"images": ["a"], "image": "b", "conversations": []})", u"|b|"_s);
        row("no images", R"({"image": [], "conversations": []})", u"||"_s);
        row("image is null", R"({"image": null, "conversations": []})", u"||"_s);
        row("image is a number", R"({"image": 7, "conversations": []})", u"||"_s, "image-not-string");
        row("image is an object", R"({"image": {"path": "a"}, "conversations": []})", u"||"_s, "image-not-string");
        row("not all images strings", R"({"image": ["a", 1, ["b"]], "conversations": []})", u"|a|"_s,
            "image-not-string");

        row("the last id counts", R"({"id": 1, "id": 2, "conversations": []})", u"2||"_s, "duplicate-key");
        row("the last conversation counts",
            R"({"conversations":[{"from":"a","value":"b"},{"from":"c","value":"d"}],"conversations":[{"from":"e","value":"f"}]})",
            u"||e=f"_s, "duplicate-key");
        row("the last image counts", R"({"image": ["a","b"], "image": "c", "conversations": []})", u"|c|"_s,
            "duplicate-key");
        row("the last value counts", R"({"conversations":[{"from":"a","value":"b","value":"c"}]})", u"||a=c"_s,
            "duplicate-key");
        row("other keys twice", R"({"x": 1, "x": 2, "conversations": []})", u"||"_s);
        row("a key with escapes", R"({"\u0069d": "a", "convers\u0061tions": [{"fr\u006fm": "h", "value": "v"}]})",
            u"a||h=v"_s);
        row("the same key twice, once with escapes", R"({"id": 1, "\u0069d": 2, "conversations": []})", u"2||"_s,
            "duplicate-key");
        row("a quote in a key", "{\"a\\\":\\\"id\": 1, \"conversations\": []}", u"||"_s);

        row("a number", R"({"conversations":[{"from":"gpt","value":4}]})", u"||gpt=4"_s, "value-not-string");
        row("null", R"({"conversations":[{"from":"gpt","value":null}]})", u"||gpt=null"_s, "value-not-string");
        row("a list", R"({"conversations":[{"from":"gpt","value":[1, {"a":2}]}]})", u"||gpt=[1, {\"a\":2}]"_s,
            "value-not-string");
        row("role is a number", R"({"conversations":[{"from":1,"value":"a"}]})", u"||=a"_s, "turn-without-role");
        row("turns that are none", R"({"conversations":["a", ["b"], 3, {"from":"x","value":"y"}]})", u"||=,=,=,x=y"_s,
            "turn-without-role turn-without-value");
        row("an object", R"({"conversations":{"from":"a","value":"b"}})", u"||"_s, "conversations-not-a-list");
        row("null in place of turns", R"({"conversations":null})", u"||"_s, "conversations-not-a-list");

        row("NaN", R"({"score": NaN, "conversations": []})", u"||"_s, "nan-literal");
        row("Infinity, nested", R"({"x": {"y": [1, -Infinity]}, "conversations": []})", u"||"_s, "nan-literal");
        row("NaN in a turn", R"({"conversations":[{"from":"a","value":NaN}, {"from":"b","value":"c","p":Infinity}]})",
            u"||a=NaN,b=c"_s, "nan-literal value-not-string");
        row("NaN in a string", R"({"x": "NaN", "conversations": []})", u"||"_s);
        row("a lone surrogate", R"({"conversations":[{"from":"a","value":"\ud83d"}]})", u"||a="_s + QChar(0xD83D),
            "lone-surrogate");
        row("a lone surrogate elsewhere", R"({"x": ["\ude00"], "conversations":[]})", u"||"_s, "lone-surrogate");
        row("a whole pair", R"({"conversations":[{"from":"a","value":"\ud83d\ude00"}]})", u"||a=😀"_s);
        row("Latin-1", "{\"id\": \"caf\xE9\", \"conversations\":[{\"from\":\"a\",\"value\":\"\xFF\"}]}",
            u"caf\uFFFD||a=\uFFFD"_s, "invalid-utf8");
        row("U+2028, NUL and DEL", "{\"conversations\":[{\"from\":\"a\",\"value\":\"\xE2\x80\xA8\\u0000\x7F\"}]}",
            u"||a=\u2028"_s + QChar(0) + u'\x7F');
        row("numbers as people write them", R"({"a":[1e400,-0,18446744073709551616,1.50,1E+2],"conversations":[]})",
            u"||"_s);
    }
    void fieldsAreFound()
    {
        QFETCH(QByteArray, record);
        const std::string text = record.toStdString();
        RecordParser parser;
        RecordFields fields;
        const auto problem = parser.parseCopy(text, fields);
        QVERIFY2(!problem, problem ? qPrintable(problem->text()) : "");
        QTEST(summary(text, fields), "found");
        QTEST(words(fields.oddities), "oddities");
    }

    void spansAreTheTokensOfTheRecord()
    {
        const std::string record = "{\"id\": 7 , \"image\": [\"a\" , \"b\"], \"conversations\" : [ {\"from\":\"gpt\" , "
                                   "\"value\":\"a\\\"b\" } , {\"value\": -4.0 } ] }";
        RecordParser parser;
        RecordFields fields;
        QVERIFY(!parser.parseCopy(record, fields));
        QCOMPARE(toBytes(fields.id.in(record)), QByteArray("7"));
        QCOMPARE(fields.imageKind, RecordFields::ImageKind::List);
        QCOMPARE(toBytes(fields.images.at(1).in(record)), QByteArray("\"b\""));
        QCOMPARE(toBytes(fields.turns.at(0).role.in(record)), QByteArray("\"gpt\""));
        QCOMPARE(toBytes(fields.turns.at(0).value.in(record)), QByteArray("\"a\\\"b\""));
        QCOMPARE(fields.turns.at(0).kind, RecordFields::ValueKind::String);
        QCOMPARE(toBytes(fields.turns.at(1).value.in(record)), QByteArray("-4.0"));
        QCOMPARE(fields.turns.at(1).kind, RecordFields::ValueKind::Number);
        QVERIFY(!fields.turns.at(1).role);
        QCOMPARE(toBytes(fields.conversation.in(record)),
                 QByteArray("[ {\"from\":\"gpt\" , \"value\":\"a\\\"b\" } , {\"value\": -4.0 } ]"));
    }

    void spansStayTrueBehindInvalidBytes()
    {
        const std::string record = "{\"x\": \"\xE9\xC3\xA9\xF0\x9F\", \"conversations\": [{\"from\": \"a\xFF\", "
                                   "\"value\": \"b\\\"\xC3\xA9\"}]}";
        RecordParser parser;
        RecordFields fields;
        QVERIFY(!parser.parseCopy(record, fields));
        QCOMPARE(toBytes(fields.turns.at(0).value.in(record)), QByteArray("\"b\\\"\xC3\xA9\""));
    }

    void aBrokenRecordSaysWhere_data()
    {
        QTest::addColumn<QByteArray>("record");
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("byte");
        QTest::newRow("comma") << QByteArray("{\"a\": 1\n\"b\": 2}") << u"syntax"_s << 2 << 8;
        QTest::newRow("cut") << QByteArray("{\"a\": [1,") << u"truncated"_s << 1 << 9;
        QTest::newRow("cut in a string") << QByteArray("{\"a\": \"b") << u"unclosed-string"_s << 1 << 6;
        QTest::newRow("two") << QByteArray("{} {}") << u"trailing-garbage"_s << 1 << 3;
        QTest::newRow("list") << QByteArray("[1]") << u"not-an-object"_s << 1 << 0;
        QTest::newRow("string") << QByteArray("\"a\"") << u"not-an-object"_s << 1 << 0;
        QTest::newRow("number") << QByteArray("12") << u"not-an-object"_s << 1 << 0;
        QTest::newRow("words") << QByteArray("hello world") << u"syntax"_s << 1 << 0;
        QTest::newRow("quotes of Python") << QByteArray("{'id': 1}") << u"syntax"_s << 1 << 1;
        QTest::newRow("tab in a string") << QByteArray("{\"id\": \"a\tb\"}") << u"syntax"_s << 1 << 9;
        QTest::newRow("NUL") << QByteArray("{\"id\":\0 1}", 10) << u"syntax"_s << 1 << 6;
        QTest::newRow("invalid bytes, too") << QByteArray("{\"id\": \"\xE9\", }") << u"syntax"_s << 1 << 12;
        QTest::newRow("a comma that is too much") << QByteArray("{\"id\": 1},") << u"trailing-garbage"_s << 1 << 9;
        QTest::newRow("empty") << QByteArray("") << u"truncated"_s << 1 << 0;
    }
    void aBrokenRecordSaysWhere()
    {
        QFETCH(QByteArray, record);
        RecordParser parser;
        RecordFields fields;
        const auto problem = parser.parseCopy(record.toStdString(), fields);
        QVERIFY(problem);
        QTEST(QString(problem->word()), "word");
        QTEST(int(problem->line), "line");
        QTEST(int(problem->byte), "byte");
        QVERIFY(fields.turns.empty());

        // The next record is read as if nothing had been.
        const std::string good = R"({"id": "x", "conversations": [{"from": "a", "value": "b"}]})";
        QVERIFY(!parser.parseCopy(good, fields));
        QCOMPARE(summary(good, fields), u"x||a=b"_s);
        QCOMPARE(words(fields.oddities), QString());
    }

    void placesCountFromTheStartOfTheFile()
    {
        std::string padded = "{\"a\":\n x}";
        const std::size_t size = padded.size();
        padded.append(RecordParser::Padding, '}');
        const core::RawRecord raw{.before = {}, .bytes = {padded.data(), size}, .number = 3, .line = 10, .byte = 100};
        RecordParser parser;
        RecordFields fields;
        const auto problem = parser.parse(raw, fields);
        QVERIFY(problem);
        QCOMPARE(problem->record, 3);
        QCOMPARE(problem->line, 11);
        QCOMPARE(problem->byte, 107);
        QVERIFY(problem->text().startsWith(u"Record 3, line 11, byte 107: "));
    }

    void whatIsBehindARecordDoesNotMatter()
    {
        const std::string record = R"({"id": 12, "conversations": [{"from": "a", "value": 1}]})";
        for (const char *behind : {"}", "]", "\"", "1", ",", "{\"id\": 13", "\\", "\xFF"}) {
            std::string padded = record;
            while (padded.size() < record.size() + RecordParser::Padding)
                padded += behind;
            RecordParser parser;
            RecordFields fields;
            QVERIFY2(!parser.parse({padded.data(), record.size()}, fields), behind);
            QCOMPARE(summary(record, fields), u"12||a=1"_s);
            for (std::size_t cut = 1; cut < record.size(); ++cut)
                QVERIFY2(parser.parse({padded.data(), cut}, fields), behind);
        }
    }

    void nestingBombsAreRefusedUnderASmallStack_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("opening");
        for (const char *opening : {"[", "{\"a\":"}) {
            for (const char *before :
                 {"{\"x\": ", "{\"id\": ", "{\"image\": [", "{\"conversations\": [{\"value\": ", ""})
                QTest::addRow("%s%s", before, opening) << QByteArray(before) << QByteArray(opening);
        }
    }
    void nestingBombsAreRefusedUnderASmallStack()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, opening);
        struct Bomb
        {
            std::string record;
            std::optional<core::ReadProblem> problem;
        } bomb{before.toStdString() + opening.repeated(100'000).toStdString(), std::nullopt};

        pthread_attr_t attributes;
        pthread_attr_init(&attributes);
        pthread_attr_setstacksize(&attributes, 256 * 1024);
        pthread_t thread;
        const auto parse = [](void *argument) -> void * {
            auto *task = static_cast<Bomb *>(argument);
            RecordFields fields;
            task->problem = RecordParser().parseCopy(task->record, fields);
            return nullptr;
        };
        QCOMPARE(pthread_create(&thread, &attributes, parse, &bomb), 0);
        pthread_join(thread, nullptr);
        pthread_attr_destroy(&attributes);
        QVERIFY(bomb.problem);
        QCOMPARE(QString(bomb.problem->word()), u"too-deep"_s);
    }

    void depthUpToTheLimitIsRead()
    {
        const std::string record =
            "{\"x\": " + std::string(500, '[') + std::string(500, ']') + ", \"id\": 1, \"conversations\": []}";
        RecordParser parser;
        RecordFields fields;
        QVERIFY(!parser.parseCopy(record, fields));
        QCOMPARE(summary(record, fields), u"1||"_s);
    }

    void recordsOfAllSizesInAnyOrder()
    {
        RecordParser parser;
        RecordFields fields;
        for (const std::size_t size : {1, 100'000, 10, 20'000'000, 5, 70'000}) {
            const std::string record = "{\"id\": \"" + std::string(size, 'x') + "\", \"conversations\": []}";
            QVERIFY(!parser.parseCopy(record, fields));
            QCOMPARE(fields.id.length, size + 2);
        }
    }

    void everyOddityHasAWordAndASentence()
    {
        unsigned seen = 0;
        for (const Oddity oddity : RecordFields::allOddities()) {
            QVERIFY(!RecordFields::word(oddity).isEmpty());
            QVERIFY(RecordFields::text(oddity).endsWith(u'.'));
            seen |= unsigned(oddity);
        }
        QCOMPARE(seen, 1023U);
    }
};

QTEST_GUILESS_MAIN(tst_RecordParser)
#include "tst_RecordParser.moc"
