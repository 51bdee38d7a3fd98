#include "core/project/QueryFilter.h"

#include "core/model/Remark.h"
#include "core/project/GlobPattern.h"
#include "core/project/QueryParser.h"

#include <QRandomGenerator>
#include <QTest>

#include <thread>

using namespace core;
using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

namespace {
constexpr PairTraits Caption{Task::Caption, false};
constexpr PairTraits Vqa{Task::Vqa, false};
constexpr PairTraits Grounding{Task::Grounding, true};

void append(SampleIndex &index, SourceId source, const std::vector<PairTraits> &pairs, std::string_view id,
            std::string_view images)
{
    std::vector<std::uint8_t> bytes;
    for (const PairTraits &pair : pairs)
        bytes.push_back(pair.toByte());
    const auto next = std::int64_t(index.sampleCount()) + 1;
    index.append({{next}, source, next * 10, id, images, bytes, true});
}

SampleIndex fiveSamples()
{
    SampleIndex index;
    index.setSourceName({1}, u"train.json"_s);
    index.setSourceName({2}, u"test set.json"_s);
    append(index, {1}, {Caption, Vqa}, "a1", "AID/airport_1.jpg"sv);
    append(index, {1}, {Vqa, Vqa, Grounding}, "a12", "AID/port_2.jpg"sv);
    append(index, {1}, {}, "", ""sv);
    append(index, {2}, {Grounding}, "机场", "before.tif\0after.tif"sv);
    append(index, {3}, {Caption}, "train/a1", ""sv);
    index.setVerdict({1}, 0, Verdict::Approved);
    index.setVerdict({2}, 1, Verdict::Rejected);
    index.setVerdict({4}, 0, Verdict::Unsure);
    index.setEdited({1}, 0, true);
    index.setEdited({3}, SampleIndex::WholeSample, true);
    index.setCommented({2}, 2, true);
    index.setCommented({5}, SampleIndex::WholeSample, true);
    return index;
}

Query query(const QString &text)
{
    const ParsedQuery parsed = QueryParser::parse(text);
    if (parsed.error)
        qFatal("%s", qPrintable(parsed.error->message));
    return parsed.query;
}

QList<int> found(const SampleIndex &index, const QString &text, const TextHits &hits = {})
{
    QList<int> ids;
    const auto samples = QueryFilter(index).samples(query(text), hits);
    for (const SampleId sample : samples.value())
        ids.append(int(sample.value));
    return ids;
}

/// The meaning of a query, one row at a time, as the header of Query tells it.
bool holds(const Query &query, const SampleIndex &index, SampleId sample, int pair)
{
    const auto any = [&](auto test) { return std::any_of(query.parts().begin(), query.parts().end(), test); };
    switch (query.kind()) {
    case Query::Kind::Not:
        return !holds(query.parts().front(), index, sample, pair);
    case Query::Kind::And:
        return !any([&](const Query &part) { return !holds(part, index, sample, pair); });
    case Query::Kind::Or:
        return any([&](const Query &part) { return holds(part, index, sample, pair); });
    case Query::Kind::Term:
        break;
    }
    const bool real = pair < index.pairCount(sample);
    const auto one = [&](const QueryValue &value) {
        switch (query.term().field) {
        case QueryField::Task:
            return real && taskName(index.traits(sample, pair).task) == value.text;
        case QueryField::Verdict:
            return verdictName(real ? index.verdict(sample, pair) : Verdict::None) == value.text;
        case QueryField::Has:
            if (value.text == u"box")
                return real && index.traits(sample, pair).hasBox;
            if (value.text == u"image")
                return !index.images(sample).empty();
            return index.commented(sample) || (real && index.commented(sample, pair));
        case QueryField::Edited:
            return (index.editedOutsidePairs(sample) || (real && index.edited(sample, pair))) == (value.text == u"yes");
        case QueryField::Image:
            return GlobPattern(value.text).matches(index.images(sample));
        case QueryField::Record:
            return value.contains(index.record(sample));
        case QueryField::Pairs:
            return value.contains(index.pairCount(sample));
        default:
            qFatal("not in this test");
        }
    };
    return std::any_of(query.term().values.begin(), query.term().values.end(), one);
}
}

