#include "core/storage/ProjectLock.h"

#include "core/storage/Disk.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QLockFile>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qint64 LockBytes = 4096;
constexpr qint64 StillbornSeconds = 10;

/// Made by a program that was killed before it could write into it, which takes no time at all.
bool isStillborn(const QString &path)
{
    const QFileInfo file(path);
    return file.exists() && file.size() == 0 &&
           file.lastModified().secsTo(QDateTime::currentDateTime()) > StillbornSeconds;
}

bool isOurs(const QLockFile &lock)
{
    qint64 pid = 0;
    QString host, program;
    return lock.getLockInfo(&pid, &host, &program) && pid == QCoreApplication::applicationPid() &&
           host == QSysInfo::machineHostName();
}

}

ProjectLock::ProjectLock(std::unique_ptr<QLockFile> lock)
    : m_lock(std::move(lock))
{
}

ProjectLock::~ProjectLock() = default;

QString ProjectLock::pathFor(const QString &projectPath)
{
    return projectPath + ".lock"_L1;
}

bool ProjectLock::heldByThisProcess(const QString &projectPath)
{
    return isOurs(QLockFile(pathFor(projectPath)));
}

Result<std::unique_ptr<ProjectLock>> ProjectLock::take(const QString &projectPath)
{
    const QString path = pathFor(projectPath);
    auto lock = std::make_unique<QLockFile>(path);
    lock->setStaleLockTime(0); // age proves nothing: a reviewer may be at lunch
    if (lock->tryLock() || (isStillborn(path) && lock->removeStaleLockFile() && lock->tryLock()))
        return std::unique_ptr<ProjectLock>(new ProjectLock(std::move(lock)));
    if (lock->error() == QLockFile::UnknownError && freeBytes(QFileInfo(path).path()) < LockBytes)
        return Error{Error::Kind::NoSpace,
                     tr("There is no space left on the disk of %1, not even to lock it.").arg(projectPath)};
    if (lock->error() != QLockFile::LockFailedError)
        return Error{Error::Kind::Io, tr("The folder of %1 cannot be written to.").arg(projectPath)};
    if (isOurs(*lock))
        return Error{Error::Kind::Locked, tr("%1 is open in this program already.").arg(projectPath)};

    qint64 pid = 0;
    QString host, program;
    const QFileInfo file(path);
    if (!lock->getLockInfo(&pid, &host, &program))
        return Error{
            Error::Kind::Locked,
            tr("%1 is locked, and %2 does not say by whom. If no other program uses the project, remove that file.")
                .arg(projectPath, path)};
    const QString since = QLocale::c().toString(file.lastModified(), u"yyyy-MM-dd hh:mm"_s);
    if (host != QSysInfo::machineHostName())
        return Error{Error::Kind::Locked,
                     tr("%1 is open on another computer: by %2 on %3 (%4, process %5) since %6. If that program is "
                        "not running any more, remove %7.")
                         .arg(projectPath, file.owner(), host, program, QString::number(pid), since, path)};
    return Error{Error::Kind::Locked, tr("%1 is open in another window: by %2 on %3 (%4, process %5) since %6.")
                                          .arg(projectPath, file.owner(), host, program, QString::number(pid), since)};
}

}
