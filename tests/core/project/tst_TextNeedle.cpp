#include "core/json/JsonString.h"
#include "core/project/TextNeedle.h"

#include <QRandomGenerator>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {
QByteArray escaped(QChar unit, QRandomGenerator &random)
{
    QByteArray hex = QByteArray::number(unit.unicode(), 16).rightJustified(4, '0');
    return "\\u" + (random.bounded(2) ? hex.toUpper() : hex);
}

/// One of the ways to write the text in JSON. Plain ASCII is escaped only with `anything`.
QByteArray encoded(const QString &text, QRandomGenerator &random, bool anything)
{
    static const QByteArray Brief = "\"\\/\b\f\n\r\t";
    static const QByteArray Letters = "\"\\/bfnrt";
    QByteArray json;
    for (const uint c : text.toUcs4()) {
        const QString one = QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1);
        const qsizetype brief = c < 0x80 ? Brief.indexOf(char(c)) : -1;
        const bool must = c < 0x20 || c == '"' || c == '\\';
        const bool may = c >= 0x80 || must || QByteArray("/<>&'+=`\x7F").contains(char(c)) || anything;
        const int way = random.bounded(3);
        if (brief >= 0 && (way == 0 || (must && way == 2))) {
            json += '\\';
            json += Letters[brief];
        } else if (must || (may && way == 1)) {
            for (const QChar unit : one)
                json += escaped(unit, random);
        } else {
            json += one.toUtf8();
        }
    }
    return json;
}

QString randomText(const QStringList &alphabet, int most, QRandomGenerator &random)
{
    QString text;
    for (int i = random.bounded(most) + 1; i > 0; --i)
        text += alphabet[random.bounded(alphabet.size())];
    return text;
}

/// The text with the case of some letters changed, by any rule that folding undoes.
QString recased(const QString &text, QRandomGenerator &random)
{
    QString other;
    for (const uint c : text.toUcs4()) {
        const auto old = char32_t(c);
        QList<char32_t> same{old, old};
        for (const char32_t candidate : {QChar::toUpper(old), QChar::toLower(old), QChar::toCaseFolded(old)})
            same.append(candidate);
        if (QChar::toCaseFolded(old) == U'k')
            same.append(U'\u212A');
        if (QChar::toCaseFolded(old) == U's')
            same.append(U'ſ');
        const char32_t chosen = same[random.bounded(same.size())];
        other += QString::fromUcs4(&chosen, 1);
    }
    return other;
}

std::span<const char> bytes(const QByteArray &json)
{
    return {json.constData(), std::size_t(json.size())};
}
}

class tst_TextNeedle : public QObject
{
    Q_OBJECT
private slots:
    void matchesLikeQString_data();
    void matchesLikeQString();
    void whatMatchesIsNeverMissed_data();
    void whatMatchesIsNeverMissed();
    void whatIsCertainMatches_data();
    void whatIsCertainMatches();
    void plainWordsAreCertainUnlessAnEscapeIsNear_data();
    void plainWordsAreCertainUnlessAnEscapeIsNear();
    void whatIsNotThereIsHardlyEverSuspected_data();
    void whatIsNotThereIsHardlyEverSuspected();
    void everyPlaceIsFoundInTurn();
    void aTextIsFoundWhereverItStandsInThePage();
    void readingBackwardsTriesEverySlash();
    void whatBytesCannotTellIsAlwaysSuspected();
    void escapedAsciiIsFoundWhenAskedFor();
    void aLongNeedleIsFound();
};

