#include "core/project/Queue.h"

#include <QTest>

using core::Queue;
using core::SampleId;

/// Samples in an order.
class tst_Queue : public QObject
{
    Q_OBJECT
private slots:
    void everySampleKnowsItsPlace_data()
    {
        QTest::addColumn<std::vector<SampleId>>("samples");
        QTest::addColumn<bool>("ascending");
        QTest::newRow("none") << std::vector<SampleId>() << true;
        QTest::newRow("ascending") << std::vector<SampleId>{{2}, {5}, {9}} << true;
        QTest::newRow("sorted otherwise") << std::vector<SampleId>{{9}, {2}, {5}} << false;
        QTest::newRow("the other way round") << std::vector<SampleId>{{9}, {5}, {2}} << false;
    }
    void everySampleKnowsItsPlace()
    {
        QFETCH(const std::vector<SampleId>, samples);
        QFETCH(const bool, ascending);
        const Queue queue(samples);
        QCOMPARE(queue.isAscending(), ascending);
        QCOMPARE(queue.samples(), samples);
        for (std::size_t i = 0; i < samples.size(); ++i)
            QCOMPARE(queue.placeOf(samples[i]), qint64(i));
        for (const qint64 other : {0, 1, 3, 10, 1000})
            QCOMPARE(queue.placeOf({other}), -1);
        std::vector<SampleId> sorted = samples;
        std::sort(sorted.begin(), sorted.end());
        QCOMPARE(queue.ascending(), sorted);
    }
    void onlyAnAscendingQueueHasAPlaceForOthers()
    {
        QCOMPARE(Queue({{2}, {5}}).insertionPlace({3}), std::size_t(1));
        QCOMPARE(Queue({{2}, {5}}).insertionPlace({9}), std::size_t(2));
        QCOMPARE(Queue({{5}, {2}}).insertionPlace({9}), std::size_t(0));
    }
};

QTEST_APPLESS_MAIN(tst_Queue)
#include "tst_Queue.moc"
