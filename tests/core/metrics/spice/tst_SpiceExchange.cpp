#include "core/metrics/spice/SpiceExchange.h"

#include "tests/core/metrics/MetricKit.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

class tst_SpiceExchange : public QObject
{
    Q_OBJECT
private slots:
    void itemsAreWrittenAsTheOriginalReadsThem();
    void itsOutputIsRead();
    void idsMayBeNumbers();
    void badOutputIsTold_data();
    void badOutputIsTold();
};

void tst_SpiceExchange::itemsAreWrittenAsTheOriginalReadsThem()
{
    const std::vector<QString> ids{u"a/1.tif"_s, u"2"_s};
    const std::vector<CaptionItem> items{{u"a \"big\" tree"_s, {u"one"_s, u"é"_s}}, {u""_s, {}}};
    const QByteArray expected = R"([{"image_id":"a/1.tif","test":"a \"big\" tree","refs":["one","é"]},)"
                                R"({"image_id":"2","test":"","refs":[]}])";
    QCOMPARE(SpiceExchange::input(ids, items), expected);
    QCOMPARE(SpiceExchange::input({}, {}), QByteArray("[]"));
}

void tst_SpiceExchange::itsOutputIsRead()
{
    QFile file(MetricKit::path(u"spice_tuples.expected.json"_s));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP(MetricKit::Absent);
    const QJsonArray items = QJsonDocument::fromJson(file.readAll()).object().value(u"items").toArray();
    const auto scored = SpiceExchange::readOutput(QJsonDocument(items).toJson());
    QVERIFY(scored);
    QCOMPARE(qsizetype(scored->size()), items.size());
    for (qsizetype i = 0; i < items.size(); ++i) {
        const auto &[id, score] = (*scored)[std::size_t(i)];
        const QJsonObject scores = items[i].toObject().value(u"scores").toObject();
        QCOMPARE(id, items[i].toObject().value(u"image_id").toString());
        QVERIFY(qAbs(score.f1() - scores.value(u"All").toObject().value(u"f").toDouble()) <= 1e-9);
        QCOMPARE(score.counts(SpiceCategory::Colour).missed, scores.value(u"Color").toObject().value(u"fn").toInt());
        QCOMPARE(score.counts(SpiceCategory::Number).isApplicable(),
                 !scores.value(u"Cardinality").toObject().value(u"f").isNull());
    }
}

void tst_SpiceExchange::idsMayBeNumbers()
{
    const QByteArray json = R"([{"image_id":431573,"scores":{"All":{"tp":2,"fp":1,"fn":0,"f":0.8}}}])";
    const auto scored = SpiceExchange::readOutput(json);
    QVERIFY(scored);
    QCOMPARE(scored->front().imageId, u"431573"_s);
    QCOMPARE(scored->front().score.f1(), 0.8);
    QVERIFY(!scored->front().score.counts(SpiceCategory::Size).isApplicable());
}

void tst_SpiceExchange::badOutputIsTold_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, const char *json) { QTest::newRow(name) << QByteArray(json); };
    row("nothing", "");
    row("broken", R"([{"image_id":)");
    row("two texts", "[],[]");
    row("no list", R"({"image_id":"1"})");
    row("no entry", "[1]");
    row("no scores", R"([{"image_id":"1"}])");
    row("no id", R"([{"scores":{"All":{"tp":1,"fp":1,"fn":1}}}])");
    row("no counts", R"([{"image_id":"1","scores":{"All":{"f":0.5}}}])");
    row("less than none", R"([{"image_id":"1","scores":{"All":{"tp":-1,"fp":1,"fn":1}}}])");
    row("half a tuple", R"([{"image_id":"1","scores":{"All":{"tp":0.5,"fp":1,"fn":1}}}])");
    row("another category", R"([{"image_id":"1","scores":{"Object":{"tp":1,"fp":1,"fn":1}}}])");
}

void tst_SpiceExchange::badOutputIsTold()
{
    QFETCH(const QByteArray, json);
    const auto scored = SpiceExchange::readOutput(json);
    QVERIFY(!scored);
    QCOMPARE(scored.error().kind, Error::Kind::BadInput);
    QVERIFY(!scored.error().message.isEmpty());
}

QTEST_GUILESS_MAIN(tst_SpiceExchange)
#include "tst_SpiceExchange.moc"
