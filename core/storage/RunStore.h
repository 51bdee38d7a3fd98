#pragma once

#include "core/storage/Run.h"
#include "core/storage/Statement.h"

#include <QCoreApplication>

#include <functional>
#include <vector>

namespace core {

/// Tables `run` and `prediction`. Runs are no edits: the journal does not know them. One that is removed keeps its
/// rows.
class RunStore
{
    Q_DECLARE_TR_FUNCTIONS(core::RunStore)
public:
    explicit RunStore(Database &db);

    using Keep = std::function<Result<>(const RunAnswer &answer)>;
    /// A run with all its answers, which `fill` hands to `keep` one by one and of which `run` may then be told the
    /// counts, in one transaction: all or nothing. `replaced` is removed in the same one. Conflict where the name is
    /// taken. Edits of others wait meanwhile, so have everything at hand.
    Result<Run> add(Run run, RunId replaced, const std::function<Result<>(Run &run, const Keep &keep)> &fill);

    /// In the order of import.
    Result<std::vector<Run>> all(bool removedToo = false);
    Result<std::vector<Run>> removed();
    /// Those that are there and come from these bytes.
    Result<std::vector<Run>> withHash(const QByteArray &hash);
    /// NotFound, where there is none that is not removed.
    Result<Run> named(const QString &name);

    /// What each run answers to a pair, in the order of import.
    Result<std::vector<RunAnswer>> ofPair(SampleId sample, const QString &turn);
    /// All of a run in the order of samples, in each in that of its turns; `use` returns false to stop early.
    Result<> forEach(RunId run, const std::function<bool(const RunAnswer &answer)> &use);

    /// Conflict where another run has the name.
    Result<> rename(RunId run, const QString &name);
    Result<> setNotes(RunId run, const QString &notes);
    Result<> remove(RunId run);
    /// Brings it back; Conflict where another run has its name by now.
    Result<> restore(RunId run);

private:
    Result<> checkName(RunId run, const QString &name);

    Database &m_db;
    Statement m_begin, m_insert, m_finish, m_all, m_ofPair, m_answers;
    Statement m_rename, m_setNotes, m_setRemoved;
};

}
