#pragma once

#include "core/base/Result.h"
#include "core/storage/BackupFile.h"
#include "core/storage/ProjectLock.h"

#include <QCoreApplication>

#include <memory>
#include <vector>

namespace core {

/// NAME.backups beside NAME.rsreview, with NAME-2026-11-28T15-00-00.rsreview in it: the time is UTC, and a second one
/// of the same second ends in -2. Anything of another name is none of ours and is left alone.
class BackupFolder
{
    Q_DECLARE_TR_FUNCTIONS(core::BackupFolder)
public:
    /// `project`: absolute path; it need not be there any more.
    explicit BackupFolder(const QString &project);

    const QString &path() const { return m_path; }
    /// Latest first. A folder that is not there has none.
    std::vector<BackupFile> files() const;
    /// A name that is free.
    QString fileFor(const QDateTime &time) const;

    /// Makes the folder when it is not there. While the lock lives nobody else writes to it; Locked: somebody does.
    Result<std::unique_ptr<ProjectLock>> lock() const;
    /// Removes what a backup that was killed left. For whoever holds the lock.
    void removeLeftovers() const;

private:
    QString m_path;
    QString m_name; ///< of the project, without its suffix
};

}
