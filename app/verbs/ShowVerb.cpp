#include "app/verbs/ShowVerb.h"

#include "app/Console.h"
#include "app/verbs/OpenProject.h"
#include "app/verbs/RemarkJson.h"
#include "core/base/TextOffsets.h"
#include "core/imaging/Raster.h"
#include "core/json/JsonWriter.h"
#include "core/notation/SampleFindings.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// Writes the images; gives the size of the first one.
QSize writeImages(core::JsonWriter &json, const core::Project &project, const core::Sample &sample)
{
    const core::ImageLocator locator = project.imageLocator(sample.source);
    QSize first;
    json.key(u"image").beginArray();
    for (const QString &name : sample.images) {
        json.beginObject().member(u"path", name);
        const auto path = locator.locate(name);
        const auto raster = path ? core::Raster::open(*path) : core::Result<core::Raster>(path.error());
        if (raster) {
            const core::RasterInfo &info = raster->info();
            if (!first.isValid())
                first = info.size();
            json.member(u"width", info.width)
                .member(u"height", info.height)
                .member(u"bands", info.bands)
                .member(u"type", info.type)
                .key(u"problem");
            info.warnings.isEmpty() ? json.null() : json.value(info.warnings.join(u' '));
        } else {
            json.member(u"problem", raster.error().message);
        }
        json.endObject();
    }
    json.endArray();
    return first;
}

/// Of a box the first one; null: there is none.
void writeProblem(core::JsonWriter &json, const core::BoxRef &box, const std::vector<core::SampleFinding> &findings)
{
    const auto found = std::find_if(findings.begin(), findings.end(),
                                    [&box](const core::SampleFinding &finding) { return finding.box() == box; });
    json.key(u"problem");
    found == findings.end() ? json.null() : json.value(core::boxProblemName(found->finding.problem));
}

void writeProblems(core::JsonWriter &json, const core::Sample &sample, const std::vector<core::SampleFinding> &findings)
{
    json.key(u"problems").beginArray();
    for (const auto &[turn, finding] : findings) {
        const core::TextOffsets offsets(sample.turn(turn)->value);
        const qsizetype start = offsets.toCodePoints(finding.span.start);
        json.beginObject()
            .member(u"turn", turn)
            .member(u"start", start)
            .member(u"length", offsets.toCodePoints(finding.span.end()) - start)
            .member(u"problem", core::boxProblemName(finding.problem))
            .endObject();
    }
    json.endArray();
}

void writeBox(core::JsonWriter &json, const core::SampleBox &box, const core::Sample &sample,
              const core::BoxReading &reading, QSize image, const std::vector<core::SampleFinding> &findings)
{
    const core::Turn &turn = *sample.turn(box.ref.turn);
    const core::TextOffsets offsets(turn.value);
    const qsizetype start = offsets.toCodePoints(box.token.start);
    json.beginObject()
        .member(u"turn", box.ref.turn)
        .member(u"box", box.ref.index + 1)
        .member(u"start", start)
        .member(u"length", offsets.toCodePoints(box.token.end()) - start)
        .member(u"notation", reading.notationOf(turn)->id())
        .member(u"label", box.token.label);
    if (image.isValid()) {
        const QRectF bounds = box.box.bounds();
        json.key(u"rect")
            .beginArray()
            .value(bounds.left())
            .value(bounds.top())
            .value(bounds.right())
            .value(bounds.bottom())
            .endArray();
        json.key(u"polygon").beginArray();
        for (const QPointF &corner : box.box.corners())
            json.beginArray().value(corner.x()).value(corner.y()).endArray();
        json.endArray().member(u"angle", box.box.degrees());
    }
    writeProblem(json, box.ref, findings);
    json.endObject();
}

