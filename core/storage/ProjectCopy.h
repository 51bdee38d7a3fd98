#pragma once

#include "core/jobs/JobControl.h"
#include "core/storage/Revision.h"

#include <QCoreApplication>

#include <memory>

namespace core {

class Database;

/// A copy of a project as it is at one moment, made while others go on editing it: a file that opens by itself. It is
/// written under a temporary name (TARGET.part), and gets its own only after it was read again, found sound and
/// of the very revision that was to be copied, and is on the disk. No copy that was cut short is ever taken for one.
class ProjectCopy
{
    Q_DECLARE_TR_FUNCTIONS(core::ProjectCopy)
public:
    /// `source`: a connection for this work alone, of the thread that copies. Where there is a write-ahead log, edits
    /// need not wait for the copy, only the log is not folded in meanwhile. The folder is there and nothing of the
    /// name `target` is; nobody else copies to it. `target` is absolute and canonical.
    ProjectCopy(Database &source, const QString &target);
    /// Removes what was written unless finish() succeeded.
    ~ProjectCopy();
    Q_DISABLE_COPY_MOVE(ProjectCopy)

    /// Damaged: the project is, and its copy therefore; NoSpace, Io, Cancelled: nothing is left behind.
    Result<Revision> write(JobControl &control);
    /// Gives the copy its name. Conflict: that is taken.
    Result<> finish();
    /// The same, but takes the place of a file that is there, which is gone then.
    Result<> replace();

    static QString temporaryName(const QString &target);
    /// Opens a project that nobody writes to and looks whether it is sound: header, tables and their structure.
    static Result<Revision> check(const QString &path, const JobControl &control);

private:
    Result<Revision> copyPages(JobControl &control);
    Result<> foldLogIn();
    Error explained(const Error &error) const;

    Database &m_source;
    QString m_target;
    QString m_temporary;
    bool m_finished = false;
};

}
