#include "core/storage/ImageRootStore.h"

namespace core {

ImageRootStore::ImageRootStore(Database &db)
    : m_all(db, "SELECT path FROM image_root ORDER BY id")
    , m_clear(db, "DELETE FROM image_root")
    , m_insert(db, "INSERT INTO image_root (id, path) VALUES (NULL, ?)")
{
}

Result<QStringList> ImageRootStore::all()
{
    QStringList paths;
    Rows rows = m_all.query();
    while (rows.next())
        paths.append(rows.text(0));
    if (!rows.status())
        return rows.status().error();
    return paths;
}

Result<> ImageRootStore::set(const QStringList &paths)
{
    if (auto done = m_clear.run(); !done)
        return done;
    for (const QString &path : paths) {
        if (auto done = m_insert.run(path); !done)
            return done;
    }
    return {};
}

}