void tst_TextNeedle::matchesLikeQString_data()
{
    QTest::addColumn<QString>("needle");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    QTest::newRow("case") << u"Parking LOT"_s << u"a parking lot."_s << true;
    QTest::newRow("inside a word") << u"ark"_s << u"parking"_s << true;
    QTest::newRow("Chinese") << u"停车场"_s << u"图中有一个停车场。"_s << true;
    QTest::newRow("Chinese, other") << u"停车位"_s << u"图中有一个停车场。"_s << false;
    QTest::newRow("accent") << u"ÉCOLE"_s << u"une école"_s << true;
    QTest::newRow("accents matter") << u"ecole"_s << u"école"_s << false;
    QTest::newRow("Kelvin in the text") << u"lake"_s << u"a la\u212Ae"_s << true;
    QTest::newRow("Kelvin in the needle") << u"la\u212Ae"_s << u"a lake"_s << true;
    QTest::newRow("long s") << u"ships"_s << u"ſhipſ"_s << true;
    QTest::newRow("sharp s is not ss") << u"strasse"_s << u"straße"_s << false;
    QTest::newRow("capital sharp s") << u"straße"_s << u"STRAẞE"_s << true;
    QTest::newRow("literal") << u"a.c"_s << u"abc"_s << false;
    QTest::newRow("beyond the BMP") << u"𐐀"_s << u"x𐐨"_s << true;
}

void tst_TextNeedle::matchesLikeQString()
{
    QFETCH(QString, needle);
    QFETCH(QString, text);
    QFETCH(bool, expected);
    QCOMPARE(TextNeedle(needle).matches(text), expected);
    QCOMPARE(text.contains(needle, Qt::CaseInsensitive), expected);
}

void tst_TextNeedle::whatMatchesIsNeverMissed_data()
{
    QTest::addColumn<QStringList>("alphabet");
    QTest::addColumn<bool>("anything");
    const QStringList ascii{u"a"_s, u"B"_s, u"s"_s, u"K"_s, u"i"_s, u" "_s, u"."_s, u"7"_s};
    const QStringList nasty =
        ascii + QStringList{u"é"_s, u"É"_s,      u"ß"_s,  u"ẞ"_s,  u"机"_s, u"场"_s,     u"🛰"_s,
                            u"𐐀"_s, u"𐐨"_s,      u"\""_s, u"\\"_s, u"/"_s,  u"\n"_s,     u"<"_s,
                            u"ſ"_s, u"\u212A"_s, u"ς"_s,  u"Σ"_s,  u"u"_s,  u"\u0345"_s, u"\u007F"_s};
    QTest::newRow("plain") << ascii << false;
    QTest::newRow("nasty") << nasty << false;
    QTest::newRow("nasty, anything escaped") << nasty << true;
    QTest::newRow("slashes") << QStringList{u"/"_s, u"\\"_s, u"n"_s, u"u"_s, u"0"_s, u"2"_s, u"f"_s} << false;
    QTest::newRow("slashes, anything escaped")
        << QStringList{u"/"_s, u"\\"_s, u"n"_s, u"u"_s, u"0"_s, u"2"_s, u"f"_s} << true;
    QTest::newRow("k and s") << QStringList{u"k"_s, u"s"_s, u"K"_s, u"S"_s, u"ſ"_s, u"\u212A"_s} << false;
}

void tst_TextNeedle::whatMatchesIsNeverMissed()
{
    QFETCH(QStringList, alphabet);
    QFETCH(bool, anything);
    QRandomGenerator random(3);
    int matches = 0;
    for (int round = 0; round < 600; ++round) {
        const QString needle = randomText(alphabet, 1 + random.bounded(6), random);
        const TextNeedle sought(needle, anything);
        for (int i = 0; i < 30; ++i) {
            QString text = randomText(alphabet, random.bounded(2) ? 10 : 150, random);
            if (random.bounded(2))
                text += recased(needle, random) + randomText(alphabet, random.bounded(2) ? 3 : 150, random);
            QCOMPARE(sought.matches(text), text.contains(needle, Qt::CaseInsensitive));
            if (!sought.matches(text))
                continue;
            ++matches;
            const QByteArray json = "{\"value\": \"" + encoded(text, random, anything) + "\"}";
            if (!sought.mayOccur(bytes(json)))
                QFAIL(qPrintable(u"missed “%1” in %2"_s.arg(needle, QString::fromUtf8(json))));
        }
    }
    QVERIFY(matches > 5000);
}

