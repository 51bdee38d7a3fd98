#pragma once

#include "core/edits/JournalEntry.h"
#include "core/jobs/JobControl.h"
#include "core/project/PairClassifier.h"
#include "core/project/SampleReader.h"
#include "core/project/SampleUpdate.h"
#include "core/storage/DraftStore.h"
#include "core/storage/Journal.h"

#include <functional>

namespace core {

/// Writes edits into a project file, each in one durable transaction. Knows nothing of index and window, so that bulk
/// work can be written on a thread and connection of its own; EditHistory::take() tells the world afterwards.
class EditWriter
{
    Q_DECLARE_TR_FUNCTIONS(core::EditWriter)
public:
    /// What was written, and what follows from it for those who hold the project in memory.
    struct Written
    {
        JournalEntry entry;
        std::vector<SampleUpdate> updates; ///< of each sample that was touched
        Journal::Tops tops;                ///< after it
    };

    /// The connection may write; `classifier` outlives the writer.
    EditWriter(Database &db, const PairClassifier &classifier);

    /// Checks every `before`, changes the state and appends to the journal. Changes that change nothing are left out;
    /// when none is left, nothing is written and the entry has seq 0. Errors: Conflict, NotFound, BadInput, Cancelled:
    /// nothing was changed; NoSpace, Io: likewise, and it may be tried again.
    Result<Written> perform(Edit edit, const QString &reviewer, const QDateTime &time, JobControl *control = nullptr);
    /// Error::NotFound when there is nothing to take back or to do again.
    Result<Written> undo(const QString &reviewer, const QDateTime &time, JobControl *control = nullptr);
    Result<Written> redo(const QString &reviewer, const QDateTime &time, JobControl *control = nullptr);

    /// What another journal says was done, under the uuid, reviewer and time that it had there.
    Result<Written> replay(const JournalEntry &entry);

    Journal &journal() { return m_journal; }

private:
    using Append = std::function<Result<JournalEntry>()>;

    Result<Written> commit(const Append &append, JobControl *control);
    Result<JournalEntry> withEdit(const Result<JournalEntry> &appended);
    Result<SampleUpdate> applyTo(SampleId id, const std::vector<const Change *> &changes, const JournalEntry &entry);
    Result<> store(const Change &change, const Sample &sample, const JournalEntry &entry);
    Result<QByteArray> storeTraits(const Sample &sample);

    Database &m_db;
    const PairClassifier &m_classifier;
    SampleReader m_reader;
    Journal m_journal;
    StateStore m_state;
    TurnOrderStore m_orders;
    TraitsStore m_traits;
    CommentStore m_comments;
    DraftStore m_drafts;
};

}
