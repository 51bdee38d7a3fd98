#pragma once

#include "core/storage/ProjectCopy.h"

#include <QDateTime>

namespace core {

/// Brings a backup back. Nothing is lost by it: not the backup, and not what is there now.
class Restore
{
    Q_DECLARE_TR_FUNCTIONS(core::Restore)
public:
    /// As a new project; Conflict when something is at `target`.
    static Result<> toNewProject(const QString &backup, const QString &target, JobControl &control);

    /// In the place of the project, which nobody has open. That becomes a backup itself before; one that is too
    /// damaged for that is put into the folder of backups as it is, with its log. Gives where it is now.
    static Result<QString> overProject(const QString &backup, const QString &project, JobControl &control,
                                       const QDateTime &now = QDateTime::currentDateTimeUtc());

    /// A name beside the project that is free, with the time of the backup in it.
    static QString proposedName(const QString &project, const QString &backup);
};

}
