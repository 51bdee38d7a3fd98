#include "core/json/JsonCheck.h"
#include "core/json/RecordParser.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using core::JsonCheck;

class tst_JsonCheck : public QObject
{
    Q_OBJECT

private slots:
    void whatIsJsonPasses_data()
    {
        QTest::addColumn<QByteArray>("json");
        const char *const all[] = {
            "{}",
            "[]",
            " [ ] ",
            "0",
            "-0",
            "-1.5e+10",
            "1E400",
            "18446744073709551616",
            "0.0",
            "1e-7",
            "123.000",
            "true",
            "false",
            "null",
            "\"\"",
            "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00\\u0000\"",
            "\"\x7f\"",
            "[1, 2, [3, {\"a\": {}}], \"x\"]",
            "{\"a\":1,\"a\":2,\"\":null}",
            "\t\r\n{\"a\" : [ ] }\n",
            "[[[[[[]]]]]]",
            "\"\xE2\x80\xA8\"",
            "[NaN, Infinity, -Infinity]",
            R"("\ud800")",
            R"(["\udc00\ud800"])",
        };
        for (const char *json : all)
            QTest::newRow(json) << QByteArray(json);
    }
    void whatIsJsonPasses()
    {
        QFETCH(QByteArray, json);
        JsonCheck check;
        const auto fault = check.check(json.toStdString());
        QVERIFY2(!fault, fault ? qPrintable(fault->message) : "");
    }