class tst_QueryFilter : public QObject
{
    Q_OBJECT
private slots:
    void findsSamples_data();
    void findsSamples();
    void marksAreFound_data();
    void marksAreFound();
    void agreesWithTheMeaningOfRandomQueries();
    void textsComeFromTheirHits();
    void candidatesAreNeverTooFew();
    void candidatesLeaveOutWhatNoTextCanSave();
    void aCancelledFilterAnswersNothing();
    void anEmptyIndexHasNoSamples();
    void aSnapshotIsFilteredWhileTheIndexIsEdited();
};

void tst_QueryFilter::findsSamples_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("expected");
    QTest::newRow("everything") << u""_s << QList<int>{1, 2, 3, 4, 5};
    QTest::newRow("task") << u"task:vqa"_s << QList<int>{1, 2};
    QTest::newRow("one of two tasks") << u"task:vqa,grounding"_s << QList<int>{1, 2, 4};
    QTest::newRow("no pair is of no task") << u"task:other"_s << QList<int>{};
    QTest::newRow("not a task: some pair is not") << u"not task:caption"_s << QList<int>{1, 2, 3, 4};
    QTest::newRow("same pair") << u"task:vqa verdict:approved"_s << QList<int>{};
    QTest::newRow("same pair, too") << u"task:vqa verdict:rejected"_s << QList<int>{2};
    QTest::newRow("verdicts") << u"verdict:unsure,approved"_s << QList<int>{1, 4};
    QTest::newRow("a sample without pairs has no verdict") << u"verdict:none pairs:0"_s << QList<int>{3};
    QTest::newRow("box") << u"has:box"_s << QList<int>{2, 4};
    QTest::newRow("image") << u"-has:image"_s << QList<int>{3, 5};
    QTest::newRow("comment on a pair or the sample") << u"has:comment"_s << QList<int>{2, 5};
    QTest::newRow("comment on the same pair") << u"has:comment has:box"_s << QList<int>{2};
    QTest::newRow("edited") << u"edited:yes"_s << QList<int>{1, 3};
    QTest::newRow("not edited") << u"edited:no"_s << QList<int>{1, 2, 4, 5};
    QTest::newRow("source by number") << u"source:1,3"_s << QList<int>{1, 2, 3, 5};
    QTest::newRow("source by name") << u"source:train"_s << QList<int>{1, 2, 3};
    QTest::newRow("source by pattern") << u"source:\"TEST *\""_s << QList<int>{4};
    QTest::newRow("image pattern") << u"image:port*"_s << QList<int>{2};
    QTest::newRow("image part") << u"image:port"_s << QList<int>{1, 2};
    QTest::newRow("second image") << u"image:after*"_s << QList<int>{4};
    QTest::newRow("images do not run together") << u"image:*before*after*"_s << QList<int>{};
    QTest::newRow("any image is still no image") << u"image:*"_s << QList<int>{1, 2, 4};
    QTest::newRow("folder") << u"folder:AID"_s << QList<int>{1, 2};
    QTest::newRow("a folder is no part of a name") << u"folder:AI,AID/airport_1.jpg,before.tif"_s << QList<int>{};
    QTest::newRow("folders are told by case") << u"folder:aid"_s << QList<int>{};
    QTest::newRow("id") << u"id:A1"_s << QList<int>{1, 5};
    QTest::newRow("id pattern") << u"id:a1*"_s << QList<int>{1, 2, 5};
    QTest::newRow("Chinese id") << u"id:机*"_s << QList<int>{4};
    QTest::newRow("records") << u"record:20..30,50"_s << QList<int>{2, 3, 5};
    QTest::newRow("samples") << u"sample:<=2"_s << QList<int>{1, 2};
    QTest::newRow("pairs") << u"pairs>1"_s << QList<int>{1, 2};
    QTest::newRow("or") << u"sample:4 or task:vqa verdict:rejected"_s << QList<int>{2, 4};
    QTest::newRow("not a group") << u"not (sample:1,2 or has:box)"_s << QList<int>{3, 5};
}

void tst_QueryFilter::findsSamples()
{
    QFETCH(QString, text);
    QFETCH(QList<int>, expected);
    QCOMPARE(found(fiveSamples(), text), expected);
}

