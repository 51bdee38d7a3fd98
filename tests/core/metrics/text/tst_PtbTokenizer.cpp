#include "core/metrics/text/PtbTokenizer.h"

#include "tests/core/metrics/MetricKit.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

class tst_PtbTokenizer : public QObject
{
    Q_OBJECT
private slots:
    void everyCaptionOfTheKitHasTheTokensOfTheOriginal();
    void candidatesAndReferencesHaveTheTokensOfTheOriginal_data();
    void candidatesAndReferencesHaveTheTokensOfTheOriginal();
    void aClassDecidesWhatOneTokenIs_data();
    void aClassDecidesWhatOneTokenIs();
    void lineEndsAreSpaces();
    void aPlainWordIsNoOtherWay();
    void anythingIsACaption();
    void aLongTextWithoutBlanksIsTokenised_data();
    void aLongTextWithoutBlanksIsTokenised();
};

void tst_PtbTokenizer::everyCaptionOfTheKitHasTheTokensOfTheOriginal()
{
    const std::vector<QJsonObject> rows = MetricKit::lines(u"tokens.jsonl"_s);
    if (rows.empty())
        QSKIP(MetricKit::Absent);
    PtbTokenizer tokenizer;
    int wrong = 0;
    for (const QJsonObject &row : rows) {
        const QString raw = row.value(u"raw").toString();
        const QString all = row.value(u"ptb").toString();
        const QString clean = row.value(u"clean").toString();
        if (tokenizer.all(raw) != all || tokenizer.clean(raw) != clean) {
            ++wrong;
            qWarning() << raw << "has" << tokenizer.all(raw) << "expected" << all;
        }
    }
    QCOMPARE(wrong, 0);
}

void tst_PtbTokenizer::candidatesAndReferencesHaveTheTokensOfTheOriginal_data()
{
    QTest::addColumn<QString>("set");
    QTest::newRow("coco") << u"coco"_s;
    QTest::newRow("rs") << u"rs"_s;
    QTest::newRow("rs_cross") << u"rs_cross"_s;
    QTest::newRow("edge") << u"edge"_s;
}

void tst_PtbTokenizer::candidatesAndReferencesHaveTheTokensOfTheOriginal()
{
    QFETCH(const QString, set);
    const MetricKit kit(set);
    if (kit.isEmpty())
        QSKIP(MetricKit::Absent);
    PtbTokenizer tokenizer;
    for (const MetricKit::Item &item : kit.items()) {
        QCOMPARE(tokenizer.clean(item.candidate()), item.expected.value(u"tok_candidate").toString());
        const QJsonArray expected = item.expected.value(u"tok_references").toArray();
        const QStringList references = item.references();
        QCOMPARE(references.size(), expected.size());
        for (qsizetype i = 0; i < references.size(); ++i)
            QCOMPARE(tokenizer.clean(references[i]), expected[i].toString());
    }
}

/// What the kit leaves out; the numbers are those of the classes.
void tst_PtbTokenizer::aClassDecidesWhatOneTokenIs_data()
{
    QTest::addColumn<QString>("caption");
    QTest::addColumn<QString>("tokens");
    const auto row = [](const char *name, const QString &caption, const QString &tokens) {
        QTest::newRow(name) << caption << tokens;
    };
    row("1 languages", u"C++ and C# and f#"_s, u"c++ and c# and f#"_s);
    row("1 cut, behind a comma", u"Cannot,gonna"_s, u"can not , gon na"_s);
    row("2 mark-up", u"<a href=\"x y\" b>in</a> <!-- no --> <image>"_s,
        u"<a\u00A0href=\"x\u00A0y\"\u00A0b> in </a> <!--\u00A0no\u00A0--> <image>"_s);
    row("2 no mark-up", u"<5 cars> <b"_s, u"< 5 cars > < b"_s);
    row("3 dashes", u"a&mdash;b&NDASH;c\u2015d"_s, u"a -- b -- c -- d"_s);
    row("4 a word joined by a stop", u"one.two!three?four"_s, u"one.two!three?four"_s);
    row("4 contractions", u"We\u2019re they&apos;ll AIN'T"_s, u"we 're they 'll ai n't"_s);
    row("5 names", u"O'Brien Shi'ite dunkin' ol' c'mon nor'easter"_s,
        u"o'brien shi'ite dunkin' ol' c'mon nor'easter"_s);
    row("5 French", u"j'aime"_s, u"j' aime"_s);
    row("6 addresses", u"https://a.b/c?d=e. (www.a.de/xy) my.com/q/, a-b@c.d.e"_s,
        u"https://a.b/c?d=e . -lrb- www.a.de/xy -rrb- my.com/q/ , a-b@c.d.e"_s);
    row("8 dates", u"1/2/2014 and 12-31-99"_s, u"1/2/2014 and 12-31-99"_s);
    row("8 whole and part", u"3 1/2 and 3-1/2"_s, u"3\u00A01/2 and 3-1/2"_s);
    row("8 numbers", u"+5 -.5 ,5 1:2:3"_s, u"+5 -.5 ,5 1:2:3"_s);
    row("9 literals", u"-LRB- pro- S&P-500 Cap'n c'est"_s, u"-lrb- pro- s&p-500 cap'n c'est"_s);
    row("10 strokes", u"left-hand/right-hand/no a/b/c/d"_s, u"left-hand/right-hand/no a/b/c / d"_s);
    row("11 money", u"US$5 3\u00A2 \u20A05"_s, u"us$ 5 3 cents $ 5"_s);
    row("12 a sentence ends", u"Acme Inc. The sea"_s, u"acme inc. . the sea"_s);
    row("12 it does not", u"Acme Inc. the sea"_s, u"acme inc. the sea"_s);
    row("12 a title", u"Mt. Etna vs. Capt. Cook"_s, u"mt. etna vs. capt. cook"_s);
    row("12 an initial before a sentence", u"plan B. The sea"_s, u"plan b . the sea"_s);
    row("12 initials before a sentence", u"the U.S. The sea"_s, u"the u.s. . the sea"_s);
    row("12 initials within one", u"the U.S. the sea"_s, u"the u.s. the sea"_s);
    row("12 before a number", u"fig. 3, Fig.4, fig. a"_s, u"fig. 3 , fig. 4 , fig . a"_s);
    row("12 only with a capital", u"Wash. ill. "_s, u"wash. ill ."_s);
    row("13 files", u"0001_2.png, 1.tif 1.TIF.GZ"_s, u"0001_2.png , 1 . tif 1.tif.gz"_s);
    row("13 a stop before a comma", u"trees., and"_s, u"trees. , and"_s);
    row("14 telephone", u"+49 30 1234 56789"_s, u"+49\u00A030\u00A01234\u00A056789"_s);
    row("15 quotes", u"\"a\" \"$5\" \" b&quot;"_s, u"`` a '' `` $ 5 '' '' b ''"_s);
    row("15 two in a row", u"\u201C\u201Da\u201Eb"_s, u"``'' a \u201E b"_s);
    row("16 angles", u"a << b >> c"_s, u"a << b >> c"_s);
    row("18 runs", u"- -- --- ---- ----- . . . \u2026"_s, u"- -- -- -- ----- ... ..."_s);
    row("19 runs", u"## __ *** ?!? @@"_s, u"## __ *** ?!? @@"_s);
    row("20 hyphens", u"3-story black-and-white été-là 1,000-foot"_s, u"3-story black-and-white été-là 1,000-foot"_s);
    row("21 capitals", u"R&D R&amp;D P+Q p+q"_s, u"r&d r&d p+q p + q"_s);
    row("22 before a letter", u"'red' 'a b"_s, u"` red ' ' a b"_s);
    row("23 signs", u"5±2 → ≥ ½ • ！"_s, u"5 ± 2 → ≥ 1/2 • ！"_s);
    row("deleted", u"a\u0001b \uE000 \U0001F600c"_s, u"a b c"_s);
}

