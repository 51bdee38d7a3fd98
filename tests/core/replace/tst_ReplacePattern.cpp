#include "core/replace/ReplacePattern.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace core;

using Kind = ReplacePattern::Kind;

class tst_ReplacePattern : public QObject
{
    Q_OBJECT
private slots:
    void replacesInAText_data();
    void replacesInAText();
    void whatIsWrongIsSaidWithItsPlace_data();
    void whatIsWrongIsSaidWithItsPlace();
    void aCatastrophicExpressionIsStoppedAndSaid_data();
    void aCatastrophicExpressionIsStoppedAndSaid();
    void longTextsAreReplacedLikeShortOnes_data();
    void longTextsAreReplacedLikeShortOnes();
    void aTextThatWouldGrowTooLongIsLeftAlone();
    void loneSurrogatesSurvive();
    void literalsMakeWhatQStringMakes();
    void matchesSayWhereEverythingWent();
};

namespace {

ReplacePattern pattern(const QString &find, const QString &with, Kind kind, bool matchCase = false)
{
    auto made = ReplacePattern::make(find, with, {kind, matchCase});
    if (!made)
        qFatal("%s", qPrintable(made.error().message));
    return made.take();
}

/// The text that is made, or the text itself where nothing was found.
QString result(const ReplacePattern &made, const QString &text)
{
    const ReplacedText replaced = made.apply(text);
    return replaced.matches.empty() ? text : replaced.text;
}

}