void tst_QueryFilter::marksAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("expected");
    const auto row = [](const QString &text, const QList<int> &expected) {
        QTest::newRow(qPrintable(text)) << text << expected;
    };
    row(u"error:object"_s, {1, 2});
    row(u"error:object/invented"_s, {1});
    row(u"error:*invented"_s, {1});
    row(u"error:invented"_s, {1}); // the last part of the code
    row(u"error:obj"_s, {});
    row(u"severity:critical"_s, {2});
    row(u"severity:minor,critical"_s, {1, 2});
    row(u"tag:blurred"_s, {1});
    row(u"tag:blur*"_s, {1});
    row(u"has:tag"_s, {1});
    row(u"has:error"_s, {1, 2});
    row(u"has:open"_s, {1, 4});
    row(u"has:open -error:object"_s, {1, 4}); // another pair of sample 1 holds nothing but what is said of all of it
}

void tst_QueryFilter::marksAreFound()
{
    QFETCH(QString, text);
    const auto remark = [](const QString &error, Severity severity, bool resolved) {
        Remark made;
        made.error = error;
        made.severity = severity;
        made.resolved = resolved;
        return MarkIndex::of(made);
    };
    SampleIndex index = fiveSamples();
    index.setMarks({1}, 0,
                   remark(u"object/invented"_s, Severity::Minor, true) + QStringList{MarkIndex::tag(u"blurred"_s)});
    index.setMarks({1}, SampleIndex::WholeSample, MarkIndex::of(Remark(u"Look at it."_s)));
    index.setMarks({2}, 0, remark(u"object/missed"_s, Severity::Critical, true));
    index.setMarks({4}, 0, MarkIndex::of(Remark(u"Why?"_s)));
    QTEST(found(index, text), "expected");
}

void tst_QueryFilter::agreesWithTheMeaningOfRandomQueries()
{
    QRandomGenerator random(9);
    SampleIndex index;
    const QList<std::string_view> images{"a.jpg"sv, "b.jpg"sv, "AB/c.jpg"sv, ""sv};
    for (int i = 0; i < 150; ++i) {
        std::vector<PairTraits> pairs;
        for (int n = random.bounded(5); n > 0; --n)
            pairs.push_back({Task(random.bounded(TaskCount)), random.bounded(2) == 1});
        append(index, {1}, pairs, "", images[random.bounded(images.size())]);
        const SampleId sample{i + 1};
        index.setEdited(sample, SampleIndex::WholeSample, random.bounded(9) == 0);
        index.setCommented(sample, SampleIndex::WholeSample, random.bounded(9) == 0);
        for (int pair = 0; pair < index.pairCount(sample); ++pair) {
            index.setVerdict(sample, pair, Verdict(random.bounded(VerdictCount)));
            index.setEdited(sample, pair, random.bounded(3) == 0);
            index.setCommented(sample, pair, random.bounded(3) == 0);
        }
    }
    const QStringList terms{u"task:vqa"_s,     u"task:caption,other"_s,
                            u"verdict:none"_s, u"verdict:approved,unsure"_s,
                            u"has:box"_s,      u"has:image,comment"_s,
                            u"edited:yes"_s,   u"edited:no"_s,
                            u"image:a*"_s,     u"image:b"_s,
                            u"pairs>2"_s,      u"record:100..900"_s};
    const auto operand = [&] {
        return (random.bounded(3) == 0 ? u"not "_s : QString()) + terms[random.bounded(terms.size())];
    };
    for (int i = 0; i < 500; ++i) {
        const QString text =
            u"%1 (%2 or not (%3 %4)) or %5"_s.arg(operand(), operand(), operand(), operand(), operand());
        const Query parsed = query(text);
        std::vector<SampleId> expected;
        for (SampleId sample{1}; sample.value <= 150; ++sample.value) {
            for (int pair = 0; pair < std::max(1, index.pairCount(sample)); ++pair) {
                if (holds(parsed, index, sample, pair)) {
                    expected.push_back(sample);
                    break;
                }
            }
        }
        if (QueryFilter(index).samples(parsed) != expected)
            QFAIL(qPrintable(text));
    }
}

