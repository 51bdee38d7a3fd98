#include "core/metrics/spice/SceneParser.h"
#include "core/metrics/spice/SpiceCorpus.h"

#include "tests/core/metrics/MetricKit.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <thread>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

double correlation(const std::vector<double> &a, const std::vector<double> &b)
{
    double sumA = 0, sumB = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        sumA += a[i];
        sumB += b[i];
    }
    const double meanA = sumA / double(a.size());
    const double meanB = sumB / double(b.size());
    double both = 0, squaresA = 0, squaresB = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        both += (a[i] - meanA) * (b[i] - meanB);
        squaresA += (a[i] - meanA) * (a[i] - meanA);
        squaresB += (b[i] - meanB) * (b[i] - meanB);
    }
    return both / std::sqrt(squaresA * squaresB);
}

std::vector<CaptionItem> itemsOf(const MetricKit &kit)
{
    std::vector<CaptionItem> items;
    for (const MetricKit::Item &item : kit.items()) {
        items.push_back({item.expected.value(u"tok_candidate").toString(), {}});
        for (const auto &reference : item.expected.value(u"tok_references").toArray())
            items.back().references += reference.toString();
    }
    return items;
}

}

class tst_SpiceCorpus : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void theKitIsNear_data();
    void theKitIsNear();
    void anyNumberOfThreadsFindsTheSame();
    void aCaptionIsParsedOnce();
    void itStopsWhenToldTo();
    void nothingIsNothing();
    void theNameSaysWhatItIsNot();

private:
    std::shared_ptr<const WordNet> m_wordNet;
    SceneCache m_cache; // of two sets of the kit the references are the same
};

void tst_SpiceCorpus::initTestCase()
{
    auto words = WordNet::open();
    if (!words)
        QSKIP(qUtf8Printable(words.error().message));
    m_wordNet = words.take();
    if (const auto parser = SceneParser::open(m_wordNet); !parser)
        QSKIP(qUtf8Printable(parser.error().message));
}

void tst_SpiceCorpus::theKitIsNear_data()
{
    QTest::addColumn<QString>("set");
    QTest::addColumn<double>("meanTolerance");
    QTest::addColumn<double>("leastCorrelation");
    QTest::newRow("rs") << u"rs"_s << 0.02 << 0.9;
    QTest::newRow("rs_cross") << u"rs_cross"_s << 0.02 << 0.9;
    QTest::newRow("coco") << u"coco"_s << 0.03 << 0.75; // everyday scenes are further from the original
}

/// To SPICE's own rules and scorer on trees of the Stanford parser.
void tst_SpiceCorpus::theKitIsNear()
{
    QFETCH(const QString, set);
    QFETCH(const double, meanTolerance);
    QFETCH(const double, leastCorrelation);
    const MetricKit kit(set);
    QFile file(MetricKit::path(set + u".spice_standin.json"_s));
    if (kit.isEmpty() || !file.open(QIODevice::ReadOnly))
        QSKIP(MetricKit::Absent);
    const QJsonObject standIn = QJsonDocument::fromJson(file.readAll()).object();
    JobControl control;
    const auto corpus = SpiceCorpus::score(itemsOf(kit), m_wordNet, m_cache, 2, control);
    QVERIFY(corpus);
    std::vector<double> ours, theirs;
    for (const SpiceScore &item : corpus->items())
        ours.push_back(item.f1());
    for (const auto &item : standIn.value(u"items").toArray())
        theirs.push_back(item.toObject().value(u"f").toDouble());
    QCOMPARE(ours.size(), theirs.size());
    const double mean = standIn.value(u"mean_f").toDouble();
    const double r = correlation(ours, theirs);
    const QByteArray found = QByteArray::number(corpus->mean()) + " beside " + QByteArray::number(mean) +
                             ", r = " + QByteArray::number(r) + ", of " +
                             QByteArray::number(corpus->readings().captions) + " captions " +
                             QByteArray::number(corpus->readings().withGaps) + " with gaps";
    QVERIFY2(std::abs(corpus->mean() - mean) <= meanTolerance && r >= leastCorrelation, found.constData());
    QVERIFY2(corpus->readings().withGaps < corpus->readings().captions / 5, found.constData());
    QCOMPARE(corpus->readings().unread, 0);
    qInfo("%s", found.constData());
}

