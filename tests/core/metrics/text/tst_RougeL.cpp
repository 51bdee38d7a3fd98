#include "core/metrics/text/RougeL.h"

#include "tests/core/metrics/text/KitCaptions.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

/// From its definition, with a table of its own.
size_t commonByDefinition(const WordIds &a, const WordIds &b)
{
    std::vector<std::vector<size_t>> table(a.size() + 1, std::vector<size_t>(b.size() + 1, 0));
    for (size_t i = 1; i <= a.size(); ++i) {
        for (size_t j = 1; j <= b.size(); ++j)
            table[i][j] = a[i - 1] == b[j - 1] ? table[i - 1][j - 1] + 1 : std::max(table[i - 1][j], table[i][j - 1]);
    }
    return table[a.size()][b.size()];
}

}

class tst_RougeL : public QObject
{
    Q_OBJECT
private slots:
    void everyItemAndCorpusOfTheKitHasTheScoresOfTheOriginal_data();
    void everyItemAndCorpusOfTheKitHasTheScoresOfTheOriginal();
    void theCommonPartIsThatOfTheTable_data();
    void theCommonPartIsThatOfTheTable();
    void nothingAgainstNothingIsWholeAndAgainstAWordIsNone();
    void precisionAndRecallMayComeFromTwoReferences();
};

void tst_RougeL::everyItemAndCorpusOfTheKitHasTheScoresOfTheOriginal_data()
{
    QTest::addColumn<QString>("set");
    for (const char *set : {"coco", "rs", "rs_cross", "edge"})
        QTest::newRow(set) << QString::fromLatin1(set);
}

void tst_RougeL::everyItemAndCorpusOfTheKitHasTheScoresOfTheOriginal()
{
    QFETCH(const QString, set);
    const MetricKit kit(set);
    if (kit.isEmpty())
        QSKIP(MetricKit::Absent);
    const KitCaptions captions(kit, &Vocabulary::tokens);
    double sum = 0;
    for (size_t i = 0; i < kit.items().size(); ++i) {
        const double score = rougeL(captions.items()[i].candidate, captions.items()[i].references);
        QVERIFY2(std::abs(score - kit.items()[i].number(u"ROUGE_L")) <= 1e-9, qUtf8Printable(kit.items()[i].id));
        sum += score;
    }
    QVERIFY(std::abs(sum / double(kit.items().size()) - kit.corpus(u"ROUGE_L")) <= 1e-9);
}

void tst_RougeL::theCommonPartIsThatOfTheTable_data()
{
    QTest::addColumn<int>("shorter");
    QTest::addColumn<int>("longer");
    for (const int shorter : {0, 1, 12, 63, 64, 65, 130})
        QTest::addRow("%d words", shorter) << shorter << 140;
    QTest::newRow("two short ones") << 9 << 11;
}

void tst_RougeL::theCommonPartIsThatOfTheTable()
{
    QFETCH(const int, shorter);
    QFETCH(const int, longer);
    QRandomGenerator random(quint32(shorter + 1));
    const auto words = [&random](int length, quint32 kinds) {
        WordIds ids;
        for (; length > 0; --length)
            ids.push_back(random.bounded(kinds));
        return ids;
    };
    for (int round = 0; round < 200; ++round) {
        const quint32 kinds = random.bounded(1u, 30u);
        const WordIds a = words(shorter, kinds);
        const WordIds b = words(longer, kinds);
        QCOMPARE(longestCommonSubsequence(a, b), commonByDefinition(a, b));
        QCOMPARE(longestCommonSubsequence(b, a), commonByDefinition(a, b));
    }
}

void tst_RougeL::nothingAgainstNothingIsWholeAndAgainstAWordIsNone()
{
    Vocabulary vocabulary;
    const WordIds empty = vocabulary.tokens(u"");
    QCOMPARE(empty.size(), size_t(1));
    QCOMPARE(rougeL(empty, std::vector<WordIds>{empty}), 1.0);
    QCOMPARE(rougeL(empty, std::vector<WordIds>{vocabulary.tokens(u"a")}), 0.0);
    QCOMPARE(rougeL(empty, {}), 0.0);
}

void tst_RougeL::precisionAndRecallMayComeFromTwoReferences()
{
    // Precision 1 from the long one, recall 1 from the short one: whole, though neither is the candidate.
    QCOMPARE(rougeL({1, 2}, std::vector<WordIds>{{1, 2, 3, 4}, {2}}), 1.0);
}

QTEST_GUILESS_MAIN(tst_RougeL)
#include "tst_RougeL.moc"
