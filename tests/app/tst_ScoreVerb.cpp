#include "tests/app/Program.h"
#include "tests/core/metrics/MetricKit.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

/// Keys of what is printed, and under which the kit has it.
const QList<std::pair<QString, QString>> &keys()
{
    static const QList<std::pair<QString, QString>> all{
        {u"Bleu_1"_s, u"Bleu_1"_s},     {u"Bleu_2"_s, u"Bleu_2"_s},
        {u"Bleu_3"_s, u"Bleu_3"_s},     {u"Bleu_4"_s, u"Bleu_4"_s},
        {u"ROUGE_L"_s, u"ROUGE_L"_s},   {u"CIDEr_D"_s, u"CIDEr_D"_s},
        {u"CIDEr"_s, u"CIDEr_plain"_s}, {u"METEOR"_s, u"METEOR_exact_stem_syn"_s}};
    return all;
}

constexpr auto NoSpice = "Bleu_1,Bleu_2,Bleu_3,Bleu_4,ROUGE_L,CIDEr_D,CIDEr,METEOR";

bool isNear(const QJsonValue &found, double expected, double tolerance = 1e-9)
{
    return found.isDouble() && std::abs(found.toDouble() - expected) <= tolerance;
}

/// All of what is expected is there, numbers within the tolerance.
bool holds(const QJsonValue &found, const QJsonValue &expected, double tolerance)
{
    if (expected.isDouble())
        return isNear(found, expected.toDouble(), tolerance);
    if (!expected.isObject())
        return found == expected;
    const QStringList keys = expected.toObject().keys();
    return std::ranges::all_of(keys, [&](const QString &key) { return holds(found[key], expected[key], tolerance); });
}

}

/// Every figure of the conformance kit, asked for on the command line.
class tst_ScoreVerb : public QObject
{
    Q_OBJECT
private slots:
    void captionsScoreAsInTheKit_data();
    void captionsScoreAsInTheKit();
    void cocoFilesScoreAsTheOneFile();
    void paraphrasesCount();
    void sceneGraphsAreCloseToTheOriginal();
    void answersScoreAsInTheKit();
    void rsvqaAnswersScoreAsInTheKit();
    void boxesScoreAsInTheKit();
};

void tst_ScoreVerb::captionsScoreAsInTheKit_data()
{
    QTest::addColumn<QString>("set");
    QTest::addColumn<QString>("threads");
    for (const char *set : {"coco", "rs", "rs_cross", "edge"}) {
        for (const char *threads : {"1", "3"})
            QTest::addRow("%s, %s threads", set, threads) << QString::fromLatin1(set) << QString::fromLatin1(threads);
    }
}

void tst_ScoreVerb::captionsScoreAsInTheKit()
{
    QFETCH(const QString, set);
    QFETCH(const QString, threads);
    const MetricKit kit(set);
    if (kit.isEmpty())
        QSKIP(MetricKit::Absent);
    const auto run =
        program::run({u"score"_s, MetricKit::path(set + u".json"_s), u"--metric"_s, QString::fromLatin1(NoSpice),
                      u"--threads"_s, threads, u"--json"_s, u"--per-sample"_s});
    if (run.code == 1 && run.err.contains("wordnet-base"))
        QSKIP("WordNet is absent");
    COMPARE_CODE(run, 0);
    const QJsonObject json = run.json();
    const QJsonArray items = json[u"items"].toArray();
    QCOMPARE(std::size_t(items.size()), kit.items().size());
    for (const auto &[key, ours] : keys()) {
        const QString other = ours + u"_by_pos_and_offset"_s; // accepted as well, see the kit
        const QJsonValue corpus = json[u"corpus"][key];
        QVERIFY2(isNear(corpus, kit.corpus(ours)) || isNear(corpus, kit.corpus(other)), qPrintable(key));
        for (qsizetype i = 0; i < items.size(); ++i) {
            const MetricKit::Item &expected = kit.items()[std::size_t(i)];
            const QJsonValue found = items[i][key];
            QCOMPARE(items[i][u"id"].toString(), expected.id);
            QVERIFY2(isNear(found, expected.number(ours)) || isNear(found, expected.number(other)),
                     qPrintable(key + u' ' + expected.id));
        }
        QCOMPARE(json[u"metrics"][key][u"items"].toInt(), int(items.size()));
    }
}

void tst_ScoreVerb::cocoFilesScoreAsTheOneFile()
{
    const MetricKit kit(u"rs"_s);
    if (kit.isEmpty())
        QSKIP(MetricKit::Absent);
    QJsonArray candidates, images, annotations;
    int number = 0;
    for (const MetricKit::Item &item : kit.items()) {
        candidates.append(QJsonObject{{u"image_id"_s, ++number}, {u"caption"_s, item.candidate()}});
        images.prepend(QJsonObject{{u"id"_s, number}}); // in another order than the candidates
        for (const QString &reference : item.references())
            annotations.append(QJsonObject{{u"image_id"_s, number}, {u"caption"_s, reference}});
    }
    const QTemporaryDir folder;
    const QString results = folder.filePath(u"results.json"_s);
    const QString captions = folder.filePath(u"captions.json"_s);
    program::writeFile(results, QJsonDocument(candidates).toJson());
    program::writeFile(captions,
                       QJsonDocument(QJsonObject{{u"images"_s, images}, {u"annotations"_s, annotations}}).toJson());
    const QStringList how{u"--metric"_s, u"bleu_4,CIDEr_D"_s, u"--json"_s, u"--per-sample"_s};
    const auto named =
        program::run(QStringList{u"score"_s, u"--candidates"_s, results, u"--references"_s, captions} + how);
    COMPARE_CODE(named, 0);
    QCOMPARE(program::run(QStringList{u"score"_s, results, captions} + how).out, named.out);
    const QJsonObject json = named.json();
    QCOMPARE(json[u"corpus"].toObject().keys(), (QStringList{u"Bleu_4"_s, u"CIDEr_D"_s}));
    QVERIFY(isNear(json[u"corpus"][u"CIDEr_D"], kit.corpus(u"CIDEr_D")));
    QVERIFY(isNear(json[u"corpus"][u"Bleu_4"], kit.corpus(u"Bleu_4")));
    QCOMPARE(json[u"items"][0][u"id"].toInt(), 1);
    QVERIFY(json[u"problems"].toArray().isEmpty());
}

