#include "core/storage/Backup.h"

#include "core/storage/ProjectFile.h"
#include "core/storage/Verifier.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace core {

namespace {

bool isBackedUp(const BackupFolder &folder, const Revision &revision, const JobControl &control)
{
    const auto files = folder.files();
    if (files.empty())
        return false;
    const auto latest = ProjectCopy::check(files.front().path, control);
    return latest && *latest == revision;
}

/// The first thing that is wrong, as a sentence; empty: nothing, or it was stopped before all was read.
Result<QString> problemIn(const QString &path, const JobControl &control)
{
    auto db = Database::open(path, Database::Mode::ReadOnly);
    if (!db)
        return db.error();
    const auto findings = Verifier(**db, [&control] { return control.cancelled(); }).run();
    if (!findings)
        return findings.error();
    if (findings->empty())
        return QString();
    const Finding &first = findings->front();
    return Backup::tr("%1: %2", "where, and what is wrong there").arg(first.where, first.message);
}

}

Result<Backup::Report> Backup::make(Database &source, const QString &project, When when, JobControl &control,
                                    const QDateTime &now, const BackupPlan &plan)
{
    const BackupFolder folder(project);
    const auto lock = folder.lock();
    if (!lock)
        return lock.error();
    folder.removeLeftovers();
    Report report;
    if (when == When::IfChanged) {
        const auto revision = Revision::of(source);
        if (!revision)
            return revision.error();
        report.revision = *revision;
        if (isBackedUp(folder, *revision, control))
            return report;
    }

    const QString path = folder.fileFor(now);
    {
        ProjectCopy copy(source, path);
        const auto revision = copy.write(control);
        if (!revision)
            return revision.error();
        if (auto finished = copy.finish(); !finished)
            return finished.error();
        report.revision = *revision;
    }
    const auto files = folder.files();
    const auto latest = std::find_if(files.begin(), files.end(), [&](const BackupFile &f) { return f.path == path; });
    if (latest == files.end())
        return Error{Error::Kind::Io, tr("The backup %1 is gone again.").arg(path)};
    report.file = *latest;

    const auto problem = problemIn(path, control);
    if (!problem) {
        if (problem.error().kind != Error::Kind::Cancelled)
            report.problem = problem.error().message;
        return report;
    }
    report.problem = *problem;
    if (!report.problem.isEmpty() || control.cancelled())
        return report;
    for (const BackupFile &file : plan.dispensable(files, *latest)) {
        if (QFile::remove(file.path))
            report.removed.push_back(file);
    }
    return report;
}

Result<Backup::Report> Backup::makeOfFile(const QString &project, When when, JobControl &control)
{
    auto file = ProjectFile::open(project, ProjectFile::Mode::ReadOnly);
    if (!file)
        return file.error();
    return make((*file)->database(), (*file)->path(), when, control);
}

}
