#include "app/verbs/BoxScores.h"

#include "app/Console.h"
#include "core/metrics/boxes/GroundingScore.h"
#include "core/metrics/files/BoxFile.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace app {

namespace {

using Edges = core::BoxOverlapArea::Edges;
using Item = core::BoxFile::Item;

constexpr QStringView Upright = u"aabb";

QMap<QString, core::GroundingScore> scoresByKind(const core::BoxFile &file)
{
    QMap<QString, core::GroundingScore> scores;
    const auto add = [](core::GroundingScore &score, const Item &item, Edges edges) {
        if (item.prediction)
            score.add(core::BoxOverlapArea::of(*item.prediction, item.truth, edges));
        else
            score.addMissing();
    };
    for (const Item &item : file.items) {
        add(scores[item.kind], item, Edges::Continuous);
        if (item.kind == Upright)
            add(scores[u"aabb_inclusive"_s], item, Edges::Inclusive);
    }
    return scores;
}

QString nameOf(std::size_t threshold)
{
    return u"Acc@%1"_s.arg(core::GroundingScore::Thresholds[threshold]);
}

void writeScore(core::JsonWriter &json, const core::GroundingScore &score)
{
    json.beginObject().member(u"n", score.count()).member(u"missing", score.missing());
    json.member(u"mIoU", score.meanIou());
    for (std::size_t t = 0; t < core::GroundingScore::Thresholds.size(); ++t)
        json.member(nameOf(t), score.accuracy(t));
    json.member(u"cumIoU", score.cumulativeIou()).endObject();
}

void writeItem(core::JsonWriter &json, const Item &item)
{
    json.beginObject().key(u"id").verbatim(item.id.json);
    if (item.prediction) {
        const auto area = core::BoxOverlapArea::of(*item.prediction, item.truth);
        json.member(u"iou", area.iou()).member(u"inter", area.shared).member(u"union", area.all);
        if (item.kind == Upright)
            json.member(u"iou_inclusive",
                        core::BoxOverlapArea::of(*item.prediction, item.truth, Edges::Inclusive).iou());
    } else {
        json.member(u"iou", 0.0).key(u"inter").null().key(u"union").null();
        if (item.kind == Upright)
            json.member(u"iou_inclusive", 0.0);
    }
    json.endObject();
}

QByteArray toJson(const core::BoxFile &file, bool perSample)
{
    core::JsonWriter json;
    json.beginObject().key(u"aggregate").beginObject();
    for (const auto &[kind, score] : scoresByKind(file).asKeyValueRange())
        writeScore(json.key(kind), score);
    json.endObject();
    if (perSample) {
        json.key(u"items").beginArray();
        for (const Item &item : file.items)
            writeItem(json, item);
        json.endArray();
    }
    json.key(u"about").beginObject();
    json.member(u"variant", u"IoU of continuous coordinates; inclusive: one pixel more on every side"_s);
    json.member(u"libraries", QStringList{u"RSReview %1"_s.arg(QStringLiteral(RSREVIEW_VERSION))});
    json.member(u"items", file.items.size()).endObject();
    writeProblems(json, file.problems);
    json.endObject();
    return json.bytes();
}

void print(Console &console, const core::BoxFile &file, bool perSample)
{
    for (const auto &[kind, score] : scoresByKind(file).asKeyValueRange()) {
        QString line = u"%1\tmIoU %2"_s.arg(kind).arg(score.meanIou(), 0, 'f', 4);
        for (std::size_t t = 0; t < core::GroundingScore::Thresholds.size(); ++t)
            line += u"\t%1 %2"_s.arg(nameOf(t)).arg(score.accuracy(t), 0, 'f', 4);
        console.line(line + u"\tcumIoU %1\tN = %2, without a prediction %3"_s.arg(score.cumulativeIou(), 0, 'f', 4)
                                .arg(score.count())
                                .arg(score.missing()));
    }
    for (std::size_t i = 0; perSample && i < file.items.size(); ++i) {
        const Item &item = file.items[i];
        const double iou = item.prediction ? core::BoxOverlapArea::of(*item.prediction, item.truth).iou() : 0;
        console.line(item.id.text + u'\t' + QString::number(iou));
    }
}

}

int scoreBoxes(const QString &path, const ScoreOutput &output)
{
    const auto file = core::BoxFile::read(path);
    if (!file)
        return output.console.fail(file.error());
    if (output.isJson)
        output.console.json(toJson(*file, output.perSample));
    else
        print(output.console, *file, output.perSample);
    return sayProblems(output.console, file->problems);
}

}
