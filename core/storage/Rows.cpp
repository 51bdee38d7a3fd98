#include "core/storage/Rows.h"

#include "core/base/Wtf8.h"
#include "core/storage/Statement.h"

#include <sqlite3.h>

namespace core {

Rows::Rows(Statement &statement)
    : m_statement(statement)
{
    m_statement.m_busy = true;
}

Rows::~Rows()
{
    m_statement.reset();
    m_statement.m_busy = false;
}

bool Rows::next()
{
    if (m_over)
        return false;
    const auto row = m_statement.step();
    if (row && *row)
        return true;
    m_over = true;
    if (!row)
        m_status = row.error();
    return false;
}

qint64 Rows::integer(int column) const
{
    return sqlite3_column_int64(m_statement.m_statement, column);
}

qint64 Rows::natural(int column) const
{
    return qBound(qint64(0), integer(column), qint64(1) << 48);
}

bool Rows::isNull(int column) const
{
    return sqlite3_column_type(m_statement.m_statement, column) == SQLITE_NULL;
}

QString Rows::text(int column) const
{
    return fromWtf8(bytes(column));
}

QByteArray Rows::blob(int column) const
{
    return bytes(column).toByteArray();
}

std::optional<QByteArray> Rows::optionalBlob(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(blob(column));
}

QByteArrayView Rows::bytes(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement.m_statement, column));
    return {data, qsizetype(sqlite3_column_bytes(m_statement.m_statement, column))};
}

}
