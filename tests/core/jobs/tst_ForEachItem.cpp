#include "core/jobs/ForEachItem.h"

#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace core;

class tst_ForEachItem : public QObject
{
    Q_OBJECT
private slots:
    void everyItemIsWorkedOnOnce_data();
    void everyItemIsWorkedOnOnce();
    void eachThreadMakesItsOwnWork();
    void noItemIsBegunAfterACancel();
};

void tst_ForEachItem::everyItemIsWorkedOnOnce_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("threads");
    for (const int count : {0, 1, 63, 64, 65, 5000}) {
        for (const int threads : {0, 1, 2, 7})
            QTest::addRow("%d items, %d threads", count, threads) << count << threads;
    }
}

void tst_ForEachItem::everyItemIsWorkedOnOnce()
{
    QFETCH(const int, count);
    QFETCH(const int, threads);
    std::vector<int> times(std::size_t(count), 0);
    JobControl control;
    forEachItem(times.size(), threads, control, [&]() -> ItemWork { return [&](std::size_t i) { ++times[i]; }; });
    QCOMPARE(times, std::vector<int>(std::size_t(count), 1));
    QCOMPARE(control.total(), count);
}

void tst_ForEachItem::eachThreadMakesItsOwnWork()
{
    std::atomic<int> made = 0;
    std::atomic<int> together = 0;
    JobControl control;
    forEachItem(1000, 4, control, [&]() -> ItemWork {
        ++made;
        return [&, own = 0](std::size_t) mutable { together += ++own > 0 ? 1 : 0; };
    });
    QCOMPARE(made.load(), 4);
    QCOMPARE(together.load(), 1000);
}

void tst_ForEachItem::noItemIsBegunAfterACancel()
{
    std::atomic<int> begun = 0;
    JobControl control;
    forEachItem(1000, 1, control, [&]() -> ItemWork {
        return [&](std::size_t i) {
            ++begun;
            if (i == 100)
                control.cancel();
        };
    });
    QCOMPARE(begun.load(), 101);
}

QTEST_GUILESS_MAIN(tst_ForEachItem)
#include "tst_ForEachItem.moc"
