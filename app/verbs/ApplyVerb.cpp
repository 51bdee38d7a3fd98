#include "app/verbs/ApplyVerb.h"

#include "app/Console.h"
#include "app/verbs/EditCommand.h"
#include "app/verbs/OpenProject.h"
#include "core/project/EditHistory.h"

#include <CLI/CLI.hpp>

#include <QFile>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString kindWord(core::Error::Kind kind)
{
    switch (kind) {
    case core::Error::Kind::Usage:
    case core::Error::Kind::BadInput:
        return u"bad-input"_s;
    case core::Error::Kind::NotFound:
        return u"not-found"_s;
    case core::Error::Kind::Conflict:
        return u"conflict"_s;
    case core::Error::Kind::Locked:
        return u"locked"_s;
    case core::Error::Kind::NoSpace:
        return u"no-space"_s;
    case core::Error::Kind::Damaged:
        return u"damaged"_s;
    case core::Error::Kind::Unsupported:
        return u"unsupported"_s;
    case core::Error::Kind::Io:
    case core::Error::Kind::Cancelled:
        break;
    }
    return u"io"_s;
}

}

QString ApplyVerb::name() const
{
    return u"apply"_s;
}

QString ApplyVerb::summary() const
{
    return u"Perform edits from a JSON Lines file; prints ACK <seq> after each durable one"_s;
}

void ApplyVerb::declare(CLI::App &line)
{
    line.add_option("project", m_project, "Project file")->required();
    line.add_option("edits", m_edits, "EDITS.jsonl, or - for standard input")->required();
    line.add_option("--reviewer", m_reviewer, "Who edits (default: the user of this computer)");
}

int ApplyVerb::run(Console &console)
{
    QFile file(QString::fromStdString(m_edits));
    const bool opened = m_edits == "-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return console.fail(
            {core::Error::Kind::Io, QCoreApplication::translate("app::ApplyVerb", "%1 cannot be read: %2")
                                        .arg(file.fileName(), file.errorString())});
    auto project = openProject(m_project, core::ProjectFile::Mode::ReadWrite);
    if (!project)
        return console.fail(project.error());
    core::EditHistory history(**project);
    history.setReviewer(m_reviewer.empty() ? userName() : QString::fromStdString(m_reviewer));
    EditCommand command(**project);

    int code = Console::Done;
    qint64 number = 0;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        ++number;
        if (line.isEmpty())
            continue;
        const auto edit = command.toEdit({line.constData(), std::size_t(line.size())});
        const auto entry = edit ? history.perform(*edit) : core::Result<core::JournalEntry>(edit.error());
        if (entry) {
            // An edit that changes nothing is in no journal; it counts as done with what is there.
            console.line(u"ACK %1"_s.arg(entry->seq > 0 ? entry->seq : history.lastSeq()));
            console.flush();
            continue;
        }
        console.message(u"ERR %1 %2 %3"_s.arg(number).arg(kindWord(entry.error().kind), entry.error().message));
        const bool disk =
            entry.error().kind == core::Error::Kind::Io || entry.error().kind == core::Error::Kind::NoSpace;
        code = disk ? int(Console::IoTrouble) : qMax(code, int(Console::BadInput));
    }
    keepTextJournal(**project, console);
    return code;
}

}
