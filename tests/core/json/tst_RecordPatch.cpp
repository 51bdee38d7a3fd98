#include "core/json/JsonString.h"
#include "core/json/RecordParser.h"
#include "core/json/RecordPatch.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using core::RecordFields;
namespace RecordPatch = core::RecordPatch;
using Texts = std::map<std::size_t, QString>;

namespace {

RecordFields fieldsOf(const std::string &record)
{
    core::RecordParser parser;
    RecordFields fields;
    if (parser.parseCopy(record, fields))
        qFatal("The record of the test is broken.");
    return fields;
}

QByteArray patched(const std::string &record, const Texts &texts)
{
    const auto result = RecordPatch::patchTurns(record, fieldsOf(record), texts, {});
    return result ? QByteArray::fromStdString(*result) : QByteArray("refused");
}

QByteArray without(const std::string &record, const std::vector<std::size_t> &turns)
{
    const auto result = RecordPatch::removeTurns(record, fieldsOf(record), turns);
    return result ? QByteArray::fromStdString(*result) : QByteArray("refused");
}

std::string withValue(const std::string &value)
{
    return R"({"n":1.50, "conversations": [{"from":"gpt" , "value" :)" + value + R"( , "x":1e400}],"n":-0 })";
}

}

class tst_RecordPatch : public QObject
{
    Q_OBJECT

private slots:
    void onlyTheValueChanges_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const char *value, const QString &text, const char *expected) {
            QTest::newRow(name) << QByteArray(value) << text << QByteArray(expected);
        };
        row("string", R"("two ships")", u"three ships"_s, R"("three ships")");
        row("same string", R"("\u00E9é\/")", u"éé/"_s, R"("\u00E9é\/")");
        row("string to a number", R"("4")", u"5"_s, R"("5")");
        row("number to a number", "4", u"5"_s, "5");
        row("number to a long one", "4", u"-1.50e+3"_s, "-1.50e+3");
        row("number to a word", "4", u"four"_s, R"("four")");
        row("number to none", "4", u"04"_s, R"("04")");
        row("number with a blank", "4", u"4 "_s, R"("4 ")");
        row("number to nothing", "4", u""_s, "\"\"");
        row("same number", "4.0", u"4.0"_s, "4.0");
        row("same NaN", "NaN", u"NaN"_s, "NaN");
        row("NaN to a number", "NaN", u"1"_s, "1");
        row("number to NaN", "1", u"NaN"_s, R"("NaN")");
        row("same null", "null", u"null"_s, "null");
        row("null to text", "null", u"none"_s, R"("none")");
        row("true to a number", "true", u"1"_s, R"("1")");
        row("same list", R"([1, "a"])", uR"([1, "a"])"_s, R"([1, "a"])");
        row("list to text", R"([1, "a"])", u"[1]"_s, R"("[1]")");
    }
    void onlyTheValueChanges()
    {
        QFETCH(QByteArray, value);
        QFETCH(QString, text);
        QFETCH(QByteArray, expected);
        QCOMPARE(patched(withValue(value.toStdString()), {{0, text}}),
                 QByteArray::fromStdString(withValue(expected.toStdString())));
    }

    void severalTurnsAtOnce()
    {
        const std::string record = R"({"conversations":[{"value":"a"},{"value":"b"},{"value":"c"}],"id":"x"})";
        QCOMPARE(patched(record, {{0, u"long text"_s}, {2, u""_s}}),
                 QByteArray(R"({"conversations":[{"value":"long text"},{"value":"b"},{"value":""}],"id":"x"})"));
        QCOMPARE(patched(record, {}), QByteArray::fromStdString(record));
    }

    void theLastOfTwoValuesIsTheOneThatChanges()
    {
        QCOMPARE(patched(R"({"conversations":[{"value":"a","value":"b"}]})", {{0, u"c"_s}}),
                 QByteArray(R"({"conversations":[{"value":"a","value":"c"}]})"));
    }

    void whatIsNotThereIsRefused()
    {
        QCOMPARE(patched(R"({"conversations":[{"from":"a"}]})", {{0, u"c"_s}}), QByteArray("refused"));
        QCOMPARE(patched(R"({"conversations":[]})", {{0, u"c"_s}}), QByteArray("refused"));
        QCOMPARE(without(R"({"conversations":[1, 2]})", {2}), QByteArray("refused"));
        QCOMPARE(without(R"({"id": 1})", {0}), QByteArray("refused"));
    }

    void turnsGoWithTheirSeparators_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<std::vector<std::size_t>>("turns");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const char *list, std::vector<std::size_t> turns, const char *expected) {
            QTest::newRow(name) << QByteArray(list) << turns << QByteArray(expected);
        };
        const char *tight = R"([{"value":"a"},{"value":"b"},{"value":"c"}])";
        row("none", tight, {}, tight);
        row("first", tight, {0}, R"([{"value":"b"},{"value":"c"}])");
        row("middle", tight, {1}, R"([{"value":"a"},{"value":"c"}])");
        row("last", tight, {2}, R"([{"value":"a"},{"value":"b"}])");
        row("two", tight, {0, 1}, R"([{"value":"c"}])");
        row("all", tight, {0, 1, 2}, "[]");
        row("indented, first", "[\n  {},\n  1,\n  2\n]", {0}, "[\n  1,\n  2\n]");
        row("indented, last", "[\n  {},\n  1,\n  2\n]", {2}, "[\n  {},\n  1\n]");
        row("indented, first and last", "[\r\n\t{} ,\r\n\t1 ,\r\n\t2\r\n]", {0, 2}, "[\r\n\t1\r\n]");
        row("indented, all", "[\n  {}\n]", {0}, "[]");
        row("commas in front", "[ \"],[\"\n, {\"a\":[1,2]}\n, 3 ]", {1}, "[ \"],[\"\n, 3 ]");
        row("strings", "[\"a\\\"]\", \"b\", \"c\\\\\"]", {1}, "[\"a\\\"]\", \"c\\\\\"]");
        row("numbers", "[1,2.5,3]", {1}, "[1,3]");
        row("nested", "[[1,[2]],{\"x\":{\"y\":\"}\"}},true]", {0}, "[{\"x\":{\"y\":\"}\"}},true]");
    }
    void turnsGoWithTheirSeparators()
    {
        QFETCH(QByteArray, list);
        QFETCH(std::vector<std::size_t>, turns);
        QFETCH(QByteArray, expected);
        const QByteArray head = "{\"id\" : 1, \"conversations\": ";
        const QByteArray tail = " , \"x\":[{} ]}";
        QCOMPARE(without((head + list + tail).toStdString(), turns), head + expected + tail);
    }

    void anyEditChangesTheTextAndNothingElse()
    {
        std::mt19937 random(1);
        const QStringList words = {u"ship"_s, u" "_s, u"é"_s, u"😀"_s, u"\""_s, u"\\"_s, u"/"_s, u"\n"_s, u"中"_s};
        const auto randomText = [&] {
            QString text;
            for (unsigned n = random() % 6; n > 0; --n)
                text += words[qsizetype(random() % unsigned(words.size()))];
            return text;
        };
        for (int round = 0; round < 2'000; ++round) {
            const std::size_t count = 1 + random() % 5;
            std::string record = "{\"a\": \"\xE9\\/\", \"conversations\": [\n";
            QStringList texts;
            for (std::size_t i = 0; i < count; ++i) {
                texts += randomText();
                const core::EscapeStyle style{.asciiOnly = random() % 2 == 0, .escapeSlash = random() % 2 == 0};
                record += std::string(i > 0 ? ",\n" : "") +
                          "{\"value\":" + core::JsonString::encode(texts.back(), style).toStdString() + "}";
            }
            record += "\n], \"z\": 1.50}\r";
            const std::size_t index = random() % count;
            texts[qsizetype(index)] = randomText();
            const RecordFields before = fieldsOf(record);
            const auto result = RecordPatch::patchTurns(record, before, {{index, texts[qsizetype(index)]}}, {});
            QVERIFY(result.ok());
            const RecordFields after = fieldsOf(*result);
            for (std::size_t i = 0; i < count; ++i)
                QCOMPARE(after.valueText(*result, i), texts[qsizetype(i)]);
            const core::ByteSpan old = before.turns[index].value;
            QVERIFY(result->starts_with(record.substr(0, old.offset)));
            QVERIFY(result->ends_with(record.substr(old.end())));
        }
    }
};

QTEST_GUILESS_MAIN(tst_RecordPatch)
#include "tst_RecordPatch.moc"
