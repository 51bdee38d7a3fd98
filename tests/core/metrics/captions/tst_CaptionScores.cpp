#include "core/metrics/captions/CaptionScores.h"

#include "tests/core/metrics/MetricKit.h"

#include <QTest>

#include <cmath>
#include <thread>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

std::vector<CaptionItem> itemsOf(const MetricKit &kit)
{
    std::vector<CaptionItem> items;
    for (const MetricKit::Item &item : kit.items())
        items.push_back({item.candidate(), item.references()});
    return items;
}

CaptionScoring without(std::initializer_list<CaptionMetric> left)
{
    CaptionScoring scoring;
    for (const CaptionMetric metric : left)
        std::erase(scoring.metrics, metric);
    return scoring;
}

std::vector<CaptionItem> madeItems(int count)
{
    const QStringList words{u"a"_s, u"the"_s, u"plane"_s, u"planes,"_s, u"near"_s, u"Parked"_s, u"car."_s};
    const auto caption = [&words](int seed) {
        QStringList chosen;
        for (int i = 0; i < 4 + seed % 9; ++i)
            chosen += words[(seed * (i + 3) + i * i) % words.size()];
        return chosen.join(u' ');
    };
    std::vector<CaptionItem> items;
    for (int i = 0; i < count; ++i)
        items.push_back({caption(i), {caption(i + 1), caption(2 * i + 5)}});
    return items;
}

QString keyInKit(CaptionMetric metric)
{
    switch (metric) {
    case CaptionMetric::Cider:
        return u"CIDEr_plain"_s;
    case CaptionMetric::Meteor:
        return u"METEOR_exact_stem_syn"_s;
    default:
        return captionMetricId(metric);
    }
}

/// Or what the kit accepts as well, see its README.
bool isExpected(double found, double expected, double other)
{
    return std::abs(found - expected) <= 1e-9 || std::abs(found - other) <= 1e-9;
}

}

class tst_CaptionScores : public QObject
{
    Q_OBJECT
private slots:
    void everyItemAndCorpusOfTheKitIsScored_data();
    void everyItemAndCorpusOfTheKitIsScored();
    void threadsDoNotChangeABit();
    void whatIsNotInstalledIsMissingAlone();
    void onlyWhatIsAskedForIsScored();
    void oneItemSaysWhyCiderIsZero();
    void eachFigureSaysWhatItIs();
    void whatIsTooLongForMeteorIsCutAndSaid();
    void theSumsOfAllItemsGiveTheCorpus();
    void nothingIsNothing();
    void itStopsWhenToldTo();
    void idsAreFoundInAnyCase();
};

void tst_CaptionScores::everyItemAndCorpusOfTheKitIsScored_data()
{
    QTest::addColumn<QString>("set");
    for (const char *set : {"coco", "rs", "rs_cross", "edge"})
        QTest::newRow(set) << QString::fromLatin1(set);
}

void tst_CaptionScores::everyItemAndCorpusOfTheKitIsScored()
{
    QFETCH(const QString, set);
    const MetricKit kit(set);
    if (kit.isEmpty())
        QSKIP(MetricKit::Absent);
    JobControl control;
    const auto scores = CaptionScores::of(itemsOf(kit), without({CaptionMetric::SpiceLg}), control);
    QVERIFY(scores);
    for (const auto &failure : scores->failures())
        qWarning("%s", qUtf8Printable(failure.error.message));
    for (const auto &column : scores->columns()) {
        const QString key = keyInKit(column.metric);
        const QString other = key + u"_by_pos_and_offset"_s;
        QVERIFY2(isExpected(column.corpus, kit.corpus(key), kit.corpus(other)), qPrintable(key));
        for (std::size_t i = 0; i < kit.items().size(); ++i) {
            const MetricKit::Item &item = kit.items()[i];
            QVERIFY2(isExpected(column.items[i], item.number(key), item.number(other)), qPrintable(key + item.id));
        }
    }
    QVERIFY(scores->columns().size() >= 7);
}

void tst_CaptionScores::threadsDoNotChangeABit()
{
    const auto items = madeItems(400);
    CaptionScoring scoring = without({CaptionMetric::SpiceLg});
    JobControl control;
    const auto one = CaptionScores::of(items, scoring, control);
    QVERIFY(one);
    for (const int threads : {2, 5}) {
        scoring.threads = threads;
        const auto more = CaptionScores::of(items, scoring, control);
        QVERIFY(more);
        QCOMPARE(more->columns().size(), one->columns().size());
        for (std::size_t c = 0; c < one->columns().size(); ++c) {
            QVERIFY(more->columns()[c].items == one->columns()[c].items);
            QVERIFY(more->columns()[c].corpus == one->columns()[c].corpus);
        }
    }
}

void tst_CaptionScores::whatIsNotInstalledIsMissingAlone()
{
    CaptionScoring scoring;
    scoring.wordNetFolder = u"/nowhere"_s;
    JobControl control;
    const auto scores = CaptionScores::of(madeItems(3), scoring, control);
    QVERIFY(scores);
    QCOMPARE(scores->columns().size(), 7u);
    QCOMPARE(scores->failures().size(), 2u);
    QCOMPARE(scores->failures()[0].metric, CaptionMetric::Meteor);
    QCOMPARE(scores->failures()[1].metric, CaptionMetric::SpiceLg);
    for (const auto &failure : scores->failures())
        QVERIFY(failure.error.message.contains(u"wordnet-base"_s));
    QVERIFY(!scores->column(CaptionMetric::Meteor));
}