    void whatIsNotIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("byte");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *json, int byte, const char *word = "syntax") {
            QTest::newRow(json) << QByteArray(json) << byte << QString::fromLatin1(word);
        };
        row("", 0, "truncated");
        row("  ", 2, "truncated");
        row("[1,]", 3);
        row("[,1]", 1);
        row("[1,,2]", 3);
        row("[1 2]", 3);
        row("[1}", 2, "mismatch");
        row("[1", 2, "truncated");
        row("[", 1, "truncated");
        row("]", 0);
        row("{]", 1);
        row("{\"a\":1,}", 7);
        row("{\"a\"}", 4);
        row("{\"a\":}", 5);
        row("{\"a\":1", 6, "truncated");
        row("{\"a\" 1}", 5);
        row("{\"a\":1 \"b\":2}", 7);
        row("{\"a\":1,,\"b\":2}", 7);
        row("{a:1}", 1);
        row("{'a':1}", 1);
        row("{1:1}", 1);
        row("{\"a\":1}}", 7, "trailing-garbage");
        row("{} {}", 3, "trailing-garbage");
        row("1 x", 2, "trailing-garbage");
        row("{\"a\":1}//c", 7, "trailing-garbage");
        row("{/*c*/\"a\":1}", 1);
        row("01", 0);
        row("-", 0);
        row("+1", 0);
        row(".5", 0);
        row("1.", 0);
        row("1e", 0);
        row("1e+", 0);
        row("-01", 0);
        row("0x1F", 0);
        row("--1", 0);
        row("1.2.3", 0);
        row("1e1.5", 0);
        row("- 1", 0);
        row("True", 0);
        row("nul", 0);
        row("nan", 0);
        row("-NaN", 0);
        row("+Infinity", 0);
        row("undefined", 0);
        row("\"a", 0, "unclosed-string");
        row("\"a\\", 2);
        row("\"a\\\"", 0, "unclosed-string");
        row("[\"a\nb\"]", 1, "unclosed-string");
        row("\"a\tb\"", 2);
        row("\"\\x41\"", 1);
        row("\"\\u12G4\"", 1);
        row("\"\\u12\"", 1);
        row("\"\\U0041\"", 1);
        row("\"\\'\"", 1);
        row("[\"x\"", 4, "truncated");
        row("\xEF\xBB\xBF{}", 0);
        row("[1\xC2\xA0]", 1);
    }
    void whatIsNotIsRefusedWithItsPlace()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, byte);
        QFETCH(QString, word);
        JsonCheck check;
        const auto fault = check.check(json.toStdString());
        QVERIFY(fault);
        QCOMPARE(fault->byte, byte);
        QCOMPARE(QString(fault->word()), word);
        QVERIFY(fault->message.endsWith(u'.'));
        QCOMPARE(fault->line, json.left(byte).count('\n') + 1);
    }

    /// simdjson reads records; this class only explains. They must agree on what is JSON.
    void theParserAgrees_data() { whatIsNotIsRefusedWithItsPlace_data(); }
    void theParserAgrees()
    {
        QFETCH(QByteArray, json);
        core::RecordParser parser;
        core::RecordFields fields;
        // As a record, as the value of a key that is not read, as an image, as a turn and as its value.
        const QByteArrayList records = {json,
                                        "{\"x\": " + json + "}",
                                        "{\"x\": [" + json + "]}",
                                        "{\"image\": " + json + "}",
                                        "{\"image\": [" + json + "]}",
                                        "{\"conversations\": " + json + "}",
                                        "{\"conversations\": [" + json + "]}",
                                        "{\"conversations\": [{\"value\": " + json + "}]}",
                                        "{\"conversations\": [{\"x\": " + json + "}]}"};
        for (const QByteArray &record : records) {
            JsonCheck check;
            const bool broken = check.check(record.toStdString()).has_value();
            QVERIFY2(parser.parseCopy(record.toStdString(), fields).has_value() == broken, record.constData());
        }
    }

    void theParserAgreesOnDamagedRecords()
    {
        const std::string whole = R"({"id":-1.5e3,"image":["a",null],"x":{"y":[true,{}],"z":[]},"conversations":)"
                                  R"([{"from":"human","value":"a\u00e9\n/"},{"from":"gpt","value":NaN,"w":0}]})";
        const std::string marks = "[]{},:\"\\ \n\t01-.eENtn\x01\x80/u";
        std::mt19937 random(1);
        core::RecordParser parser;
        core::RecordFields fields;
        int broken = 0;
        for (int round = 0; round < 20'000; ++round) {
            std::string record = whole;
            for (unsigned n = 1 + random() % 3; n > 0; --n) {
                const std::size_t at = random() % record.size();
                if (random() % 3 == 0)
                    record.erase(at, 1 + random() % 3);
                else if (random() % 2 == 0)
                    record.insert(at, 1, marks[random() % marks.size()]);
                else
                    record[at] = marks[random() % marks.size()];
            }
            JsonCheck check;
            const auto fault = check.check(record);
            const auto problem = parser.parseCopy(record, fields);
            const bool object = record[record.find_first_not_of(" \n\t")] == '{';
            QVERIFY2(problem.has_value() == (fault || !object), record.c_str());
            QVERIFY(!fault || problem->byte == fault->byte);
            broken += fault ? 1 : 0;
        }
        QVERIFY(broken > 5'000 && broken < 19'000);
    }

    void depthIsLimitedWithoutAStack()
    {
        const std::string brackets(100'000, '[');
        JsonCheck check(512);
        const auto fault = check.check(brackets);
        QVERIFY(fault);
        QCOMPARE(fault->kind, core::ReadProblem::Kind::TooDeep);
        QCOMPARE(fault->byte, 512);
        QVERIFY(!check.check(std::string(512, '[') + std::string(512, ']')));
    }

    void nanAndLoneSurrogatesAreNoted()
    {
        JsonCheck check;
        QVERIFY(!check.check("[\"NaN\", \"\\ud83d\\ude00\"]"));
        QVERIFY(!check.sawNan());
        QVERIFY(!check.sawLoneSurrogate());
        QVERIFY(!check.check("[-Infinity, \"\\ud83d\\u0041\"]"));
        QVERIFY(check.sawNan());
        QVERIFY(check.sawLoneSurrogate());
    }
};

QTEST_GUILESS_MAIN(tst_JsonCheck)
#include "tst_JsonCheck.moc"
