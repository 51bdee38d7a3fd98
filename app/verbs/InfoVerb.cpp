#include "app/verbs/InfoVerb.h"

#include "app/Console.h"
#include "app/verbs/OpenProject.h"
#include "app/verbs/SourceJson.h"
#include "core/notation/BoxStatistics.h"
#include "core/project/ImageCensus.h"
#include "core/project/Pace.h"
#include "core/storage/Journal.h"
#include "core/storage/Schema.h"

#include <CLI/CLI.hpp>

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// Boxes as the texts stand now: those counted at import, and what edits added or took away.
core::Result<qint64> boxesOf(core::Project &project)
{
    qint64 boxes = 0;
    for (const core::Source &source : project.sources()) {
        for (const QString &statistics : {source.boxStatistics, source.fieldStatistics}) {
            if (const auto counted = core::BoxStatistics::fromJson(statistics.toUtf8()))
                boxes += counted->boxes();
        }
    }
    core::Result<> failure;
    core::StateStore state(project.database());
    std::vector<std::pair<core::SampleId, QString>> edited;
    const auto read = state.forEachText(
        [&edited](core::SampleId sample, const QString &turn, const QString &) { edited.emplace_back(sample, turn); });
    if (!read)
        return read.error();
    for (const auto &[id, key] : edited) {
        const auto sample = project.reader().load(id);
        if (!sample)
            return sample.error();
        const core::BoxReading reading = project.boxReading(sample->source);
        const core::Turn *turn = sample->turn(key);
        if (const core::Notation *notation = turn ? reading.notationOf(*turn) : nullptr)
            boxes += qint64(notation->find(turn->value).size()) - qint64(notation->find(turn->original).size());
    }
    return boxes;
}

}

QString InfoVerb::name() const
{
    return u"info"_s;
}

QString InfoVerb::summary() const
{
    return u"Sources, counts of samples, pairs, tasks, verdicts, edits, boxes and images"_s;
}

void InfoVerb::declare(CLI::App &line)
{
    line.add_option("project", m_project, "Project file")->required();
    line.add_flag("--json", m_json, "Print JSON");
}

int InfoVerb::run(Console &console)
{
    auto opened = openProject(m_project, core::ProjectFile::Mode::ReadOnly);
    if (!opened)
        return console.fail(opened.error());
    core::Project &project = **opened;
    const core::SampleIndex::Counts &counts = project.index().counts();
    const auto boxes = boxesOf(project);
    if (!boxes)
        return console.fail(boxes.error());
    const auto edits = core::Journal(project.database()).lastSeq();
    if (!edits)
        return console.fail(edits.error());
    const auto paces = core::readPaces(project.database());
    if (!paces)
        return console.fail(paces.error());
    const core::ImageCensus images = core::countImages(project, core::JobControl());
    const qint64 bytes = QFileInfo(project.path()).size();

    if (m_json) {
        core::JsonWriter json;
        json.beginObject().key(u"sources").beginArray();
        for (const core::Source &source : project.sources())
            write(json, source);
        json.endArray()
            .member(u"samples", counts.samples)
            .member(u"pairs", counts.pairs)
            .member(u"boxes", *boxes)
            .member(u"edits", *edits)
            .member(u"editedPairs", counts.editedPairs)
            .member(u"editedSamples", counts.editedSamples);
        json.key(u"verdicts").beginObject();
        for (int i = 0; i < core::VerdictCount; ++i)
            json.member(core::verdictName(static_cast<core::Verdict>(i)), counts.verdicts[std::size_t(i)]);
        json.endObject().key(u"tasks").beginObject();
        for (int i = 0; i < core::TaskCount; ++i)
            json.member(core::taskName(static_cast<core::Task>(i)), counts.tasks[std::size_t(i)]);
        json.endObject()
            .key(u"images")
            .beginObject()
            .member(u"found", images.found)
            .member(u"missing", images.missing)
            .endObject();
        json.key(u"paces").beginArray();
        for (const core::Pace &pace : *paces) {
            json.beginObject().member(u"reviewer", pace.reviewer).member(u"pairs", pace.pairs);
            json.member(u"seconds", pace.seconds).member(u"pairsPerHour", pace.pairsPerHour());
            json.key(u"quartiles").beginArray();
            for (const double seconds : pace.quartiles)
                json.value(seconds);
            json.endArray().endObject();
        }
        json.endArray();
        json.member(u"schema", core::Schema::Version).member(u"bytes", bytes).endObject();
        console.json(json.bytes());
        return Console::Done;
    }
    for (const core::Source &source : project.sources()) {
        console.line(u"source %1\t%2\t%3 samples\t%4 pairs\t%5 skipped\t%6 %7"_s.arg(source.id.value)
                         .arg(source.path)
                         .arg(source.samples)
                         .arg(source.pairs)
                         .arg(source.skipped)
                         .arg(source.notation, source.boxRange));
        if (!source.fieldUnits.isEmpty())
            console.line(u"  fields\t%1"_s.arg(source.fieldUnits));
    }
    console.line(u"samples\t%1"_s.arg(counts.samples));
    console.line(u"pairs\t%1"_s.arg(counts.pairs));
    for (int i = 0; i < core::TaskCount; ++i)
        console.line(u"  %1\t%2"_s.arg(core::taskName(static_cast<core::Task>(i))).arg(counts.tasks[std::size_t(i)]));
    console.line(u"verdicts"_s);
    for (int i = 0; i < core::VerdictCount; ++i)
        console.line(
            u"  %1\t%2"_s.arg(core::verdictName(static_cast<core::Verdict>(i))).arg(counts.verdicts[std::size_t(i)]));
    console.line(u"boxes\t%1"_s.arg(*boxes));
    console.line(u"edits\t%1"_s.arg(*edits));
    console.line(u"images\t%1 found, %2 missing"_s.arg(images.found).arg(images.missing));
    console.line(u"bytes\t%1"_s.arg(bytes));
    return Console::Done;
}

}
