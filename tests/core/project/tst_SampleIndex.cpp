#include "core/project/SampleIndex.h"

#include <QRandomGenerator>
#include <QTest>

#include <limits>

using namespace core;
using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

namespace {
constexpr PairTraits Vqa{Task::Vqa, false};
constexpr PairTraits Boxed{Task::Grounding, true};

void append(SampleIndex &index, const std::vector<PairTraits> &pairs, std::string_view id = {},
            std::string_view images = {})
{
    std::vector<std::uint8_t> bytes;
    for (const PairTraits &pair : pairs)
        bytes.push_back(pair.toByte());
    const auto next = std::int64_t(index.sampleCount()) + 1;
    index.append({{next}, {1}, next * 10, id, images, bytes, true});
}

/// Samples 1 .. 4 with 2, 0, 1 and 3 pairs.
SampleIndex fourSamples()
{
    SampleIndex index;
    append(index, {Vqa, Boxed}, "a1", "x/1.jpg"sv);
    append(index, {});
    append(index, {Vqa}, "机场", "2.jpg\0003.tif"sv);
    append(index, {Vqa, Vqa, Vqa});
    return index;
}

SampleIndex::Counts recount(const SampleIndex &index)
{
    SampleIndex::Counts counts;
    counts.samples = std::int64_t(index.sampleCount());
    for (SampleId sample{1}; sample.value <= counts.samples; ++sample.value) {
        const int pairs = index.pairCount(sample);
        int reviewed = 0;
        for (int pair = 0; pair < pairs; ++pair) {
            const Verdict verdict = index.verdict(sample, pair);
            ++counts.pairs;
            ++counts.verdicts[std::size_t(verdict)];
            ++counts.tasks[std::size_t(index.traits(sample, pair).task)];
            counts.boxPairs += index.traits(sample, pair).hasBox;
            counts.editedPairs += index.edited(sample, pair);
            reviewed += verdict != Verdict::None;
        }
        counts.editedSamples += index.edited(sample);
        counts.reviewedSamples += pairs > 0 && reviewed == pairs;
    }
    return counts;
}
}

class tst_SampleIndex : public QObject
{
    Q_OBJECT
private slots:
    void givesBackWhatWasAppended();
    void aSampleWithoutPairsTakesARowThatCountsForNothing();
    void anUnknownTaskByteIsNotTakenForNoPair();
    void countsStayRightThroughRandomChanges();
    void anIndexBehindAnotherIsAsIfAppendedSampleBySample();
    void aSnapshotDoesNotSeeLaterEdits();
    void theStateOfASampleFollowsFromItsPairs_data();
    void theStateOfASampleFollowsFromItsPairs();
    void correctedIsApprovedAndEdited();
    void theNextUnreviewedPairIsFound_data();
    void theNextUnreviewedPairIsFound();
    void nothingIsNextWhenAllIsReviewed();
};

void tst_SampleIndex::givesBackWhatWasAppended()
{
    SampleIndex index = fourSamples();
    index.setSourceName({1}, u"train.json"_s);
    QCOMPARE(index.sampleCount(), std::size_t(4));
    QCOMPARE(index.externalId({1}), "a1"sv);
    QCOMPARE(index.externalId({2}), ""sv);
    QCOMPARE(index.externalId({3}), "机场"sv);
    QCOMPARE(index.images({1}), "x/1.jpg"sv);
    QCOMPARE(index.images({3}), "2.jpg\0003.tif"sv);
    QCOMPARE(index.images({4}), ""sv);
    QCOMPARE(index.record({3}), 30);
    QCOMPARE(index.source({3}), SourceId{1});
    QCOMPARE(index.sourceName(index.source({3})), u"train.json"_s);
    QCOMPARE(index.pairCount({4}), 3);
    QVERIFY(index.regularTurns({1}));
    QCOMPARE(index.traits({1}, 1), Boxed);
    QCOMPARE(index.counts(), recount(index));
}

void tst_SampleIndex::aSampleWithoutPairsTakesARowThatCountsForNothing()
{
    const SampleIndex index = fourSamples();
    QCOMPARE(index.pairCount({2}), 0);
    QCOMPARE(index.endRow({2}) - index.firstRow({2}), std::size_t(1));
    QCOMPARE(index.rowCount(), std::size_t(7));
    QCOMPARE(index.counts().pairs, 6);
    QCOMPARE(index.counts().reviewedSamples, 0);
    QCOMPARE(index.review({2}), SampleReview{});
}

