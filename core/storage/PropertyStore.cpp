#include "core/storage/PropertyStore.h"

namespace core {

PropertyStore::PropertyStore(Database &db)
    : m_value(db, "SELECT value FROM project WHERE key = ?")
    , m_setValue(db, "INSERT INTO project (key, value) VALUES (?, ?) "
                     "ON CONFLICT (key) DO UPDATE SET value = excluded.value")
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

}
