#include "core/imaging/ByteCache.h"

#include <QTest>

#include <functional>

namespace {

using Cache = core::ByteCache<int, int, std::hash<int>>;

}

class TestByteCache : public QObject
{
    Q_OBJECT
private slots:
    void keepsWhatFits()
    {
        Cache cache(100);
        cache.insert(1, 10, 50);
        cache.insert(2, 20, 50);
        QCOMPARE(cache.find(1), 10);
        QCOMPARE(cache.find(2), 20);
        QCOMPARE(cache.bytes(), 100);
    }

    void dropsWhatWasUsedLongestAgo()
    {
        Cache cache(100);
        cache.insert(1, 10, 50);
        cache.insert(2, 20, 50);
        cache.find(1);
        cache.insert(3, 30, 10);
        QVERIFY(cache.contains(1));
        QVERIFY(!cache.contains(2));
        QCOMPARE(cache.bytes(), 60);
    }

    void theNewestStaysHoweverLargeItIs()
    {
        Cache cache(100);
        cache.insert(1, 10, 50);
        cache.insert(2, 20, 1000);
        QVERIFY(!cache.contains(1));
        QCOMPARE(cache.find(2), 20);
        cache.insert(3, 30, 10);
        QVERIFY(!cache.contains(2));
        QCOMPARE(cache.bytes(), 10);
    }

    void anEntryThatIsReplacedCountsOnce()
    {
        Cache cache(100);
        cache.insert(1, 10, 50);
        cache.insert(1, 11, 20);
        QCOMPARE(cache.find(1), 11);
        QCOMPARE(cache.bytes(), 20);
        cache.clear();
        QCOMPARE(cache.bytes(), 0);
        QVERIFY(!cache.find(1));
    }
};

QTEST_GUILESS_MAIN(TestByteCache)
#include "tst_ByteCache.moc"
