#include "core/metrics/meteor/MeteorLists.h"
#include "core/metrics/meteor/MeteorNormaliser.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

class tst_MeteorNormaliser : public QObject
{
    Q_OBJECT
private slots:
    void theListsAreWhole();
    void textsBecomePlainWords_data();
    void textsBecomePlainWords();
    void plainLettersAreNoOtherWay();
    void noTextIsTooOdd();

private:
    const MeteorLists m_lists = MeteorLists::builtin();
};

void tst_MeteorNormaliser::theListsAreWhole()
{
    QCOMPARE(m_lists.functionWords.size(), 93U);
    QVERIFY(m_lists.functionWords.contains("the"));
    QVERIFY(m_lists.functionWords.contains("-lrb-"));
    QVERIFY(m_lists.prefixes.contains("Dr"));
    QVERIFY(!m_lists.prefixes.contains("Art"));
    QVERIFY(m_lists.numericPrefixes.contains("Art"));
}

void tst_MeteorNormaliser::textsBecomePlainWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QString &text, const QString &words) {
        QTest::newRow(name) << text << words;
    };
    row("nothing", u""_s, u""_s);
    row("blanks", u"  a \t tree \n"_s, u"a tree"_s);
    row("capitals", u"A ÉTANG"_s, u"a étang"_s);
    row("signs", u"a/b #2 50%"_s, u"a / b # 2 50 %"_s);
    row("another script is taken apart", u"河流 лес"_s, u"河 流 лес"_s);
    row("a sign of two units stays one", u"a🚢b"_s, u"a 🚢 b"_s);
    row("dots", u"well... yes"_s, u"well ... yes"_s);
    row("comma", u"a, b,c"_s, u"a , b , c"_s);
    row("comma of a number", u"1,000,000 trees"_s, u"1,000,000 trees"_s);
    row("comma behind a number", u"10, 20"_s, u"10 , 20"_s);
    row("comma before a number", u"x,5"_s, u"x , 5"_s);
    row("quotes", u"“a” ``b'' ‘c’"_s, u"\" a \" \" b \" ' c '"_s);
    row("dash", u"a – b"_s, u"a - b"_s);
    row("two hyphens", u"a -- b"_s, u"a - b"_s);
    row("hyphen within", u"black-haired"_s, u"black haired"_s);
    row("a pass does not overlap", u"x-y-z"_s, u"x y-z"_s);
    row("longer words have room", u"one-way-street"_s, u"one way street"_s);
    row("hyphen without", u"-lrb- a"_s, u"-lrb- a"_s);
    row("negation", u"is n't"_s, u"is n 't"_s);
    row("of a letter", u"d'you"_s, u"d 'you"_s);
    row("of a number", u"90's"_s, u"90 's"_s);
    row("before a letter", u"the 's"_s, u"the ' s"_s);
    row("behind a letter", u"boys' toys"_s, u"boys ' toys"_s);
    row("initials", u"the u.s. flag"_s, u"the us flag"_s);
    row("a full stop within", u"a rd. in spain"_s, u"a rd. in spain"_s);
    row("a full stop at the end", u"in spain."_s, u"in spain ."_s);
    row("before a number", u"a rd. 5"_s, u"a rd . 5"_s);
    row("prefix", u"a Dr. 5"_s, u"a dr. 5"_s);
    row("numeric prefix", u"Art. 5 Art. ("_s, u"art. 5 art . ("_s);
    row("no prefix in lower case", u"a dr. 5"_s, u"a dr . 5"_s);
    row("decimals", u".5 3.5"_s, u".5 3.5"_s);
    row("a space that does not break", u"1\u00a01/2"_s, u"1 1 / 2"_s);
}

void tst_MeteorNormaliser::textsBecomePlainWords()
{
    QFETCH(const QString, text);
    QFETCH(const QString, words);
    QCOMPARE(QString::fromStdString(MeteorNormaliser(m_lists).normalised(text)), words);
}

/// The quick way for plain letters against that for every text.
void tst_MeteorNormaliser::plainLettersAreNoOtherWay()
{
    const MeteorNormaliser normaliser(m_lists);
    QRandomGenerator random(5);
    for (int round = 0; round < 5'000; ++round) {
        QString text;
        for (int length = random.bounded(12); length > 0; --length)
            text += QChar(u"  abcXYZ019"[random.bounded(11)]);
        QCOMPARE(normaliser.normalised(text), normaliser.normalisedInFull(text));
    }
}

/// Whatever comes in, words come out: no blank at an end, none beside another.
void tst_MeteorNormaliser::noTextIsTooOdd()
{
    const MeteorNormaliser normaliser(m_lists);
    QRandomGenerator random(7);
    for (int round = 0; round < 20'000; ++round) {
        QString text;
        for (int length = random.bounded(14); length > 0; --length)
            text += QChar(u"a1 .,-'`\u2018\u201c\u2013\u00a0\xd83d\xdea2"[random.bounded(14)]);
        const std::string words = normaliser.normalised(text);
        QVERIFY(!words.starts_with(' ') && !words.ends_with(' ') && words.find("  ") == std::string::npos);
    }
}

QTEST_GUILESS_MAIN(tst_MeteorNormaliser)
#include "tst_MeteorNormaliser.moc"
