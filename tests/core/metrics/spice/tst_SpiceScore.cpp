#include "core/metrics/spice/SpiceScore.h"

#include "tests/core/metrics/MetricKit.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

constexpr double Tolerance = 1e-9;
constexpr std::array Categories{std::pair{"All", SpiceCategory::All},
                                std::pair{"Object", SpiceCategory::Object},
                                std::pair{"Attribute", SpiceCategory::Attribute},
                                std::pair{"Relation", SpiceCategory::Relation},
                                std::pair{"Color", SpiceCategory::Colour},
                                std::pair{"Size", SpiceCategory::Size},
                                std::pair{"Cardinality", SpiceCategory::Number}};

/// The kit writes subject, object, relation.
void append(const QJsonArray &list, std::vector<SceneTuple> &tuples)
{
    for (const auto &entry : list) {
        const QJsonArray parts = entry.toArray();
        const auto part = [&parts](qsizetype i) { return parts.at(i).toString().toStdString(); };
        if (parts.size() == 3)
            tuples.push_back({part(0), part(2), part(1)});
        else
            tuples.push_back({part(0), part(1), {}});
    }
}

QByteArray compared(const SpiceScore::Counts &found, const QJsonObject &expected, bool all)
{
    const auto differs = [](double value, const QJsonValue &wanted) {
        return !(std::abs(value - wanted.toDouble()) <= Tolerance);
    };
    if (found.matched != expected.value(u"tp").toInt() || found.invented != expected.value(u"fp").toInt() ||
        found.missed != expected.value(u"fn").toInt())
        return QByteArray::number(found.matched) + ' ' + QByteArray::number(found.invented) + ' ' +
               QByteArray::number(found.missed) + " not " + QJsonDocument(expected).toJson(QJsonDocument::Compact);
    if (!all && found.isApplicable() == expected.value(u"f").isNull())
        return "applies where it should not, or not where it should";
    if (differs(found.precision(), expected.value(u"pr")) && (all || found.isApplicable()))
        return "precision " + QByteArray::number(found.precision(), 'g', 17);
    if (differs(found.recall(), expected.value(u"re")))
        return "recall " + QByteArray::number(found.recall(), 'g', 17);
    if (differs(found.f1(), expected.value(u"f")))
        return "F " + QByteArray::number(found.f1(), 'g', 17);
    return {};
}

}

class tst_SpiceScore : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void theKitAgrees();
    void nothingSaidScoresNothing();
    void oneTupleMayBeMatchedByMany();
    void mergedWordsAreNoColour();

private:
    SpiceScore score(const std::vector<SceneTuple> &candidate, const std::vector<SceneTuple> &references) const;

    std::shared_ptr<const WordNet> m_wordNet;
};

void tst_SpiceScore::initTestCase()
{
    auto words = WordNet::open();
    if (!words)
        QSKIP(qUtf8Printable(words.error().message));
    m_wordNet = words.take();
}

SpiceScore tst_SpiceScore::score(const std::vector<SceneTuple> &candidate,
                                 const std::vector<SceneTuple> &references) const
{
    SceneVocabulary vocabulary(m_wordNet);
    return {SceneGraph(candidate, vocabulary), SceneGraph(references, vocabulary)};
}

void tst_SpiceScore::theKitAgrees()
{
    const auto read = [](const QString &name) {
        QFile file(MetricKit::path(name));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    };
    const QJsonArray given = read(u"spice_tuples.json"_s).value(u"items").toArray();
    const QJsonObject expected = read(u"spice_tuples.expected.json"_s);
    if (given.isEmpty())
        QSKIP(MetricKit::Absent);
    QByteArrayList differences;
    double sum = 0;
    for (qsizetype i = 0; i < given.size(); ++i) {
        const QJsonObject item = given[i].toObject();
        std::vector<SceneTuple> candidate, references;
        append(item.value(u"test").toArray(), candidate);
        for (const auto &reference : item.value(u"refs").toArray())
            append(reference.toArray(), references);
        const SpiceScore found = score(candidate, references);
        sum += found.f1();
        const QJsonObject wanted = expected.value(u"items")[i].toObject();
        for (const auto &[name, category] : Categories) {
            const QByteArray difference =
                compared(found.counts(category), wanted.value(u"scores")[QLatin1StringView(name)].toObject(),
                         category == SpiceCategory::All);
            if (!difference.isEmpty())
                differences += item.value(u"image_id").toString().toUtf8() + ' ' + name + ": " + difference;
        }
    }
    QVERIFY2(differences.isEmpty(), differences.join('\n').constData());
    QVERIFY(std::abs(sum / double(given.size()) - expected.value(u"mean_f").toDouble()) <= Tolerance);
}

void tst_SpiceScore::nothingSaidScoresNothing()
{
    QCOMPARE(score({}, {}).f1(), 0.0);
    QCOMPARE(score({{"tree", {}, {}}}, {}).f1(), 0.0);
    QCOMPARE(score({}, {{"tree", {}, {}}}).f1(), 0.0);
    QCOMPARE(SpiceScore().f1(), 0.0);
    QVERIFY(!score({{"tree", "green", {}}}, {{"tree", {}, {}}}).counts(SpiceCategory::Colour).isApplicable());
}

/// Two things of the candidate that are not alike, both like one of the references.
void tst_SpiceScore::oneTupleMayBeMatchedByMany()
{
    const SpiceScore::Counts counts =
        score({{"fun", {}, {}}, {"dramatic play", {}, {}}}, {{"play", {}, {}}}).counts(SpiceCategory::All);
    QCOMPARE(counts.matched, 2);
    QCOMPARE(counts.invented, 0);
    QVERIFY(counts.missed <= 0);
}

void tst_SpiceScore::mergedWordsAreNoColour()
{
    const SceneTuple gray{"cat", "gray", {}};
    const SceneTuple grey{"cat", "grey", {}};
    QCOMPARE(score({gray}, {gray}).counts(SpiceCategory::Colour).matched, 1);
    QCOMPARE(score({gray}, {gray, grey}).counts(SpiceCategory::Colour).matched, 0);
    QCOMPARE(score({gray}, {gray, grey}).counts(SpiceCategory::Attribute).matched, 1);
}

QTEST_GUILESS_MAIN(tst_SpiceScore)
#include "tst_SpiceScore.moc"
