#include "app/verbs/SourceJson.h"

namespace app {

namespace {

void write(core::JsonWriter &json, const core::BoxStatistics &boxes)
{
    const core::NotationProposal proposal = boxes.proposal();
    json.beginObject()
        .member(u"id", boxes.notation())
        .member(u"range", core::boxRangeName(proposal.range))
        .member(u"boxes", boxes.boxes())
        .member(u"outOfRange", boxes.outOfRange(proposal.range))
        .member(u"certain", proposal.certainty == core::NotationProposal::Certainty::Certain)
        .member(u"evidence", proposal.evidence)
        .endObject();
}

void write(core::JsonWriter &json, const core::Problem &problem)
{
    json.beginObject()
        .member(u"record", problem.record)
        .member(u"line", problem.line)
        .member(u"byte", problem.byte)
        .member(u"kind", problem.kind)
        .member(u"message", problem.message)
        .endObject();
}

}

QByteArray toJson(const core::ImportReport &report)
{
    core::JsonWriter json;
    json.beginObject().key(u"sources").beginArray();
    for (const core::SourceReport &source : report.sources) {
        json.beginObject()
            .member(u"source", source.source.value)
            .member(u"path", source.path)
            .member(u"format", source.format)
            .member(u"records", source.records)
            .member(u"samples", source.samples)
            .member(u"pairs", source.pairs)
            .member(u"skipped", source.skipped)
            .member(u"problemCount", source.problemCount);
        json.key(u"problems").beginArray();
        for (const core::Problem &problem : source.problems)
            write(json, problem);
        json.endArray().key(u"notations").beginArray();
        for (const core::BoxStatistics &boxes : source.boxes)
            write(json, boxes);
        if (source.fieldBoxes.boxes() > 0)
            write(json, source.fieldBoxes);
        json.endArray().endObject();
    }
    json.endArray().endObject();
    return json.bytes();
}

void write(core::JsonWriter &json, const core::Source &source)
{
    json.beginObject()
        .member(u"source", source.id.value)
        .member(u"path", source.path)
        .member(u"name", source.name)
        .member(u"format", source.format)
        .member(u"hash", QString::fromLatin1(source.hash.toHex()))
        .member(u"bytes", source.bytes)
        .member(u"layout", source.layout)
        .member(u"records", source.records)
        .member(u"samples", source.samples)
        .member(u"pairs", source.pairs)
        .member(u"skipped", source.skipped)
        .member(u"problems", source.problems)
        .member(u"notation", source.notation)
        .member(u"range", source.boxRange)
        .member(u"fieldUnits", source.fieldUnits)
        .endObject();
}

}
