#pragma once

#include "core/base/Result.h"

#include <QCoreApplication>
#include <QString>

#include <functional>
#include <memory>

struct sqlite3;

namespace core {

class WriteTurns;

/// One connection to one SQLite file, opened so that a hostile file can do no harm: no triggers, no views, no
/// functions in its schema, bounded sizes. Used by one thread at a time; only interrupt() may be called from another.
class Database
{
    Q_DECLARE_TR_FUNCTIONS(core::Database)
public:
    enum class Mode {
        ReadOnly,
        ReadWrite,
        Fresh, ///< creates the file, which must not be there; for bulk loading: nothing is synced to the disk
    };

    /// `path` is absolute and canonical: SQLite reads other spellings as something else than a file. `name` is what
    /// errors call it: its path, unless told otherwise.
    static Result<std::unique_ptr<Database>> open(const QString &path, Mode mode, const QString &name = {});
    static Result<std::unique_ptr<Database>> openInMemory();
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    QString path() const { return m_path; }
    QString name() const { return m_name; } ///< what errors call the file

    /// Runs statements that take no values and whose rows nobody wants.
    Result<> exec(const char *sql);
    /// The first value of the first row, as text; empty when there is none. For pragmas.
    Result<QString> value(const char *sql);

    qint64 lastInsertId() const;
    qint64 changedRows() const; ///< by the latest INSERT, UPDATE or DELETE
    /// False also after SQLite rolled back on its own, as it does when the disk is full.
    bool inTransaction() const;

    /// Whether closing leaves a write-ahead log as it is instead of folding it into the file.
    void keepLogOnClose(bool keep);

    /// The file was renamed, replaced or removed under us: what is written now would be lost.
    bool hasMoved() const;

    /// Writing waits for the other connections that have the same turns. Stores and transactions see to it; exec() and
    /// value() do not.
    void setTurns(std::shared_ptr<WriteTurns> turns) { m_turns = std::move(turns); }
    /// Waits. False: there is nobody to wait for, or it has its turn already. See WriteTurn.
    bool takeTurn();
    void giveTurn();

    /// Makes what is running fail with Kind::Cancelled. The one thing that any thread may do.
    void interrupt();
    /// Asked now and then while statements run; true makes them fail with Kind::Cancelled. Empty: nobody asks.
    void setCancelCheck(std::function<bool()> cancelled);

    /// What went wrong last, as a sentence that names the file.
    Error lastError() const;
    /// The same for a result code of SQLite.
    Error error(int code) const;

    sqlite3 *handle() const { return m_handle; }

private:
    Database(sqlite3 *handle, const QString &path, const QString &name);
    Result<> harden(Mode mode);

    sqlite3 *m_handle = nullptr;
    QString m_path;
    QString m_name;
    std::function<bool()> m_cancelled;
    std::shared_ptr<WriteTurns> m_turns;
    bool m_hasTurn = false;
};

}
