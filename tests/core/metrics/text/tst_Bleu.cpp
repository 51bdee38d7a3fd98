#include "core/metrics/text/Bleu.h"

#include "tests/core/metrics/text/KitCaptions.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <map>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

std::map<WordIds, std::int64_t> ngrams(const WordIds &words, size_t n)
{
    std::map<WordIds, std::int64_t> counts;
    for (size_t i = 0; i + n <= words.size(); ++i)
        ++counts[WordIds(words.begin() + std::ptrdiff_t(i), words.begin() + std::ptrdiff_t(i + n))];
    return counts;
}

std::int64_t clipped(const WordIds &candidate, const std::vector<WordIds> &references, size_t n)
{
    std::int64_t correct = 0;
    for (const auto &[ngram, count] : ngrams(candidate, n)) {
        std::int64_t most = 0;
        for (const WordIds &reference : references)
            most = std::max(most, ngrams(reference, n)[ngram]);
        correct += std::min(count, most);
    }
    return correct;
}

WordIds randomWords(QRandomGenerator &random, int longest)
{
    WordIds words;
    for (int length = random.bounded(longest + 1); length > 0; --length)
        words.push_back(random.bounded(4u));
    return words;
}

}

class tst_Bleu : public QObject
{
    Q_OBJECT
private slots:
    void everyItemAndCorpusOfTheKitHasTheScoresOfTheOriginal_data();
    void everyItemAndCorpusOfTheKitHasTheScoresOfTheOriginal();
    void theClosestLengthCountsAndTheShorterOfTwo_data();
    void theClosestLengthCountsAndTheShorterOfTwo();
    void anNgramCountsAsOftenAsInTheReferenceThatHasMost();
    void countsAreThoseOfATable();
    void anItemWithoutReferencesHasNothingRight();
};

void tst_Bleu::everyItemAndCorpusOfTheKitHasTheScoresOfTheOriginal_data()
{
    QTest::addColumn<QString>("set");
    for (const char *set : {"coco", "rs", "rs_cross", "edge"})
        QTest::newRow(set) << QString::fromLatin1(set);
}

void tst_Bleu::everyItemAndCorpusOfTheKitHasTheScoresOfTheOriginal()
{
    QFETCH(const QString, set);
    const MetricKit kit(set);
    if (kit.isEmpty())
        QSKIP(MetricKit::Absent);
    const KitCaptions captions(kit, &Vocabulary::words);
    const QStringList keys{u"Bleu_1"_s, u"Bleu_2"_s, u"Bleu_3"_s, u"Bleu_4"_s};
    const auto compare = [&keys](const Bleu &bleu, size_t n, double expected) {
        const double tolerance = expected < 1e-6 ? 1e-12 : 1e-9;
        const double score = bleu.scores()[n];
        const bool isSame = std::abs(score - expected) <= tolerance;
        if (!isSame)
            qWarning("%s is %.17g, expected %.17g", qUtf8Printable(keys[qsizetype(n)]), score, expected);
        return isSame;
    };
    Bleu corpus;
    for (size_t i = 0; i < kit.items().size(); ++i) {
        const Bleu bleu = Bleu::of(captions.items()[i].candidate, captions.items()[i].references);
        for (size_t n = 0; n < Bleu::Longest; ++n)
            QVERIFY2(compare(bleu, n, kit.items()[i].number(keys[qsizetype(n)])), qUtf8Printable(kit.items()[i].id));
        corpus += bleu;
    }
    for (size_t n = 0; n < Bleu::Longest; ++n)
        QVERIFY(compare(corpus, n, kit.corpus(keys[qsizetype(n)])));
    const QJsonObject counts = kit.expected().value(u"corpus").toObject().value(u"BLEU_counts").toObject();
    QCOMPARE(double(corpus.length), counts.value(u"testlen").toDouble());
    QCOMPARE(double(corpus.referenceLength), counts.value(u"reflen").toDouble());
    for (size_t n = 0; n < Bleu::Longest; ++n) {
        QCOMPARE(double(corpus.correct[n]), counts.value(u"correct").toArray()[qsizetype(n)].toDouble());
        QCOMPARE(double(corpus.guessed[n]), counts.value(u"guess").toArray()[qsizetype(n)].toDouble());
    }
}

void tst_Bleu::theClosestLengthCountsAndTheShorterOfTwo_data()
{
    QTest::addColumn<QList<int>>("lengths");
    QTest::addColumn<int>("closest");
    QTest::newRow("the same") << QList<int>{2, 4, 9} << 4;
    QTest::newRow("closer above") << QList<int>{1, 5} << 5;
    QTest::newRow("a tie") << QList<int>{6, 2} << 2;
    QTest::newRow("empty") << QList<int>{0, 9} << 0;
}

void tst_Bleu::theClosestLengthCountsAndTheShorterOfTwo()
{
    QFETCH(const QList<int>, lengths);
    QFETCH(const int, closest);
    std::vector<WordIds> references;
    for (const int length : lengths)
        references.push_back(WordIds(size_t(length), 7));
    QCOMPARE(Bleu::of(WordIds(4, 1), references).referenceLength, std::int64_t(closest));
}

void tst_Bleu::anNgramCountsAsOftenAsInTheReferenceThatHasMost()
{
    const std::vector<WordIds> references{{1, 2, 1}, {1, 3}, {4, 1}};
    const Bleu bleu = Bleu::of({1, 1, 1, 1}, references);
    QCOMPARE(bleu.correct, (std::array<std::int64_t, 4>{2, 0, 0, 0}));
    QCOMPARE(bleu.guessed, (std::array<std::int64_t, 4>{4, 3, 2, 1}));
}

void tst_Bleu::countsAreThoseOfATable()
{
    QRandomGenerator random(11);
    for (int round = 0; round < 3'000; ++round) {
        const WordIds candidate = randomWords(random, 15);
        std::vector<WordIds> references;
        for (int i = random.bounded(1, 5); i > 0; --i)
            references.push_back(randomWords(random, 15));
        const Bleu bleu = Bleu::of(candidate, references);
        for (size_t n = 0; n < Bleu::Longest; ++n)
            QCOMPARE(bleu.correct[n], clipped(candidate, references, n + 1));
    }
}

void tst_Bleu::anItemWithoutReferencesHasNothingRight()
{
    const Bleu bleu = Bleu::of({1, 2}, {});
    QCOMPARE(bleu.referenceLength, std::int64_t(0));
    QVERIFY(bleu.scores()[0] < 1e-12);
}

QTEST_GUILESS_MAIN(tst_Bleu)
#include "tst_Bleu.moc"
