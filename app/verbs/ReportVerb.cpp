#include "app/verbs/ReportVerb.h"

#include "app/Console.h"
#include "app/verbs/OpenProject.h"
#include "core/json/JsonWriter.h"
#include "core/report/ChangeReport.h"
#include "core/report/QueryPairs.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(app::ReportVerb)
};

void write(core::JsonWriter &json, const core::ChangeCounts &counts)
{
    json.member(u"pairs", counts.pairs).member(u"texts", counts.texts).member(u"boxes", counts.boxes);
    json.key(u"verdicts").beginObject();
    for (int i = 1; i < core::VerdictCount; ++i)
        json.member(core::verdictName(static_cast<core::Verdict>(i)), counts.verdicts[std::size_t(i)]);
    json.endObject().member(u"tags", counts.tags).member(u"comments", counts.comments);
}

void write(core::JsonWriter &json, QStringView key, const core::ChangeTotals::Groups &groups)
{
    json.key(key).beginArray();
    for (const auto &[name, counts] : groups) {
        json.beginObject().member(u"name", name);
        write(json, counts);
        json.endObject();
    }
    json.endArray();
}

QByteArray toJson(const core::WrittenReport &report, core::ReportFormat format)
{
    const core::ChangeTotals &totals = report.totals;
    core::JsonWriter json;
    json.beginObject()
        .member(u"path", report.path)
        .member(u"format", core::reportFormatName(format))
        .member(u"bytes", report.bytes)
        .member(u"seq", report.seq)
        .member(u"records", totals.records())
        .member(u"changedRecords", totals.changedRecords())
        .member(u"changedPairs", totals.changedPairs());
    write(json, totals.all());
    write(json, u"bySource", totals.bySource());
    write(json, u"byTask", totals.byTask());
    write(json, u"byVerdict", totals.byVerdict());
    write(json, u"byReviewer", totals.byReviewer());
    write(json, u"byTag", totals.byTag());
    json.endObject();
    return json.bytes();
}

}

QString ReportVerb::name() const
{
    return u"report"_s;
}

QString ReportVerb::summary() const
{
    return u"Write down what people changed, to read or to publish"_s;
}

void ReportVerb::declare(CLI::App &line)
{
    line.add_option("project", m_project, "Project file")->required();
    line.add_option("out", m_out, "File to write: .md, .html, .csv or .jsonl")->required();
    line.add_option("--format", m_format,
                    "markdown, html, csv (a cell that a spreadsheet would take for a formula begins with '), or errata "
                    "(JSON Lines); default: by the name of the file");
    line.add_option("--where", m_where, "Only pairs that this query finds, for example: task:vqa verdict:approved");
    line.add_flag("--json", m_json, "Print the counts as JSON");
}

core::Result<core::ReportFormat> ReportVerb::format() const
{
    const QString name = QString::fromStdString(m_format);
    const QString out = QString::fromStdString(m_out);
    const auto format = name.isEmpty() ? core::reportFormatOf(out) : core::reportFormatFromName(name);
    if (format)
        return *format;
    if (!name.isEmpty())
        return core::Error{core::Error::Kind::Usage,
                           Text::tr("There is no format “%1”; there are markdown, html, csv and errata.").arg(name)};
    return core::Error{
        core::Error::Kind::Usage,
        Text::tr("The name of %1 does not tell its format: say --format markdown, html, csv or errata.").arg(out)};
}

int ReportVerb::run(Console &console)
{
    const auto format = this->format();
    if (!format)
        return console.fail(format.error());
    const auto query = queryFrom(QString::fromStdString(m_where));
    if (!query)
        return console.fail(query.error());
    auto project = openProject(m_project, core::ProjectFile::Mode::ReadOnly);
    if (!project)
        return console.fail(project.error());
    core::JobControl control;
    const auto pairs = core::queryPairs(*query, (*project)->index(), (*project)->textSource(), control);
    if (!pairs)
        return console.fail(pairs.error());
    const auto report =
        core::ChangeReport::write((*project)->database(), QString::fromStdString(m_out), {*format, *pairs}, control);
    if (!report)
        return console.fail(report.error());
    if (m_json) {
        console.json(toJson(*report, *format));
        return Console::Done;
    }
    const core::ChangeTotals &totals = report->totals;
    console.message(Text::tr("%1: %2 records, %3 pairs reviewed or changed; %4 pairs with a changed text")
                        .arg(report->path)
                        .arg(totals.records())
                        .arg(totals.all().pairs)
                        .arg(totals.changedPairs()));
    return Console::Done;
}

}
