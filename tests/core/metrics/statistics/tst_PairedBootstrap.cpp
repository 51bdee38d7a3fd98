#include "core/metrics/statistics/PairedBootstrap.h"

#include <QTest>

#include <cmath>
#include <numeric>
#include <thread>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

/// Numbers without a pattern, around `middle`.
std::vector<double> spread(std::size_t count, double middle)
{
    std::vector<double> items(count);
    for (std::size_t i = 0; i < count; ++i)
        items[i] = middle + std::sin(double(i * i) * 12.9898);
    return items;
}

std::vector<double> drawn(std::span<const ItemSums> values, const PairedBootstrap::Options &options)
{
    JobControl control;
    const auto bootstrap = PairedBootstrap::draw(values, options, control);
    std::vector<double> all;
    for (std::size_t v = 0; bootstrap && v < values.size(); ++v)
        all.insert(all.end(), bootstrap->values(v).begin(), bootstrap->values(v).end());
    return all;
}

}

class tst_PairedBootstrap : public QObject
{
    Q_OBJECT
private slots:
    void theSameSeedDrawsTheSameOnAnyNumberOfThreads();
    void anIntervalIsAsWideAsTheSpreadOfTheMeanSays();
    void allModelsAreDrawnFromTheSameItems();
    void aModelIsBetterAsOftenAsItIs_data();
    void aModelIsBetterAsOftenAsItIs();
    void aValueOfSumsIsThatOfTheSumsOfEachDraw();
    void oneItemIsDrawnOverAndOver();
    void whatCannotBeDrawnIsRefused();
    void itStopsWhenToldTo();
};

void tst_PairedBootstrap::theSameSeedDrawsTheSameOnAnyNumberOfThreads()
{
    const std::vector values{ItemSums::mean(spread(300, 1)), ItemSums::mean(spread(300, 2))};
    const std::vector<double> one = drawn(values, {500, 7, 1});
    QCOMPARE(one.size(), 1000u);
    QCOMPARE(drawn(values, {500, 7, 3}), one);
    QVERIFY(drawn(values, {500, 8, 1}) != one);
}

void tst_PairedBootstrap::anIntervalIsAsWideAsTheSpreadOfTheMeanSays()
{
    const std::vector<double> items = spread(2000, 5);
    const double mean = std::accumulate(items.begin(), items.end(), 0.0) / 2000;
    double squares = 0;
    for (const double item : items)
        squares += (item - mean) * (item - mean);
    const double error = std::sqrt(squares / 2000 / 2000); // of the mean
    JobControl control;
    const std::vector values{ItemSums::mean(items)};
    const auto bootstrap = PairedBootstrap::draw(values, {2000, 1, 2}, control);
    QVERIFY(bootstrap);
    QCOMPARE(control.done(), 2000);
    const auto [low, high] = bootstrap->interval(0);
    QVERIFY(std::abs(low - (mean - 1.96 * error)) < 0.2 * error);
    QVERIFY(std::abs(high - (mean + 1.96 * error)) < 0.2 * error);
    const auto narrow = bootstrap->interval(0, 0.5);
    QVERIFY(narrow.low > low && narrow.high < high);
}

void tst_PairedBootstrap::allModelsAreDrawnFromTheSameItems()
{
    std::vector<double> better = spread(200, 1);
    const ItemSums worse = ItemSums::mean(better);
    for (double &item : better)
        item += 0.001;
    JobControl control;
    const std::vector values{ItemSums::mean(better), worse};
    const auto bootstrap = PairedBootstrap::draw(values, {400, 1, 1}, control);
    QVERIFY(bootstrap);
    const auto [low, high] = bootstrap->difference(0, 1);
    QVERIFY(std::abs(low - 0.001) < 1e-12); // item by item the same, however far the items are from each other
    QVERIFY(std::abs(high - 0.001) < 1e-12);
}

void tst_PairedBootstrap::aModelIsBetterAsOftenAsItIs_data()
{
    QTest::addColumn<double>("a");
    QTest::addColumn<double>("b");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");
    QTest::newRow("much better: only the one counted more") << 3.0 << 1.0 << 1 / 1000.0 << 1 / 1000.0;
    QTest::newRow("much worse") << 1.0 << 3.0 << 1.0 << 1.0;
    QTest::newRow("the same is not better") << 1.0 << 1.0 << 1.0 << 1.0;
    QTest::newRow("a little better, which may be chance") << 1.03 << 1.0 << 0.1 << 0.6;
}

void tst_PairedBootstrap::aModelIsBetterAsOftenAsItIs()
{
    QFETCH(const double, a);
    QFETCH(const double, b);
    QFETCH(const double, least);
    QFETCH(const double, most);
    std::vector<double> other = spread(400, a);
    if (a != b)
        std::ranges::rotate(other, other.begin() + 100);
    JobControl control;
    const std::vector values{ItemSums::mean(other), ItemSums::mean(spread(400, b))};
    const auto bootstrap = PairedBootstrap::draw(values, {999, 3, 1}, control);
    QVERIFY(bootstrap);
    const double p = bootstrap->pOfBetter(0, 1);
    QVERIFY2(p >= least && p <= most, qPrintable(QString::number(p)));
}

void tst_PairedBootstrap::aValueOfSumsIsThatOfTheSumsOfEachDraw()
{
    // 3 of 4, 1 of 2: their sums are 4 of 6 as they are, and between 1 of 2 and 3 of 4 in any draw.
    const std::vector values{ItemSums{2, {3, 4, 1, 2}, [](std::span<const double> sums) { return sums[0] / sums[1]; }}};
    QCOMPARE(values[0].itemCount(), 2u);
    QCOMPARE(values[0].ofAll(), 4.0 / 6);
    for (const double value : drawn(values, {100, 1, 1}))
        QVERIFY(value == 0.5 || value == 4.0 / 6 || value == 0.75);
}

void tst_PairedBootstrap::oneItemIsDrawnOverAndOver()
{
    JobControl control;
    const std::vector values{ItemSums::mean({0.25})};
    const auto bootstrap = PairedBootstrap::draw(values, {1, 1, 4}, control);
    QVERIFY(bootstrap);
    QCOMPARE(bootstrap->interval(0).low, 0.25);
    QCOMPARE(bootstrap->interval(0).high, 0.25);
}

void tst_PairedBootstrap::whatCannotBeDrawnIsRefused()
{
    JobControl control;
    const std::vector<ItemSums> none{ItemSums::mean({})};
    const std::vector others{ItemSums::mean({1, 2}), ItemSums::mean({1})};
    for (const auto &bootstrap : {PairedBootstrap::draw({}, {}, control), PairedBootstrap::draw(none, {}, control),
                                  PairedBootstrap::draw(others, {}, control),
                                  PairedBootstrap::draw(std::span(others).first(1), {0, 1, 1}, control)}) {
        QVERIFY(!bootstrap);
        QCOMPARE(bootstrap.error().kind, Error::Kind::Usage);
    }
}

void tst_PairedBootstrap::itStopsWhenToldTo()
{
    JobControl control;
    std::jthread other([&control] {
        while (control.done() == 0)
            std::this_thread::yield();
        control.cancel();
    });
    const std::vector values{ItemSums::mean(spread(100'000, 1))};
    const auto bootstrap = PairedBootstrap::draw(values, {100'000, 1, 2}, control);
    QVERIFY(!bootstrap);
    QCOMPARE(bootstrap.error().kind, Error::Kind::Cancelled);
}

QTEST_GUILESS_MAIN(tst_PairedBootstrap)
#include "tst_PairedBootstrap.moc"
