#include "app/verbs/CaptionScoreTable.h"

#include "app/Console.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace app {

namespace {

using Column = core::CaptionScores::Column;
using Interval = core::PairedBootstrap::Interval;

QString shown(double value)
{
    return QString::number(value, 'f', 4);
}

QString shown(Interval interval)
{
    return u"[%1, %2]"_s.arg(shown(interval.low), shown(interval.high));
}

void writeInfo(core::JsonWriter &json, const core::MetricInfo &info)
{
    json.beginObject().member(u"variant", info.variant).member(u"libraries", info.libraries);
    json.member(u"options", info.options).member(u"remarks", info.remarks).member(u"items", info.items);
    json.key(u"references").beginObject().member(u"min", info.fewestReferences);
    json.member(u"median", info.medianReferences).member(u"max", info.mostReferences).endObject().endObject();
}

void writeCorpus(core::JsonWriter &json, const core::CaptionScores &scores)
{
    json.key(u"corpus").beginObject();
    for (const Column &column : scores.columns())
        json.member(core::captionMetricId(column.metric), column.corpus);
    json.endObject();
}

void writeInterval(core::JsonWriter &json, const Column &column, Interval interval)
{
    json.key(core::captionMetricId(column.metric)).beginArray().value(interval.low).value(interval.high).endArray();
}

}

CaptionScoreTable::CaptionScoreTable(core::CaptionTest test)
    : m_test(std::move(test))
{
}

core::Result<> CaptionScoreTable::compareWith(core::CaptionTest other)
{
    core::CaptionTest::keepCommon(m_test, other);
    if (m_test.items.empty())
        return core::Error{core::Error::Kind::BadInput, u"The two models have no image in common."_s};
    m_other = std::move(other);
    return {};
}

core::Result<> CaptionScoreTable::score(const core::CaptionScoring &scoring,
                                        const core::PairedBootstrap::Options &options)
{
    m_options = options;
    core::JobControl control;
    auto scores = core::CaptionScores::of(m_test.items, scoring, control);
    if (!scores)
        return scores.error();
    m_scores = scores.take();
    if (m_other) {
        auto others = core::CaptionScores::of(m_other->items, scoring, control);
        if (!others)
            return others.error();
        m_otherScores = others.take();
    }
    return options.draws > 0 && !m_scores.columns().empty() ? draw() : core::Result<>();
}

core::Result<> CaptionScoreTable::draw()
{
    std::vector<core::ItemSums> values;
    for (const core::CaptionScores *scores : {&m_scores, &m_otherScores}) {
        for (const Column &column : scores->columns())
            values.push_back(scores->sums(column));
    }
    core::JobControl control;
    auto bootstrap = core::PairedBootstrap::draw(values, m_options, control);
    if (!bootstrap)
        return bootstrap.error();
    m_bootstrap = bootstrap.take();
    return {};
}

int CaptionScoreTable::print(const ScoreOutput &output) const
{
    if (output.isJson) {
        output.console.json(toJson(output.perSample));
    } else {
        printTable(output.console);
        if (output.perSample)
            printItems(output.console);
    }
    const int code = sayProblems(output.console, m_test.problems);
    for (const auto &failure : m_scores.failures())
        output.console.message(
            u"%1 is not computed. %2"_s.arg(core::captionMetricId(failure.metric), failure.error.message));
    return m_scores.failures().empty() ? code : int(Console::ProblemsFound);
}

QByteArray CaptionScoreTable::toJson(bool perSample) const
{
    core::JsonWriter json;
    json.beginObject();
    writeCorpus(json, m_scores);
    if (perSample)
        writeItems(json);
    json.key(u"metrics").beginObject();
    for (const Column &column : m_scores.columns())
        writeInfo(json.key(core::captionMetricId(column.metric)), column.info);
    json.endObject().key(u"failed").beginObject();
    for (const auto &failure : m_scores.failures())
        json.member(core::captionMetricId(failure.metric), failure.error.message);
    json.endObject();
    if (m_bootstrap)
        writeBootstrap(json);
    writeProblems(json, m_test.problems);
    json.endObject();
    return json.bytes();
}

void CaptionScoreTable::writeItems(core::JsonWriter &json) const
{
    json.key(u"items").beginArray();
    for (std::size_t i = 0; i < m_test.ids.size(); ++i) {
        json.beginObject().key(u"id").verbatim(m_test.ids[i].json);
        for (const Column &column : m_scores.columns())
            json.member(core::captionMetricId(column.metric), column.items[i]);
        json.endObject();
    }
    json.endArray();
}

void CaptionScoreTable::writeBootstrap(core::JsonWriter &json) const
{
    const auto &columns = m_scores.columns();
    json.key(u"bootstrap").beginObject().member(u"draws", m_options.draws);
    json.key(u"seed").verbatim(QByteArray::number(quint64(m_options.seed))).member(u"confidence", 0.95);
    json.key(u"intervals").beginObject();
    for (std::size_t c = 0; c < columns.size(); ++c)
        writeInterval(json, columns[c], m_bootstrap->interval(c));
    json.endObject().endObject();
    if (!m_other)
        return;
    json.key(u"against").beginObject();
    writeCorpus(json, m_otherScores);
    json.key(u"differences").beginObject();
    for (std::size_t c = 0; c < columns.size(); ++c)
        writeInterval(json, columns[c], m_bootstrap->difference(c, columns.size() + c));
    json.endObject().key(u"p").beginObject();
    for (std::size_t c = 0; c < columns.size(); ++c)
        json.member(core::captionMetricId(columns[c].metric), m_bootstrap->pOfBetter(c, columns.size() + c));
    json.endObject().endObject();
}

void CaptionScoreTable::printTable(Console &console) const
{
    const auto &columns = m_scores.columns();
    for (std::size_t c = 0; c < columns.size(); ++c) {
        QString line = core::captionMetricId(columns[c].metric).leftJustified(10) + shown(columns[c].corpus);
        if (m_bootstrap)
            line += u"  "_s + shown(m_bootstrap->interval(c));
        if (m_bootstrap && m_other)
            line += u"  other model %1, difference %2, better than it: p = %3"_s.arg(
                shown(m_otherScores.columns()[c].corpus), shown(m_bootstrap->difference(c, columns.size() + c)),
                shown(m_bootstrap->pOfBetter(c, columns.size() + c)));
        console.line(line);
    }
    if (m_bootstrap)
        console.line(
            u"Intervals hold 95 % of %1 draws of the items, seed %2."_s.arg(m_options.draws).arg(m_options.seed));
    console.line({});
    for (const Column &column : columns) {
        const QStringList about = QStringList(column.info.line()) + column.info.remarks;
        console.line(core::captionMetricId(column.metric) + u": "_s + about.join(u". "_s));
    }
}

void CaptionScoreTable::printItems(Console &console) const
{
    QStringList cells{u"id"_s};
    for (const Column &column : m_scores.columns())
        cells += core::captionMetricId(column.metric);
    console.line({});
    console.line(cells.join(u'\t'));
    for (std::size_t i = 0; i < m_test.ids.size(); ++i) {
        cells = QStringList{m_test.ids[i].text};
        for (const Column &column : m_scores.columns())
            cells += QString::number(column.items[i], 'g', QLocale::FloatingPointShortest);
        console.line(cells.join(u'\t'));
    }
}

}