void tst_TextNeedle::whatIsCertainMatches_data()
{
    whatMatchesIsNeverMissed_data();
}

void tst_TextNeedle::whatIsCertainMatches()
{
    QFETCH(QStringList, alphabet);
    QFETCH(bool, anything);
    QRandomGenerator random(4);
    int certain = 0;
    for (int round = 0; round < 200; ++round) {
        const TextNeedle needle(randomText(alphabet, 1 + random.bounded(4), random), anything);
        for (int i = 0; i < 30; ++i) {
            const QString text =
                randomText(alphabet, 20, random) + recased(needle.text(), random) + randomText(alphabet, 20, random);
            QByteArray contents = encoded(text, random, anything);
            if (random.bounded(4) == 0)
                contents.insert(random.bounded(contents.size()), '\xE6'); // half a character
            for (qsizetype place = 0; place <= contents.size(); ++place) {
                if (!needle.isCertain(bytes(contents), std::size_t(place)))
                    continue;
                ++certain;
                if (!needle.matches(JsonString::decodeContents({contents.constData(), std::size_t(contents.size())})))
                    QFAIL(qPrintable(u"“%1” is not in %2"_s.arg(needle.text(), QString::fromUtf8(contents))));
            }
        }
    }
    QVERIFY(certain > 100);
}

void tst_TextNeedle::plainWordsAreCertainUnlessAnEscapeIsNear_data()
{
    QTest::addColumn<QString>("needle");
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<bool>("certain");
    QTest::newRow("plain") << u"Ship"_s << QByteArray("a sHIP") << true;
    QTest::newRow("k and s") << u"sky"_s << QByteArray("SKY") << true;
    QTest::newRow("an escape far off") << u"ship"_s << QByteArray("\\u673a ship \\n") << true;
    QTest::newRow("behind a line feed") << u"nab"_s << QByteArray("\\nab") << false;
    QTest::newRow("inside an escape") << u"3a"_s << QByteArray("\\u673a") << false;
    QTest::newRow("a longer s") << u"sky"_s << QByteArray("\xC5\xBFky") << false;
    QTest::newRow("Chinese") << u"机场"_s << QByteArray("机场") << false;
    QTest::newRow("a quote") << u"\"q"_s << QByteArray("\\\"q") << false;
    QTest::newRow("cut off before") << u"a 7x"_s << QByteArray(" 7x") << false;
    QTest::newRow("cut off behind") << u"7x b"_s << QByteArray("7x ") << false;
}

void tst_TextNeedle::plainWordsAreCertainUnlessAnEscapeIsNear()
{
    QFETCH(QString, needle);
    QFETCH(QByteArray, contents);
    QFETCH(bool, certain);
    const TextNeedle sought(needle);
    bool found = false;
    for (qsizetype place = 0; place <= contents.size(); ++place)
        found = found || sought.isCertain(bytes(contents), std::size_t(place));
    QCOMPARE(found, certain);
}

void tst_TextNeedle::whatIsNotThereIsHardlyEverSuspected_data()
{
    QTest::addColumn<QString>("needle");
    QTest::newRow("a word without k and s") << u"parking lot"_s;
    QTest::newRow("a word around s") << u"ships"_s;
    QTest::newRow("only s") << u"ss"_s;
    QTest::newRow("Chinese") << u"机场"_s;
    QTest::newRow("Chinese after a common run") << u"a 场"_s;
    QTest::newRow("quote") << u"\"Q\""_s;
    QTest::newRow("accent") << u"école"_s;
}

void tst_TextNeedle::whatIsNotThereIsHardlyEverSuspected()
{
    QFETCH(QString, needle);
    const QByteArray page =
        QByteArray(R"({"from": "gpt", "value": "The hip parking-lot is a 停车场, "q" of co\u673ale; )") +
        QByteArray("sky, sea and a lake of \\u005c\\u573a mountains ").repeated(100) + "\"}";
    QVERIFY(!TextNeedle(needle).mayOccur(bytes(page)));
}

