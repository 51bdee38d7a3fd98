#include "app/verbs/AssignVerb.h"

#include "app/Console.h"
#include "app/verbs/OpenProject.h"
#include "core/json/JsonWriter.h"
#include "core/project/EditHistory.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace app {

QString AssignVerb::name() const
{
    return u"assign"_s;
}

QString AssignVerb::summary() const
{
    return u"Deal samples out among people, as one step"_s;
}

void AssignVerb::declare(CLI::App &line)
{
    line.add_option("project", m_project, "Project file")->required();
    line.add_option("--to", m_to, "Names, with commas between them")->required();
    line.add_option("--where", m_where, "Query, for example: task:vqa (default: every sample)");
    line.add_option("--overlap", m_overlap, "Percent of the samples that a second person looks at, too")
        ->check(CLI::Range(0, 100));
    line.add_option("--seed", m_seed, "The same seed deals the same samples out in the same way (default 1)");
    line.add_flag("--dry-run", m_dryRun, "Change nothing: print who would get how much");
    line.add_flag("--json", m_json, "Print JSON");
    line.add_option("--reviewer", m_reviewer, "Who edits (default: the user of this computer)");
}

int AssignVerb::run(Console &console)
{
    using Mode = core::ProjectFile::Mode;
    auto project = openProject(m_project, m_dryRun ? Mode::ReadOnly : Mode::ReadWrite);
    if (!project)
        return console.fail(project.error());
    if (!m_dryRun && (*project)->readOnly())
        return console.fail({core::Error::Kind::Locked, (*project)->readOnlyReason()});
    core::Assignment assignment;
    assignment.names = core::Assignment::namesIn(QString::fromStdString(m_to));
    assignment.overlap = m_overlap;
    assignment.seed = m_seed;
    if (assignment.names.isEmpty())
        return console.fail({core::Error::Kind::Usage, tr("--to names nobody.")});
    if (m_overlap > 0 && assignment.names.size() < 2)
        return console.fail({core::Error::Kind::Usage, tr("An overlap needs two names at least.")});
    auto samples = samplesWhere(**project, m_where);
    if (!samples)
        return console.fail(samples.error());
    assignment.samples = samples.take();

    const auto shares = assignment.shares((*project)->index());
    if (!m_dryRun) {
        core::JobControl control;
        auto edit = assignment.toEdit((*project)->index(), (*project)->database(), control);
        if (!edit)
            return console.fail(edit.error());
        core::EditHistory history(**project);
        history.setReviewer(m_reviewer.empty() ? userName() : QString::fromStdString(m_reviewer));
        if (const auto done = history.perform(edit.take()); !done)
            return console.fail(done.error());
        keepTextJournal(**project, console);
    }
    print(console, shares);
    return Console::Done;
}

void AssignVerb::print(Console &console, const std::vector<core::Assignment::Share> &shares) const
{
    core::JsonWriter json;
    json.beginObject().key(u"shares").beginArray();
    for (const core::Assignment::Share &share : shares) {
        json.beginObject()
            .member(u"name", share.name)
            .member(u"samples", share.samples)
            .member(u"pairs", share.pairs)
            .member(u"secondPairs", share.secondPairs)
            .endObject();
        if (!m_json)
            console.line(tr("%1: samples %2, pairs %3, pairs to look at once more %4")
                             .arg(share.name)
                             .arg(share.samples)
                             .arg(share.pairs)
                             .arg(share.secondPairs));
    }
    json.endArray().endObject();
    if (m_json)
        console.json(json.bytes());
}

}