void tst_SampleIndex::anUnknownTaskByteIsNotTakenForNoPair()
{
    SampleIndex index;
    const std::vector<std::uint8_t> traits{SampleIndex::NoPair, 0xFF};
    index.append({{1}, {1}, 1, {}, {}, traits, false});
    QCOMPARE(index.traits({1}, 0), PairTraits{});
    QCOMPARE(index.traits({1}, 1), (PairTraits{Task::Other, true}));
    QCOMPARE(index.counts().tasks[std::size_t(Task::Other)], 2);
}

void tst_SampleIndex::countsStayRightThroughRandomChanges()
{
    SampleIndex index;
    QRandomGenerator random(11);
    for (int i = 0; i < 50; ++i)
        append(index, std::vector<PairTraits>(std::size_t(random.bounded(5)), i % 2 ? Vqa : Boxed));
    for (int step = 0; step < 3000; ++step) {
        const SampleId sample{1 + random.bounded(50)};
        const int pairs = index.pairCount(sample);
        const int pair = pairs == 0 ? SampleIndex::WholeSample : random.bounded(pairs);
        const bool on = random.bounded(2) == 1;
        switch (pairs == 0 ? random.bounded(2) : random.bounded(6)) {
        case 0:
            index.setEdited(sample, SampleIndex::WholeSample, on);
            break;
        case 1:
            index.setCommented(sample, SampleIndex::WholeSample, on);
            break;
        case 2:
            index.setEdited(sample, pair, on);
            break;
        case 3:
            index.setCommented(sample, pair, on);
            break;
        case 4:
            index.setTraits(sample, pair, {Task(random.bounded(TaskCount)), on});
            break;
        default:
            index.setVerdict(sample, pair, Verdict(random.bounded(VerdictCount)));
        }
        if (step % 100 == 0)
            QCOMPARE(index.counts(), recount(index));
    }
    QCOMPARE(index.counts(), recount(index));
    QVERIFY(index.counts().reviewedSamples > 0);
    QCOMPARE(index.counts().reviewedPairs(), index.counts().pairs - index.counts().verdicts[0]);
}

void tst_SampleIndex::anIndexBehindAnotherIsAsIfAppendedSampleBySample()
{
    SampleIndex index = fourSamples();
    index.setVerdict({1}, 0, Verdict::Approved);
    SampleIndex more;
    append(more, {Boxed, Vqa}, "b", "y.png"sv);
    append(more, {});
    append(more, {Vqa}, "c");
    more.setVerdict({3}, 0, Verdict::Rejected);
    more.setEdited({1}, 1, true);
    more.setSourceName({7}, u"more.json"_s);
    const SampleIndex before = index;
    index.append(more);
    QCOMPARE(before.sampleCount(), std::size_t(4));
    QCOMPARE(index.sampleCount(), std::size_t(7));
    QVERIFY(index.counts() == recount(index));
    QCOMPARE(index.externalId({3}), "机场"sv);
    QCOMPARE(index.externalId({5}), "b"sv);
    QCOMPARE(index.images({5}), "y.png"sv);
    QCOMPARE(index.images({7}), std::string_view());
    QCOMPARE(index.pairCount({6}), 0);
    QCOMPARE(index.traits({5}, 0), Boxed);
    QVERIFY(index.edited({5}, 1));
    QCOMPARE(index.verdict({7}, 0), Verdict::Rejected);
    QCOMPARE(index.sourceName({7}), u"more.json"_s);
    append(index, {Vqa, Boxed}, "d", "z.tif"sv);
    QCOMPARE(index.images({8}), "z.tif"sv);
    QCOMPARE(index.endRow({8}), index.rowCount());
}

void tst_SampleIndex::aSnapshotDoesNotSeeLaterEdits()
{
    SampleIndex index = fourSamples();
    index.setVerdict({1}, 0, Verdict::Approved);
    const SampleIndex snapshot = index;
    index.setVerdict({1}, 0, Verdict::Rejected);
    index.setEdited({1}, 0, true);
    index.setCommented({1}, SampleIndex::WholeSample, true);
    append(index, {Vqa});
    QCOMPARE(snapshot.verdict({1}, 0), Verdict::Approved);
    QVERIFY(!snapshot.edited({1}));
    QVERIFY(!snapshot.commented({1}));
    QCOMPARE(snapshot.sampleCount(), std::size_t(4));
    QCOMPARE(snapshot.counts(), recount(snapshot));
    QCOMPARE(index.counts(), recount(index));
}

