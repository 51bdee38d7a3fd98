#include "core/metrics/boxes/GroundingScore.h"

#include "tests/core/metrics/MetricKit.h"

#include <QJsonArray>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

Box boxOf(const QString &kind, const QJsonArray &numbers)
{
    const auto at = [&numbers](qsizetype i) { return numbers[i].toDouble(); };
    if (kind == u"aabb")
        return Box::fromCorners(at(0), at(1), at(2), at(3));
    if (kind == u"obb")
        return Box::rotated({at(0), at(1)}, at(2), at(3), at(4));
    QPolygonF corners;
    for (const auto &corner : numbers)
        corners += QPointF(corner.toArray()[0].toDouble(), corner.toArray()[1].toDouble());
    return Box::polygon(corners);
}

}

class tst_GroundingScore : public QObject
{
    Q_OBJECT
private slots:
    void everyBoxOfTheKitHasItsOverlap_data();
    void everyBoxOfTheKitHasItsOverlap();
    void aMissingPredictionCountsExceptInTheCumulativeIou();
    void nothingAddedIsZero();
};

void tst_GroundingScore::everyBoxOfTheKitHasItsOverlap_data()
{
    using Edges = BoxOverlapArea::Edges;
    QTest::addColumn<QString>("kind");
    QTest::addColumn<Edges>("edges");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("itemKey");
    QTest::addColumn<double>("tolerance");
    QTest::newRow("upright") << u"aabb"_s << Edges::Continuous << u"aabb"_s << u"iou"_s << 1e-9;
    QTest::newRow("upright, inclusive") << u"aabb"_s << Edges::Inclusive << u"aabb_inclusive"_s << u"iou_inclusive"_s
                                        << 1e-9;
    QTest::newRow("turned") << u"obb"_s << Edges::Continuous << u"obb"_s << u"iou"_s << 1e-6;
    QTest::newRow("corners") << u"poly"_s << Edges::Continuous << u"poly"_s << u"iou"_s << 1e-6;
}

void tst_GroundingScore::everyBoxOfTheKitHasItsOverlap()
{
    QFETCH(const QString, kind);
    QFETCH(const BoxOverlapArea::Edges, edges);
    QFETCH(const QString, key);
    QFETCH(const QString, itemKey);
    QFETCH(const double, tolerance);
    const MetricKit kit(u"grounding"_s);
    if (kit.isEmpty())
        QSKIP(MetricKit::Absent);
    GroundingScore score;
    for (const MetricKit::Item &item : kit.items()) {
        if (item.given.value(u"kind").toString() != kind)
            continue;
        if (item.given.value(u"pred").isNull()) {
            score.addMissing();
            continue;
        }
        const Box truth = boxOf(kind, item.given.value(u"truth").toArray());
        const auto overlap = BoxOverlapArea::of(boxOf(kind, item.given.value(u"pred").toArray()), truth, edges);
        QVERIFY2(std::abs(overlap.iou() - item.number(itemKey)) <= tolerance, qUtf8Printable(item.id));
        score.add(overlap);
    }
    const QJsonObject expected = kit.expected().value(u"aggregate").toObject().value(key).toObject();
    QCOMPARE(double(score.count()), expected.value(u"n").toDouble());
    QVERIFY(std::abs(score.meanIou() - expected.value(u"mIoU").toDouble()) <= tolerance);
    for (size_t i = 0; i < GroundingScore::Thresholds.size(); ++i) {
        const QString name = u"Acc@%1"_s.arg(GroundingScore::Thresholds[i]);
        QVERIFY2(expected.contains(name), qUtf8Printable(name));
        QVERIFY(std::abs(score.accuracy(i) - expected.value(name).toDouble()) <= 1e-12);
    }
    if (expected.contains(u"cumIoU"))
        QVERIFY(std::abs(score.cumulativeIou() - expected.value(u"cumIoU").toDouble()) <= tolerance);
}

void tst_GroundingScore::aMissingPredictionCountsExceptInTheCumulativeIou()
{
    GroundingScore score;
    score.add({50, 100});
    score.add({30, 300});
    score.addMissing();
    score.addMissing();
    QCOMPARE(score.count(), 4);
    QCOMPARE(score.missing(), 2);
    QCOMPARE(score.accuracy(0), 0.25);
    QCOMPARE(score.accuracy(1), 0.0);
    QCOMPARE(score.meanIou(), 0.15);
    QCOMPARE(score.cumulativeIou(), 0.2);
}

void tst_GroundingScore::nothingAddedIsZero()
{
    QCOMPARE(GroundingScore().accuracy(0), 0.0);
    QCOMPARE(GroundingScore().meanIou(), 0.0);
    QCOMPARE(GroundingScore().cumulativeIou(), 0.0);
    QCOMPARE(BoxOverlapArea().iou(), 0.0);
}

QTEST_GUILESS_MAIN(tst_GroundingScore)
#include "tst_GroundingScore.moc"
