#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace core {

class Statement;

/// The rows of a running statement, one after the other. Gives the statement back when it goes.
///
///     Rows rows = m_byId.query(id.value);
///     while (rows.next())
///         use(rows.integer(0));
///     return rows.status();
class Rows
{
public:
    ~Rows();
    Q_DISABLE_COPY_MOVE(Rows)

    /// False at the end and on failure; status() tells which.
    bool next();
    const Result<> &status() const { return m_status; }

    qint64 integer(int column) const;
    /// An integer that counts or places something: bounded to 0 ... 2^48, whatever the file says, so that adding a few
    /// of them cannot overflow.
    qint64 natural(int column) const;
    bool isNull(int column) const;
    QString text(int column) const; ///< from WTF-8, of TEXT or BLOB
    QByteArray blob(int column) const;
    std::optional<QByteArray> optionalBlob(int column) const; ///< nullopt: NULL
    /// Without a copy: good until next().
    QByteArrayView bytes(int column) const;

private:
    friend class Statement;
    explicit Rows(Statement &statement);

    Statement &m_statement;
    Result<> m_status;
    bool m_over = false;
};

}