void tst_SampleIndex::theStateOfASampleFollowsFromItsPairs_data()
{
    using State = SampleReview::State;
    QTest::addColumn<QList<int>>("verdicts");
    QTest::addColumn<int>("state");
    const int none = int(Verdict::None);
    const int approved = int(Verdict::Approved);
    const int rejected = int(Verdict::Rejected);
    const int unsure = int(Verdict::Unsure);
    QTest::newRow("untouched") << QList<int>{none, none} << int(State::None);
    QTest::newRow("begun") << QList<int>{approved, none} << int(State::Partly);
    QTest::newRow("all approved") << QList<int>{approved, approved} << int(State::Approved);
    QTest::newRow("one unsure") << QList<int>{approved, unsure} << int(State::Unsure);
    QTest::newRow("one unsure, not done") << QList<int>{none, unsure} << int(State::Unsure);
    QTest::newRow("rejected wins") << QList<int>{rejected, unsure} << int(State::Rejected);
}

void tst_SampleIndex::theStateOfASampleFollowsFromItsPairs()
{
    QFETCH(QList<int>, verdicts);
    QFETCH(int, state);
    SampleIndex index;
    append(index, std::vector<PairTraits>(std::size_t(verdicts.size()), Vqa));
    for (int pair = 0; pair < verdicts.size(); ++pair)
        index.setVerdict({1}, pair, Verdict(verdicts[pair]));
    QCOMPARE(int(index.review({1}).state), state);
}

void tst_SampleIndex::correctedIsApprovedAndEdited()
{
    SampleIndex index = fourSamples();
    index.setEdited({1}, 0, true);
    index.setVerdict({1}, 1, Verdict::Approved);
    QVERIFY(index.review({1}).edited);
    QVERIFY(!index.review({1}).corrected);
    index.setVerdict({1}, 0, Verdict::Approved);
    QVERIFY(index.review({1}).corrected);
    QVERIFY(!index.review({1}).commented);
    index.setCommented({1}, 1, true);
    QVERIFY(index.review({1}).commented);
}

void tst_SampleIndex::theNextUnreviewedPairIsFound_data()
{
    // Reviewed: 1/0 and 4/1. Pairs: 1/0 1/1 3/0 4/0 4/1 4/2; sample 2 has none.
    QTest::addColumn<QList<int>>("among");
    QTest::addColumn<int>("sample");
    QTest::addColumn<int>("pair");
    QTest::addColumn<QString>("expected");
    const QList<int> all{1, 2, 3, 4};
    const int past = std::numeric_limits<int>::max();
    QTest::newRow("from the beginning") << all << 0 << -1 << u"1/1"_s;
    QTest::newRow("in the sample") << all << 1 << 0 << u"1/1"_s;
    QTest::newRow("over the sample without pairs") << all << 1 << 1 << u"3/0"_s;
    QTest::newRow("over the reviewed one") << all << 4 << 0 << u"4/2"_s;
    QTest::newRow("round") << all << 4 << 2 << u"1/1"_s;
    QTest::newRow("round to before itself") << QList<int>{4} << 4 << 2 << u"4/0"_s;
    QTest::newRow("round to itself") << QList<int>{3} << 3 << 0 << u"3/0"_s;
    QTest::newRow("next sample") << all << 1 << past << u"3/0"_s;
    QTest::newRow("place not in the list") << QList<int>{1, 4} << 3 << 0 << u"4/0"_s;
    QTest::newRow("place behind the list") << QList<int>{1} << 3 << 0 << u"1/1"_s;
    QTest::newRow("list without open pairs") << QList<int>{2} << 1 << 0 << u"none"_s;
    QTest::newRow("empty list") << QList<int>{} << 1 << 0 << u"none"_s;
}

void tst_SampleIndex::theNextUnreviewedPairIsFound()
{
    QFETCH(QList<int>, among);
    QFETCH(int, sample);
    QFETCH(int, pair);
    QFETCH(QString, expected);
    SampleIndex index = fourSamples();
    index.setVerdict({1}, 0, Verdict::Approved);
    index.setVerdict({4}, 1, Verdict::Unsure);
    std::vector<SampleId> samples;
    for (const int id : among)
        samples.push_back({id});
    const auto found = index.nextUnreviewed(Queue(samples), {{sample}, pair});
    QCOMPARE(found ? u"%1/%2"_s.arg(found->sample.value).arg(found->pair) : u"none"_s, expected);
}

void tst_SampleIndex::nothingIsNextWhenAllIsReviewed()
{
    SampleIndex index;
    append(index, {Vqa});
    index.setVerdict({1}, 0, Verdict::Rejected);
    const std::vector<SampleId> samples{{1}};
    QVERIFY(!index.nextUnreviewed(Queue(samples), {{1}, 0}));
    QVERIFY(!index.nextUnreviewed(Queue(samples), {}));
}

QTEST_APPLESS_MAIN(tst_SampleIndex)
#include "tst_SampleIndex.moc"
