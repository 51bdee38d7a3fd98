#include "core/storage/Transaction.h"

#include <sqlite3.h>

namespace core {

namespace {

Result<> begin(Database &db)
{
    if (db.hasMoved()) // with a write-ahead log SQLite does not look
        return db.error(SQLITE_READONLY_DBMOVED);
    return db.exec("BEGIN IMMEDIATE");
}

}

Transaction::Transaction(Database &db)
    : m_db(db)
    , m_turn(std::in_place, db)
    , m_started(begin(db))
    , m_open(m_started.ok())
{
}

Transaction::~Transaction()
{
    // After a full disk SQLite has rolled back already, and what ran since then ran on its own.
    if (m_open && m_db.inTransaction())
        static_cast<void>(m_db.exec("ROLLBACK"));
}

Result<> Transaction::commit()
{
    if (!m_started)
        return m_started;
    if (!m_db.inTransaction()) {
        m_open = false;
        return Error{Error::Kind::Io,
                     tr("The change was taken back, because the disk of %1 refused to take it.").arg(m_db.name())};
    }
    if (auto done = m_db.exec("COMMIT"); !done)
        return done; // still open, unless SQLite rolled back: the destructor sees to it
    m_open = false;
    m_turn.reset(); // who waits need not wait for what is told about it
    return {};
}

}
