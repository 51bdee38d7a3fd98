#include "app/verbs/RestoreVerb.h"

#include "app/Console.h"
#include "core/json/JsonWriter.h"
#include "core/storage/BackupFolder.h"
#include "core/storage/Restore.h"

#include <CLI/CLI.hpp>

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace app {

namespace {
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(app::RestoreVerb)
};

/// A path, or the name of a file in the folder of backups.
QString placeOf(const QString &backup, const QString &project)
{
    if (backup.contains(u'/') || QFileInfo::exists(backup))
        return backup;
    const QFileInfo file(project);
    const QString path = file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
    return QDir(core::BackupFolder(path).path()).filePath(backup);
}

}

QString RestoreVerb::name() const
{
    return u"restore"_s;
}

QString RestoreVerb::summary() const
{
    return u"Go back to a backup; what it replaces is kept as a backup"_s;
}

void RestoreVerb::declare(CLI::App &line)
{
    line.add_option("project", m_project, "Project file")->required();
    line.add_option("backup", m_backup, "Path of a backup, or its name in the folder of backups")->required();
    line.add_option("--as", m_as, "Leave the project as it is, and make this new one");
    line.add_flag("--json", m_json, "Print what was done as JSON");
}

int RestoreVerb::run(Console &console)
{
    const QString project = QString::fromStdString(m_project);
    const QString backup = placeOf(QString::fromStdString(m_backup), project);
    // A project that is gone needs nothing replaced.
    const QString target = m_as.empty() ? project : QString::fromStdString(m_as);
    core::JobControl control;
    QString kept;
    if (!m_as.empty() || !QFileInfo::exists(project)) {
        if (auto done = core::Restore::toNewProject(backup, target, control); !done)
            return console.fail(done.error());
    } else {
        const auto done = core::Restore::overProject(backup, project, control);
        if (!done)
            return console.fail(done.error());
        kept = *done;
    }
    if (m_json) {
        core::JsonWriter json;
        json.beginObject().member(u"project", target).member(u"kept", kept).endObject();
        console.json(json.bytes());
    } else if (!kept.isEmpty()) {
        console.message(Text::tr("What was there before is kept as %1.").arg(kept));
    }
    return Console::Done;
}

}