void tst_ScoreVerb::paraphrasesCount()
{
    const MetricKit kit(u"coco"_s);
    if (kit.isEmpty())
        QSKIP(MetricKit::Absent);
    const auto run = program::run({u"score"_s, MetricKit::path(u"coco.json"_s), u"--metric"_s, u"METEOR"_s,
                                   u"--paraphrases"_s, MetricKit::path(u"para_small.gz"_s), u"--json"_s});
    if (run.code == 1 && run.err.contains("wordnet-base"))
        QSKIP("WordNet is absent");
    COMPARE_CODE(run, 0);
    QVERIFY(isNear(run.json()[u"corpus"][u"METEOR"], kit.corpus(u"METEOR_para_small")));
    const QJsonValue info = run.json()[u"metrics"][u"METEOR"];
    QCOMPARE(info[u"variant"].toString(), u"METEOR 1.5"_s);
    QVERIFY(info[u"options"].toArray().last().toString().contains(u"para_small.gz"_s));
}

void tst_ScoreVerb::sceneGraphsAreCloseToTheOriginal()
{
    const MetricKit kit(u"rs"_s);
    if (kit.isEmpty())
        QSKIP(MetricKit::Absent);
    const auto run = program::run(
        {u"score"_s, MetricKit::path(u"rs.json"_s), u"--metric"_s, u"SPICE_LG"_s, u"--json"_s, u"--per-sample"_s});
    if (run.code == 1)
        QSKIP("WordNet or link-grammar is absent");
    COMPARE_CODE(run, 0);
    const double mean = run.json()[u"corpus"][u"SPICE_LG"].toDouble();
    QVERIFY2(mean > 0.4 && mean < 0.6, qPrintable(QString::number(mean)));
    QVERIFY(run.json()[u"metrics"][u"SPICE_LG"][u"variant"].toString().contains(u"not the original SPICE"_s));
}

void tst_ScoreVerb::answersScoreAsInTheKit()
{
    const MetricKit kit(u"vqa"_s);
    if (kit.isEmpty())
        QSKIP(MetricKit::Absent);
    const auto run =
        program::run({u"score"_s, u"--vqa"_s, MetricKit::path(u"vqa.json"_s), u"--json"_s, u"--per-sample"_s});
    COMPARE_CODE(run, 0);
    const QJsonObject json = run.json();
    for (const QString &key : {u"overall"_s, u"perAnswerType"_s, u"perQuestionType"_s})
        QVERIFY2(holds(json[key], kit.expected()[key], 1e-8), qPrintable(key));
    for (std::size_t i = 0; i < kit.items().size(); ++i)
        QVERIFY2(holds(json[u"items"][qsizetype(i)], kit.items()[i].expected, 1e-8), qPrintable(kit.items()[i].id));
}

void tst_ScoreVerb::rsvqaAnswersScoreAsInTheKit()
{
    const MetricKit kit(u"rsvqa"_s);
    if (kit.isEmpty())
        QSKIP(MetricKit::Absent);
    const auto run =
        program::run({u"score"_s, u"--vqa"_s, MetricKit::path(u"rsvqa.json"_s), u"--json"_s, u"--per-sample"_s});
    COMPARE_CODE(run, 0);
    const QJsonObject json = run.json();
    for (const QString &key : {u"exact"_s, u"bucketed"_s})
        QVERIFY2(holds(json[key], kit.expected()[key], 1e-9), qPrintable(key));
    for (std::size_t i = 0; i < kit.items().size(); ++i)
        QVERIFY2(holds(json[u"items"][qsizetype(i)], kit.items()[i].expected, 0), qPrintable(kit.items()[i].id));
}

void tst_ScoreVerb::boxesScoreAsInTheKit()
{
    const MetricKit kit(u"grounding"_s);
    if (kit.isEmpty())
        QSKIP(MetricKit::Absent);
    const auto run = program::run(
        {u"score"_s, u"--grounding"_s, MetricKit::path(u"grounding.json"_s), u"--json"_s, u"--per-sample"_s});
    COMPARE_CODE(run, 0);
    const QJsonObject json = run.json();
    QVERIFY(holds(json[u"aggregate"], kit.expected()[u"aggregate"], 1e-6));
    QVERIFY(holds(json[u"aggregate"][u"aabb"], kit.expected()[u"aggregate"][u"aabb"], 1e-9));
    for (std::size_t i = 0; i < kit.items().size(); ++i) {
        const MetricKit::Item &item = kit.items()[i];
        const QJsonValue found = json[u"items"][qsizetype(i)];
        const double tolerance = item.given[u"kind"].toString() == u"aabb" ? 1e-9 : 1e-6;
        for (const QString &key : {u"id"_s, u"iou"_s, u"iou_inclusive"_s})
            QVERIFY2(!item.expected.contains(key) || holds(found[key], item.expected[key], tolerance),
                     qPrintable(item.id + u' ' + key));
    }
}

QTEST_GUILESS_MAIN(tst_ScoreVerb)
#include "tst_ScoreVerb.moc"
