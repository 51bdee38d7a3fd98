#include "core/project/EditHistory.h"

namespace core {

EditHistory::EditHistory(Project &project, QObject *parent)
    : QObject(parent)
    , m_project(project)
    , m_writer(project.database(), project.classifier())
    , m_clock([] { return QDateTime::currentDateTimeUtc(); })
{
    // A journal that cannot be read shows itself with the first edit, which then has somebody to tell it to.
    (void)readTops();
}

Result<JournalEntry> EditHistory::perform(Edit edit)
{
    if (auto open = openForWriting(); !open)
        return open.error();
    return told(m_writer.perform(std::move(edit), m_reviewer, m_clock()));
}

Result<JournalEntry> EditHistory::undo()
{
    if (auto open = openForWriting(); !open)
        return open.error();
    return told(m_writer.undo(m_reviewer, m_clock()));
}

Result<JournalEntry> EditHistory::redo()
{
    if (auto open = openForWriting(); !open)
        return open.error();
    return told(m_writer.redo(m_reviewer, m_clock()));
}

Result<JournalEntry> EditHistory::replay(const JournalEntry &entry)
{
    if (auto open = openForWriting(); !open)
        return open.error();
    const bool undo = entry.kind == JournalEntry::Kind::Undo;
    if (entry.kind != JournalEntry::Kind::Edit && entry.target != (undo ? m_tops.undo : m_tops.redo))
        return Error{Error::Kind::Conflict, undo ? tr("It takes back an edit whose turn it is not.")
                                                 : tr("It does an edit again whose turn it is not.")};
    return told(m_writer.replay(entry));
}

Result<JournalEntry> EditHistory::takeBack(qint64 seq)
{
    const auto entry = m_writer.journal().entry(seq);
    if (!entry)
        return entry;
    const auto done = perform(entry->edit.inverse());
    if (!done && done.error().kind == Error::Kind::Conflict)
        return Error{
            Error::Kind::Conflict,
            tr("This step cannot be taken back alone: something later builds on it. %1").arg(done.error().message)};
    return done;
}

void EditHistory::take(const EditWriter::Written &written)
{
    if (written.entry.seq == 0)
        return;
    for (const SampleUpdate &update : written.updates)
        m_project.index().apply(update);
    m_tops = written.tops;
    m_lastSeq = written.entry.seq;
    emit applied(written.entry);
}

Result<qint64> EditHistory::undoSize()
{
    return m_tops.undo == 0 ? Result<qint64>(0) : m_writer.journal().changeCount(m_tops.undo);
}

Result<qint64> EditHistory::redoSize()
{
    return m_tops.redo == 0 ? Result<qint64>(0) : m_writer.journal().changeCount(m_tops.redo);
}

Result<std::vector<JournalEntry>> EditHistory::ofSample(SampleId sample, int limit)
{
    return m_writer.journal().ofSample(sample, 0, limit);
}

Result<> EditHistory::openForWriting() const
{
    if (m_busy)
        return Error{Error::Kind::Locked, tr("Many pairs are being changed just now. Try again in a moment.")};
    if (!m_project.readOnly())
        return {};
    return Error{Error::Kind::Locked, tr("The project is open for reading only: %1").arg(m_project.readOnlyReason())};
}

Result<JournalEntry> EditHistory::told(const Result<EditWriter::Written> &written)
{
    if (!written)
        return written.error();
    take(*written);
    return written->entry;
}

Result<> EditHistory::readTops()
{
    const auto tops = m_writer.journal().tops();
    if (!tops)
        return tops.error();
    const auto last = m_writer.journal().lastSeq();
    if (!last)
        return last.error();
    m_tops = *tops;
    m_lastSeq = *last;
    return {};
}

}