void tst_ReplacePattern::replacesInAText_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("matchCase");
    QTest::addColumn<QString>("find");
    QTest::addColumn<QString>("with");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, Kind kind, bool matchCase, const QString &find, const QString &with,
                        const QString &text, const QString &expected) {
        QTest::newRow(name) << kind << matchCase << find << with << text << expected;
    };
    const auto literal = [&](const char *name, auto... rest) { row(name, Kind::Literal, false, rest...); };
    literal("a word", u"ship"_s, u"vessel"_s, u"A ship, two ships."_s, u"A vessel, two vessels."_s);
    literal("any case", u"SHIP"_s, u"vessel"_s, u"Ship ship"_s, u"vessel vessel"_s);
    row("the case asked for", Kind::Literal, true, u"ship"_s, u"vessel"_s, u"Ship ship"_s, u"Ship vessel"_s);
    literal("not found", u"plane"_s, u"x"_s, u"A ship."_s, u"A ship."_s);
    literal("deleted", u" very"_s, u""_s, u"very very big"_s, u"very big"_s);
    literal("overlapping only once", u"aa"_s, u"b"_s, u"aaaaa"_s, u"bba"_s);
    literal("what is put in is not looked at again", u"a"_s, u"aa"_s, u"aba"_s, u"aabaa"_s);
    literal("signs of expressions mean themselves", u"(.*)"_s, u"$1\\1"_s, u"a (.*) b"_s, u"a $1\\1 b"_s);
    literal("a line end", u"image>\n"_s, u"image> "_s, u"<image>\nHow?"_s, u"<image> How?"_s);
    literal("Chinese", u"飞机"_s, u"客机"_s, u"三架飞机。"_s, u"三架客机。"_s);
    literal("outside the first plane", u"🚢"_s, u"ship"_s, u"🚢🚢 🚢"_s, u"shipship ship"_s);
    literal("folded", u"straße"_s, u"x"_s, u"STRAßE strasse"_s, u"x strasse"_s);
    literal("the Kelvin sign is a k", u"k"_s, u"c"_s, u"\u212Ak"_s, u"cc"_s);
    literal("in a text of nothing", u"a"_s, u"b"_s, u""_s, u""_s);

    const auto word = [&](const char *name, auto... rest) { row(name, Kind::WholeWord, false, rest...); };
    word("whole", u"ship"_s, u"boat"_s, u"Ship ships, flagship; ship_a ship2 (ship)."_s,
         u"boat ships, flagship; ship_a ship2 (boat)."_s);
    word("behind a part of a word", u"aba"_s, u"x"_s, u"ababa aba"_s, u"ababa x"_s);
    word("accents are letters", u"caf"_s, u"x"_s, u"café caf"_s, u"café x"_s);
    word("and so are those that combine", u"cafe"_s, u"x"_s, u"cafe\u0301 cafe"_s, u"cafe\u0301 x"_s);
    word("Cyrillic", u"дом"_s, u"x"_s, u"дома дом"_s, u"дома x"_s);
    word("each Chinese character is a word", u"飞机"_s, u"客机"_s, u"三架飞机场"_s, u"三架客机场"_s);
    word("letters outside the first plane", u"a"_s, u"x"_s, u"a\U00010400 a"_s, u"a\U00010400 x"_s);
    word("beginning with a sign", u"(ship"_s, u"(boat"_s, u"(ship (ships x(ship"_s, u"(boat (ships x(boat"_s);
    word("an apostrophe parts", u"ship"_s, u"boat"_s, u"the ship's"_s, u"the boat's"_s);

    const auto regex = [&](const char *name, auto... rest) { row(name, Kind::RegularExpression, false, rest...); };
    regex("groups", u"(\\w+) of (\\w+)"_s, u"\\2 $1"_s, u"port of Rome"_s, u"Rome port"_s);
    regex("a group that took no part", u"a(x)?"_s, u"[$1]"_s, u"a ax"_s, u"[] [x]"_s);
    regex("a named group", u"(?<n>\\d+)m"_s, u"${n} m, ${1}"_s, u"30m"_s, u"30 m, 30"_s);
    regex("all of it", u"\\d+"_s, u"<$&|\\0|$0>"_s, u"7"_s, u"<7|7|7>"_s);
    regex("signs for themselves", u"a"_s, u"$$ \\\\ $ $x 5$"_s, u"a"_s, u"$ \\ $ $x 5$"_s);
    regex("line end and tab", u" "_s, u"\\n\\t"_s, u"a b"_s, u"a\n\tb"_s);
    regex("ten is one and a nought", u"(a)"_s, u"$10"_s, u"a"_s, u"a0"_s);
    regex("an empty match at the beginning", u"^"_s, u"> "_s, u"a\nb"_s, u"> a\nb"_s);
    regex("of each line", u"(?m)^"_s, u"> "_s, u"a\nb"_s, u"> a\n> b"_s);
    regex("empty matches do not loop", u"x*"_s, u"-"_s, u"abxd"_s, u"-a-b--d-"_s);
    regex("nor between surrogates", u""_s + u"(?=)"_s, u"."_s, u"🚢a"_s, u".🚢.a."_s);
    regex("nor in an empty text", u"$"_s, u"!"_s, u""_s, u"!"_s);
    regex("Unicode classes", u"\\b\\w+\\b"_s, u"x"_s, u"déjà дом 5"_s, u"x x x"_s);
    regex("any case", u"SHIPS?"_s, u"x"_s, u"Ships ship"_s, u"x x"_s);
    row("the case that is asked for, too", Kind::RegularExpression, true, u"SHIP"_s, u"x"_s, u"ship SHIP"_s,
        u"ship x"_s);
    regex("lookbehind sees what went before", u"(?<=a)b"_s, u"x"_s, u"abb"_s, u"axb"_s);
    regex("a reset beginning", u"a\\Kb"_s, u"x"_s, u"ab cb"_s, u"ax cb"_s);
    regex("limits cannot be lifted", u"(*LIMIT_MATCH=4000000000)a"_s, u"b"_s, u"a"_s, u"b"_s);
    regex("a box", u"\\[([\\d.]+), ([\\d.]+)"_s, u"[$2, $1"_s, u"at [0.1, 0.2, 0.3, 0.4]"_s,
          u"at [0.2, 0.1, 0.3, 0.4]"_s);
}

void tst_ReplacePattern::replacesInAText()
{
    QFETCH(const Kind, kind);
    QFETCH(const bool, matchCase);
    QFETCH(const QString, find);
    QFETCH(const QString, with);
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    QCOMPARE(result(pattern(find, with, kind, matchCase), text), expected);
}

