#include "core/storage/PropertyStore.h"

namespace core {

PropertyStore::PropertyStore(Database &db)
    : m_value(db, "SELECT value FROM project WHERE key = ?")
    , m_setValue(db, "INSERT INTO project (key, value) VALUES (?, ?) "
                     "ON CONFLICT (key) DO UPDATE SET value = excluded.value")
    , m_remove(db, "DELETE FROM project WHERE key = ?")
    , m_allOf(db, "SELECT key, value FROM project WHERE substr(key, 1, length(?1)) = ?1 ORDER BY key")
{
}

Result<std::optional<QString>> PropertyStore::value(const QString &key)
{
    Rows rows = m_value.query(key);
    if (rows.next())
        return std::optional<QString>(rows.text(0));
    if (!rows.status())
        return rows.status().error();
    return std::optional<QString>();
}

Result<> PropertyStore::setValue(const QString &key, const QString &value)
{
    return m_setValue.run(key, value);
}

Result<> PropertyStore::remove(const QString &key)
{
    return m_remove.run(key);
}

Result<std::vector<std::pair<QString, QString>>> PropertyStore::allOf(const QString &area)
{
    std::vector<std::pair<QString, QString>> found;
    Rows rows = m_allOf.query(area);
    while (rows.next())
        found.emplace_back(rows.text(0), rows.text(1));
    if (!rows.status())
        return rows.status().error();
    return found;
}

}
