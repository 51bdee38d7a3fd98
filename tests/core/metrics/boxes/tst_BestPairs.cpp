#include "core/metrics/boxes/BestPairs.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

using namespace core;

namespace {

/// All ways to pair.
double largestSum(const PairWeights &weights)
{
    std::vector<size_t> columns(std::max(weights.rows, weights.columns));
    std::iota(columns.begin(), columns.end(), size_t(0));
    double largest = 0;
    do {
        double sum = 0;
        for (size_t row = 0; row < weights.rows; ++row)
            sum += columns[row] < weights.columns ? weights.at(row, columns[row]) : 0;
        largest = std::max(largest, sum);
    } while (std::next_permutation(columns.begin(), columns.end()));
    return largest;
}

double sumOf(const PairWeights &weights, const std::vector<int> &pairs)
{
    double sum = 0;
    for (size_t row = 0; row < pairs.size(); ++row)
        sum += pairs[row] >= 0 ? weights.at(row, size_t(pairs[row])) : 0;
    return sum;
}

PairWeights randomWeights(QRandomGenerator &random, size_t rows, size_t columns)
{
    PairWeights weights{rows, columns, {}};
    const bool areFew = random.bounded(2) == 0; // values repeat, many are nothing
    for (size_t i = 0; i < rows * columns; ++i)
        weights.values.push_back(areFew ? random.bounded(3) / 2.0 : random.generateDouble());
    return weights;
}

}

class tst_BestPairs : public QObject
{
    Q_OBJECT
private slots:
    void noOtherPairsAreWorthMore_data();
    void noOtherPairsAreWorthMore();
    void theLargestWeightMayHaveToGiveWay();
    void whatIsWorthNothingIsNotPaired();
    void manyRowsAndColumnsAreStillPairedOnce();
};

void tst_BestPairs::noOtherPairsAreWorthMore_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("columns");
    for (int rows = 0; rows <= 6; ++rows) {
        for (int columns = 0; columns <= 6; ++columns)
            QTest::addRow("%d and %d", rows, columns) << rows << columns;
    }
}

void tst_BestPairs::noOtherPairsAreWorthMore()
{
    QFETCH(const int, rows);
    QFETCH(const int, columns);
    QRandomGenerator random(quint32(rows * 10 + columns));
    for (int round = 0; round < 40; ++round) {
        const PairWeights weights = randomWeights(random, size_t(rows), size_t(columns));
        const std::vector<int> pairs = bestPairs(weights);
        QCOMPARE(pairs.size(), size_t(rows));
        std::set<int> taken;
        for (const int column : pairs)
            QVERIFY(column < 0 || (column < columns && taken.insert(column).second));
        QVERIFY(std::abs(sumOf(weights, pairs) - largestSum(weights)) <= 1e-12);
    }
}

void tst_BestPairs::theLargestWeightMayHaveToGiveWay()
{
    QCOMPARE(bestPairs({2, 2, {0.9, 0.8, 0.8, 0.0}}), (std::vector<int>{1, 0}));
}

void tst_BestPairs::whatIsWorthNothingIsNotPaired()
{
    QCOMPARE(bestPairs({2, 2, {0, 0, 0, 0.5}}), (std::vector<int>{-1, 1}));
}

void tst_BestPairs::manyRowsAndColumnsAreStillPairedOnce()
{
    // Along the diagonal lies the best, by construction.
    PairWeights weights{300, 200, {}};
    QRandomGenerator random(9);
    for (size_t row = 0; row < weights.rows; ++row) {
        for (size_t column = 0; column < weights.columns; ++column)
            weights.values.push_back(row == column ? 1 : random.generateDouble() * 0.99);
    }
    const std::vector<int> pairs = bestPairs(weights);
    for (int row = 0; row < 300; ++row)
        QCOMPARE(pairs[size_t(row)], row < 200 ? row : -1);
}

QTEST_GUILESS_MAIN(tst_BestPairs)
#include "tst_BestPairs.moc"
