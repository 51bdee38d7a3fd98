#include "core/metrics/vqa/RsvqaAnswer.h"

#include "core/metrics/vqa/ScoresByType.h"
#include "tests/core/metrics/MetricKit.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace core;

class tst_RsvqaAnswer : public QObject
{
    Q_OBJECT
private slots:
    void everyAnswerOfTheKitIsRightWhereItShouldBe_data();
    void everyAnswerOfTheKitIsRightWhereItShouldBe();
    void numbersFallIntoBuckets_data();
    void numbersFallIntoBuckets();
    void neighboursInABucketAreRightOnlyThere();
    void oneMarkAtTheEndDoesNotCount_data();
    void oneMarkAtTheEndDoesNotCount();
};

void tst_RsvqaAnswer::everyAnswerOfTheKitIsRightWhereItShouldBe_data()
{
    QTest::addColumn<RsvqaAnswer::Numbers>("numbers");
    QTest::addColumn<QString>("itemKey");
    QTest::addColumn<QString>("key");
    QTest::newRow("exact") << RsvqaAnswer::Numbers::Exact << u"correct"_s << u"exact"_s;
    QTest::newRow("bucketed") << RsvqaAnswer::Numbers::Bucketed << u"correct_bucketed"_s << u"bucketed"_s;
}

void tst_RsvqaAnswer::everyAnswerOfTheKitIsRightWhereItShouldBe()
{
    QFETCH(const RsvqaAnswer::Numbers, numbers);
    QFETCH(const QString, itemKey);
    QFETCH(const QString, key);
    const MetricKit kit(u"rsvqa"_s);
    if (kit.isEmpty())
        QSKIP(MetricKit::Absent);
    ScoresByType scores;
    for (const MetricKit::Item &item : kit.items()) {
        const QString answer = item.given.value(u"answer").toString();
        const bool isRight = RsvqaAnswer::isRight(item.given.value(u"prediction").toString(), answer, numbers);
        QVERIFY2(isRight == item.expected.value(itemKey).toBool(), qUtf8Printable(item.id));
        QCOMPARE(RsvqaAnswer::bucketed(RsvqaAnswer::normalised(answer)),
                 item.expected.value(u"bucket_answer").toString());
        scores.add(item.given.value(u"type").toString(), isRight ? 1 : 0);
    }
    const QJsonObject expected = kit.expected().value(key).toObject();
    QVERIFY(std::abs(scores.overall().value() - expected.value(u"OA").toDouble()) <= 1e-12);
    QVERIFY(std::abs(scores.average() - expected.value(u"AA").toDouble()) <= 1e-12);
    const QJsonObject types = expected.value(u"per_type").toObject();
    QCOMPARE(scores.types().keys(), types.keys());
    for (const QString &type : types.keys())
        QVERIFY(std::abs(scores.types().value(type).value() - types.value(type).toDouble()) <= 1e-12);
}

void tst_RsvqaAnswer::numbersFallIntoBuckets_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("bucket");
    QTest::newRow("nothing") << u"0"_s << u"0"_s;
    QTest::newRow("one") << u"1"_s << u"between 0 and 10"_s;
    QTest::newRow("ten") << u"10"_s << u"between 0 and 10"_s;
    QTest::newRow("eleven") << u"11"_s << u"between 10 and 100"_s;
    QTest::newRow("a thousand") << u"1000"_s << u"between 100 and 1000"_s;
    QTest::newRow("more") << u"1001"_s << u"more than 1000"_s;
    QTest::newRow("no area") << u"0m2"_s << u"0m2"_s;
    QTest::newRow("an area") << u"11m2"_s << u"between 10m2 and 100m2"_s;
    QTest::newRow("a large area") << u"5000m2"_s << u"more than 1000m2"_s;
    QTest::newRow("a bucket already") << u"between 10 and 100"_s << u"between 10 and 100"_s;
    QTest::newRow("a word") << u"urban"_s << u"urban"_s;
    QTest::newRow("the unit alone") << u"m2"_s << u"m2"_s;
}

void tst_RsvqaAnswer::numbersFallIntoBuckets()
{
    QFETCH(const QString, answer);
    QFETCH(const QString, bucket);
    QCOMPARE(RsvqaAnswer::bucketed(answer), bucket);
}

void tst_RsvqaAnswer::neighboursInABucketAreRightOnlyThere()
{
    QVERIFY(RsvqaAnswer::isRight(u"12"_s, u"90"_s, RsvqaAnswer::Numbers::Bucketed));
    QVERIFY(!RsvqaAnswer::isRight(u"12"_s, u"90"_s, RsvqaAnswer::Numbers::Exact));
    QVERIFY(RsvqaAnswer::isRight(u"Between 10 and 100."_s, u"90"_s, RsvqaAnswer::Numbers::Bucketed));
    QVERIFY(!RsvqaAnswer::isRight(u"12m2"_s, u"90"_s, RsvqaAnswer::Numbers::Bucketed));
}

void tst_RsvqaAnswer::oneMarkAtTheEndDoesNotCount_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("normalised");
    QTest::newRow("full stop") << u"Yes."_s << u"yes"_s;
    QTest::newRow("question mark") << u"rural?"_s << u"rural"_s;
    QTest::newRow("two") << u"no.."_s << u"no."_s;
    QTest::newRow("within") << u"1.5"_s << u"1.5"_s;
    QTest::newRow("another mark") << u"yes!"_s << u"yes!"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void tst_RsvqaAnswer::oneMarkAtTheEndDoesNotCount()
{
    QFETCH(const QString, answer);
    QFETCH(const QString, normalised);
    QCOMPARE(RsvqaAnswer::normalised(answer), normalised);
}

QTEST_GUILESS_MAIN(tst_RsvqaAnswer)
#include "tst_RsvqaAnswer.moc"
