#include "core/imaging/ValueSample.h"

#include "core/imaging/StretchRange.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace core;

namespace {

constexpr double NaN = std::numeric_limits<double>::quiet_NaN();

Stretch stretchOf(Stretch::Kind kind, double low = 2, double high = 98, double sigma = 2)
{
    Stretch stretch;
    stretch.kind = kind;
    stretch.low = low;
    stretch.high = high;
    stretch.sigma = sigma;
    return stretch;
}

const Stretch MinMax = stretchOf(Stretch::Kind::MinMax);
const Stretch Percentile = stretchOf(Stretch::Kind::Percentile);

/// The range by both ways to add values, which have to agree.
ValueRange rangeOf(const std::vector<double> &values, const Stretch &stretch)
{
    ValueSample all;
    all.add(values.data(), qsizetype(values.size()));
    ValueSample counted;
    for (double value : values)
        counted.add(value, 1);
    const ValueRange range = stretchRange(stretch, all);
    return stretchRange(stretch, counted) == range && all.count() == counted.count() ? range : ValueRange{NaN, NaN};
}

std::vector<double> upTo(double from, int count)
{
    std::vector<double> values(static_cast<std::size_t>(count));
    std::iota(values.begin(), values.end(), from);
    std::reverse(values.begin(), values.end());
    return values;
}

}

class TestValueSample : public QObject
{
    Q_OBJECT
private slots:
    void percentilesAreRanks()
    {
        QCOMPARE(rangeOf(upTo(0, 101), Percentile), (ValueRange{2, 98}));
        QCOMPARE(rangeOf(upTo(-50, 101), stretchOf(Stretch::Kind::Percentile, 10, 50)), (ValueRange{-40, 0}));
        QCOMPARE(rangeOf(upTo(1000, 101), stretchOf(Stretch::Kind::Automatic)), (ValueRange{1002, 1098}));
    }

    void extremesAreExact()
    {
        QCOMPARE(rangeOf({0, 65535, 7}, MinMax), (ValueRange{0, 65535}));
        QCOMPARE(rangeOf({-1.5, 2.25}, MinMax), (ValueRange{-1.5, 2.25}));
    }

    void sigmaIsMeasuredFromTheMean()
    {
        // Mean 5, standard deviation 2: the textbook's example.
        QCOMPARE(rangeOf({2, 4, 4, 4, 5, 5, 7, 9}, stretchOf(Stretch::Kind::Sigma)), (ValueRange{1, 9}));
        QCOMPARE(rangeOf({2, 4, 4, 4, 5, 5, 7, 9}, stretchOf(Stretch::Kind::Sigma, 2, 98, 0.5)), (ValueRange{4, 6}));
    }

    void timesCount()
    {
        ValueSample sample;
        sample.add(10, 97);
        sample.add(-3, 3);
        QCOMPARE(sample.count(), 100);
        QCOMPARE(sample.percentile(2), -3.0);
        QCOMPARE(sample.percentile(3), 10.0);
        QCOMPARE(sample.mean(), 9.61);
    }

    void nanAndInfinityDoNotCount()
    {
        QCOMPARE(rangeOf({NaN, 1, 2, -std::numeric_limits<double>::infinity()}, MinMax), (ValueRange{1, 2}));
    }

    void aFewBrightPixelsAmongBlackOnesAreStillSeen()
    {
        std::vector<double> values(1000, 0);
        values[500] = 800;
        QCOMPARE(rangeOf(values, Percentile), (ValueRange{0, 800}));
    }

    void aConstantOrEmptyBandHasARangeToo()
    {
        QCOMPARE(rangeOf({4, 4, 4}, Percentile), (ValueRange{4, 5}));
        QCOMPARE(rangeOf({}, Percentile), (ValueRange{0, 1}));
        const ValueRange large = rangeOf({1e300, 1e300}, Percentile);
        QVERIFY(large.high > large.low);
    }

    void oddPercentagesAreCut()
    {
        QCOMPARE(rangeOf(upTo(0, 101), stretchOf(Stretch::Kind::Percentile, -5, 500)), (ValueRange{0, 100}));
    }
};

QTEST_GUILESS_MAIN(TestValueSample)
#include "tst_ValueSample.moc"