void tst_ReplacePattern::whatIsWrongIsSaidWithItsPlace_data()
{
    QTest::addColumn<QString>("find");
    QTest::addColumn<QString>("with");
    QTest::addColumn<QString>("says");
    QTest::newRow("nothing") << u""_s << u"x"_s << u"nothing to look for"_s;
    QTest::newRow("an open group") << u"ab(c"_s << u""_s << u"at character 4"_s;
    QTest::newRow("a range upside down") << u"[z-a]"_s << u""_s << u"at character 3"_s;
    QTest::newRow("a lonely backslash") << u"a\\"_s << u""_s << u"at character 2"_s;
    QTest::newRow("a group that is not there")
        << u"(a)"_s << u"x$2"_s << u"at character 3: The expression has no group 2"_s;
    QTest::newRow("a name that is not there") << u"(a)"_s << u"${b}"_s << u"no group b"_s;
    QTest::newRow("a name of nothing") << u"(a)"_s << u"${}"_s << u"no group"_s;
    QTest::newRow("a name without end") << u"(a)"_s << u"${b"_s << u"missing"_s;
    QTest::newRow("a backslash at the end") << u"a"_s << u"x\\"_s << u"at character 2"_s;
    QTest::newRow("an escape without meaning") << u"a"_s << u"\\q"_s << u"\\q means nothing"_s;
}

void tst_ReplacePattern::whatIsWrongIsSaidWithItsPlace()
{
    QFETCH(const QString, find);
    QFETCH(const QString, with);
    QFETCH(const QString, says);
    const auto made = ReplacePattern::make(find, with, {Kind::RegularExpression, false});
    QVERIFY(!made);
    QCOMPARE(made.error().kind, Error::Kind::Usage);
    QVERIFY2(made.error().message.contains(says), qPrintable(made.error().message));
}

