#include "app/verbs/RunScoreTable.h"

#include "app/Console.h"
#include "core/project/Project.h"
#include "core/storage/RunStore.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace app {

core::Result<std::vector<core::Run>> RunScoreTable::runsNamed(const QStringList &names) const
{
    core::RunStore store(m_project.database());
    if (names.isEmpty())
        return store.all();
    std::vector<core::Run> runs;
    for (const QString &name : names) {
        auto run = store.named(name);
        if (!run)
            return run.error();
        runs.push_back(run.take());
    }
    return runs;
}

core::Result<> RunScoreTable::score(const QStringList &names, core::RunItems::References references,
                                    const core::CaptionScoring &scoring)
{
    const auto runs = runsNamed(names);
    if (!runs)
        return runs.error();
    core::JobControl control;
    const core::TextSource source = m_project.textSource();
    for (const core::Run &run : *runs) {
        auto items = core::RunItems::read(run.id, references, m_project.index(), source, control);
        if (!items)
            return items.error();
        auto scores = core::RunScores::of(items->all(), source, scoring, control);
        if (!scores)
            return scores.error();
        m_runs.push_back({run, items.take(), scores.take()});
    }
    return {};
}

core::PairPlace RunScoreTable::placeOf(std::size_t row) const
{
    const core::SampleIndex &index = m_project.index();
    std::size_t first = 1;
    std::size_t count = index.sampleCount();
    while (count > 1) { // the sample whose rows hold it
        const std::size_t half = count / 2;
        if (index.firstRow({std::int64_t(first + half)}) <= row)
            first += half;
        count -= half;
    }
    const core::SampleId sample{std::int64_t(first)};
    return {sample, int(row - index.firstRow(sample))};
}

int RunScoreTable::print(const ScoreOutput &output) const
{
    if (output.isJson) {
        output.console.json(toJson(output.perSample));
    } else {
        printTable(output.console);
        if (output.perSample)
            printSamples(output.console);
    }
    bool isComplete = true;
    for (const Scored &scored : m_runs) {
        const auto say = [&](qint64 count, const QString &what) {
            if (count > 0)
                output.console.message(u"%1: %2 %3"_s.arg(scored.run.name).arg(count).arg(what));
            isComplete = isComplete && count == 0;
        };
        say(scored.items.withoutPair(), u"answers whose pair is gone are left out."_s);
        say(scored.items.withoutReference(), u"answers without a reference are left out."_s);
        for (const auto &failure : scored.scores.failures())
            output.console.message(u"%1: %2 is not computed. %3"_s.arg(
                scored.run.name, core::captionMetricId(failure.metric), failure.error.message));
        isComplete = isComplete && scored.scores.failures().empty();
    }
    return isComplete ? int(Console::Done) : int(Console::ProblemsFound);
}

QByteArray RunScoreTable::toJson(bool perSample) const
{
    core::JsonWriter json;
    json.beginObject().key(u"runs").beginArray();
    for (const Scored &scored : m_runs) {
        json.beginObject().member(u"run", scored.run.name).member(u"model", scored.run.model);
        json.member(u"items", qint64(scored.items.all().size()));
        json.member(u"withoutPair", scored.items.withoutPair());
        json.member(u"withoutReference", scored.items.withoutReference()).key(u"figures").beginArray();
        for (const core::RunFigure &figure : scored.scores.figures()) {
            json.beginObject().member(u"task", core::taskName(figure.task)).member(u"metric", figure.metric);
            if (!figure.part.isEmpty())
                json.member(u"part", figure.part);
            json.member(u"value", figure.value).member(u"items", figure.items);
            json.member(u"about", figure.info.line()).member(u"remarks", figure.info.remarks).endObject();
        }
        json.endArray();
        if (perSample)
            writeSamples(json, scored);
        json.endObject();
    }
    json.endArray().endObject();
    return json.bytes();
}

void RunScoreTable::writeSamples(core::JsonWriter &json, const Scored &scored) const
{
    json.key(u"samples").beginArray();
    for (std::size_t i = 0; i < scored.items.all().size(); ++i) {
        const core::RunItem &item = scored.items.all()[i];
        const core::PairPlace place = placeOf(item.row);
        json.beginObject().member(u"sample", place.sample.value).member(u"pair", place.pair + 1);
        json.member(u"task", core::taskName(item.task));
        for (const core::RunScores::Column &column : scored.scores.columns()) {
            if (!std::isnan(column.items[i]))
                json.member(column.metric, column.items[i]);
        }
        json.endObject();
    }
    json.endArray();
}

void RunScoreTable::printTable(Console &console) const
{
    for (const Scored &scored : m_runs) {
        console.line(u"%1 (%2 answers scored)"_s.arg(scored.run.name).arg(scored.items.all().size()));
        for (const core::RunFigure &figure : scored.scores.figures()) {
            const QString what = figure.part.isEmpty() ? figure.metric : figure.metric + u' ' + figure.part;
            console.line(u"  %1 %2 %3  %4"_s.arg(core::taskName(figure.task), -14)
                             .arg(what, -20)
                             .arg(figure.value, 10, 'f', 4)
                             .arg(figure.info.line()));
        }
    }
}

void RunScoreTable::printSamples(Console &console) const
{
    for (const Scored &scored : m_runs) {
        QStringList cells{u"run"_s, u"sample"_s, u"pair"_s, u"task"_s};
        for (const core::RunScores::Column &column : scored.scores.columns())
            cells += column.metric;
        console.line({});
        console.line(cells.join(u'\t'));
        for (std::size_t i = 0; i < scored.items.all().size(); ++i) {
            const core::RunItem &item = scored.items.all()[i];
            const core::PairPlace place = placeOf(item.row);
            cells = QStringList{scored.run.name, QString::number(place.sample.value), QString::number(place.pair + 1),
                                core::taskName(item.task)};
            for (const core::RunScores::Column &column : scored.scores.columns())
                cells += std::isnan(column.items[i])
                             ? QString()
                             : QString::number(column.items[i], 'g', QLocale::FloatingPointShortest);
            console.line(cells.join(u'\t'));
        }
    }
}

}
