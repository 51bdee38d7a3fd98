#include "core/storage/Statement.h"

#include "core/base/Wtf8.h"
#include "core/storage/WriteTurn.h"

#include <sqlite3.h>

namespace core {

Statement::Statement(Database &db, const char *sql)
    : m_db(db)
    , m_sql(sql)
{
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

void Statement::prepare()
{
    Q_ASSERT(!m_busy);
    m_code = SQLITE_OK;
    if (m_statement == nullptr)
        keep(sqlite3_prepare_v3(m_db.handle(), m_sql, -1, SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr));
}

void Statement::bind(int index, const QString &text)
{
    const QByteArray bytes = toWtf8(text);
    keep(sqlite3_bind_text(m_statement, index, bytes.constData(), int(bytes.size()), SQLITE_TRANSIENT));
}

void Statement::bind(int index, QByteArrayView blob)
{
    const char *data = blob.isEmpty() ? "" : blob.data(); // a null pointer would mean NULL
    const auto lifetime = m_blobs == Lifetime::Borrowed ? SQLITE_STATIC : SQLITE_TRANSIENT;
    keep(sqlite3_bind_blob64(m_statement, index, data, sqlite3_uint64(blob.size()), lifetime));
}

void Statement::bind(int index, const std::optional<QByteArray> &blob)
{
    if (blob)
        bind(index, QByteArrayView(*blob));
    else
        keep(sqlite3_bind_null(m_statement, index));
}

void Statement::bindInteger(int index, qint64 value)
{
    keep(sqlite3_bind_int64(m_statement, index, value));
}

void Statement::keep(int code)
{
    if (m_code == SQLITE_OK)
        m_code = code;
}

Result<bool> Statement::step()
{
    const int code = m_code != SQLITE_OK ? m_code : sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    const bool done = code == SQLITE_DONE;
    Result<bool> result = done ? Result<bool>(false) : Result<bool>(m_db.error(code));
    reset();
    return result;
}

Result<> Statement::finish()
{
    const WriteTurn turn(m_db); // outside of a transaction it is one of its own
    const auto row = step();
    if (!row)
        return row.error();
    if (*row)
        reset();
    return {};
}

void Statement::reset()
{
    if (m_statement == nullptr)
        return;
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

}
