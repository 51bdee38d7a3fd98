#include "core/storage/SourceStore.h"

#include "core/storage/HashedFields.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

const QString FieldUnits = u".field-units"_s;
const QString FieldStatistics = u".field-statistics"_s;

#define SOURCE_COLUMNS                                                                                                 \
    "id, path, name, format, hash, index_hash, bytes, records, samples, pairs, skipped, problems, first_sample, "      \
    "escapes, layout, notation, box_range, box_statistics, imported, complete, "                                       \
    "coalesce((SELECT value FROM project WHERE key = 'source.' || source.id || '.field-units'), ''), "                 \
    "coalesce((SELECT value FROM project WHERE key = 'source.' || source.id || '.field-statistics'), '')"

Source read(const Rows &rows)
{
    Source source;
    source.id = SourceId{rows.integer(0)};
    source.path = rows.text(1);
    source.name = rows.text(2);
    source.format = rows.text(3);
    source.hash = rows.blob(4);
    source.indexHash = rows.blob(5);
    source.bytes = rows.natural(6);
    source.records = rows.natural(7);
    source.samples = rows.natural(8);
    source.pairs = rows.natural(9);
    source.skipped = rows.natural(10);
    source.problems = rows.natural(11);
    source.firstSample = SampleId{rows.natural(12)};
    source.escapes = rows.text(13);
    source.layout = rows.text(14);
    source.notation = rows.text(15);
    source.boxRange = rows.text(16);
    source.boxStatistics = rows.text(17);
    source.imported = QDateTime::fromMSecsSinceEpoch(rows.integer(18), Qt::UTC);
    source.complete = rows.integer(19) != 0;
    source.fieldUnits = rows.text(20);
    source.fieldStatistics = rows.text(21);
    return source;
}

/// Without overflow, also between numbers that make no sense.
qint64 distance(qint64 from, qint64 to)
{
    return qint64(quint64(to) - quint64(from));
}

Result<std::vector<Source>> readAll(Rows &rows)
{
    std::vector<Source> sources;
    while (rows.next())
        sources.push_back(read(rows));
    if (!rows.status())
        return rows.status().error();
    return sources;
}

}

SourceStore::SourceStore(Database &db)
    : m_db(db)
    , m_insert(db, "INSERT INTO source (id, path, name, format, hash, index_hash, bytes, records, samples, pairs, "
                   "skipped, problems, first_sample, escapes, layout, notation, box_range, box_statistics, imported, "
                   "complete) VALUES (NULL, ?, ?, ?, x'', x'', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")
    , m_finish(db, "UPDATE source SET path = ?2, name = ?3, format = ?4, hash = ?5, index_hash = ?6, bytes = ?7, "
                   "records = ?8, samples = ?9, pairs = ?10, skipped = ?11, problems = ?12, first_sample = ?13, "
                   "escapes = ?14, layout = ?15, notation = ?16, box_range = ?17, box_statistics = ?18, "
                   "imported = ?19, complete = 1 WHERE id = ?1 AND complete = 0")
    , m_byId(db, "SELECT " SOURCE_COLUMNS " FROM source WHERE id = ?")
    , m_all(db, "SELECT " SOURCE_COLUMNS " FROM source WHERE complete >= ? ORDER BY id")
    , m_byHash(db, "SELECT " SOURCE_COLUMNS " FROM source WHERE hash = ? AND complete = 1 ORDER BY id")
    , m_setNotation(db, "UPDATE source SET notation = ?2, box_range = ?3 WHERE id = ?1")
    , m_setProperty(db, "INSERT INTO project (key, value) VALUES ('source.' || ?1 || ?2, ?3) "
                        "ON CONFLICT (key) DO UPDATE SET value = excluded.value")
    , m_removeProperties(db, "DELETE FROM project WHERE key IN ('source.' || ?1 || '.field-units', "
                             "'source.' || ?1 || '.field-statistics')")
    , m_remove(db, "DELETE FROM source WHERE id = ?")
    , m_removePages(db, "DELETE FROM page WHERE id IN (SELECT id FROM page WHERE source = ? LIMIT 32)")
    , m_removeSamples(db, "DELETE FROM sample WHERE id IN (SELECT id FROM sample WHERE source = ?1 AND "
                          "id >= (SELECT first_sample FROM source WHERE id = ?1) LIMIT 1000)")
    , m_removeProblems(db, "DELETE FROM problem WHERE source = ?")
{
}

