#include "app/verbs/RunsVerb.h"

#include "app/Console.h"
#include "app/verbs/OpenProject.h"
#include "app/verbs/RunJson.h"
#include "app/verbs/RunText.h"
#include "core/storage/RunStore.h"

#include <CLI/CLI.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

QString RunsVerb::name() const
{
    return u"runs"_s;
}

QString RunsVerb::summary() const
{
    return u"Predictions of models: list, add, remove, bring back, rename"_s;
}

void RunsVerb::declare(CLI::App &line)
{
    line.add_option("project", m_project, "Project file")->required();
    CLI::Option *add = line.add_option("--add", m_add, "File of predictions: JSON, JSON Lines, CSV or TSV");
    CLI::Option *remove = line.add_option("--remove", m_remove, "Name of a run; it can be brought back")->excludes(add);
    CLI::Option *restore =
        line.add_option("--restore", m_restore, "Name of a run that was removed")->excludes(add)->excludes(remove);
    line.add_option("--rename", m_rename, "Name of a run, and its new name")
        ->expected(2)
        ->excludes(add)
        ->excludes(remove)
        ->excludes(restore);
    line.add_option("--name", m_name, "Name of the run (default: that of the file)")->needs(add);
    line.add_option("--model", m_model, "Which model answered")->needs(add);
    line.add_option("--notes", m_notes, "What else is to be known of it")->needs(add);
    line.add_option("--format", m_format, "Format of the file (default: found out)")->needs(add);
    line.add_option("--match", m_match, "What finds the pair of a prediction (default: what matches most)")
        ->check(CLI::IsMember({"id", "image-question", "record"}))
        ->needs(add);
    line.add_option("--columns", m_columns, "What is what: image=NAME,question=NAME,answer=NAME, also id, truth, place")
        ->needs(add);
    line.add_flag("--replace", m_replace, "Remove the run of this name, or the one from the same file, for it")
        ->needs(add);
    line.add_flag("--json", m_json, "Print JSON");
    line.footer("Exit code 1: added, but not all of the file found a place, or something in it is odd.");
}

int RunsVerb::run(Console &console)
{
    using Mode = core::ProjectFile::Mode;
    const auto project = openProject(m_project, changes() ? Mode::ReadWrite : Mode::ReadOnly);
    if (!project)
        return console.fail(project.error());
    if (changes() && (*project)->readOnly())
        return console.fail({core::Error::Kind::Locked, (*project)->readOnlyReason()});
    if (!m_add.empty())
        return add(**project, console);
    if (const auto done = change(**project); !done)
        return console.fail(done.error());
    return list(**project, console);
}

int RunsVerb::list(core::Project &project, Console &console) const
{
    const auto runs = core::RunStore(project.database()).all(true);
    if (!runs)
        return console.fail(runs.error());
    if (m_json)
        console.json(runsJson(*runs));
    else
        for (const core::Run &run : *runs)
            console.line(runLine(run));
    return Console::Done;
}

int RunsVerb::add(core::Project &project, Console &console) const
{
    const auto how = options();
    if (!how)
        return console.fail(how.error());
    core::JobControl control;
    core::RunImport import(project.textSource(), project.index());
    if (const auto looked = import.look(QString::fromStdString(m_add), *how, control); !looked)
        return console.fail(looked.error());
    const auto run = import.store(
        project.database(),
        {QString::fromStdString(m_name), QString::fromStdString(m_model), QString::fromStdString(m_notes), m_replace},
        control);
    if (m_json)
        console.json(reportJson(import.report(), run ? &*run : nullptr, project.index()));
    else
        sayReport(import.report(), project.index(), console);
    if (!run)
        return console.fail(run.error());
    const core::MatchFigures &figures = import.report().match.best.figures;
    if (!m_json)
        console.line(runLine(*run));
    const bool clean = figures.unmatched == 0 && figures.ambiguous == 0 && figures.repeated == 0 &&
                       figures.otherQuestion == 0 && import.report().problemCount == 0;
    return clean ? Console::Done : Console::ProblemsFound;
}

core::Result<core::RunImport::Options> RunsVerb::options() const
{
    const auto columns = core::ColumnChoice::parse(QString::fromStdString(m_columns));
    if (!columns)
        return columns.error();
    return core::RunImport::Options{{QString::fromStdString(m_format), *columns},
                                    core::matchWayFromName(QString::fromStdString(m_match))};
}

core::Result<> RunsVerb::change(core::Project &project) const
{
    core::RunStore store(project.database());
    if (!m_restore.empty()) { // the latest of that name
        const auto gone = store.removed();
        if (!gone)
            return gone.error();
        const QString name = QString::fromStdString(m_restore);
        const auto found =
            std::find_if(gone->rbegin(), gone->rend(), [&name](const core::Run &run) { return run.name == name; });
        if (found != gone->rend())
            return store.restore(found->id);
        return core::Error{core::Error::Kind::NotFound, tr("No run “%1” was removed from the project.").arg(name)};
    }
    if (m_remove.empty() && m_rename.empty())
        return {};
    const auto run = store.named(QString::fromStdString(m_remove.empty() ? m_rename.front() : m_remove));
    if (!run)
        return run.error();
    return m_remove.empty() ? store.rename(run->id, QString::fromStdString(m_rename.back())) : store.remove(run->id);
}

}
