#include "core/storage/Restore.h"

#include "core/storage/Backup.h"
#include "core/storage/Disk.h"
#include "core/storage/ProjectFile.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace core {

namespace {

const QString Suffix = u".rsreview"_s;

Result<QString> placeFor(const QString &target)
{
    const QFileInfo file(target);
    const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
    if (folder.isEmpty() || !QFileInfo(folder).isDir() || file.fileName().isEmpty())
        return Error{Error::Kind::NotFound, Restore::tr("There is no folder %1.").arg(file.absolutePath())};
    return QDir(folder).filePath(file.fileName());
}

bool hasLog(const QString &project)
{
    return QFileInfo(project + "-wal"_L1).size() > 0 || QFileInfo(project + "-journal"_L1).size() > 0;
}

/// The file with its log, under a name that no backup has.
Result<QString> putAside(const QString &project, const QDateTime &now)
{
    const BackupFolder folder(project);
    const auto lock = folder.lock();
    if (!lock)
        return lock.error();
    QString kept = folder.fileFor(now);
    kept.chop(Suffix.size());
    kept += u".damaged.rsreview"_s;
    for (const QString &suffix : {u"-wal"_s, u"-journal"_s, u""_s}) { // the log first: alone it does no harm
        if (!QFileInfo::exists(project + suffix))
            continue;
        if (auto moved = renameWithoutReplacing(project + suffix, kept + suffix); !moved)
            return moved.error();
    }
    QFile::remove(project + "-shm"_L1); // an index of the log, which is not there any more
    return kept;
}

/// A copy of the project as it is; gives where that is.
Result<QString> keep(const QString &project, JobControl &control, const QDateTime &now)
{
    const BackupFolder folder(project);
    const auto lock = folder.lock();
    if (!lock)
        return lock.error();
    auto db = Database::open(project, Database::Mode::ReadOnly);
    if (!db)
        return db.error();
    const QString kept = folder.fileFor(now);
    ProjectCopy copy(**db, kept);
    if (const auto written = copy.write(control); !written)
        return written.error();
    if (auto finished = copy.finish(); !finished)
        return finished.error();
    return kept;
}

/// Opening for writing takes in what a log holds, and closing leaves one file.
Result<> foldLogIn(const QString &project)
{
    const auto opened = ProjectFile::open(project, ProjectFile::Mode::ReadWrite);
    return opened ? Result<>() : Result<>(opened.error());
}

/// Damage is what restoring is for; anything else must be put right first.
bool isBeyondOpening(const Error &error)
{
    return error.kind == Error::Kind::Damaged || error.kind == Error::Kind::BadInput;
}

}

QString Restore::proposedName(const QString &project, const QString &backup)
{
    const QString stem = QFileInfo(project).dir().filePath(QFileInfo(backup).fileName().chopped(Suffix.size()));
    QString name = stem + Suffix;
    for (int number = 2; QFileInfo::exists(name); ++number)
        name = stem + u" (%1)"_s.arg(number) + Suffix;
    return name;
}

Result<> Restore::toNewProject(const QString &backup, const QString &target, JobControl &control)
{
    const auto place = placeFor(target);
    if (!place)
        return place.error();
    if (QFileInfo::exists(*place) || QFileInfo(*place).isSymLink())
        return Error{Error::Kind::Conflict, tr("%1 exists already and was left as it is.").arg(*place)};
    if (hasLog(*place)) // SQLite would take it for a part of the new file
        return Error{Error::Kind::Conflict, tr("The log of another project lies beside %1. Please move it away: it may "
                                               "hold edits.")
                                                .arg(*place)};
    const auto lock = ProjectLock::take(*place);
    if (!lock)
        return lock.error();
    auto file = ProjectFile::open(backup, ProjectFile::Mode::ReadOnly);
    if (!file)
        return file.error();
    ProjectCopy copy((*file)->database(), *place);
    if (const auto written = copy.write(control); !written)
        return written.error();
    return copy.finish();
}

Result<QString> Restore::overProject(const QString &backup, const QString &project, JobControl &control,
                                     const QDateTime &now)
{
    const QString place = QFileInfo(project).canonicalFilePath();
    if (place.isEmpty())
        return Error{Error::Kind::NotFound, tr("There is no project %1 to replace.").arg(project)};
    if (place == QFileInfo(backup).canonicalFilePath())
        return Error{Error::Kind::Usage, tr("A backup cannot be restored over itself.")};
    auto source = ProjectFile::open(backup, ProjectFile::Mode::ReadOnly);
    if (!source)
        return source.error();
    const auto sound = foldLogIn(place);
    if (!sound && !isBeyondOpening(sound.error()))
        return sound.error();
    const auto lock = ProjectLock::take(place);
    if (!lock)
        return lock.error();
    if (sound && hasLog(place))
        return Error{Error::Kind::Locked, tr("Another program is using %1.").arg(place)};

    ProjectCopy copy((*source)->database(), place);
    if (const auto written = copy.write(control); !written)
        return written.error();
    const auto kept = sound ? keep(place, control, now) : putAside(place, now);
    if (!kept)
        return kept;
    if (auto done = sound ? copy.replace() : copy.finish(); !done)
        return done.error();
    return kept;
}

}
