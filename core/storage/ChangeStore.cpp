#include "core/storage/ChangeStore.h"

#include "core/storage/JournalHash.h"

namespace core {

ChangeStore::ChangeStore(Database &db)
    : m_insert(db, "INSERT INTO change (seq, number, kind, source, record, sample, turn, item, before, after) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    , m_all(db, "SELECT kind, sample, turn, item, before, after FROM change WHERE seq = ? ORDER BY number")
    , m_first(db, "SELECT kind, sample, turn, item, before, after FROM change WHERE seq = ? ORDER BY number LIMIT ?")
    , m_ofSample(db, "SELECT kind, sample, turn, item, before, after FROM change "
                     "WHERE seq = ? AND sample = ? ORDER BY number")
    , m_count(db, "SELECT count(*) FROM change WHERE seq = ?")
    , m_place(db, "SELECT source, record FROM sample WHERE id = ?")
    , m_sourceHash(db, "SELECT hash FROM source WHERE id = ? AND complete = 1")
{
}

Result<> ChangeStore::append(qint64 seq, const Edit &edit, JournalHash &hash)
{
    ChangeRow row;
    qint64 number = 0;
    for (const Change &change : edit.changes) {
        ChangeRow next = ChangeRow::fromChange(change);
        if (next.sample == row.sample) { // bulk work goes sample by sample
            next.source = row.source;
            next.sourceHash = row.sourceHash;
            next.record = row.record;
        } else if (auto done = locate(next); !done) {
            return done;
        }
        row = std::move(next);
        const auto done = m_insert.run(seq, number++, row.kind, row.source.value, row.record, row.sample.value,
                                       row.turn, row.item, row.before, row.after);
        if (!done)
            return done;
        hash.add(row);
    }
    return {};
}

Result<Edit> ChangeStore::load(qint64 seq)
{
    Rows rows = m_all.query(seq);
    return read(rows);
}

Result<Edit> ChangeStore::loadFirst(qint64 seq, qint64 limit)
{
    Rows rows = m_first.query(seq, limit);
    return read(rows);
}

Result<Edit> ChangeStore::load(qint64 seq, SampleId sample)
{
    Rows rows = m_ofSample.query(seq, sample.value);
    return read(rows);
}

Result<qint64> ChangeStore::count(qint64 seq)
{
    Rows rows = m_count.query(seq);
    if (!rows.next())
        return rows.status().error();
    return rows.integer(0);
}

Result<> ChangeStore::locate(ChangeRow &row)
{
    Rows rows = m_place.query(row.sample.value);
    if (!rows.next()) {
        if (!rows.status())
            return rows.status();
        return Error{Error::Kind::NotFound, tr("The project has no sample %1.").arg(row.sample.value)};
    }
    row.source = SourceId{rows.integer(0)};
    row.record = rows.integer(1);
    const auto hash = hashOf(row.source);
    if (!hash)
        return hash.error();
    row.sourceHash = *hash;
    return {};
}

Result<QByteArray> ChangeStore::hashOf(SourceId source)
{
    const auto known = m_sourceHashes.constFind(source);
    if (known != m_sourceHashes.cend())
        return *known;
    Rows rows = m_sourceHash.query(source.value);
    if (!rows.next()) {
        if (!rows.status())
            return rows.status().error();
        return Error{Error::Kind::Conflict, tr("Source %1 is still being imported.").arg(source.value)};
    }
    return *m_sourceHashes.insert(source, rows.blob(0));
}

Result<Edit> ChangeStore::read(Rows &rows)
{
    Edit edit;
    while (rows.next()) {
        ChangeRow row;
        row.kind = rows.text(0);
        row.sample = SampleId{rows.integer(1)};
        row.turn = rows.text(2);
        row.item = rows.text(3);
        row.before = rows.optionalBlob(4);
        row.after = rows.optionalBlob(5);
        auto change = row.toChange();
        if (!change)
            return change.error();
        edit.changes.push_back(change.take());
    }
    if (!rows.status())
        return rows.status().error();
    return edit;
}

}