void tst_CaptionScores::onlyWhatIsAskedForIsScored()
{
    CaptionScoring scoring;
    scoring.metrics = {CaptionMetric::RougeL, CaptionMetric::Bleu2};
    JobControl control;
    const auto scores = CaptionScores::of(madeItems(3), scoring, control);
    QVERIFY(scores);
    QCOMPARE(scores->columns().size(), 2u);
    QCOMPARE(scores->columns()[0].metric, CaptionMetric::Bleu2);
    QCOMPARE(scores->columns()[1].metric, CaptionMetric::RougeL);
}

void tst_CaptionScores::oneItemSaysWhyCiderIsZero()
{
    CaptionScoring scoring;
    scoring.metrics = {CaptionMetric::Bleu1, CaptionMetric::CiderD, CaptionMetric::Cider};
    JobControl control;
    const auto scores = CaptionScores::of(madeItems(1), scoring, control);
    QVERIFY(scores);
    for (const CaptionMetric metric : {CaptionMetric::CiderD, CaptionMetric::Cider}) {
        QCOMPARE(scores->column(metric)->corpus, 0.0);
        QCOMPARE(scores->column(metric)->info.remarks.size(), 1);
    }
    QVERIFY(scores->column(CaptionMetric::Bleu1)->info.remarks.isEmpty());
}

void tst_CaptionScores::eachFigureSaysWhatItIs()
{
    const std::vector<CaptionItem> items{
        {u"a"_s, {u"a"_s}}, {u"b"_s, {u"b"_s, u"c"_s}}, {u"c"_s, {u"c"_s, u"d"_s, u"e"_s, u"f"_s}}, {u"d"_s, {}}};
    JobControl control;
    const auto scores = CaptionScores::of(items, without({CaptionMetric::SpiceLg}), control);
    QVERIFY(scores);
    QSet<QString> variants;
    for (const auto &column : scores->columns()) {
        const MetricInfo &info = column.info;
        QCOMPARE(info.items, 4);
        QCOMPARE(info.fewestReferences, 0);
        QCOMPARE(info.medianReferences, 1.5);
        QCOMPARE(info.mostReferences, 4);
        QCOMPARE(info.remarks.size(), 1); // one has no reference
        QVERIFY(info.libraries.first().startsWith(u"RSReview "_s));
        QVERIFY(info.line().contains(u"N = 4"_s));
        variants.insert(info.variant);
    }
    QCOMPARE(variants.size(), qsizetype(scores->columns().size()));
}

void tst_CaptionScores::whatIsTooLongForMeteorIsCutAndSaid()
{
    CaptionScoring scoring;
    scoring.metrics = {CaptionMetric::Meteor};
    JobControl control;
    const std::vector<CaptionItem> items{{u"ship "_s.repeated(50'000), {u"ship "_s.repeated(40'000)}},
                                         {u"a"_s, {u"a"_s}}};
    const auto scores = CaptionScores::of(items, scoring, control);
    QVERIFY(scores);
    if (scores->columns().empty())
        QSKIP(qUtf8Printable(scores->failures().front().error.message));
    QCOMPARE(scores->columns().front().items[0], 1.0); // hundred words each
    QVERIFY(scores->columns().front().info.remarks.front().startsWith(u"2 text"_s));
}

void tst_CaptionScores::theSumsOfAllItemsGiveTheCorpus()
{
    JobControl control;
    const auto scores = CaptionScores::of(madeItems(50), without({CaptionMetric::SpiceLg}), control);
    QVERIFY(scores);
    for (const auto &column : scores->columns()) {
        const ItemSums sums = scores->sums(column);
        QCOMPARE(sums.itemCount(), 50u);
        QCOMPARE(sums.ofAll(), column.corpus);
    }
}

void tst_CaptionScores::nothingIsNothing()
{
    JobControl control;
    const auto scores = CaptionScores::of({}, without({CaptionMetric::SpiceLg}), control);
    QVERIFY(scores);
    for (const auto &column : scores->columns()) {
        QVERIFY(column.items.empty());
        QVERIFY(std::isfinite(column.corpus));
    }
}

void tst_CaptionScores::itStopsWhenToldTo()
{
    const auto items = madeItems(100'000);
    JobControl control;
    std::jthread other([&control] {
        while (control.done() == 0)
            std::this_thread::yield();
        control.cancel();
    });
    CaptionScoring scoring;
    scoring.threads = 2;
    const auto scores = CaptionScores::of(items, scoring, control);
    QVERIFY(!scores);
    QCOMPARE(scores.error().kind, Error::Kind::Cancelled);
    QVERIFY(control.done() < 100'000);
}

void tst_CaptionScores::idsAreFoundInAnyCase()
{
    for (const CaptionMetric metric : AllCaptionMetrics)
        QCOMPARE(captionMetricOf(captionMetricId(metric)), std::optional(metric));
    QCOMPARE(captionMetricOf(u"meteor"), std::optional(CaptionMetric::Meteor));
    QCOMPARE(captionMetricOf(u"cider"), std::optional(CaptionMetric::Cider));
    QVERIFY(!captionMetricOf(u"SPICE")); // which it is not
}

QTEST_GUILESS_MAIN(tst_CaptionScores)
#include "tst_CaptionScores.moc"
