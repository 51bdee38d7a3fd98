#include "core/similar/HashGroups.h"

#include <QTest>

#include <bit>
#include <random>

using namespace Qt::StringLiterals;
using namespace core;

using Groups = std::vector<std::vector<std::size_t>>;

/// Hashes that differ in few bits belong together.
class tst_HashGroups : public QObject
{
    Q_OBJECT
private slots:
    void groupsAreThoseOfBruteForce_data();
    void groupsAreThoseOfBruteForce();
    void aChainIsOneGroup();
    void equalHashesAreAGroup();
    void nothingIsAlikeWhereThereIsNothing();
    void cancellingStopsIt();

private:
    static Groups groups(const std::vector<quint64> &hashes, int most)
    {
        return hashGroups(hashes, most, JobControl());
    }
};

namespace {

/// Chance, and around every fourth one some that differ from it, or from each other, in up to 16 bits.
std::vector<quint64> someHashes(std::size_t count, unsigned seed)
{
    std::mt19937_64 random(seed);
    std::vector<quint64> hashes;
    while (hashes.size() < count) {
        hashes.push_back(random());
        if (random() % 4 != 0)
            continue;
        const std::size_t last = hashes.size() - 1 - random() % std::min<std::size_t>(hashes.size(), 3);
        quint64 changed = hashes[last];
        for (auto bits = random() % 17; bits > 0; --bits)
            changed ^= quint64(1) << random() % 64;
        hashes.push_back(changed);
    }
    return hashes;
}

/// From each to all that can be reached.
Groups bruteForce(const std::vector<quint64> &hashes, int most)
{
    Groups groups;
    std::vector<bool> seen(hashes.size());
    for (std::size_t first = 0; first < hashes.size(); ++first) {
        if (seen[first])
            continue;
        std::vector<std::size_t> group{first};
        seen[first] = true;
        for (std::size_t i = 0; i < group.size(); ++i) {
            for (std::size_t other = 0; other < hashes.size(); ++other) {
                if (seen[other] || std::popcount(hashes[group[i]] ^ hashes[other]) > most)
                    continue;
                seen[other] = true;
                group.push_back(other);
            }
        }
        std::ranges::sort(group);
        if (group.size() > 1)
            groups.push_back(group);
    }
    return groups;
}

}

void tst_HashGroups::groupsAreThoseOfBruteForce_data()
{
    QTest::addColumn<int>("most");
    for (int most = 0; most <= 15; ++most)
        QTest::addRow("%d bits", most) << most;
}

void tst_HashGroups::groupsAreThoseOfBruteForce()
{
    QFETCH(const int, most);
    const std::vector<quint64> hashes = someHashes(3'000, unsigned(most) + 1);
    const Groups expected = bruteForce(hashes, most);
    QVERIFY(expected.size() > 30);
    QCOMPARE(groups(hashes, most), expected);
}

void tst_HashGroups::aChainIsOneGroup()
{
    const std::vector<quint64> hashes{0x7, 0xff00ff, 0x0, 0x3f, 0xffff};
    QCOMPARE(groups(hashes, 3), (Groups{{0, 2, 3}}));
    QCOMPARE(groups(hashes, 10), (Groups{{0, 1, 2, 3, 4}}));
    QCOMPARE(groups(hashes, 2), Groups());
}

void tst_HashGroups::equalHashesAreAGroup()
{
    std::vector<quint64> hashes(50'000, 0x0123'4567'89ab'cdef);
    hashes[0] = 0;
    const Groups found = groups(hashes, 0);
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].size(), std::size_t(49'999));
    QCOMPARE(found[0].front(), std::size_t(1));
}

void tst_HashGroups::nothingIsAlikeWhereThereIsNothing()
{
    QCOMPARE(groups({}, 6), Groups());
    QCOMPARE(groups({1}, 6), Groups());
}

void tst_HashGroups::cancellingStopsIt()
{
    JobControl control;
    control.cancel();
    QCOMPARE(hashGroups(std::vector<quint64>{1, 1}, 6, control), Groups());
}

QTEST_GUILESS_MAIN(tst_HashGroups)
#include "tst_HashGroups.moc"
