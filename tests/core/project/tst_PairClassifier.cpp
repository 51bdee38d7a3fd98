#include "core/project/PairClassifier.h"

#include "core/json/JsonString.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

/// Traits of a pair, from the bytes of its record and from its text: both must say the same.
class tst_PairClassifier : public QObject
{
    Q_OBJECT
private slots:
    void recordAndTextAgree_data();
    void recordAndTextAgree();
    void everyBoxIsToldWithItsNotation();
    void aSideThatIsMissingIsEmpty();
    void everyPairOfASampleHasItsByte();
    void anEditedTextCountsAsItIsNow();

private:
    const NotationRegistry m_notations = builtinNotations();
    const PairClassifier m_classifier{m_notations};
};

namespace {

Sample sampleOf(const QList<std::pair<QString, QString>> &texts)
{
    Sample sample;
    for (const auto &[question, answer] : texts) {
        Pair pair;
        pair.number = int(sample.pairs.size()) + 1;
        for (const auto &[text, role, index] :
             {std::tuple{question, u"human"_s, &pair.question}, std::tuple{answer, u"gpt"_s, &pair.answer}}) {
            *index = int(sample.turns.size());
            sample.turns.push_back({QString::number(sample.turns.size() + 1), role, text, text, true});
        }
        sample.pairs.push_back(pair);
    }
    return sample;
}

}

void tst_PairClassifier::recordAndTextAgree_data()
{
    QTest::addColumn<QByteArray>("question"); // between the quotes of the record
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<PairTraits>("traits");
    const auto row = [](const char *name, const char *question, const char *answer, Task task, bool hasBox) {
        QTest::newRow(name) << QByteArray(question) << QByteArray(answer) << PairTraits{task, hasBox};
    };
    row("short answer", "How many ships?", "3", Task::Vqa, false);
    row("caption", "<image>\\nProvide a one-sentence caption.", "A harbour.", Task::Caption, false);
    row("box in the answer", "[grounding] Where is it?", "[0.1, 0.2, 0.3, 0.4]", Task::Grounding, true);
    row("box written with escapes", "Where is it?", "\\u005b0.1,\\u00200.2, 0.3, 0.4\\u005D", Task::Grounding, true);
    row("box behind an escape", "Where is it?", "at\\n\\\"[0.1, 0.2, 0.3, 0.4]\\\"", Task::Grounding, true);
    row("box in the question", "What is in [0.1, 0.2, 0.3, 0.4]?", "A ship.", Task::RegionCaption, true);
    row("three numbers are no box", "What is it?", "[0.1, 0.2, 0.3]", Task::Vqa, false);
    row("half a surrogate pair", "How many \\ud800?", "3", Task::Vqa, false);
    row("markup", "<b>How</b> many?", "<img src=\\\"/dev/zero\\\">", Task::Vqa, false);
    row("nothing at all", "", "", Task::Other, false);
}

void tst_PairClassifier::recordAndTextAgree()
{
    QFETCH(QByteArray, question);
    QFETCH(QByteArray, answer);
    QFETCH(PairTraits, traits);
    const std::string_view escapedQuestion(question.constData(), std::size_t(question.size()));
    const std::string_view escapedAnswer(answer.constData(), std::size_t(answer.size()));
    const PairTraits fromRecord = m_classifier.fromRecord(escapedQuestion, escapedAnswer, 1, 1);
    const QByteArray fromText = m_classifier.ofSample(
        sampleOf({{JsonString::decodeContents(escapedQuestion), JsonString::decodeContents(escapedAnswer)}}));
    QCOMPARE(fromText.size(), 1);
    QCOMPARE(taskName(fromRecord.task), taskName(PairTraits::fromByte(std::uint8_t(fromText[0])).task));
    QCOMPARE(taskName(fromRecord.task), taskName(traits.task));
    QCOMPARE(fromRecord.hasBox, traits.hasBox);
    QCOMPARE(char(fromRecord.toByte()), fromText[0]);
}

void tst_PairClassifier::everyBoxIsToldWithItsNotation()
{
    QList<double> firsts;
    QStringList notations;
    const auto traits =
        m_classifier.fromRecord("In [0.5, 0.1, 0.9, 0.9]?", "[0.1, 0.1, 0.2, 0.2], [0.2, 0.1, 0.4, 0.2]", 1, 1,
                                [&](const Notation &notation, const BoxToken &token) {
                                    notations.append(notation.id());
                                    firsts.append(token.numbers.front());
                                });
    QVERIFY(traits.hasBox);
    QCOMPARE(firsts, (QList<double>{0.5, 0.1, 0.2}));
    QCOMPARE(notations, QStringList(3, u"llava"_s));
}

void tst_PairClassifier::aSideThatIsMissingIsEmpty()
{
    Sample sample = sampleOf({{u"How many ships?"_s, u"3"_s}});
    sample.pairs[0].answer = -1;
    const QByteArray questionOnly = m_classifier.ofSample(sample);
    QCOMPARE(questionOnly[0], char(m_classifier.fromRecord("How many ships?", "", 1, 1).toByte()));
    sample.pairs[0].question = -1;
    sample.pairs[0].answer = 1;
    QCOMPARE(m_classifier.ofSample(sample)[0], char(m_classifier.fromRecord("", "3", 1, 1).toByte()));
}

void tst_PairClassifier::everyPairOfASampleHasItsByte()
{
    QCOMPARE(m_classifier.ofSample({}).size(), 0);
    const QByteArray traits = m_classifier.ofSample(
        sampleOf({{u"How many?"_s, u"3"_s}, {u"Where?"_s, u"[0.1, 0.2, 0.3, 0.4]"_s}, {u"How many?"_s, u"3"_s}}));
    QCOMPARE(traits.size(), 3);
    QVERIFY(PairTraits::fromByte(std::uint8_t(traits[1])).hasBox);
    QCOMPARE(traits[0], traits[2]);
}

void tst_PairClassifier::anEditedTextCountsAsItIsNow()
{
    Sample sample = sampleOf({{u"Where is the ship?"_s, u"At [0.1, 0.2, 0.3, 0.4]."_s}});
    sample.turns[1].value = u"At the quay."_s;
    QVERIFY(!PairTraits::fromByte(std::uint8_t(m_classifier.ofSample(sample)[0])).hasBox);
}

QTEST_GUILESS_MAIN(tst_PairClassifier)
#include "tst_PairClassifier.moc"
