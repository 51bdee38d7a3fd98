#include "core/imaging/ValueSample.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace core;

namespace {

constexpr Stretch MinMax{Stretch::Kind::MinMax};
constexpr Stretch Percentile{Stretch::Kind::Percentile, 2, 98};

template <typename Value>
ValueRange rangeOf(const std::vector<Value> &values, const Stretch &stretch, std::optional<double> noData = {})
{
    ValueSample sample(noData);
    sample.add(values.data(), qsizetype(values.size()));
    return sample.range(stretch);
}

template <typename Value>
std::vector<Value> upTo(int from, int count)
{
    std::vector<Value> values(static_cast<std::size_t>(count));
    std::iota(values.begin(), values.end(), Value(from));
    return values;
}

}

class TestValueSample : public QObject
{
    Q_OBJECT
private slots:
    void percentilesAreRanks()
    {
        QCOMPARE(rangeOf(upTo<double>(0, 101), Percentile), (ValueRange{2, 98}));
        QCOMPARE(rangeOf(upTo<quint16>(1000, 101), Percentile), (ValueRange{1002, 1098}));
        QCOMPARE(rangeOf(upTo<qint16>(-50, 101), Percentile), (ValueRange{-48, 48}));
    }

    void extremesAreExact()
    {
        QCOMPARE(rangeOf<quint16>({0, 65535, 7}, MinMax), (ValueRange{0, 65535}));
        QCOMPARE(rangeOf<qint16>({-32768, 32767, 7}, MinMax), (ValueRange{-32768, 32767}));
        QCOMPARE(rangeOf<double>({-1.5, 2.25}, MinMax), (ValueRange{-1.5, 2.25}));
    }

    void noDataAndNanDoNotCount()
    {
        QCOMPARE(rangeOf<double>({std::nan(""), -9999, 1, 2}, MinMax, -9999), (ValueRange{1, 2}));
        QCOMPARE(rangeOf<quint16>({0, 0, 0, 5, 9}, MinMax, 0), (ValueRange{5, 9}));
        QCOMPARE(rangeOf<quint16>({0, 5, 9}, MinMax, -1), (ValueRange{0, 9}));
    }

    void aFewBrightPixelsAmongBlackOnesAreStillSeen()
    {
        std::vector<quint16> values(1000, 0);
        values[500] = 800;
        QCOMPARE(rangeOf(values, Percentile), (ValueRange{0, 800}));
    }

    void aConstantOrEmptyBandHasARangeToo()
    {
        QCOMPARE(rangeOf<double>({4, 4, 4}, Percentile), (ValueRange{4, 5}));
        ValueSample empty({});
        QVERIFY(empty.isEmpty());
        QCOMPARE(empty.range(Percentile), (ValueRange{0, 1}));
    }

    void oddPercentagesAreCut()
    {
        QCOMPARE(rangeOf(upTo<double>(0, 101), {Stretch::Kind::Percentile, -5, 500}), (ValueRange{0, 100}));
    }
};

QTEST_GUILESS_MAIN(TestValueSample)
#include "tst_ValueSample.moc"
