#include "app/verbs/BackupVerb.h"

#include "app/Console.h"
#include "core/json/JsonWriter.h"
#include "core/storage/Backup.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace app {

namespace {
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(app::BackupVerb)
};
}

QString BackupVerb::name() const
{
    return u"backup"_s;
}

QString BackupVerb::summary() const
{
    return u"Keep a verified copy of the project in its folder of backups"_s;
}

void BackupVerb::declare(CLI::App &line)
{
    line.add_option("project", m_project, "Project file")->required();
    line.add_flag("--json", m_json, "Print what was made as JSON");
}

int BackupVerb::run(Console &console)
{
    core::JobControl control;
    const auto report =
        core::Backup::makeOfFile(QString::fromStdString(m_project), core::Backup::When::Always, control);
    if (!report)
        return console.fail(report.error());
    if (m_json) {
        QStringList removed;
        for (const core::BackupFile &file : report->removed)
            removed.append(file.path);
        core::JsonWriter json;
        json.beginObject()
            .member(u"path", report->file.path)
            .member(u"time", report->file.time.toString(Qt::ISODate))
            .member(u"bytes", report->file.bytes)
            .member(u"edits", report->revision.seq)
            .member(u"problem", report->problem)
            .member(u"removed", removed)
            .endObject();
        console.json(json.bytes());
    } else {
        console.line(report->file.path);
    }
    if (report->problem.isEmpty())
        return Console::Done;
    console.message(
        Text::tr("The backup shows that the project is damaged, so older backups are kept: %1").arg(report->problem));
    return Console::ProblemsFound;
}

}
