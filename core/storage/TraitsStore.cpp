#include "core/storage/TraitsStore.h"

namespace core {

TraitsStore::TraitsStore(Database &db)
    : m_load(db, "SELECT pairs FROM sample_traits WHERE sample = ?")
    , m_set(db, "INSERT INTO sample_traits (sample, pairs) VALUES (?, ?) "
                "ON CONFLICT (sample) DO UPDATE SET pairs = excluded.pairs")
    , m_clear(db, "DELETE FROM sample_traits WHERE sample = ?")
    , m_all(db, "SELECT sample, pairs FROM sample_traits ORDER BY sample")
{
}

Result<QByteArray> TraitsStore::load(SampleId sample)
{
    Rows rows = m_load.query(sample.value);
    if (rows.next())
        return rows.blob(0);
    if (!rows.status())
        return rows.status().error();
    return QByteArray();
}

Result<> TraitsStore::set(SampleId sample, const QByteArray &pairs)
{
    return m_set.run(sample.value, pairs);
}

Result<> TraitsStore::clear(SampleId sample)
{
    return m_clear.run(sample.value);
}

Result<> TraitsStore::forEach(const std::function<void(SampleId, const QByteArray &)> &use)
{
    Rows rows = m_all.query();
    while (rows.next())
        use(SampleId{rows.integer(0)}, rows.blob(1));
    return rows.status();
}

}
