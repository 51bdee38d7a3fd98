#include "app/verbs/BackupsVerb.h"

#include "app/Console.h"
#include "core/json/JsonWriter.h"
#include "core/storage/BackupFolder.h"
#include "core/storage/ProjectCopy.h"

#include <CLI/CLI.hpp>

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace app {

QString BackupsVerb::name() const
{
    return u"backups"_s;
}

QString BackupsVerb::summary() const
{
    return u"List the backups of a project, latest first, and check them"_s;
}

void BackupsVerb::declare(CLI::App &line)
{
    line.add_option("project", m_project, "Project file; it need not be there any more")->required();
    line.add_flag("--json", m_json, "Print JSON Lines");
}

int BackupsVerb::run(Console &console)
{
    const QFileInfo project(QString::fromStdString(m_project));
    const QString path = project.exists() ? project.canonicalFilePath() : project.absoluteFilePath();
    core::JobControl control;
    bool allSound = true;
    for (const core::BackupFile &file : core::BackupFolder(path).files()) {
        const auto revision = core::ProjectCopy::check(file.path, control);
        allSound = allSound && revision.ok();
        const QString problem = revision ? QString() : revision.error().message;
        if (m_json) {
            core::JsonWriter json;
            json.beginObject()
                .member(u"path", file.path)
                .member(u"time", file.time.toString(Qt::ISODate))
                .member(u"bytes", file.bytes)
                .member(u"edits", revision ? revision->seq : 0)
                .member(u"ok", revision.ok())
                .member(u"problem", problem)
                .endObject();
            console.json(json.bytes());
        } else if (revision) {
            console.line(u"%1\t%2 bytes\t%3 edits"_s.arg(file.path).arg(file.bytes).arg(revision->seq));
        } else {
            console.line(u"%1\t%2 bytes\t%3"_s.arg(file.path).arg(file.bytes).arg(problem));
        }
    }
    return allSound ? Console::Done : Console::ProblemsFound;
}

}