Result<SourceId> SourceStore::begin(const Source &source)
{
    const auto sources = all(true);
    if (!sources)
        return sources.error();
    for (const Source &old : *sources) {
        if (old.complete)
            continue;
        if (auto done = remove(old.id); !done)
            return done.error();
    }
    const auto done = m_insert.run(source.path, source.name, source.format, source.bytes, source.records,
                                   source.samples, source.pairs, source.skipped, source.problems,
                                   source.firstSample.value, source.escapes, source.layout, source.notation,
                                   source.boxRange, source.boxStatistics, source.imported.toMSecsSinceEpoch());
    if (!done)
        return done.error();
    return SourceId{m_db.lastInsertId()};
}

Result<> SourceStore::finish(const Source &source)
{
    const auto indexHash = hashOfSampleRows(m_db, source.id);
    if (!indexHash)
        return indexHash.error();
    if (!source.fieldUnits.isEmpty()) {
        if (auto units = setFieldUnits(source.id, source.fieldUnits); !units)
            return units;
        if (auto evidence = m_setProperty.run(source.id.value, FieldStatistics, source.fieldStatistics); !evidence)
            return evidence;
    }
    const auto done = m_finish.run(
        source.id.value, source.path, source.name, source.format, source.hash, *indexHash, source.bytes, source.records,
        source.samples, source.pairs, source.skipped, source.problems, source.firstSample.value, source.escapes,
        source.layout, source.notation, source.boxRange, source.boxStatistics, source.imported.toMSecsSinceEpoch());
    if (done && m_db.changedRows() != 1)
        return Error{Error::Kind::NotFound, tr("Source %1 is not being imported.").arg(source.id.value)};
    return done;
}

Result<> SourceStore::remove(SourceId id)
{
    const auto source = load(id);
    if (!source)
        return source.error();
    if (source->complete)
        return Error{Error::Kind::Usage, tr("Source %1 is complete and cannot be taken out.").arg(id.value)};
    for (Statement *statement : {&m_removeProperties, &m_removeProblems, &m_removeSamples, &m_removePages, &m_remove}) {
        do {
            if (auto done = statement->run(id.value); !done)
                return done;
        } while (m_db.changedRows() > 0);
    }
    return {};
}

Result<Source> SourceStore::load(SourceId id)
{
    Rows rows = m_byId.query(id.value);
    if (rows.next())
        return read(rows);
    if (!rows.status())
        return rows.status().error();
    return Error{Error::Kind::NotFound, tr("The project has no source %1.").arg(id.value)};
}

Result<std::vector<Source>> SourceStore::all(bool incompleteToo)
{
    Rows rows = m_all.query(incompleteToo ? 0 : 1);
    return readAll(rows);
}

Result<std::vector<Source>> SourceStore::withHash(const QByteArray &hash)
{
    Rows rows = m_byHash.query(hash);
    return readAll(rows);
}

Result<> SourceStore::setNotation(SourceId id, const QString &notation, const QString &boxRange)
{
    const auto done = m_setNotation.run(id.value, notation, boxRange);
    if (done && m_db.changedRows() != 1)
        return Error{Error::Kind::NotFound, tr("The project has no source %1.").arg(id.value)};
    return done;
}

Result<> SourceStore::setFieldUnits(SourceId id, const QString &units)
{
    return m_setProperty.run(id.value, FieldUnits, units);
}

Result<QByteArray> hashOfSampleRows(Database &db, SourceId source)
{
    Statement firsts(db, "SELECT (SELECT min(id) FROM page WHERE source = ?1), (SELECT min(id) FROM sample WHERE "
                         "source = ?1)");
    qint64 firstPage = 0;
    qint64 firstSample = 0;
    {
        Rows rows = firsts.query(source.value);
        if (rows.next()) {
            firstPage = rows.integer(0);
            firstSample = rows.integer(1);
        }
        if (!rows.status())
            return rows.status().error();
    }
    Statement samples(db, "SELECT id, record, line, page, start, length, external_id, images, turns, pairs, flags "
                          "FROM sample WHERE id >= ?2 AND source = ?1 ORDER BY id");
    HashedFields hash;
    Rows rows = samples.query(source.value, firstSample);
    while (rows.next()) {
        hash.add(distance(firstSample, rows.integer(0)));
        hash.add(rows.integer(1));
        hash.add(rows.integer(2));
        hash.add(distance(firstPage, rows.integer(3)));
        hash.add(rows.integer(4));
        hash.add(rows.integer(5));
        hash.add(rows.bytes(6));
        hash.add(rows.bytes(7));
        hash.add(rows.integer(8));
        hash.add(rows.bytes(9));
        hash.add(rows.integer(10));
    }
    if (!rows.status())
        return rows.status().error();
    return hash.result();
}

}
