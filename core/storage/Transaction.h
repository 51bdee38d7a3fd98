#pragma once

#include "core/storage/Database.h"
#include "core/storage/WriteTurn.h"

#include <optional>

namespace core {

/// All or nothing. Takes the write lock at once, so that nothing can fail half way because another was faster;
/// rolls back unless commit() succeeded. Other connections that write wait from its beginning to commit(), so keep it
/// short. Not nestable.
class Transaction
{
    Q_DECLARE_TR_FUNCTIONS(core::Transaction)
public:
    explicit Transaction(Database &db);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    const Result<> &started() const { return m_started; }

    /// Once it returned success, the change is on the disk. Fails when SQLite had to roll back in between.
    Result<> commit();

private:
    Database &m_db;
    std::optional<WriteTurn> m_turn; ///< before it begins
    Result<> m_started;
    bool m_open = false;
};

}
