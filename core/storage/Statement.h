#pragma once

#include "core/storage/Database.h"
#include "core/storage/Rows.h"

#include <QByteArray>
#include <QString>

#include <concepts>
#include <optional>

struct sqlite3_stmt;

namespace core {

/// One SQL statement, prepared when first used and kept. It must not outlive its database.
/// Values are bound in order: integers, bool, QString (as WTF-8 TEXT), byte arrays (as BLOB), optional byte arrays.
class Statement
{
public:
    /// `sql` is a literal: it is not copied.
    Statement(Database &db, const char *sql);
    ~Statement();
    Q_DISABLE_COPY_MOVE(Statement)

    /// Runs it to its end; rows are not looked at.
    template <typename... Args>
    Result<> run(const Args &...args)
    {
        bindAll(Lifetime::Borrowed, args...);
        return finish();
    }

    /// Starts it. It is busy until the rows are gone.
    template <typename... Args>
    Rows query(const Args &...args)
    {
        bindAll(Lifetime::Copied, args...);
        return Rows(*this);
    }

private:
    friend class Rows;

    enum class Lifetime { Borrowed, Copied };
    template <typename... Args>
    void bindAll(Lifetime blobs, const Args &...args)
    {
        prepare();
        m_blobs = blobs;
        int index = 0;
        if (m_statement != nullptr)
            (bind(++index, args), ...);
    }
    void prepare();
    void bind(int index, std::integral auto value) { bindInteger(index, static_cast<qint64>(value)); }
    void bind(int index, const QString &text);
    void bind(int index, QByteArrayView blob);
    void bind(int index, const QByteArray &blob) { bind(index, QByteArrayView(blob)); }
    void bind(int index, const std::optional<QByteArray> &blob);
    void bindInteger(int index, qint64 value);
    void keep(int code);

    /// True: a row is there. Resets the statement at the end and on failure.
    Result<bool> step();
    Result<> finish();
    void reset();

    Database &m_db;
    const char *m_sql;
    sqlite3_stmt *m_statement = nullptr;
    int m_code = 0; ///< the first failure of preparing or binding
    Lifetime m_blobs = Lifetime::Copied;
    bool m_busy = false;
};

}
