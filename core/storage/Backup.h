#pragma once

#include "core/storage/BackupFolder.h"
#include "core/storage/BackupPlan.h"
#include "core/storage/ProjectCopy.h"

namespace core {

/// Keeps copies of a project in its folder of backups.
class Backup
{
    Q_DECLARE_TR_FUNCTIONS(core::Backup)
public:
    enum class When { Always, IfChanged }; ///< IfChanged: not when the latest backup is of the same revision

    struct Report
    {
        BackupFile file; ///< without a path: none was needed
        Revision revision;
        std::vector<BackupFile> removed; ///< that the plan does not keep
        QString problem; ///< what is wrong inside of the project, as the backup shows it; nothing was removed then
    };

    /// Copies what `source`, a connection for this work alone, sees now of the project at `project`; then reads the
    /// copy as Verifier does, and only when all is well removes those that `plan` does not keep. Stopped before the
    /// copy is there: Cancelled, and nothing is left; later: it is there, and nothing was removed.
    static Result<Report> make(Database &source, const QString &project, When when, JobControl &control,
                               const QDateTime &now = QDateTime::currentDateTimeUtc(), const BackupPlan &plan = {});

    /// Of the project in a file that nobody writes to.
    static Result<Report> makeOfFile(const QString &project, When when, JobControl &control);
};

}
