#include "core/project/JsonSpellings.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class tst_JsonSpellings : public QObject
{
    Q_OBJECT
private slots:
    void charactersAreSpelledInAllTheirWays_data();
    void charactersAreSpelledInAllTheirWays();
    void onlyTwoForeignersFoldToAsciiLetters();
    void nothingFoldsBeyondWhereWeLook();
    void whatBytesCannotTellGivesNothing();
    void onRequestAsciiMayBeEscaped();
};

void tst_JsonSpellings::charactersAreSpelledInAllTheirWays_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("ways");
    QTest::newRow("letter") << u"A"_s << QStringList{u"a"_s};
    QTest::newRow("digit") << u"7"_s << QStringList{u"7"_s};
    QTest::newRow("space") << u" "_s << QStringList{u" "_s};
    QTest::newRow("quote") << u"\""_s << QStringList{uR"(\")"_s, uR"(\u0022)"_s};
    QTest::newRow("backslash") << u"\\"_s << QStringList{uR"(\\)"_s, uR"(\u005c)"_s};
    QTest::newRow("slash") << u"/"_s << QStringList{u"/"_s, uR"(\/)"_s, uR"(\u002f)"_s};
    QTest::newRow("less than, as web writers escape it") << u"<"_s << QStringList{u"<"_s, uR"(\u003c)"_s};
    QTest::newRow("newline") << u"\n"_s << QStringList{u"\n"_s, uR"(\n)"_s, uR"(\u000a)"_s};
    QTest::newRow("k and the Kelvin sign") << u"k"_s << QStringList{u"k"_s, u"\u212A"_s, uR"(\u212a)"_s};
    QTest::newRow("the Kelvin sign and k") << u"\u212A"_s << QStringList{u"k"_s, u"\u212A"_s, uR"(\u212a)"_s};
    QTest::newRow("s and the long s") << u"S"_s << QStringList{u"s"_s, u"ſ"_s, uR"(\u017f)"_s};
    QTest::newRow("accent") << u"é"_s << QStringList{u"é"_s, u"É"_s, uR"(\u00e9)"_s, uR"(\u00c9)"_s};
    QTest::newRow("Chinese") << u"机"_s << QStringList{u"机"_s, uR"(\u673a)"_s};
    QTest::newRow("sharp s") << u"ß"_s << QStringList{u"ß"_s, u"ẞ"_s, uR"(\u00df)"_s, uR"(\u1e9e)"_s};
    QTest::newRow("satellite") << u"🛰"_s << QStringList{u"🛰"_s, uR"(\ud83d\udef0)"_s};
}

void tst_JsonSpellings::charactersAreSpelledInAllTheirWays()
{
    QFETCH(QString, text);
    QFETCH(QStringList, ways);
    const auto spellings = jsonSpellings(text, false);
    QCOMPARE(spellings.size(), std::size_t(1));
    QStringList found;
    for (const std::string &way : spellings.front().ways)
        found.append(QString::fromStdString(way));
    // In either case: what is compared is folded in ASCII only.
    for (QString &way : ways) {
        for (QChar &c : way)
            c = c >= u'A' && c <= u'Z' ? c.toLower() : c;
    }
    found.sort();
    ways.sort();
    QCOMPARE(found, ways);
    QCOMPARE(spellings.front().single(), ways.size() == 1);
}

void tst_JsonSpellings::onlyTwoForeignersFoldToAsciiLetters()
{
    QList<uint> crossing;
    for (char32_t c = 0x80; c <= QChar::LastValidCodePoint; ++c) {
        if (QChar::toCaseFolded(c) < 0x80)
            crossing.append(uint(c));
    }
    QCOMPARE(crossing, (QList<uint>{0x017F, 0x212A}));
}

void tst_JsonSpellings::nothingFoldsBeyondWhereWeLook()
{
    for (char32_t c = 0x20000; c <= QChar::LastValidCodePoint; ++c)
        QCOMPARE(QChar::toCaseFolded(c), c);
}

void tst_JsonSpellings::whatBytesCannotTellGivesNothing()
{
    QVERIFY(jsonSpellings(QString(QChar(0xD83D)), false).empty());
    QVERIFY(jsonSpellings(u"a\uFFFD"_s, false).empty());
}

void tst_JsonSpellings::onRequestAsciiMayBeEscaped()
{
    const auto spellings = jsonSpellings(u"a1"_s, true);
    QCOMPARE(spellings[0].ways, (std::vector<std::string>{"\\u0041", "\\u0061", "a"}));
    QCOMPARE(spellings[1].ways, (std::vector<std::string>{"1", "\\u0031"}));
}

QTEST_APPLESS_MAIN(tst_JsonSpellings)
#include "tst_JsonSpellings.moc"
