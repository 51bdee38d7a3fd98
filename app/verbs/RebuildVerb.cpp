#include "app/verbs/RebuildVerb.h"

#include "app/Console.h"
#include "app/verbs/OpenProject.h"
#include "core/import/Importer.h"
#include "core/json/JsonWriter.h"
#include "core/project/JournalReplay.h"

#include <CLI/CLI.hpp>

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(app::RebuildVerb)
};

QByteArray toJson(const core::JournalReplay::Report &report)
{
    core::JsonWriter json;
    json.beginObject()
        .member(u"entries", report.entries)
        .member(u"replayed", report.replayed)
        .member(u"identical", report.identical)
        .key(u"problems")
        .beginArray();
    for (const auto &problem : report.problems)
        json.beginObject()
            .member(u"line", problem.line)
            .member(u"entry", problem.seq)
            .member(u"message", problem.error.message)
            .endObject();
    return json.endArray().endObject().bytes();
}

int codeOf(const core::JournalReplay::Report &report)
{
    if (report.problemCount == 0)
        return Console::Done;
    const bool conflict = std::any_of(report.problems.begin(), report.problems.end(), [](const auto &problem) {
        return problem.error.kind == core::Error::Kind::Conflict;
    });
    return conflict ? Console::LockedOrConflict : Console::BadInput;
}

}

QString RebuildVerb::name() const
{
    return u"rebuild"_s;
}

QString RebuildVerb::summary() const
{
    return u"Make a project anew from its sources and its text journal"_s;
}

void RebuildVerb::declare(CLI::App &line)
{
    line.add_option("project", m_project, "Project file to make; it must not be there")->required();
    line.add_option("--journal", m_journal, "NAME.journal.jsonl")->required();
    line.add_option("sources", m_sources, "Files that the project was imported from")->required();
    line.add_flag("--json", m_json, "Print the report as JSON");
}

int RebuildVerb::run(Console &console)
{
    const QString path = QString::fromStdString(m_project);
    const QString journal = QString::fromStdString(m_journal);
    if (QFileInfo::exists(path))
        return console.fail(
            {core::Error::Kind::Conflict, Text::tr("%1 exists already and was left as it is.").arg(path)});
    if (auto readable = core::JournalReplay::check(journal); !readable)
        return console.fail(readable.error());
    QStringList files;
    for (const std::string &file : m_sources)
        files.append(QString::fromStdString(file));
    core::JobControl control;
    if (const auto imported = core::Importer::run(path, files, {}, control); !imported)
        return console.fail(imported.error());
    auto project = openProject(m_project, core::ProjectFile::Mode::ReadWrite);
    if (!project)
        return console.fail(project.error());
    const auto report = core::JournalReplay(**project).run(journal, control);
    if (!report)
        return console.fail(report.error());
    keepTextJournal(**project, console);
    if (m_json)
        console.json(toJson(*report));
    for (const auto &problem : report->problems)
        console.message(
            Text::tr("line %1, entry %2: %3").arg(problem.line).arg(problem.seq).arg(problem.error.message));
    console.message(Text::tr("%1 of %2 entries were done again.").arg(report->replayed).arg(report->entries));
    return codeOf(*report);
}

}