void tst_PtbTokenizer::aClassDecidesWhatOneTokenIs()
{
    QFETCH(const QString, caption);
    QFETCH(const QString, tokens);
    QCOMPARE(PtbTokenizer().all(caption), tokens);
}

void tst_PtbTokenizer::lineEndsAreSpaces()
{
    PtbTokenizer tokenizer;
    QCOMPARE(tokenizer.all(u"a\nb\r\nc\vd\fe\u0085f\u2028g\u2029h\n"_s), u"a b c d e f g h"_s);
    QCOMPARE(tokenizer.all(u"etc.\nThe sea"_s), tokenizer.all(u"etc. The sea"_s));
}

/// The short way for letters before a space against that through all classes, which a tab asks for.
void tst_PtbTokenizer::aPlainWordIsNoOtherWay()
{
    const QStringList pieces{u"cannot"_s, u"gonna"_s, u"lemme"_s, u"a"_s,   u"n"_s, u"tis"_s, u"Mr"_s, u"ca"_s,
                             u"O"_s,      u"etc"_s,   u"http"_s,  u"www"_s, u"'"_s, u"-"_s,   u","_s,  u"n't"_s,
                             u"US"_s,     u"pro"_s,   u"s"_s,     u"til"_s, u"e"_s, u"é"_s,   u"&"_s,  u"/"_s};
    QRandomGenerator random(5);
    PtbTokenizer tokenizer;
    for (int round = 0; round < 20'000; ++round) {
        QString text;
        for (int length = random.bounded(10); length > 0; --length)
            text += random.bounded(3) == 0 ? u" "_s : pieces[random.bounded(int(pieces.size()))];
        QString tabs = text;
        QCOMPARE(tokenizer.all(text), tokenizer.all(tabs.replace(u' ', u'\t')));
    }
}

void tst_PtbTokenizer::anythingIsACaption()
{
    QRandomGenerator random(6);
    PtbTokenizer tokenizer;
    for (int round = 0; round < 20'000; ++round) {
        QString text;
        for (int length = random.bounded(20); length > 0; --length)
            text += QChar(char16_t(random.bounded(3) == 0 ? random.bounded(0x10000) : random.bounded(0x180)));
        const QString tokens = tokenizer.all(text);
        QVERIFY2(!tokens.contains(u"  "_s) && !tokens.startsWith(u' ') && !tokens.endsWith(u' '), qUtf8Printable(text));
    }
}

/// Where a class looked ahead to the end from each place, these would take minutes.
void tst_PtbTokenizer::aLongTextWithoutBlanksIsTokenised_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<int>("tokens"); // of a part
    QTest::newRow("letters and commas") << u"a,"_s << 2;
    QTest::newRow("file names that are none") << u"1a.*"_s << 3;
    QTest::newRow("hosts that are none") << u"a*."_s << 3;
    QTest::newRow("mark-up without an end") << u"<!a"_s << 3;
    QTest::newRow("Chinese") << u"\u6CB3\uFF0C"_s << 2;
}

void tst_PtbTokenizer::aLongTextWithoutBlanksIsTokenised()
{
    QFETCH(const QString, part);
    QFETCH(const int, tokens);
    const int parts = 5'000;
    QCOMPARE(PtbTokenizer().all(part.repeated(parts)).count(u' ') + 1, tokens * parts);
}

QTEST_GUILESS_MAIN(tst_PtbTokenizer)
#include "tst_PtbTokenizer.moc"
