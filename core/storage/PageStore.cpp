#include "core/storage/PageStore.h"

namespace core {

PageStore::PageStore(Database &db)
    : m_db(db)
    , m_insert(db, "INSERT INTO page (id, source, start, length, data) VALUES (NULL, ?, ?, ?, ?)")
    , m_byId(db, "SELECT id, source, start, length, data FROM page WHERE id = ?")
    , m_ofSource(db, "SELECT id, source, start, length, data FROM page WHERE source = ? ORDER BY start")
    , m_range(db, "SELECT id, source, start, length, data FROM page WHERE id BETWEEN ? AND ? ORDER BY id")
    , m_last(db, "SELECT ifnull(max(id), 0) FROM page")
{
}

Result<PageId> PageStore::append(SourceId source, qint64 start, QByteArrayView bytes)
{
    const auto packed = m_codec.pack(bytes);
    if (!packed)
        return packed.error();
    return appendPacked(source, start, bytes.size(), *packed);
}

Result<PageId> PageStore::appendPacked(SourceId source, qint64 start, qint64 length, QByteArrayView packed)
{
    if (auto done = m_insert.run(source.value, start, length, packed); !done)
        return done.error();
    return PageId{m_db.lastInsertId()};
}

Result<Page> PageStore::load(PageId id)
{
    Rows rows = m_byId.query(id.value);
    if (!rows.next()) {
        if (!rows.status())
            return rows.status().error();
        return Error{Error::Kind::Damaged,
                     tr("The project %1 has lost its page %2.").arg(m_db.name(), QString::number(id.value))};
    }
    Page page;
    if (auto done = unpack(rows, page); !done)
        return done.error();
    return page;
}

Result<> PageStore::forEach(SourceId source, const Use &use)
{
    Rows rows = m_ofSource.query(source.value);
    return each(rows, use);
}

Result<> PageStore::forRange(PageId first, PageId last, const Use &use)
{
    Rows rows = m_range.query(first.value, last.value);
    return each(rows, use);
}

Result<PageId> PageStore::last()
{
    Rows rows = m_last.query();
    if (!rows.next())
        return rows.status().error();
    return PageId{rows.integer(0)};
}

Result<> PageStore::unpack(const Rows &rows, Page &page)
{
    page.id = PageId{rows.integer(0)};
    page.source = SourceId{rows.integer(1)};
    page.start = rows.natural(2);
    const auto done = m_codec.unpack(rows.bytes(4), rows.integer(3), page.bytes);
    if (done)
        return {};
    return Error{done.error().kind,
                 tr("Page %1 of %2: %3").arg(QString::number(page.id.value), m_db.name(), done.error().message)};
}

Result<> PageStore::each(Rows &rows, const Use &use)
{
    Page page;
    while (rows.next()) {
        if (auto done = unpack(rows, page); !done)
            return done;
        if (!use(page))
            return {};
    }
    return rows.status();
}

}