void tst_ReplacePattern::aCatastrophicExpressionIsStoppedAndSaid_data()
{
    QTest::addColumn<QString>("find");
    QTest::addColumn<QString>("text");
    for (const int length : {40, 3'000, 100'000}) {
        const QString text(length, u'a');
        const auto name = [length](const char *what) { return u"%1, %2"_s.arg(QLatin1StringView(what)).arg(length); };
        QTest::newRow(qPrintable(name("nested"))) << u"(a+)+$"_s << QString(text + u'!');
        QTest::newRow(qPrintable(name("alternatives"))) << u"(a|aa)+$"_s << QString(text + u'!');
        QTest::newRow(qPrintable(name("empty inside"))) << u"(a*)*[bc]"_s << text;
    }
    QTest::newRow("every place takes long") << u"(?:a|b)*[cd]"_s << QString(100'000, u'a');
    QTest::newRow("no step is counted") << u"a*a*[bc]"_s << QString(100'000, u'a');
}

void tst_ReplacePattern::aCatastrophicExpressionIsStoppedAndSaid()
{
    QFETCH(const QString, find);
    QFETCH(const QString, text);
    const ReplacedText replaced = pattern(find, u"x"_s, Kind::RegularExpression).apply(text);
    QVERIFY(replaced.problem.contains(u"too long"));
    QVERIFY(replaced.matches.empty());
    QVERIFY(replaced.text.isEmpty());
}

void tst_ReplacePattern::longTextsAreReplacedLikeShortOnes_data()
{
    QTest::addColumn<QString>("find");
    QTest::addColumn<QString>("with");
    for (const QString &find : {u"\\bship\\b"_s, u"s(h)i"_s, u"x*"_s, u"(?<=i)p"_s, u"i\\Kp"_s, u"[🚢e]"_s, u"(?m)^"_s,
                                u"\\w+$"_s, u"absent"_s})
        QTest::newRow(qPrintable(find)) << find << u"<$&>"_s;
}

void tst_ReplacePattern::longTextsAreReplacedLikeShortOnes()
{
    QFETCH(const QString, find);
    QFETCH(const QString, with);
    const QString line = u"A ship 🚢 and the xxx ships.\n"_s;
    const QString tail = u"last ship"_s;
    const ReplacePattern made = pattern(find, with, Kind::RegularExpression);
    QString shortText;
    QString longText;
    while (shortText.size() < 1'000)
        shortText += line;
    for (int i = 0; i < 100; ++i)
        longText += shortText;
    const auto found = [&made](const QString &text) { return qsizetype(made.apply(text).matches.size()); };
    QVERIFY(result(made, longText + tail).endsWith(result(made, shortText + tail).right(20)));
    // What is found in a line does not depend on what stands around it: a hundred times the same.
    const qsizetype inTail = found(tail);
    QCOMPARE(found(longText + tail) - inTail, (found(shortText + tail) - inTail) * 100);
}

void tst_ReplacePattern::aTextThatWouldGrowTooLongIsLeftAlone()
{
    const QString text(10'000, u'a');
    const QString with(10'000, u'b');
    for (const Kind kind : {Kind::Literal, Kind::RegularExpression}) {
        const ReplacedText replaced = pattern(u"a"_s, with, kind).apply(text);
        QVERIFY(replaced.problem.contains(u"become too long"));
        QVERIFY(replaced.matches.empty());
    }
}

void tst_ReplacePattern::loneSurrogatesSurvive()
{
    const QString text = u"a"_s + QChar(0xD800) + u"b"_s + QChar(0xDC00) + u"a"_s;
    const QString expected = u"x"_s + QChar(0xD800) + u"b"_s + QChar(0xDC00) + u"x"_s;
    for (const Kind kind : {Kind::Literal, Kind::WholeWord, Kind::RegularExpression})
        QCOMPARE(result(pattern(u"a"_s, u"x"_s, kind), text), expected);
    QCOMPARE(result(pattern(u"(.)b"_s, u"$1c"_s, Kind::RegularExpression), text), QString(text).replace(2, 1, u"c"_s));
}

void tst_ReplacePattern::literalsMakeWhatQStringMakes()
{
    std::mt19937 random(20);
    const auto text = [&random](int most) {
        static const QStringList letters{u"a"_s, u"A"_s, u"b"_s, u" "_s, u"中"_s, u"🚢"_s, u"\n"_s};
        QString made;
        for (int i = 1 + int(random() % unsigned(most)); i > 0; --i)
            made += letters[qsizetype(random() % unsigned(letters.size()))];
        return made;
    };
    for (int i = 0; i < 20'000; ++i) {
        const QString find = text(3);
        const QString with = i % 3 == 0 ? QString() : text(4);
        const QString where = text(30);
        const bool matchCase = i % 2 == 0;
        const QString expected =
            QString(where).replace(find, with, matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive);
        QCOMPARE(result(pattern(find, with, Kind::Literal, matchCase), where), expected);
        // An expression that says the same finds the same.
        const QString escaped = QRegularExpression::escape(find);
        QCOMPARE(result(pattern(escaped, with, Kind::RegularExpression, matchCase), where), expected);
    }
}

void tst_ReplacePattern::matchesSayWhereEverythingWent()
{
    const QString text = u"Two ships and a ship, no plane."_s;
    for (const auto &[find, with] : {std::pair(u"ship"_s, u"vessel"_s), std::pair(u"(s)?hip"_s, u"$1-$1"_s),
                                     std::pair(u"\\b"_s, u"|"_s), std::pair(u" \\w+"_s, u""_s)}) {
        const ReplacedText replaced = pattern(find, with, Kind::RegularExpression).apply(text);
        QString back = replaced.text;
        for (auto match = replaced.matches.rbegin(); match != replaced.matches.rend(); ++match)
            back.replace(match->after.start, match->after.length, text.mid(match->before.start, match->before.length));
        QVERIFY(!replaced.matches.empty());
        QCOMPARE(back, text);
    }
}

QTEST_GUILESS_MAIN(tst_ReplacePattern)
#include "tst_ReplacePattern.moc"
