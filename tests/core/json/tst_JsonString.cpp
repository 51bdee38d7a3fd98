#include "core/json/JsonString.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using core::EscapeEvidence;
using core::EscapeStyle;
namespace JsonString = core::JsonString;

namespace {

constexpr EscapeStyle Ascii{};
constexpr EscapeStyle Utf8{.asciiOnly = false};

QByteArray toBytes(const std::string &text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

/// One piece of a literal's contents, written in one of the many ways.
std::string randomAtom(std::mt19937 &random)
{
    static const std::vector<std::string> atoms = {
        "a",
        "b",
        " ",
        "/",
        "\\/",
        "\\n",
        "\\\"",
        "\\\\",
        "\\u00e9",
        "\\u00E9",
        "\xC3\xA9",
        "\\ud83d\\ude00",
        "\xF0\x9F\x98\x80",
        "\\ud83d",
        "\\ude00",
        "\xC3",
        "\xA9",
        "\xE2\x82",
        "\xAC",
        "\\u4e2d",
        "\xE4\xB8\xAD",
        "\\u0061",
        "\x7F",
        "\xED\xA0\x80",
        "\\ufffd",
        "\\u0000",
    };
    return atoms[random() % atoms.size()];
}

std::string randomLiteral(std::mt19937 &random)
{
    std::string literal = "\"";
    for (unsigned n = random() % 12; n > 0; --n)
        literal += randomAtom(random);
    return literal + "\"";
}

QString randomText(std::mt19937 &random)
{
    return JsonString::decode(randomLiteral(random));
}

EscapeStyle randomStyle(std::mt19937 &random)
{
    return {.asciiOnly = random() % 2 == 0, .escapeSlash = random() % 2 == 0, .upperHex = random() % 2 == 0};
}

}

class tst_JsonString : public QObject
{
    Q_OBJECT

private slots:
    void literalsBecomeText_data()
    {
        QTest::addColumn<QByteArray>("literal");
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QByteArray("\"\"") << u""_s;
        QTest::newRow("plain") << QByteArray("\"two ships\"") << u"two ships"_s;
        QTest::newRow("escapes") << QByteArray("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"") << u"\"\\/\b\f\n\r\t"_s;
        QTest::newRow("unicode escapes") << QByteArray(R"("\u00e9\u00E9\u4e2d")") << u"éé中"_s;
        QTest::newRow("UTF-8") << QByteArray("\"é中😀\"") << u"é中😀"_s;
        QTest::newRow("pair of escapes") << QByteArray(R"("\ud83d\ude00")") << u"😀"_s;
        QTest::newRow("lone high") << QByteArray(R"("a\ud83dz")") << u"a"_s + QChar(0xD83D) + u'z';
        QTest::newRow("lone low") << QByteArray(R"("\ude00")") << QString(QChar(0xDE00));
        QTest::newRow("wrong order") << QByteArray(R"("\ude00\ud83d")") << QString(QChar(0xDE00)) + QChar(0xD83D);
        QTest::newRow("two high, one low") << QByteArray(R"("\ud83d\ud83d\ude00")") << QString(QChar(0xD83D)) + u"😀"_s;
        QTest::newRow("NUL") << QByteArray(R"("a\u0000b")") << u"a"_s + QChar(0) + u'b';
        QTest::newRow("Latin-1 byte") << QByteArray("\"caf\xE9 x\"") << u"caf\uFFFD x"_s;
        QTest::newRow("cut UTF-8") << QByteArray("\"\xE2\x82\"") << u"\uFFFD\uFFFD"_s;
        QTest::newRow("surrogate in UTF-8") << QByteArray("\"\xED\xA0\x80\"") << u"\uFFFD\uFFFD\uFFFD"_s;
        QTest::newRow("overlong") << QByteArray("\"\xC0\x80\"") << u"\uFFFD\uFFFD"_s;
        QTest::newRow("too large") << QByteArray("\"\xF5\x80\x80\x80\"") << u"\uFFFD\uFFFD\uFFFD\uFFFD"_s;
        QTest::newRow("unknown escape") << QByteArray(R"("\q")") << u"\\q"_s;
        QTest::newRow("short escape") << QByteArray(R"("\u12")") << u"\\u12"_s;
        QTest::newRow("backslash n as two characters") << QByteArray(R"("<image> \\n x")") << u"<image> \\n x"_s;
    }
    void literalsBecomeText()
    {
        QFETCH(QByteArray, literal);
        QFETCH(QString, text);
        QCOMPARE(JsonString::decode(literal.toStdString()), text);
        QCOMPARE(JsonString::text(literal.toStdString()), text);
    }

    void otherTokensStayAsTheyAre()
    {
        QCOMPARE(JsonString::text("1.50"), u"1.50"_s);
        QCOMPARE(JsonString::text("null"), u"null"_s);
        QCOMPARE(JsonString::text(R"({"a": "\n"})"), uR"({"a": "\n"})"_s);
        QCOMPARE(JsonString::text(""), QString());
    }

    void textIsWrittenAsPythonDoes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("ascii");
        QTest::addColumn<QByteArray>("utf8");
        const auto same = [](const char *name, const QString &text, const char *literal) {
            QTest::newRow(name) << text << QByteArray(literal) << QByteArray(literal);
        };
        same("empty", u""_s, "\"\"");
        same("slash", u"a/b"_s, "\"a/b\"");
        same("special", u"\"\\\b\f\n\r\t"_s, "\"\\\"\\\\\\b\\f\\n\\r\\t\"");
        same("control", QString(QChar(0)) + QChar(0x1F) + QChar(0x0B), R"("\u0000\u001f\u000b")");
        same("lone surrogates", QString(QChar(0xDE00)) + QChar(0xD83D), R"("\ude00\ud83d")");
        QTest::newRow("delete") << u"\x7F"_s << QByteArray(R"("\u007f")") << QByteArray("\"\x7F\"");
        QTest::newRow("letters") << u"é中"_s << QByteArray(R"("\u00e9\u4e2d")") << QByteArray("\"é中\"");
        QTest::newRow("beyond") << u"😀"_s << QByteArray(R"("\ud83d\ude00")") << QByteArray("\"😀\"");
        QTest::newRow("line separator") << u"\u2028"_s << QByteArray(R"("\u2028")") << QByteArray("\"\xE2\x80\xA8\"");
    }
    void textIsWrittenAsPythonDoes()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, ascii);
        QFETCH(QByteArray, utf8);
        QCOMPARE(JsonString::encode(text, Ascii), ascii);
        QCOMPARE(JsonString::encode(text, Utf8), utf8);
    }

    void slashesAndHexDigitsFollowTheStyle()
    {
        QCOMPARE(JsonString::encode(u"a/é", {.asciiOnly = true, .escapeSlash = true, .upperHex = true}),
                 QByteArray(R"("a\/\u00E9")"));
    }

    void everyUnitComesBack()
    {
        for (const EscapeStyle style : {Ascii, Utf8, EscapeStyle{true, true, true}, EscapeStyle{false, true, false}}) {
            QString text;
            for (int unit = 0; unit < 0x10000; ++unit)
                text += QChar(unit);
            text += u"😀"_s;
            QCOMPARE(JsonString::decode(JsonString::encode(text, style).toStdString()), text);
        }
    }

    void aSpliceChangesOnlyWhatChanged_data()
    {
        QTest::addColumn<QByteArray>("literal");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("ascii");
        const auto row = [](const char *name, const char *literal, const QString &text, const char *ascii) {
            QTest::newRow(name) << QByteArray(literal) << text << QByteArray(ascii);
        };
        row("replace", R"("a \u00E9 two é \/ b")", u"a é three é / b"_s, R"("a \u00E9 three é \/ b")");
        row("append", R"("\u00E9")", u"éé"_s, R"("\u00E9\u00e9")");
        row("prepend", "\"é\"", u"aé"_s, "\"aé\"");
        row("delete", R"("a\/b")", u"ab"_s, R"("ab")");
        row("empty", R"("a\/b")", u""_s, "\"\"");
        row("from empty", "\"\"", u"é"_s, R"("\u00e9")");
        row("repeated letters", R"("aa\u0061a")", u"aaa"_s, R"("aa\u0061")");
        row("invalid bytes stay", "\"\xE9 one \xE9\"", u"\uFFFD two \uFFFD"_s, "\"\xE9 two \xE9\"");
        row("pieces that would join", "\"\xC3 x\xA9\"", u"\uFFFD\uFFFD"_s, "\"\\ufffd\xA9\"");
        row("pair stays whole", R"("\ud83d\ude00")", u"😁"_s, R"("\ud83d\ude01")");
        row("pair from half", R"("a\ud83d")", u"a😀"_s, R"("a\ud83d\ude00")");
        row("half from pair", R"("\ud83d\ude00b")", QString(QChar(0xD83D)) + u'b', R"("\ud83db")");
        row("halves that join", R"("\ud83d-\ude00")", u"😀"_s, R"("\ud83d\ude00")");
        row("UTF-8 beyond", "\"😀 a\"", u"😀 b"_s, "\"😀 b\"");
    }
    void aSpliceChangesOnlyWhatChanged()
    {
        QFETCH(QByteArray, literal);
        QFETCH(QString, text);
        QFETCH(QByteArray, ascii);
        QCOMPARE(toBytes(JsonString::splice(literal.toStdString(), text, Ascii)), ascii);
    }

    void anUnchangedTextKeepsItsBytes()
    {
        std::mt19937 random(1);
        for (int round = 0; round < 20'000; ++round) {
            const std::string literal = randomLiteral(random);
            QCOMPARE(toBytes(JsonString::splice(literal, JsonString::decode(literal), randomStyle(random))),
                     toBytes(literal));
        }
    }

    void aSpliceSaysTheNewText()
    {
        std::mt19937 random(2);
        for (int round = 0; round < 20'000; ++round) {
            const std::string literal = randomLiteral(random);
            QString text = JsonString::decode(literal);
            const qsizetype at = qsizetype(random() % unsigned(text.size() + 1));
            text.replace(at, qsizetype(random() % 4), random() % 3 == 0 ? QString() : randomText(random));
            const std::string spliced = JsonString::splice(literal, text, randomStyle(random));
            QCOMPARE(JsonString::decode(spliced), text);
        }
    }

    void whatSurroundsAnEditKeepsItsBytes()
    {
        std::mt19937 random(3);
        for (int round = 0; round < 5'000; ++round) {
            const std::string before = randomLiteral(random).substr(1);
            const std::string after = randomLiteral(random).substr(1);
            const std::string head = before.substr(0, before.size() - 1) + "(";
            const std::string tail = ")" + after.substr(0, after.size() - 1);
            const QString text =
                JsonString::decodeContents(head) + randomText(random) + JsonString::decodeContents(tail);
            const std::string spliced = JsonString::splice('"' + head + "old" + tail + '"', text, Ascii);
            QVERIFY(spliced.starts_with('"' + head));
            QVERIFY(spliced.ends_with(tail + '"'));
        }
    }

    void theStyleOfAFileIsFound_data()
    {
        QTest::addColumn<QByteArray>("record");
        QTest::addColumn<bool>("asciiOnly");
        QTest::addColumn<bool>("escapeSlash");
        QTest::addColumn<bool>("upperHex");
        QTest::newRow("plain") << QByteArray(R"({"a": "x/y"})") << true << false << false;
        QTest::newRow("Python") << QByteArray(R"({"a": "\u00e9/"})") << true << false << false;
        QTest::newRow("UTF-8") << QByteArray("{\"a\": \"é\"}") << false << false << false;
        QTest::newRow("mixed") << QByteArray("{\"a\": \"é\\u00e9\"}") << false << false << false;
        QTest::newRow("PHP") << QByteArray(R"({"a": "\u00e9\/\/"})") << true << true << false;
        QTest::newRow("upper") << QByteArray(R"({"a": "\u00E9\u4E2D\u00C0"})") << true << false << true;
        QTest::newRow("escaped backslash") << QByteArray(R"({"a": "\\u00E9 \\/ \\/"})") << true << false << false;
    }
    void theStyleOfAFileIsFound()
    {
        QFETCH(QByteArray, record);
        EscapeEvidence evidence;
        evidence.add(record.toStdString());
        QTEST(evidence.style().asciiOnly, "asciiOnly");
        QTEST(evidence.style().escapeSlash, "escapeSlash");
        QTEST(evidence.style().upperHex, "upperHex");
    }
};

QTEST_GUILESS_MAIN(tst_JsonString)
#include "tst_JsonString.moc"