void tst_QueryFilter::textsComeFromTheirHits()
{
    const SampleIndex index = fiveSamples(); // rows: 1: 0 1, 2: 2 3 4, 3: 5, 4: 6, 5: 7
    PairBits ships(index.rowCount());
    ships.set(1);
    ships.set(3);
    PairBits quays(index.rowCount());
    quays.set(3);
    quays.set(6);
    QCOMPARE(found(index, u"ship"_s, {ships}), (QList<int>{1, 2}));
    QCOMPARE(found(index, u"ship question:quay"_s, {ships, quays}), (QList<int>{2}));
    QCOMPARE(found(index, u"text:ship,quay"_s, {ships, quays}), (QList<int>{1, 2, 4}));
    QCOMPARE(found(index, u"ship or quay ship"_s, {ships, quays}), (QList<int>{1, 2}));
    QCOMPARE(found(index, u"-ship task:vqa"_s, {ships}), (QList<int>{2}));
}

void tst_QueryFilter::candidatesAreNeverTooFew()
{
    const SampleIndex index = fiveSamples();
    QRandomGenerator random(2);
    for (const QString &text : {u"ship task:vqa"_s, u"not (ship or has:box)"_s, u"not (ship has:box) or not ship"_s,
                                u"not not ship verdict:none"_s, u"(ship or task:caption) -(quay pairs>1)"_s}) {
        const Query parsed = query(text);
        const PairBits candidates = QueryFilter(index).candidates(parsed).value();
        for (int i = 0; i < 50; ++i) {
            TextHits hits(parsed.textTerms().size(), PairBits(index.rowCount()));
            for (PairBits &bits : hits) {
                for (std::size_t row = 0; row < bits.size(); ++row) {
                    if (random.bounded(2))
                        bits.set(row);
                }
            }
            PairBits outside = candidates;
            outside.flip();
            outside &= QueryFilter(index).rows(parsed, hits).value();
            QCOMPARE(outside.count(), std::size_t(0));
        }
    }
}

void tst_QueryFilter::candidatesLeaveOutWhatNoTextCanSave()
{
    const SampleIndex index = fiveSamples();
    const auto candidates = [&](const QString &text) {
        return QueryFilter::samplesOf(QueryFilter(index).candidates(query(text)).value(), index);
    };
    QCOMPARE(candidates(u"ship has:box"_s), (std::vector<SampleId>{{2}, {4}}));
    QCOMPARE(candidates(u"not (ship or has:box) source:1"_s), (std::vector<SampleId>{{1}, {2}, {3}}));
    QCOMPARE(candidates(u"not ship sample:4"_s), (std::vector<SampleId>{{4}}));
}

void tst_QueryFilter::aCancelledFilterAnswersNothing()
{
    const SampleIndex index = fiveSamples();
    JobControl control;
    const QueryFilter filter(index, &control);
    QVERIFY(filter.samples(query(u"image:*"_s)));
    control.cancel();
    QVERIFY(!filter.samples(query(u"image:*"_s)));
    QVERIFY(!filter.rows(Query()));
    QVERIFY(!filter.candidates(query(u"ship"_s)));
}

void tst_QueryFilter::anEmptyIndexHasNoSamples()
{
    QCOMPARE(found(SampleIndex(), u"not task:vqa image:* edited:no"_s), QList<int>());
    QCOMPARE(found(SampleIndex(), u""_s), QList<int>());
}

// For ThreadSanitizer, too.
void tst_QueryFilter::aSnapshotIsFilteredWhileTheIndexIsEdited()
{
    SampleIndex index;
    for (int i = 0; i < 500; ++i)
        append(index, {1}, {Vqa, Caption}, "", "a.jpg"sv);
    for (int round = 0; round < 20; ++round) {
        const QueryFilter filter(index);
        std::size_t approved = 0;
        std::thread job([&, before = std::size_t(round)] {
            approved = filter.samples(query(u"verdict:approved image:a*"_s)).value().size();
            if (approved != before)
                qFatal("the snapshot has changed");
        });
        index.setVerdict({round + 1}, 1, Verdict::Approved);
        job.join();
    }
    QCOMPARE(found(index, u"verdict:approved"_s).size(), 20);
}

QTEST_APPLESS_MAIN(tst_QueryFilter)
#include "tst_QueryFilter.moc"
