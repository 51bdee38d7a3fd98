#include "core/edits/ApplyChange.h"
#include "core/edits/SentenceMarks.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

Sample sampleOf(const QString &answer)
{
    Sample sample;
    sample.id = {1};
    sample.turns = {{u"1"_s, u"human"_s, u"What?"_s, u"What?"_s}, {u"2"_s, u"gpt"_s, answer, answer}};
    sample.pairs = pairUp(sample.turns);
    return sample;
}

QStringList textsOf(const Sample &sample)
{
    QStringList texts;
    for (const MarkedSentence &sentence : markedSentences(sample, sample.turns[1])) {
        const QString mark = sentence.mark == SentenceMark::None ? QString() : u" "_s + sentenceMarkName(sentence.mark);
        texts.append(sample.turns[1].value.mid(sentence.start, sentence.length) + mark);
    }
    return texts;
}

void mark(Sample &sample, int number, SentenceMark mark)
{
    const auto sentence = markedSentences(sample, sample.turns[1])[std::size_t(number)];
    const Edit edit = markSentence(sample, sample.turns[1], sentence, mark, u"id-%1"_s.arg(sample.comments.size()));
    for (const Change &change : edit.changes) {
        if (changesAnything(change))
            QVERIFY(applyChange(sample, change, {}));
    }
}

}

/// What is said of single sentences.
class tst_SentenceMarks : public QObject
{
    Q_OBJECT
private slots:
    void aTextIsCutIntoItsSentences_data();
    void aTextIsCutIntoItsSentences();
    void aMarkIsSetChangedAndTakenBack();
    void aMarkStaysWithItsWordsWhenOthersChange();
    void twoEqualSentencesAreToldApart();
};

void tst_SentenceMarks::aTextIsCutIntoItsSentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("sentences");
    QTest::newRow("nothing") << QString() << QStringList();
    QTest::newRow("no words") << u" ... \n--"_s << QStringList();
    QTest::newRow("one") << u"A ship"_s << QStringList{u"A ship"_s};
    QTest::newRow("several") << u" One. Two!  Three?\nFour. "_s
                             << QStringList{u"One."_s, u"Two!"_s, u"Three?"_s, u"Four."_s};
    QTest::newRow("Chinese") << u"一架飞机。两艘船。"_s << QStringList{u"一架飞机。"_s, u"两艘船。"_s};
    QTest::newRow("a number is no end") << u"It is 3.5 m wide. So."_s << QStringList{u"It is 3.5 m wide."_s, u"So."_s};
}

void tst_SentenceMarks::aTextIsCutIntoItsSentences()
{
    QFETCH(const QString, text);
    QTEST(textsOf(sampleOf(text)), "sentences");
}

void tst_SentenceMarks::aMarkIsSetChangedAndTakenBack()
{
    Sample sample = sampleOf(u"One. Two. Three."_s);
    mark(sample, 1, SentenceMark::Wrong);
    QCOMPARE(textsOf(sample), (QStringList{u"One."_s, u"Two. wrong"_s, u"Three."_s}));
    QCOMPARE(sample.comments[0].remark.toText(), u"wrong: “Two.”"_s);
    QCOMPARE(sample.comments[0].turn, u"2"_s);
    mark(sample, 1, SentenceMark::Unsure);
    mark(sample, 0, SentenceMark::Right);
    QCOMPARE(sample.comments.size(), std::size_t(2));
    QCOMPARE(textsOf(sample), (QStringList{u"One. right"_s, u"Two. unsure"_s, u"Three."_s}));
    mark(sample, 1, SentenceMark::None);
    mark(sample, 2, SentenceMark::None); // there is none
    QCOMPARE(textsOf(sample), (QStringList{u"One. right"_s, u"Two."_s, u"Three."_s}));
    QCOMPARE(sample.comments.size(), std::size_t(1));
}

void tst_SentenceMarks::aMarkStaysWithItsWordsWhenOthersChange()
{
    Sample sample = sampleOf(u"One. Two. Three."_s);
    mark(sample, 1, SentenceMark::Wrong);
    sample.turns[1].value = u"A new one. Two. Three."_s;
    QCOMPARE(textsOf(sample), (QStringList{u"A new one."_s, u"Two. wrong"_s, u"Three."_s}));
    sample.turns[1].value = u"One. Two ships. Three."_s;
    QCOMPARE(textsOf(sample), (QStringList{u"One."_s, u"Two ships."_s, u"Three."_s})); // that is for another one to say
}

void tst_SentenceMarks::twoEqualSentencesAreToldApart()
{
    Sample sample = sampleOf(u"Yes. No. Yes."_s);
    mark(sample, 2, SentenceMark::Wrong);
    QCOMPARE(textsOf(sample), (QStringList{u"Yes."_s, u"No."_s, u"Yes. wrong"_s}));
    mark(sample, 0, SentenceMark::Right);
    QCOMPARE(textsOf(sample), (QStringList{u"Yes. right"_s, u"No."_s, u"Yes. wrong"_s}));
}

QTEST_APPLESS_MAIN(tst_SentenceMarks)
#include "tst_SentenceMarks.moc"
