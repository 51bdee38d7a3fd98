#pragma once

#include "core/edits/JournalEntry.h"
#include "core/project/Project.h"
#include "core/storage/DraftStore.h"
#include "core/storage/Journal.h"

#include <QObject>

#include <functional>

namespace core {

/// Performs edits and remembers them. The write comes first: an edit that could not be stored never happened, and
/// nobody is told about it. Undo and redo read the journal, so they work over everything and after reopening.
class EditHistory : public QObject
{
    Q_OBJECT
public:
    using Clock = std::function<QDateTime()>;

    /// The project is open for writing and outlives the history.
    explicit EditHistory(Project &project, QObject *parent = nullptr);

    const QString &reviewer() const { return m_reviewer; }
    void setReviewer(const QString &name) { m_reviewer = name; }
    void setClock(Clock clock) { m_clock = std::move(clock); } ///< for tests; UTC

    /// One durable transaction that checks every `before`, changes the state and appends to the journal. Changes that
    /// change nothing are left out; when none is left the entry has seq 0. Errors: Conflict, NotFound, BadInput:
    /// nothing was changed; NoSpace, Io: the disk refused, nothing was changed, and it may be tried again.
    Result<JournalEntry> perform(Edit edit);
    /// Error::NotFound when there is nothing to take back or to do again.
    Result<JournalEntry> undo();
    Result<JournalEntry> redo();
    /// Does what another journal says was done: the edit, undo or redo, under the uuid, reviewer and time it had there.
    /// `target` and samples are those of this project. Conflict: it is not what an undo or redo would do here.
    Result<JournalEntry> replay(const JournalEntry &entry);
    bool canUndo() const { return m_tops.undo != 0; }
    bool canRedo() const { return m_tops.redo != 0; }
    qint64 lastSeq() const { return m_lastSeq; }

    /// What was done to one sample, newest first.
    Result<std::vector<JournalEntry>> ofSample(SampleId sample, int limit = 100);

signals:
    /// After the edit is on the disk and the index of the project knows it.
    void applied(const core::JournalEntry &entry);

private:
    using Append = std::function<Result<JournalEntry>()>;
    struct Touched; // a sample after the edit

    Result<JournalEntry> commit(const Append &append);
    Result<JournalEntry> withEdit(const Result<JournalEntry> &appended);
    Result<Touched> applyTo(SampleId id, const JournalEntry &entry);
    Result<> store(const Change &change, const Sample &sample, const JournalEntry &entry);
    Result<QByteArray> storeTraits(const Sample &sample);
    Result<> readTops();

    Project &m_project;
    Journal m_journal;
    StateStore m_state;
    TraitsStore m_traits;
    CommentStore m_comments;
    DraftStore m_drafts;
    Journal::Tops m_tops;
    qint64 m_lastSeq = 0;
    QString m_reviewer;
    Clock m_clock;
};

}
