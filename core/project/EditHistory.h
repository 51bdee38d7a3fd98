#pragma once

#include "core/project/EditWriter.h"
#include "core/project/Project.h"

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
    /// Takes back this one entry of the journal, as an edit of its own. Conflict: something later builds on it.
    Result<JournalEntry> takeBack(qint64 seq);
    /// Does what another journal says was done: the edit, undo or redo, under the uuid, reviewer and time it had there.
    /// `target` and samples are those of this project. Conflict: it is not what an undo or redo would do here.
    Result<JournalEntry> replay(const JournalEntry &entry);
    bool canUndo() const { return m_tops.undo != 0; }
    bool canRedo() const { return m_tops.redo != 0; }
    /// How many changes an undo or a redo would make; 0: there is none.
    Result<qint64> undoSize();
    Result<qint64> redoSize();
    /// Takes in what a job wrote with an EditWriter of its own, as if it had been done here.
    void take(const EditWriter::Written &written);
    /// While a job writes, edits are refused here: Error::Locked. What is typed in the meantime stays typed.
    void setBusy(bool busy) { m_busy = busy; }
    bool isBusy() const { return m_busy; }
    qint64 lastSeq() const { return m_lastSeq; }

    /// What was done to one sample, newest first.
    /// An entry with the first of its changes, and how many it made: cheap whatever it did.
    Result<JournalEntry> glance(qint64 seq, qint64 changes) { return m_writer.journal().glance(seq, changes); }
    Result<qint64> changeCount(qint64 seq) { return m_writer.journal().changeCount(seq); }
    Result<std::vector<JournalEntry>> ofSample(SampleId sample, int limit = 100);

signals:
    /// After the edit is on the disk and the index of the project knows it.
    void applied(const core::JournalEntry &entry);

private:
    Result<> openForWriting() const;
    Result<JournalEntry> told(const Result<EditWriter::Written> &written);
    Result<> readTops();

    Project &m_project;
    EditWriter m_writer;
    Journal::Tops m_tops;
    qint64 m_lastSeq = 0;
    bool m_busy = false;
    QString m_reviewer;
    Clock m_clock;
};

}
