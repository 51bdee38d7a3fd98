#include "core/storage/Journal.h"

#include "core/storage/JournalHash.h"

#include <QUuid>

namespace core {

namespace {

JournalEntry makeEntry(JournalEntry::Kind kind, const QString &reviewer, const QDateTime &time, const QString &uuid)
{
    JournalEntry entry;
    entry.uuid = uuid.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : uuid;
    entry.kind = kind;
    entry.reviewer = reviewer;
    entry.time = QDateTime::fromMSecsSinceEpoch(time.toMSecsSinceEpoch(), Qt::UTC);
    return entry;
}

qint64 editOf(const JournalEntry &entry)
{
    return entry.kind == JournalEntry::Kind::Edit ? entry.seq : entry.target;
}

/// What the entry did with the edit it stands for.
Edit directed(const JournalEntry &entry, Edit edit)
{
    return entry.kind == JournalEntry::Kind::Undo ? edit.inverse() : std::move(edit);
}

}

Journal::Journal(Database &db)
    : m_db(db)
    , m_changes(db)
    , m_insert(db, "INSERT INTO journal (seq, uuid, kind, target, reviewer, time, undo_top, redo_top, hash) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    , m_head(db, "SELECT seq, undo_top, redo_top, hash FROM journal WHERE seq = ?")
    , m_last(db, "SELECT ifnull(max(seq), 0) FROM journal")
    , m_entry(db, "SELECT seq, uuid, kind, target, reviewer, time FROM journal WHERE seq = ?")
    , m_ofSample(db, "SELECT seq FROM (SELECT seq FROM change WHERE sample = ?1 UNION SELECT seq FROM journal WHERE "
                     "target > 0 AND target IN (SELECT seq FROM change WHERE sample = ?1)) "
                     "WHERE ?2 = 0 OR seq < ?2 ORDER BY seq DESC LIMIT ?3")
{
}

Result<JournalEntry> Journal::appendEdit(Edit edit, const QString &reviewer, const QDateTime &time, const QString &uuid)
{
    if (edit.changes.empty())
        return Error{Error::Kind::Usage, tr("An edit that changes nothing was not noted.")};
    const auto before = latest();
    if (!before)
        return before.error();
    JournalEntry entry = makeEntry(JournalEntry::Kind::Edit, reviewer, time, uuid);
    entry.edit = std::move(edit);
    if (auto done = append(entry, {before->seq + 1, before->seq + 1, 0, before->hash}); !done)
        return done.error();
    return entry;
}

Result<JournalEntry> Journal::appendUndo(const QString &reviewer, const QDateTime &time, const QString &uuid)
{
    const auto before = latest();
    if (!before)
        return before.error();
    if (before->undoTop == 0)
        return Error{Error::Kind::NotFound, tr("There is nothing to undo.")};
    const auto below = headAt(before->undoTop - 1); // as it was before the edit was made
    if (!below)
        return below.error();
    JournalEntry entry = makeEntry(JournalEntry::Kind::Undo, reviewer, time, uuid);
    entry.target = before->undoTop;
    if (auto done = append(entry, {before->seq + 1, below->undoTop, before->seq + 1, before->hash}); !done)
        return done.error();
    return entry;
}

Result<JournalEntry> Journal::appendRedo(const QString &reviewer, const QDateTime &time, const QString &uuid)
{
    const auto before = latest();
    if (!before)
        return before.error();
    if (before->redoTop == 0)
        return Error{Error::Kind::NotFound, tr("There is nothing to redo.")};
    const auto undone = heading(before->redoTop);
    const auto below = headAt(before->redoTop - 1); // as it was before the undo was made
    if (!undone || !below)
        return !undone ? undone.error() : below.error();
    JournalEntry entry = makeEntry(JournalEntry::Kind::Redo, reviewer, time, uuid);
    entry.target = undone->target;
    if (auto done = append(entry, {before->seq + 1, undone->target, below->redoTop, before->hash}); !done)
        return done.error();
    return entry;
}

Result<> Journal::append(JournalEntry &entry, const Head &next)
{
    if (!m_db.inTransaction())
        return Error{Error::Kind::Io,
                     tr("The journal of %1 was not written: the change was taken back before.").arg(m_db.name())};
    entry.seq = next.seq;
    JournalHash hash(next.hash, entry, qint64(entry.edit.changes.size()));
    if (auto done = m_changes.append(entry.seq, entry.edit, hash); !done)
        return done;
    return m_insert.run(entry.seq, entry.uuid, journalKindName(entry.kind), entry.target, entry.reviewer,
                        entry.time.toMSecsSinceEpoch(), next.undoTop, next.redoTop, hash.result());
}

Result<Journal::Tops> Journal::tops()
{
    const auto head = latest();
    if (!head)
        return head.error();
    if (head->redoTop == 0)
        return Tops{head->undoTop, 0};
    const auto undone = heading(head->redoTop);
    if (!undone)
        return undone.error();
    return Tops{head->undoTop, undone->target};
}

Result<qint64> Journal::lastSeq()
{
    Rows rows = m_last.query();
    if (!rows.next())
        return rows.status().error();
    return rows.natural(0);
}

Result<QByteArray> Journal::hashAt(qint64 seq)
{
    const auto head = headAt(seq);
    if (!head)
        return head.error();
    return head->hash;
}

Result<Journal::Head> Journal::latest()
{
    const auto seq = lastSeq();
    if (!seq)
        return seq.error();
    return headAt(*seq);
}

Result<Journal::Head> Journal::headAt(qint64 seq)
{
    if (seq == 0)
        return Head{0, 0, 0, JournalHash::beforeFirst()};
    Rows rows = m_head.query(seq);
    if (rows.next())
        return Head{rows.natural(0), rows.natural(1), rows.natural(2), rows.blob(3)};
    if (!rows.status())
        return rows.status().error();
    return Error{Error::Kind::Damaged,
                 tr("The journal of %1 has lost its entry %2.").arg(m_db.name(), QString::number(seq))};
}

Result<JournalEntry> Journal::heading(qint64 seq)
{
    Rows rows = m_entry.query(seq);
    if (!rows.next()) {
        if (!rows.status())
            return rows.status().error();
        return Error{Error::Kind::NotFound, tr("The journal has no entry %1.").arg(seq)};
    }
    const auto kind = journalKindFromName(rows.text(2));
    if (!kind)
        return Error{Error::Kind::Damaged, tr("Entry %1 of the journal is neither edit, undo nor redo.").arg(seq)};
    JournalEntry entry;
    entry.seq = rows.integer(0);
    entry.uuid = rows.text(1);
    entry.kind = *kind;
    entry.target = rows.natural(3);
    entry.reviewer = rows.text(4);
    entry.time = QDateTime::fromMSecsSinceEpoch(rows.integer(5), Qt::UTC);
    return entry;
}

Result<JournalEntry> Journal::entry(qint64 seq)
{
    auto entry = heading(seq);
    if (!entry)
        return entry;
    auto edit = m_changes.load(editOf(*entry));
    if (!edit)
        return edit.error();
    JournalEntry whole = entry.take();
    whole.edit = directed(whole, edit.take());
    return whole;
}

Result<JournalEntry> Journal::glance(qint64 seq, qint64 changes)
{
    auto entry = heading(seq);
    if (!entry)
        return entry;
    auto edit = m_changes.loadFirst(editOf(*entry), changes);
    if (!edit)
        return edit.error();
    JournalEntry seen = entry.take();
    seen.edit = directed(seen, edit.take());
    return seen;
}

Result<qint64> Journal::changeCount(qint64 seq)
{
    const auto entry = heading(seq);
    if (!entry)
        return entry.error();
    return m_changes.count(editOf(*entry));
}

Result<std::vector<JournalEntry>> Journal::ofSample(SampleId sample, qint64 before, int limit)
{
    std::vector<JournalEntry> entries;
    Rows rows = m_ofSample.query(sample.value, before, limit);
    while (rows.next()) {
        auto heading = this->heading(rows.integer(0));
        if (!heading)
            return heading.error();
        auto edit = m_changes.load(editOf(*heading), sample);
        if (!edit)
            return edit.error();
        entries.push_back(heading.take());
        entries.back().edit = directed(entries.back(), edit.take());
    }
    if (!rows.status())
        return rows.status().error();
    return entries;
}

}
