#pragma once

#include "core/storage/Database.h"

namespace core {

/// The turn of one connection to write. What is written while the connection has its turn already is part of it.
class WriteTurn
{
public:
    explicit WriteTurn(Database &db)
        : m_db(db.takeTurn() ? &db : nullptr)
    {
    }
    ~WriteTurn()
    {
        if (m_db)
            m_db->giveTurn();
    }
    Q_DISABLE_COPY_MOVE(WriteTurn)

private:
    Database *m_db; ///< that gets its turn back from us; null: not ours to give
};

}
