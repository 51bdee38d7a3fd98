#pragma once

#include "core/edits/JournalEntry.h"
#include "core/storage/ChangeStore.h"
#include "core/storage/Statement.h"

#include <QCoreApplication>

#include <vector>

namespace core {

/// Tables `journal` and `change`: what was done, undone and done again, append-only. The stacks of undo and redo live
/// in it as linked lists, so they survive closing and cost nothing to open, whatever their length.
/// The append functions belong into the transaction that changes the state, and refuse to work outside of one.
class Journal
{
    Q_DECLARE_TR_FUNCTIONS(core::Journal)
public:
    /// Seq of the edit that an undo would take back, and of the one that a redo would do again; 0: none.
    struct Tops
    {
        qint64 undo = 0;
        qint64 redo = 0;
        friend bool operator==(Tops, Tops) = default;
    };

    explicit Journal(Database &db);

    /// Time is kept to the millisecond. An edit without changes: Usage. `uuid`: empty for a new one; given when the
    /// entry stood in another journal before.
    Result<JournalEntry> appendEdit(Edit edit, const QString &reviewer, const QDateTime &time,
                                    const QString &uuid = {});
    /// Takes back the edit tops().undo, or does tops().redo again; NotFound when there is none. The entry that is
    /// returned has no `edit`: the caller has just performed it.
    Result<JournalEntry> appendUndo(const QString &reviewer, const QDateTime &time, const QString &uuid = {});
    Result<JournalEntry> appendRedo(const QString &reviewer, const QDateTime &time, const QString &uuid = {});

    Result<Tops> tops();
    Result<qint64> lastSeq(); ///< 0: the journal is empty
    /// Of an entry and, through it, of all before; of the entry 0 that of an empty journal.
    Result<QByteArray> hashAt(qint64 seq);

    /// With what it did: for an undo the inverse of its target.
    Result<JournalEntry> entry(qint64 seq);
    /// With the first of its changes only.
    Result<JournalEntry> glance(qint64 seq, qint64 changes);
    /// Without what it did: cheap also for an edit of a million changes.
    Result<JournalEntry> heading(qint64 seq);
    /// How many changes the entry made.
    Result<qint64> changeCount(qint64 seq);
    /// Entries that touch the sample, newest first, each with only its changes to this sample; those before `before`
    /// (0: from the newest on), at most `limit`.
    Result<std::vector<JournalEntry>> ofSample(SampleId sample, qint64 before = 0, int limit = 100);

private:
    /// The state after an entry.
    struct Head
    {
        qint64 seq = 0;
        qint64 undoTop = 0; ///< an edit
        qint64 redoTop = 0; ///< an undo
        QByteArray hash;
    };
    Result<Head> headAt(qint64 seq); ///< 0: before the first entry
    Result<Head> latest();
    /// `next`: what the entry becomes, but with the hash before it.
    Result<> append(JournalEntry &entry, const Head &next);

    Database &m_db;
    ChangeStore m_changes;
    Statement m_insert, m_head, m_last, m_entry, m_ofSample;
};

}
