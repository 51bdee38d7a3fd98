#pragma once

#include "core/base/Id.h"
#include "core/storage/Database.h"
#include "core/storage/Disk.h"
#include "core/storage/ProjectLock.h"

#include <QStringList>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace core {

class WriteTurns;

/// A project file, checked and open. One writer for the whole machine; readers beside it. Stores and readers must be
/// gone before it.
class ProjectFile
{
    Q_DECLARE_TR_FUNCTIONS(core::ProjectFile)
public:
    enum class Mode {
        ReadOnly,
        ReadWrite,   ///< or not at all: Locked when another program has it, Io or NoSpace when it cannot be written
        PreferWrite, ///< read-only, with the reason, where ReadWrite would fail for one of those
    };

    /// An empty project at a place where nothing is.
    static Result<> create(const QString &path);
    /// A file that is not a whole project of this version is refused and left as it is, byte for byte.
    /// `disk`: nullopt asks the system.
    static Result<std::unique_ptr<ProjectFile>> open(const QString &path, Mode mode,
                                                     std::optional<DiskKind> disk = std::nullopt);
    /// Leaves one file, without -wal and -shm, when it was the writer and no reader of another program is left.
    ~ProjectFile();
    Q_DISABLE_COPY_MOVE(ProjectFile)

    QString path() const { return m_path; } ///< absolute and canonical
    Database &database() { return *m_db; }
    bool readOnly() const { return m_lock == nullptr; }
    /// Why PreferWrite could not write; empty otherwise.
    QString readOnlyReason() const { return m_readOnlyReason; }
    /// Names of the sources whose import was cut short, and which were therefore taken out again when opening.
    QStringList discardedSources() const { return m_discardedSources; }

    /// One more connection for reading, for another thread. It sees what was committed when each statement starts.
    Result<std::unique_ptr<Database>> openReader() const;
    /// One more connection for writing, for another thread; the two take turns, transaction by transaction. Locked
    /// where writesBeside() is false. It must be gone before the file.
    Result<std::unique_ptr<Database>> openWriter() const;
    /// False when it is read-only, and where there can be one connection only: on the disk of another computer, or
    /// without room for a write-ahead log.
    bool writesBeside() const { return m_turns != nullptr; }

private:
    ProjectFile() = default;
    Result<> openWritable(DiskKind disk);
    Result<> connectForWriting(DiskKind disk);
    Result<> discardIncomplete();
    Result<> openReadable(bool writeAheadLog);
    Result<> openCopy();
    Result<> check();

    QString m_path;
    QString m_readOnlyReason;
    QStringList m_discardedSources;
    std::unique_ptr<QTemporaryDir> m_copy; ///< holds the copy that is read where the project itself cannot be
    std::unique_ptr<ProjectLock> m_lock;
    std::unique_ptr<Database> m_db;
    std::shared_ptr<WriteTurns> m_turns; ///< of all connections that write
};

}
