#pragma once

#include "core/base/Result.h"

#include <QCoreApplication>
#include <QString>

#include <memory>

class QLockFile;

namespace core {

/// Keeps a second program from writing to a project: a file NAME.rsreview.lock beside it. The lock of a program that
/// died on this computer is taken over; one of another computer never is.
class ProjectLock
{
    Q_DECLARE_TR_FUNCTIONS(core::ProjectLock)
public:
    /// Kind::Locked, with who holds it since when; Kind::Io when the folder cannot be written to.
    static Result<std::unique_ptr<ProjectLock>> take(const QString &projectPath);
    ~ProjectLock();
    Q_DISABLE_COPY_MOVE(ProjectLock)

    static QString pathFor(const QString &projectPath);
    /// This very process has it open for writing. Reading the file by hand would then drop SQLite's locks on it.
    static bool heldByThisProcess(const QString &projectPath);

private:
    explicit ProjectLock(std::unique_ptr<QLockFile> lock);
    std::unique_ptr<QLockFile> m_lock;
};

}
