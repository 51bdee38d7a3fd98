#pragma once

#include "core/storage/Database.h"
#include "core/storage/ProjectLock.h"

#include <memory>

namespace core {

/// A project that is not there yet. It is written beside its place under a temporary name (NAME.rsreview.part), fast,
/// and gets its name only when it is whole and on the disk: a killed import leaves no project behind.
class ProjectBuilder
{
    Q_DECLARE_TR_FUNCTIONS(core::ProjectBuilder)
public:
    /// An empty project. Kind::Conflict when something is at `path` already.
    static Result<std::unique_ptr<ProjectBuilder>> start(const QString &path);
    /// Removes what was written unless finish() succeeded.
    ~ProjectBuilder();
    Q_DISABLE_COPY_MOVE(ProjectBuilder)

    /// For stores to fill, as if it were an open project. Transactions work; nothing is durable before finish().
    Database &database() { return *m_db; }

    /// Closes the database, so the stores must be gone; never replaces a file.
    Result<> finish();

private:
    ProjectBuilder(const QString &path, std::unique_ptr<ProjectLock> lock);

    QString m_path;
    QString m_temporary;
    std::unique_ptr<ProjectLock> m_lock;
    std::unique_ptr<Database> m_db;
    bool m_finished = false;
};

}
