#include "core/storage/SampleStore.h"

#include <algorithm>

namespace core {

namespace {

QByteArray view(const Rows &rows, int column)
{
    const QByteArrayView bytes = rows.bytes(column);
    return QByteArray::fromRawData(bytes.data(), bytes.size());
}

/// With views into the row instead of copies.
SampleRow read(const Rows &rows)
{
    SampleRow row;
    row.id = SampleId{rows.integer(0)};
    row.source = SourceId{rows.integer(1)};
    row.record = rows.natural(2);
    row.line = rows.natural(3);
    row.page = PageId{rows.integer(4)};
    row.start = rows.natural(5);
    row.length = rows.natural(6);
    row.externalId = view(rows, 7);
    row.images = view(rows, 8);
    row.turns = rows.natural(9);
    row.pairs = view(rows, 10);
    row.flags = rows.integer(11);
    return row;
}

}

SampleStore::SampleStore(Database &db)
    : m_last(db, "SELECT ifnull(max(id), 0) FROM sample")
    , m_insert(db, "INSERT INTO sample (id, source, record, line, page, start, length, external_id, images, turns, "
                   "pairs, flags) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    , m_byId(db, "SELECT id, source, record, line, page, start, length, external_id, images, turns, pairs, flags "
                 "FROM sample WHERE id = ?")
    , m_range(db, "SELECT id, source, record, line, page, start, length, external_id, images, turns, pairs, flags "
                  "FROM sample WHERE id BETWEEN ? AND ? ORDER BY id")
    , m_sourceRange(db, "SELECT first_sample, samples FROM source WHERE id = ? AND complete = 1")
    , m_recordOf(db, "SELECT record FROM sample WHERE id = ?")
{
}

Result<SampleId> SampleStore::last()
{
    Rows rows = m_last.query();
    if (!rows.next())
        return rows.status().error();
    return SampleId{rows.integer(0)};
}

Result<> SampleStore::insert(const SampleRow &row)
{
    return m_insert.run(row.id.value, row.source.value, row.record, row.line, row.page.value, row.start, row.length,
                        row.externalId, row.images, row.turns, row.pairs, row.flags);
}

Result<SampleRow> SampleStore::load(SampleId id)
{
    Rows rows = m_byId.query(id.value);
    if (!rows.next()) {
        if (!rows.status())
            return rows.status().error();
        return Error{Error::Kind::NotFound, tr("The project has no sample %1.").arg(id.value)};
    }
    SampleRow row = read(rows);
    for (QByteArray *bytes : {&row.externalId, &row.images, &row.pairs})
        bytes->detach();
    return row;
}

Result<> SampleStore::forEach(SampleId first, SampleId last, const std::function<bool(const SampleRow &row)> &use)
{
    Rows rows = m_range.query(first.value, last.value);
    while (rows.next()) {
        if (!use(read(rows)))
            return {};
    }
    return rows.status();
}

Result<SampleRow> SampleStore::find(SourceId source, qint64 record)
{
    qint64 low = 0;
    qint64 end = 0;
    {
        Rows rows = m_sourceRange.query(source.value);
        if (rows.next()) {
            low = rows.natural(0);
            end = low + rows.natural(1);
        }
        if (!rows.status())
            return rows.status().error();
    }
    // Records ascend with ids, by at least one: it cannot lie beyond the place it has when none before was skipped.
    end = low + std::clamp<qint64>(record, 0, end - low);
    while (low < end) {
        const qint64 middle = low + (end - low) / 2;
        const auto found = recordOf(middle);
        if (!found)
            return found.error();
        if (*found == record)
            return load(SampleId{middle});
        if (*found < record)
            low = middle + 1;
        else
            end = middle;
    }
    return Error{Error::Kind::NotFound, tr("Record %1 of source %2 is not a sample of the project.")
                                            .arg(QString::number(record), QString::number(source.value))};
}

Result<qint64> SampleStore::recordOf(qint64 id)
{
    Rows rows = m_recordOf.query(id);
    if (rows.next())
        return rows.integer(0);
    if (!rows.status())
        return rows.status().error();
    return Error{Error::Kind::Damaged, tr("The project has lost its sample %1.").arg(id)};
}

}