void tst_SpiceCorpus::anyNumberOfThreadsFindsTheSame()
{
    const std::vector<CaptionItem> items{
        {u"many cars are parked in a parking lot"_s, {u"a parking lot with cars"_s, u"some cars near a building"_s}},
        {u"a white boat on the river"_s, {u"two boats are in a river"_s}},
        {u"green trees and a road"_s, {u"a road through the green forest"_s, u"some trees beside a road"_s}}};
    JobControl control;
    SceneCache one, several;
    const auto first = SpiceCorpus::score(items, m_wordNet, one, 1, control);
    const auto second = SpiceCorpus::score(items, m_wordNet, several, 3, control);
    QVERIFY(first && second);
    QCOMPARE(control.done(), 8);
    for (std::size_t i = 0; i < items.size(); ++i) {
        QVERIFY(first->items()[i].f1() > 0.0);
        QCOMPARE(first->items()[i].f1(), second->items()[i].f1());
    }
    QCOMPARE(first->mean(), second->mean());
}

void tst_SpiceCorpus::aCaptionIsParsedOnce()
{
    SceneCache cache;
    cache.insert(u"a"_s, {{{"tree", "green", {}}}, Scene::Reading::Gaps, false});
    cache.insert(u"b"_s, {{{"tree", {}, {}}}, Scene::Reading::Complete, true});
    cache.insert(u"c"_s, {});
    JobControl control;
    const auto corpus =
        SpiceCorpus::score(std::vector<CaptionItem>{{u"a"_s, {u"b"_s, u"c"_s, u"b"_s}}}, m_wordNet, cache, 2, control);
    QVERIFY(corpus);
    QCOMPARE(corpus->items()[0].counts(SpiceCategory::All).matched, 1); // these tuples, not what a parser says
    QCOMPARE(corpus->items()[0].counts(SpiceCategory::All).invented, 1);
    QCOMPARE(corpus->readings().captions, 3);
    QCOMPARE(corpus->readings().withGaps, 1);
    QCOMPARE(corpus->readings().unread, 1);
    QCOMPARE(corpus->readings().cutShort, 1);
    QCOMPARE(control.total(), 0);
}

void tst_SpiceCorpus::itStopsWhenToldTo()
{
    std::vector<CaptionItem> items;
    for (int i = 0; i < 5'000; ++i)
        items.push_back({u"%1 cars are near a road"_s.arg(i), {u"a road with %1 cars"_s.arg(i)}});
    SceneCache cache;
    JobControl control;
    std::jthread other([&control] {
        while (control.done() == 0)
            std::this_thread::yield();
        control.cancel();
    });
    const auto corpus = SpiceCorpus::score(items, m_wordNet, cache, 2, control);
    QVERIFY(!corpus);
    QCOMPARE(corpus.error().kind, Error::Kind::Cancelled);
    QVERIFY(!cache.find(items.back().candidate));
}

void tst_SpiceCorpus::nothingIsNothing()
{
    SceneCache cache;
    JobControl control;
    const auto none = SpiceCorpus::score({}, m_wordNet, cache, 2, control);
    QVERIFY(none);
    QCOMPARE(none->mean(), 0.0);
    const auto empty = SpiceCorpus::score(std::vector<CaptionItem>{{QString(), {}}}, m_wordNet, cache, 2, control);
    QVERIFY(empty);
    QCOMPARE(empty->mean(), 0.0);
}

void tst_SpiceCorpus::theNameSaysWhatItIsNot()
{
    QVERIFY(SpiceCorpus::name().startsWith(u"SPICE-LG (link-grammar scene graph; not the original SPICE parser)"_s));
    QVERIFY(SpiceCorpus::name().contains(QRegularExpression(u"link-grammar \\d+\\.\\d+"_s)));
}

QTEST_GUILESS_MAIN(tst_SpiceCorpus)
#include "tst_SpiceCorpus.moc"
