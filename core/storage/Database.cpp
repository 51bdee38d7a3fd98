#include "core/storage/Database.h"

#include "core/storage/Statement.h"
#include "core/storage/WriteTurns.h"

#include <QFile>

#include <cerrno>
#include <sqlite3.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int MaxValueBytes = 288 << 20; // the longest page, packed at its worst
constexpr int MaxSqlBytes = 100'000;
constexpr int StepsBetweenQuestions = 20'000; // of SQLite's virtual machine: well under a millisecond
constexpr int BusyTimeoutMs = 2'000;

int openFlags(Database::Mode mode)
{
    switch (mode) {
    case Database::Mode::ReadOnly:
        return SQLITE_OPEN_READONLY;
    case Database::Mode::ReadWrite:
        return SQLITE_OPEN_READWRITE;
    case Database::Mode::Fresh:
        break;
    }
    return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
}

Error::Kind kindOf(int code, int systemError)
{
    switch (code & 0xFF) {
    case SQLITE_FULL:
        return Error::Kind::NoSpace;
    case SQLITE_IOERR:
        return systemError == ENOSPC || systemError == EDQUOT ? Error::Kind::NoSpace : Error::Kind::Io;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Error::Kind::Locked;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_MISMATCH:
        return Error::Kind::Damaged;
    case SQLITE_INTERRUPT:
        return Error::Kind::Cancelled;
    case SQLITE_TOOBIG:
        return Error::Kind::BadInput;
    case SQLITE_CONSTRAINT:
        return Error::Kind::Conflict;
    default:
        return Error::Kind::Io;
    }
}

}

Database::Database(sqlite3 *handle, const QString &path, const QString &name)
    : m_handle(handle)
    , m_path(path)
    , m_name(name.isEmpty() ? path : name)
{
}

Database::~Database()
{
    sqlite3_close_v2(m_handle);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Mode mode, const QString &name)
{
    Q_ASSERT(path.startsWith(u'/') || path == u":memory:");
    sqlite3 *handle = nullptr;
    const int flags = openFlags(mode) | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE;
    const int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &handle, flags, nullptr);
    std::unique_ptr<Database> db(new Database(handle, path, name));
    if (code != SQLITE_OK)
        return db->error(code);
    if (auto done = db->harden(mode); !done)
        return done.error();
    return db;
}

Result<std::unique_ptr<Database>> Database::openInMemory()
{
    return open(u":memory:"_s, Mode::Fresh);
}

Result<> Database::harden(Mode mode)
{
    constexpr std::pair<int, int> Switches[] = {
        {SQLITE_DBCONFIG_DEFENSIVE, 1},      {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0}, {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
        {SQLITE_DBCONFIG_DQS_DML, 0},        {SQLITE_DBCONFIG_DQS_DDL, 0},
        {SQLITE_DBCONFIG_ENABLE_FKEY, 0},    {SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0},
    };
    for (const auto &[what, value] : Switches)
        sqlite3_db_config(m_handle, what, value, nullptr);
    sqlite3_limit(m_handle, SQLITE_LIMIT_LENGTH, MaxValueBytes);
    sqlite3_limit(m_handle, SQLITE_LIMIT_SQL_LENGTH, MaxSqlBytes);
    sqlite3_limit(m_handle, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(m_handle, SQLITE_LIMIT_TRIGGER_DEPTH, 1);
    sqlite3_busy_timeout(m_handle, BusyTimeoutMs);
    if (auto done = exec("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY"); !done)
        return done;
    switch (mode) {
    case Mode::ReadOnly:
        return exec("PRAGMA query_only = ON");
    case Mode::ReadWrite:
        return exec("PRAGMA synchronous = FULL");
    case Mode::Fresh:
        break;
    }
    return exec("PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY; PRAGMA locking_mode = EXCLUSIVE");
}

Result<> Database::exec(const char *sql)
{
    const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return error(code);
    return {};
}

Result<QString> Database::value(const char *sql)
{
    Statement statement(*this, sql);
    Rows rows = statement.query();
    if (rows.next())
        return rows.text(0);
    if (!rows.status())
        return rows.status().error();
    return QString();
}

qint64 Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

qint64 Database::changedRows() const
{
    return sqlite3_changes64(m_handle);
}

bool Database::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

void Database::keepLogOnClose(bool keep)
{
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep ? 1 : 0, nullptr);
}

bool Database::hasMoved() const
{
    int moved = 0;
    return sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved != 0;
}

bool Database::takeTurn()
{
    if (!m_turns || m_hasTurn)
        return false;
    m_turns->take();
    m_hasTurn = true;
    return true;
}

void Database::giveTurn()
{
    m_hasTurn = false;
    m_turns->give();
}

void Database::interrupt()
{
    sqlite3_interrupt(m_handle);
}

void Database::setCancelCheck(std::function<bool()> cancelled)
{
    m_cancelled = std::move(cancelled);
    if (!m_cancelled) {
        sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
        return;
    }
    const auto ask = [](void *self) { return static_cast<Database *>(self)->m_cancelled() ? 1 : 0; };
    sqlite3_progress_handler(m_handle, StepsBetweenQuestions, ask, this);
}

Error Database::lastError() const
{
    return error(sqlite3_extended_errcode(m_handle));
}

Error Database::error(int code) const
{
    const Error::Kind kind = kindOf(code, sqlite3_system_errno(m_handle));
    if (code == SQLITE_READONLY_DBMOVED)
        return {kind, tr("The project file %1 was moved, replaced or removed while it was open.").arg(m_name)};
    switch (kind) {
    case Error::Kind::NoSpace:
        return {kind, tr("There is no space left on the disk of %1. Nothing was changed.").arg(m_name)};
    case Error::Kind::Locked:
        return {kind, tr("Another program is using %1.").arg(m_name)};
    case Error::Kind::Damaged:
        return {kind, tr("The project file %1 is damaged (%2).").arg(m_name, QString::fromUtf8(sqlite3_errstr(code)))};
    case Error::Kind::Cancelled:
        return {kind, tr("It was stopped.")};
    default:
        break;
    }
    // sqlite3_errmsg knows more than the code, but only of what failed last
    const bool latest = sqlite3_extended_errcode(m_handle) == code;
    const char *reason = latest ? sqlite3_errmsg(m_handle) : sqlite3_errstr(code);
    return {kind, tr("The project file %1 could not be used: %2 (%3).")
                      .arg(m_name, QString::fromUtf8(reason), QString::number(code))};
}

}
