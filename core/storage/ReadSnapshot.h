#pragma once

#include "core/storage/Database.h"

namespace core {

/// Everything that is read while it lives is one state of the database.
class ReadSnapshot
{
public:
    explicit ReadSnapshot(Database &db)
        : m_db(db)
        , m_begun(db.exec("BEGIN"))
    {
    }
    ~ReadSnapshot()
    {
        if (m_begun)
            (void)m_db.exec("COMMIT");
    }
    Q_DISABLE_COPY_MOVE(ReadSnapshot)
    const Result<> &begun() const { return m_begun; }

private:
    Database &m_db;
    Result<> m_begun;
};

}
