#include "core/metrics/text/Cider.h"

#include "core/metrics/text/NgramFrequencies.h"
#include "tests/core/metrics/text/KitCaptions.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <numeric>
#include <set>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

std::vector<CaptionWords> randomItems(int count)
{
    QRandomGenerator random(17);
    const auto words = [&random] {
        WordIds ids;
        for (int length = random.bounded(20); length > 0; --length)
            ids.push_back(random.bounded(1u, 2u + random.bounded(60u)));
        return ids;
    };
    std::vector<CaptionWords> items;
    for (; count > 0; --count) {
        items.push_back({words(), {}});
        for (int references = random.bounded(1, 6); references > 0; --references)
            items.back().references.push_back(words());
    }
    return items;
}

}

class tst_Cider : public QObject
{
    Q_OBJECT
private slots:
    void everyItemAndCorpusOfTheKitHasTheScoresOfTheOriginal_data();
    void everyItemAndCorpusOfTheKitHasTheScoresOfTheOriginal();
    void threadsDoNotChangeABit_data();
    void threadsDoNotChangeABit();
    void frequenciesFromElsewhereAreUsed();
    void oneItemAloneIsWorthNothing();
    void anItemWithoutReferencesIsWorthNothing();
};

void tst_Cider::everyItemAndCorpusOfTheKitHasTheScoresOfTheOriginal_data()
{
    QTest::addColumn<QString>("set");
    QTest::addColumn<QString>("key");
    QTest::addColumn<Cider::Variant>("variant");
    for (const char *set : {"coco", "rs", "rs_cross", "edge"}) {
        QTest::addRow("%s, D", set) << QString::fromLatin1(set) << u"CIDEr_D"_s << Cider::Variant::D;
        QTest::addRow("%s, plain", set) << QString::fromLatin1(set) << u"CIDEr_plain"_s << Cider::Variant::Plain;
    }
}

void tst_Cider::everyItemAndCorpusOfTheKitHasTheScoresOfTheOriginal()
{
    QFETCH(const QString, set);
    QFETCH(const QString, key);
    QFETCH(const Cider::Variant, variant);
    const MetricKit kit(set);
    if (kit.isEmpty())
        QSKIP(MetricKit::Absent);
    const KitCaptions captions(kit, &Vocabulary::words);
    const std::vector<double> scores = Cider(captions.items()).scores(variant);
    QCOMPARE(scores.size(), kit.items().size());
    for (size_t i = 0; i < scores.size(); ++i)
        QVERIFY2(std::abs(scores[i] - kit.items()[i].number(key)) <= 1e-9, qUtf8Printable(kit.items()[i].id));
    const double mean = std::accumulate(scores.begin(), scores.end(), 0.0) / double(scores.size());
    QVERIFY(std::abs(mean - kit.corpus(key)) <= 1e-9);
}

void tst_Cider::threadsDoNotChangeABit_data()
{
    QTest::addColumn<int>("items");
    QTest::addColumn<int>("threads");
    QTest::newRow("two") << 501 << 2;
    QTest::newRow("many") << 500 << 16;
    QTest::newRow("more than items") << 3 << 8;
    QTest::newRow("no items") << 0 << 4;
}

void tst_Cider::threadsDoNotChangeABit()
{
    QFETCH(const int, items);
    QFETCH(const int, threads);
    const std::vector<CaptionWords> captions = randomItems(items);
    const Cider cider(captions);
    for (const auto variant : {Cider::Variant::D, Cider::Variant::Plain}) {
        const std::vector<double> one = cider.scores(variant, 1);
        QCOMPARE(one.size(), size_t(items));
        QVERIFY(cider.scores(variant, threads) == one);
    }
}

void tst_Cider::frequenciesFromElsewhereAreUsed()
{
    // The same frequencies, counted here from the references: the same scores; of a larger corpus other ones.
    const std::vector<CaptionWords> items = randomItems(200);
    std::map<WordIds, std::uint32_t> counts;
    for (const CaptionWords &item : items) {
        std::set<WordIds> held;
        for (const WordIds &reference : item.references) {
            for (size_t n = 1; n <= NgramIndex::Longest; ++n) {
                for (size_t i = 0; i + n <= reference.size(); ++i)
                    held.insert(
                        WordIds(reference.begin() + std::ptrdiff_t(i), reference.begin() + std::ptrdiff_t(i + n)));
            }
        }
        for (const WordIds &ngram : held)
            ++counts[ngram];
    }
    const auto frequenciesOf = [&counts](std::uint32_t itemCount) {
        NgramFrequencies frequencies(itemCount);
        for (const auto &[ngram, count] : counts)
            frequencies.set(ngram, count);
        return frequencies;
    };
    const std::vector<double> expected = Cider(items).scores(Cider::Variant::D);
    QVERIFY(Cider(items, frequenciesOf(200)).scores(Cider::Variant::D) == expected);
    QVERIFY(Cider(items, frequenciesOf(100'000)).scores(Cider::Variant::D) != expected);
}

void tst_Cider::oneItemAloneIsWorthNothing()
{
    const std::vector<CaptionWords> items{{{1, 2, 3}, {{1, 2, 3}}}};
    QCOMPARE(Cider(items).scores(Cider::Variant::D), std::vector<double>{0});
    const double score = Cider(items, NgramFrequencies(1000)).scores(Cider::Variant::D)[0];
    QCOMPARE(score, 7.5); // the same caption; it has no n-gram of four words
}

void tst_Cider::anItemWithoutReferencesIsWorthNothing()
{
    const std::vector<CaptionWords> items{{{1, 2, 3}, {}}, {{1}, {{1}}}};
    QCOMPARE(Cider(items).scores(Cider::Variant::Plain)[0], 0.0);
}

QTEST_GUILESS_MAIN(tst_Cider)
#include "tst_Cider.moc"
