#include "app/verbs/ProgressVerb.h"

#include "app/Console.h"
#include "app/verbs/OpenProject.h"
#include "core/json/JsonWriter.h"
#include "core/project/Judgements.h"
#include "core/project/Progress.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace app {

namespace {

void writeVerdicts(core::JsonWriter &json, const core::Progress::ByVerdict &verdicts)
{
    json.key(u"verdicts").beginObject();
    for (int i = 0; i < core::VerdictCount; ++i)
        json.member(core::verdictName(core::Verdict(i)), qint64(verdicts[std::size_t(i)]));
    json.endObject();
}

void writeLeft(core::JsonWriter &json, const std::optional<core::TimeLeft> &left)
{
    json.key(u"timeLeft");
    if (!left) {
        json.null();
        return;
    }
    json.beginObject().member(u"fewestHours", left->fewestHours).member(u"mostHours", left->mostHours);
    json.member(u"pairsPerHour", left->pairsPerHour).member(u"days", left->days).member(u"pairs", left->pairs);
    json.endObject();
}

void writeReviewer(core::JsonWriter &json, const core::Progress::Reviewer &reviewer)
{
    json.beginObject().member(u"reviewer", reviewer.name).member(u"pairs", core::Progress::judged(reviewer.verdicts));
    writeVerdicts(json, reviewer.verdicts);
    json.key(u"days").beginArray();
    for (const auto &[day, pairs] : reviewer.days)
        json.beginObject().member(u"day", day.toString(Qt::ISODate)).member(u"pairs", pairs).endObject();
    json.endArray();
    if (reviewer.pace) {
        json.member(u"timedPairs", reviewer.pace->pairs).member(u"seconds", reviewer.pace->seconds);
        json.member(u"pairsPerHour", reviewer.pace->pairsPerHour()).key(u"quartiles").beginArray();
        for (const double seconds : reviewer.pace->quartiles)
            json.value(seconds);
        json.endArray();
    }
    json.endObject();
}

void writeMarks(core::JsonWriter &json, QStringView key, QStringView word, const core::Facet &facet)
{
    json.key(key).beginArray();
    for (const core::FacetValue &value : facet.values)
        json.beginObject().member(word, value.name).member(u"pairs", value.count).endObject();
    json.endArray();
}

QByteArray toJson(const core::Progress &progress)
{
    core::JsonWriter json;
    json.beginObject().member(u"pairs", progress.pairs).member(u"done", progress.done());
    writeVerdicts(json, progress.verdicts);
    writeLeft(json, progress.left);
    json.member(u"zone", QString::fromLatin1(progress.zone)).key(u"days").beginArray();
    for (const core::Progress::Day &day : progress.days) {
        json.beginObject().member(u"day", day.day.toString(Qt::ISODate));
        json.member(u"pairs", core::Progress::judged(day.verdicts));
        writeVerdicts(json, day.verdicts);
        json.endObject();
    }
    json.endArray().key(u"tasks").beginArray();
    for (const core::Progress::TaskPairs &task : progress.tasks) {
        json.beginObject().member(u"task", core::taskName(task.task));
        writeVerdicts(json, task.verdicts);
        json.endObject();
    }
    json.endArray().key(u"reviewers").beginArray();
    for (const core::Progress::Reviewer &reviewer : progress.reviewers)
        writeReviewer(json, reviewer);
    json.endArray();
    writeMarks(json, u"errors", u"error", progress.errors);
    writeMarks(json, u"tags", u"tag", progress.tags);
    json.endObject();
    return json.bytes();
}

/// `12 approved	3 rejected	0 unsure	4 none`
QString inWords(const core::Progress::ByVerdict &verdicts)
{
    QStringList parts;
    for (const int verdict : {1, 2, 3, 0})
        parts += u"%1 %2"_s.arg(verdicts[std::size_t(verdict)]).arg(core::verdictName(core::Verdict(verdict)));
    return parts.join(u'\t');
}

QString oneLine(QString text)
{
    for (QChar &c : text)
        c = c.category() == QChar::Other_Control ? QChar(u' ') : c;
    return text;
}

void print(Console &console, const core::Progress &progress)
{
    console.line(u"done\t%1 of %2"_s.arg(progress.done()).arg(progress.pairs));
    if (progress.left)
        console.line(u"left\t%1 to %2 hours at work, at %3 pairs an hour: the last %4 days with work, %5 pairs"_s
                         .arg(progress.left->fewestHours, 0, 'f', 1)
                         .arg(progress.left->mostHours, 0, 'f', 1)
                         .arg(progress.left->pairsPerHour, 0, 'f', 0)
                         .arg(progress.left->days)
                         .arg(progress.left->pairs));
    console.line(u"days\t%1"_s.arg(QString::fromLatin1(progress.zone)));
    for (const core::Progress::Day &day : progress.days)
        console.line(u"  %1\t%2"_s.arg(day.day.toString(Qt::ISODate), inWords(day.verdicts)));
    console.line(u"tasks"_s);
    for (const core::Progress::TaskPairs &task : progress.tasks)
        console.line(u"  %1\t%2"_s.arg(core::taskName(task.task), inWords(task.verdicts)));
    console.line(u"reviewers"_s);
    for (const core::Progress::Reviewer &reviewer : progress.reviewers) {
        QString line = u"  "_s + oneLine(reviewer.name) + u'\t' + inWords(reviewer.verdicts);
        if (reviewer.pace)
            line += u"\t%1 pairs an hour, %2 to %3 s a pair"_s.arg(reviewer.pace->pairsPerHour(), 0, 'f', 0)
                        .arg(reviewer.pace->quartiles[0], 0, 'f', 1)
                        .arg(reviewer.pace->quartiles[2], 0, 'f', 1);
        console.line(line);
    }
    for (const auto &[title, facet] :
         {std::pair(u"errors"_s, &progress.errors), std::pair(u"tags"_s, &progress.tags)}) {
        console.line(title);
        for (const core::FacetValue &value : facet->values)
            console.line(u"  "_s + oneLine(value.name) + u'\t' + QString::number(value.count));
    }
}

}

QString ProgressVerb::name() const
{
    return u"progress"_s;
}

QString ProgressVerb::summary() const
{
    return u"How far the review is: by day, task, reviewer, error and tag, and how long the rest will take"_s;
}

void ProgressVerb::declare(CLI::App &line)
{
    line.add_option("project", m_project, "Project file")->required();
    line.add_flag("--json", m_json, "Print JSON");
}

int ProgressVerb::run(Console &console)
{
    const auto project = openProject(m_project, core::ProjectFile::Mode::ReadOnly);
    if (!project)
        return console.fail(project.error());
    core::JobControl control;
    const auto progress =
        core::countProgress((*project)->index(), (*project)->database(), core::Judgements::localZone(), control);
    if (!progress)
        return console.fail(progress.error());
    if (m_json)
        console.json(toJson(*progress));
    else
        print(console, *progress);
    return Console::Done;
}

}
