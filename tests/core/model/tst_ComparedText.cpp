#include "core/model/ComparedText.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

class tst_ComparedText : public QObject
{
    Q_OBJECT
private slots:
    void questionsAreTheSameWhereOnlyTheirLooksDiffer_data();
    void questionsAreTheSameWhereOnlyTheirLooksDiffer();
    void answersAreTheSameWhereOnlyTheirLooksDiffer_data();
    void answersAreTheSameWhereOnlyTheirLooksDiffer();
    void whatSaysNothingIsEmpty();
    void plainLettersAreNoOtherWay();
};

void tst_ComparedText::questionsAreTheSameWhereOnlyTheirLooksDiffer_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    QTest::newRow("mark in front") << u"<image>\nIs it urban?"_s << u"Is it urban?"_s << true;
    QTest::newRow("mark behind") << u"Is it urban?\n<image>"_s << u"Is it urban?"_s << true;
    QTest::newRow("mark within") << u"Is <image> urban?"_s << u"Is urban?"_s << true;
    QTest::newRow("two marks") << u"<image><image> What changed?"_s << u"<image>\nWhat changed?"_s << true;
    QTest::newRow("no mark") << u"<img> Where?"_s << u"Where?"_s << false;
    QTest::newRow("case") << u"IS IT Urban?"_s << u"is it urban?"_s << true;
    QTest::newRow("case beyond ASCII") << u"ÉTÉ ΣΑΣ?"_s << u"été σας?"_s << true;
    QTest::newRow("white space") << u"  Is\tit \n urban ? "_s << u"Is it urban?"_s << true;
    QTest::newRow("ideographic space") << u"有船\u3000吗？"_s << u"有船 吗？"_s << true;
    QTest::newRow("two words") << u"play ground"_s << u"playground"_s << false;
    QTest::newRow("two numbers") << u"box 1 2?"_s << u"box 12?"_s << false;
    QTest::newRow("lists") << u"At [1, 2]?"_s << u"At [1,2]?"_s << true;
    QTest::newRow("composed") << u"Café?"_s << u"Cafe\u0301?"_s << true;
    QTest::newRow("punctuation counts") << u"Is it urban?"_s << u"Is it urban"_s << false;
    QTest::newRow("ships beyond 16 bit") << u"🚢 🚢?"_s << u"🚢🚢?"_s << false;
}

void tst_ComparedText::questionsAreTheSameWhereOnlyTheirLooksDiffer()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QFETCH(const bool, same);
    QCOMPARE(comparedQuestion(one) == comparedQuestion(other), same);
    QCOMPARE(comparedQuestion(comparedQuestion(one)), comparedQuestion(one)); // there is nothing left to leave out
}

void tst_ComparedText::answersAreTheSameWhereOnlyTheirLooksDiffer_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    QTest::newRow("full stop") << u"Yes."_s << u"yes"_s << true;
    QTest::newRow("several") << u"Yes ...!?"_s << u"Yes"_s << true;
    QTest::newRow("ellipsis") << u"Yes…"_s << u"Yes"_s << true;
    QTest::newRow("Chinese") << u"是。"_s << u"是"_s << true;
    QTest::newRow("within") << u"1.5"_s << u"15"_s << false;
    QTest::newRow("at the front") << u".5"_s << u"5"_s << false;
    QTest::newRow("a box") << u"[0.1, 0.2]"_s << u"[0.1,0.2]"_s << true;
    QTest::newRow("another box") << u"[0.1, 0.2]"_s << u"[0.1, 0.3]"_s << false;
    QTest::newRow("nothing else") << u"."_s << u"?"_s << false;
    QTest::newRow("another number") << u"3"_s << u"4"_s << false;
    QTest::newRow("no") << u"yes"_s << u"no"_s << false;
    QTest::newRow("a mark is a word of the answer") << u"<image>"_s << u""_s << false;
}

void tst_ComparedText::answersAreTheSameWhereOnlyTheirLooksDiffer()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QFETCH(const bool, same);
    QCOMPARE(comparedAnswer(one) == comparedAnswer(other), same);
    QCOMPARE(comparedAnswer(comparedAnswer(one)), comparedAnswer(one));
}

void tst_ComparedText::whatSaysNothingIsEmpty()
{
    QCOMPARE(comparedQuestion(u"<image>\n"_s), QString());
    QCOMPARE(comparedQuestion(u" \n\t"_s), QString());
    QCOMPARE(comparedAnswer(u"  "_s), QString());
}

/// The quick way for ASCII against that for every text, which a letter behind the text asks for.
void tst_ComparedText::plainLettersAreNoOtherWay()
{
    QRandomGenerator random(3);
    for (int round = 0; round < 20'000; ++round) {
        QString text;
        for (int length = random.bounded(12); length > 0; --length)
            text += QChar(random.bounded(3) == 0 ? u" \t\n\r\v\f"[random.bounded(6)] : char16_t(random.bounded(0x80)));
        const QString quick = comparedQuestion(text);
        const QString other = comparedQuestion(text + u"-é"_s);
        QCOMPARE(QString(quick + u"-é"_s), other);
    }
}

QTEST_GUILESS_MAIN(tst_ComparedText)
#include "tst_ComparedText.moc"
