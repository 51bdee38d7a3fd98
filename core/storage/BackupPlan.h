#pragma once

#include "core/storage/BackupFile.h"

#include <vector>

namespace core {

/// Which backups are kept: the latest ones, and from further back one for a day and one for a week.
struct BackupPlan
{
    int recent = 10; ///< the latest ones of the last 24 hours, at most
    int days = 7;    ///< the last backup of a day, for that many days that have one
    int weeks = 4;   ///< and of that many weeks, from Monday, that have one

    /// Those of `backups` that may go once `latest`, which is one of them, is known to be good. Days and weeks count
    /// only where there is a backup of them, so neither a holiday nor a clock that is put forward empties the folder;
    /// what comes from the future, by the clock of `latest`, proves nothing and is kept. Days are those of UTC.
    std::vector<BackupFile> dispensable(std::vector<BackupFile> backups, const BackupFile &latest) const;
};

}
