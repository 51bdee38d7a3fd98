#include "app/verbs/RunJson.h"

#include "core/runs/PairAt.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

void write(core::JsonWriter &json, const core::Run &run)
{
    json.beginObject()
        .member(u"run", run.id.value)
        .member(u"name", run.name)
        .member(u"model", run.model)
        .member(u"notes", run.notes)
        .member(u"path", run.path)
        .member(u"format", run.format)
        .member(u"columns", run.columns)
        .member(u"matchedBy", run.matchedBy)
        .member(u"hash", QString::fromLatin1(run.hash.toHex()))
        .member(u"bytes", run.bytes)
        .member(u"rows", run.rows)
        .member(u"predictions", run.predictions)
        .member(u"unmatched", run.unmatched)
        .member(u"ambiguous", run.ambiguous)
        .member(u"problems", run.problems)
        .member(u"imported", run.imported.toString(Qt::ISODateWithMs))
        .member(u"removed", run.removed)
        .endObject();
}

void write(core::JsonWriter &json, const core::MatchFigures &figures)
{
    json.beginObject()
        .member(u"way", core::matchWayName(figures.way))
        .member(u"detail", figures.detail)
        .member(u"matched", figures.matched)
        .member(u"unmatched", figures.unmatched)
        .member(u"ambiguous", figures.ambiguous)
        .member(u"repeated", figures.repeated)
        .member(u"otherQuestion", figures.otherQuestion)
        .endObject();
}

void writeRows(core::JsonWriter &json, QStringView name, const std::vector<qint64> &rows)
{
    json.key(name).beginArray();
    for (const qint64 row : rows)
        json.value(row);
    json.endArray();
}

void writePairs(core::JsonWriter &json, QStringView name, const std::vector<std::int64_t> &pairs,
                const core::SampleIndex &index)
{
    json.key(name).beginArray();
    for (const std::int64_t row : pairs) {
        const auto [sample, pair] = core::pairAt(index, row);
        json.beginObject().member(u"sample", sample.value).member(u"pair", pair + 1).endObject();
    }
    json.endArray();
}

void writeMatching(core::JsonWriter &json, const core::Matching &best, const core::SampleIndex &index)
{
    json.member(u"matchedBy", core::matchWayName(best.figures.way))
        .member(u"detail", best.figures.detail)
        .member(u"matched", best.figures.matched)
        .member(u"unmatched", best.figures.unmatched)
        .member(u"ambiguous", best.figures.ambiguous)
        .member(u"repeated", best.figures.repeated)
        .member(u"otherQuestion", best.figures.otherQuestion)
        .member(u"pairsWithout", best.pairsWithout);
    writeRows(json, u"unmatchedRows", best.unmatchedRows);
    writeRows(json, u"repeatedRows", best.repeatedRows);
    writeRows(json, u"otherQuestionRows", best.otherQuestionRows);
    writePairs(json, u"emptyPairs", best.emptyPairs, index);
    json.key(u"ambiguousGroups").beginArray();
    for (const core::Matching::Group &group : best.ambiguous) {
        json.beginObject();
        writeRows(json, u"rows", group.rows);
        writePairs(json, u"pairs", group.pairs, index);
        json.member(u"rowCount", group.rowCount).member(u"pairCount", group.pairCount).endObject();
    }
    json.endArray();
}

}

QByteArray runsJson(const std::vector<core::Run> &runs)
{
    core::JsonWriter json;
    json.beginObject().key(u"runs").beginArray();
    for (const core::Run &run : runs)
        write(json, run);
    json.endArray().endObject();
    return json.bytes();
}

QByteArray reportJson(const core::RunReport &report, const core::Run *run, const core::SampleIndex &index)
{
    core::JsonWriter json;
    json.beginObject().key(u"run");
    if (run)
        write(json, *run);
    else
        json.null();
    json.member(u"path", report.path)
        .member(u"format", report.format)
        .member(u"certain", report.certainty == core::PredictionFormat::Certainty::Certain)
        .member(u"columns", report.columns.toText())
        .member(u"evidence", report.evidence)
        .member(u"rows", report.counts.rows)
        .member(u"predictions", report.counts.predictions)
        .member(u"skipped", report.counts.skipped);
    if (report.match.found)
        writeMatching(json, report.match.best, index);
    json.key(u"ways").beginArray();
    for (const core::MatchFigures &figures : report.match.tried)
        write(json, figures);
    json.endArray().member(u"problemCount", report.problemCount).key(u"problemKinds").beginObject();
    for (const auto &[kind, count] : report.problemKinds)
        json.member(kind, count);
    json.endObject().key(u"problems").beginArray();
    for (const core::RowProblem &problem : report.problems) {
        json.beginObject()
            .member(u"row", problem.row)
            .member(u"line", problem.line)
            .member(u"byte", problem.byte)
            .member(u"kind", problem.kind)
            .member(u"message", problem.message)
            .endObject();
    }
    json.endArray().endObject();
    return json.bytes();
}

}
