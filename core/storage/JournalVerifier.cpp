#include "core/storage/JournalVerifier.h"

using namespace Qt::StringLiterals;

namespace core {

JournalVerifier::JournalVerifier(Database &db, Findings &findings)
    : m_db(db)
    , m_findings(findings)
    , m_changes(db, "SELECT change.kind, source.hash, change.record, change.turn, change.item, change.before, "
                    "change.after, sample.source IS change.source AND sample.record IS change.record FROM change "
                    "LEFT JOIN sample ON sample.id = change.sample LEFT JOIN source ON source.id = change.source "
                    "WHERE change.seq = ? ORDER BY number")
    , m_count(db, "SELECT count(*) FROM change WHERE seq = ?")
{
}

Result<> JournalVerifier::run()
{
    Statement entries(m_db, "SELECT seq, uuid, kind, target, reviewer, time, undo_top, redo_top, hash FROM journal "
                            "ORDER BY seq");
    QByteArray hash = JournalHash::beforeFirst();
    qint64 expected = 1;
    Rows rows = entries.query();
    while (rows.next() && !m_findings.enough()) {
        JournalEntry entry;
        entry.seq = rows.natural(0);
        entry.uuid = rows.text(1);
        const auto kind = journalKindFromName(rows.text(2));
        entry.kind = kind.value_or(JournalEntry::Kind::Edit);
        entry.target = rows.natural(3);
        entry.reviewer = rows.text(4);
        entry.time = QDateTime::fromMSecsSinceEpoch(rows.integer(5), Qt::UTC);

        if (entry.seq != expected)
            note(entry.seq, tr("Entry %1 before it is missing.").arg(expected));
        expected = entry.seq + 1;
        if (!kind)
            note(entry.seq, tr("It is neither edit, undo nor redo."));
        checkStacks(entry, rows.integer(6), rows.integer(7));
        const auto computed = hashOf(entry, hash);
        if (!computed)
            return computed.error();
        hash = rows.blob(8);
        if (hash != *computed)
            note(entry.seq, tr("It, or the entry before it, is not what was written: the hash differs."));
    }
    if (!rows.status() || m_findings.enough())
        return rows.status();

    Statement sequence(m_db, "SELECT seq FROM sqlite_sequence WHERE name = 'journal'");
    Rows used = sequence.query();
    if (used.next() && used.integer(0) >= expected)
        note(expected, tr("It, and all up to entry %1, are missing at the end.").arg(used.integer(0)));
    if (!used.status())
        return used.status();
    return checkLeftovers();
}

void JournalVerifier::checkStacks(const JournalEntry &entry, qint64 undoTop, qint64 redoTop)
{
    switch (entry.kind) {
    case JournalEntry::Kind::Edit:
        if (entry.target != 0)
            note(entry.seq, tr("It is an edit and points at another entry."));
        m_undo.push_back(entry.seq);
        m_redo.clear();
        break;
    case JournalEntry::Kind::Undo:
        if (m_undo.empty() || m_undo.back() != entry.target)
            note(entry.seq, tr("It takes back entry %1, whose turn it was not.").arg(entry.target));
        if (!m_undo.empty())
            m_undo.pop_back();
        m_redo.push_back(entry);
        break;
    case JournalEntry::Kind::Redo:
        if (m_redo.empty() || m_redo.back().target != entry.target)
            note(entry.seq, tr("It does entry %1 again, whose turn it was not.").arg(entry.target));
        if (!m_redo.empty())
            m_redo.pop_back();
        m_undo.push_back(entry.target);
        break;
    }
    const qint64 undo = m_undo.empty() ? 0 : m_undo.back();
    const qint64 redo = m_redo.empty() ? 0 : m_redo.back().seq;
    if (undo != undoTop || redo != redoTop)
        note(entry.seq, tr("What it says can be undone and redone is wrong."));
}

Result<QByteArray> JournalVerifier::hashOf(const JournalEntry &entry, const QByteArray &before)
{
    qint64 count = 0;
    {
        Rows rows = m_count.query(entry.seq);
        if (rows.next())
            count = rows.integer(0);
        if (!rows.status())
            return rows.status().error();
    }
    JournalHash hash(before, entry, count);
    bool placed = true;
    Rows rows = m_changes.query(entry.seq);
    while (rows.next()) {
        ChangeRow row;
        row.kind = rows.text(0);
        row.sourceHash = rows.blob(1);
        row.record = rows.integer(2);
        row.turn = rows.text(3);
        row.item = rows.text(4);
        row.before = rows.optionalBlob(5);
        row.after = rows.optionalBlob(6);
        placed = placed && rows.integer(7) != 0;
        hash.add(row);
    }
    if (!rows.status())
        return rows.status().error();
    if (!placed)
        note(entry.seq, tr("It changes a sample that is not where it says."));
    return hash.result();
}

Result<> JournalVerifier::checkLeftovers()
{
    Statement leftovers(m_db, "SELECT DISTINCT change.seq FROM change LEFT JOIN journal ON journal.seq = change.seq "
                              "WHERE journal.seq IS NULL LIMIT 100");
    Rows rows = leftovers.query();
    while (rows.next())
        note(rows.integer(0), tr("It is missing, but its changes are there."));
    return rows.status();
}

void JournalVerifier::note(qint64 seq, const QString &message)
{
    m_findings.add(u"journal entry %1"_s.arg(seq), message);
}

}