QByteArray toJson(core::Project &project, const core::Sample &sample)
{
    core::JsonWriter json;
    json.beginObject()
        .member(u"sample", sample.id.value)
        .member(u"source", sample.source.value)
        .member(u"record", sample.record)
        .member(u"id", sample.externalId);
    const QSize image = writeImages(json, project, sample);
    json.key(u"turns").beginArray();
    for (const core::Turn &turn : sample.turns)
        json.beginObject()
            .member(u"turn", turn.key)
            .member(u"from", turn.role)
            .member(u"value", turn.value)
            .member(u"original", turn.original)
            .member(u"edited", turn.edited())
            .endObject();
    json.endArray().key(u"pairs").beginArray();
    for (const core::Pair &pair : sample.pairs) {
        json.beginObject().member(u"pair", pair.number).key(u"question");
        pair.question >= 0 ? json.value(sample.turns[std::size_t(pair.question)].key) : json.null();
        json.key(u"answer");
        pair.answer >= 0 ? json.value(sample.turns[std::size_t(pair.answer)].key) : json.null();
        json.member(u"task", core::taskName(pair.task))
            .member(u"verdict", core::verdictName(pair.verdict()))
            .member(u"annotator", core::verdictName(pair.verdict(core::Role::Annotator)))
            .member(u"reviewer", core::verdictName(pair.verdict(core::Role::Reviewer)))
            .member(u"tags", pair.tags)
            .endObject();
    }
    json.endArray().key(u"boxes").beginArray();
    const core::BoxReading reading = project.boxReading(sample.source);
    const auto findings = core::sampleFindings(sample, project.notations(), reading, image);
    for (const core::SampleBox &box : core::sampleBoxes(sample, reading, image))
        writeBox(json, box, sample, reading, image, findings);
    json.endArray();
    writeProblems(json, sample, findings);
    json.key(u"comments").beginArray();
    for (const core::Comment &comment : sample.comments) {
        json.beginObject().member(u"comment", comment.id).member(u"turn", comment.turn);
        writeRemark(json, comment.remark, sample);
        json.member(u"reviewer", comment.reviewer)
            .member(u"time", comment.time.toString(Qt::ISODateWithMs))
            .endObject();
    }
    json.endArray().endObject();
    return json.bytes();
}

}

QString ShowVerb::name() const
{
    return u"show"_s;
}

QString ShowVerb::summary() const
{
    return u"One sample: images, turns, pairs, boxes in pixels, comments"_s;
}

void ShowVerb::declare(CLI::App &line)
{
    line.add_option("project", m_project, "Project file")->required();
    line.add_option("sample", m_sample, "N, or SOURCE:N")->required();
    line.add_flag("--json", m_json, "Print JSON");
}

int ShowVerb::run(Console &console)
{
    auto project = openProject(m_project, core::ProjectFile::Mode::ReadOnly);
    if (!project)
        return console.fail(project.error());
    const auto id = sampleNamed(**project, m_sample);
    if (!id)
        return console.fail(id.error());
    const auto sample = (*project)->reader().load(*id);
    if (!sample)
        return console.fail(sample.error());
    if (m_json) {
        console.json(toJson(**project, *sample));
        return Console::Done;
    }
    console.line(u"sample %1\tsource %2\trecord %3\t%4"_s.arg(id->value)
                     .arg(sample->source.value)
                     .arg(sample->record)
                     .arg(sample->externalId));
    for (const QString &image : sample->images)
        console.line(u"image\t%1"_s.arg(image));
    for (const core::Turn &turn : sample->turns)
        console.line(u"%1 %2%3\t%4"_s.arg(turn.key, turn.role, turn.edited() ? u" (edited)"_s : QString(), turn.value));
    for (const core::Pair &pair : sample->pairs)
        console.line(u"pair %1\t%2\t%3\t%4"_s.arg(pair.number)
                         .arg(core::taskName(pair.task), core::verdictName(pair.verdict()), pair.tags.join(u", "_s)));
    for (const core::Comment &comment : sample->comments)
        console.line(u"comment\t%1\t%2"_s.arg(comment.reviewer, comment.remark.toText()));
    return Console::Done;
}

}