void tst_TextNeedle::everyPlaceIsFoundInTurn()
{
    const QByteArray page =
        QByteArray(100, 'x') + "Ship" + QByteArray(63, 'x') + "shIP" + QByteArray(200, '-') + "SHIP";
    const TextNeedle needle(u"ship"_s);
    QList<std::size_t> places;
    for (std::size_t at = needle.findCandidate(bytes(page)); at != TextNeedle::None;
         at = needle.findCandidate(bytes(page), at + 1))
        places.append(at);
    QCOMPARE(places.size(), 3);
    QVERIFY(places[0] >= 100 && places[0] < 104);
    QVERIFY(places[1] >= 167 && places[1] < 171);
    QVERIFY(places[2] >= 371 && places[2] < 375);
    QCOMPARE(needle.findCandidate(bytes(page), std::size_t(page.size())), TextNeedle::None);
    QCOMPARE(needle.findCandidate({}), TextNeedle::None);
}

void tst_TextNeedle::aTextIsFoundWhereverItStandsInThePage()
{
    for (const QString &text : {u"ship"_s, u"机场"_s, u"s"_s, u"q"_s, u"été"_s}) {
        const TextNeedle needle(text);
        const QByteArray found = text.toUtf8();
        for (qsizetype before = 0; before < 200; ++before) {
            QVERIFY(needle.mayOccur(bytes(QByteArray(before, '.') + found)));
            QVERIFY(needle.mayOccur(bytes(QByteArray(before, '.') + found + QByteArray(300 - before, '.'))));
            QVERIFY(!needle.mayOccur(bytes(QByteArray(before, '.') + found.chopped(1))));
        }
    }
}

void tst_TextNeedle::readingBackwardsTriesEverySlash()
{
    QVERIFY(TextNeedle(u"a/ship"_s).mayOccur(bytes("a/ship")));
    QVERIFY(TextNeedle(u"a/ship"_s).mayOccur(bytes("a\\/ship")));
    QVERIFY(TextNeedle(u"a\\/hip"_s).mayOccur(bytes("a\\\\/hip")));
    QVERIFY(TextNeedle(u"a\\/hip"_s).mayOccur(bytes("a\\\\\\/hip")));
    QVERIFY(!TextNeedle(u"a/hip"_s).mayOccur(bytes("b/hip")));
}

void tst_TextNeedle::whatBytesCannotTellIsAlwaysSuspected()
{
    QVERIFY(TextNeedle(QString(QChar(0xDE00))).mayOccur(bytes("{}")));
    QVERIFY(TextNeedle(u"\uFFFD"_s).mayOccur(bytes("\"\x80\"")));
    QVERIFY(!TextNeedle(u"\uFFFD"_s).mayOccur({}));
}

void tst_TextNeedle::escapedAsciiIsFoundWhenAskedFor()
{
    QVERIFY(!TextNeedle(u"Hip"_s).mayOccur(bytes(R"("\u0068\u0049p")")));
    QVERIFY(TextNeedle(u"Hip"_s, true).mayOccur(bytes(R"("\u0068\u0049p")")));
    QVERIFY(TextNeedle(u"Hip"_s, true).mayOccur(bytes(R"("hip")")));
    QVERIFY(!TextNeedle(u"Hip"_s, true).mayOccur(bytes(R"("\u0068\u0049q")")));
}

void tst_TextNeedle::aLongNeedleIsFound()
{
    QString needle;
    for (int i = 0; i < 5000; ++i)
        needle += u"paragraph %1 / 机场 "_s.arg(i);
    const QByteArray json = '"' + needle.toUtf8() + '"';
    QVERIFY(TextNeedle(needle).mayOccur(bytes(json)));
    QVERIFY(!TextNeedle(needle).mayOccur(bytes(json.chopped(3))));
}

QTEST_APPLESS_MAIN(tst_TextNeedle)
#include "tst_TextNeedle.moc"
