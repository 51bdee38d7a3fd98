#include "app/verbs/UndoVerb.h"

#include "app/Console.h"
#include "app/verbs/OpenProject.h"
#include "core/project/EditHistory.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace app {

QString UndoVerb::name() const
{
    return m_direction == Direction::Undo ? u"undo"_s : u"redo"_s;
}

QString UndoVerb::summary() const
{
    return m_direction == Direction::Undo ? u"Take the last edits back"_s : u"Do again what was taken back"_s;
}

void UndoVerb::declare(CLI::App &line)
{
    line.add_option("project", m_project, "Project file")->required();
    line.add_option("count", m_count, "How many edits (1)")->check(CLI::PositiveNumber);
}

int UndoVerb::run(Console &console)
{
    auto project = openProject(m_project, core::ProjectFile::Mode::ReadWrite);
    if (!project)
        return console.fail(project.error());
    core::EditHistory history(**project);
    history.setReviewer(userName());
    for (int i = 0; i < m_count; ++i) {
        const auto entry = m_direction == Direction::Undo ? history.undo() : history.redo();
        if (!entry) {
            keepTextJournal(**project, console);
            return console.fail(entry.error());
        }
        console.line(u"ACK %1"_s.arg(entry->seq));
        console.flush();
    }
    keepTextJournal(**project, console);
    return Console::Done;
}

}
