#include "app/verbs/OpenProject.h"

#include "app/Console.h"
#include "core/project/FindSamples.h"
#include "core/project/QueryParser.h"
#include "core/settings/BackupSettings.h"
#include "core/storage/TextJournal.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app {

namespace {
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(app::CommandLine)
};
}

core::Result<std::unique_ptr<core::Project>> openProject(const std::string &path, core::ProjectFile::Mode mode)
{
    core::JobControl control;
    return core::Project::open(QString::fromStdString(path), mode, control);
}

core::Result<core::SampleId> sampleNamed(const core::Project &project, const std::string &name)
{
    const QStringList parts = QString::fromStdString(name).split(u':');
    bool ok = true;
    const auto number = [&ok](const QString &text) {
        bool isNumber = false;
        const qint64 value = text.toLongLong(&isNumber);
        ok = ok && isNumber && value > 0;
        return value;
    };
    const qint64 last = number(parts.last());
    const qint64 source = parts.size() == 2 ? number(parts.first()) : 0;
    if (!ok || parts.size() > 2)
        return core::Error{
            core::Error::Kind::Usage,
            Text::tr("“%1” names no sample: it is N or SOURCE:N, both from 1.").arg(QString::fromStdString(name))};
    qint64 before = 0; // samples of other sources
    qint64 count = qint64(project.index().sampleCount());
    if (source > 0) {
        const core::Source *known = project.source({source});
        if (!known)
            return core::Error{core::Error::Kind::NotFound,
                               Text::tr("There is no source %1 in the project.").arg(source)};
        count = known->samples;
        before = known->firstSample.value - 1;
    }
    if (last > count)
        return core::Error{
            core::Error::Kind::NotFound,
            Text::tr("There is no sample %1; the last one is %2.").arg(QString::fromStdString(name)).arg(count)};
    return core::SampleId{before + last};
}

core::Result<core::Query> queryFrom(const QString &text)
{
    core::ParsedQuery parsed = core::QueryParser::parse(text);
    if (!parsed.error)
        return std::move(parsed.query);
    return core::Error{
        core::Error::Kind::Usage,
        Text::tr("The query is wrong at character %1: %2").arg(parsed.error->position + 1).arg(parsed.error->message)};
}

core::Result<std::vector<core::SampleId>> samplesWhere(const core::Project &project, const std::string &where)
{
    const auto query = queryFrom(QString::fromStdString(where));
    if (!query)
        return query.error();
    core::JobControl control;
    return core::findSamples(*query, project.index(), project.textSource(), control);
}

void keepTextJournal(core::Project &project, Console &console)
{
    if (!core::loadBackupSettings().textJournal || project.readOnly())
        return;
    core::TextJournal text(project.path());
    auto done = text.catchUp(project.database());
    if (done)
        done = text.sync();
    if (!done)
        console.message(done.error().message);
}

QString userName()
{
    const QString user = qEnvironmentVariable("USER");
    return user.isEmpty() ? u"reviewer"_s : user;
}

}
