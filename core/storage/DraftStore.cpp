#include "core/storage/DraftStore.h"

#include "core/base/Wtf8.h"

namespace core {

namespace {

Draft read(const Rows &rows)
{
    return {SampleId{rows.integer(0)}, rows.text(1), rows.text(2),
            QDateTime::fromMSecsSinceEpoch(rows.integer(3), Qt::UTC)};
}

}

DraftStore::DraftStore(Database &db)
    : m_load(db, "SELECT sample, turn, value, time FROM draft WHERE sample = ? AND turn = ?")
    , m_set(db, "INSERT INTO draft (sample, turn, value, time) VALUES (?, ?, ?, ?) "
                "ON CONFLICT (sample, turn) DO UPDATE SET value = excluded.value, time = excluded.time")
    , m_clear(db, "DELETE FROM draft WHERE sample = ? AND turn = ?")
    , m_all(db, "SELECT sample, turn, value, time FROM draft ORDER BY time DESC, sample, turn")
{
}

Result<std::optional<Draft>> DraftStore::load(SampleId sample, const QString &turn)
{
    Rows rows = m_load.query(sample.value, turn);
    if (rows.next())
        return std::optional<Draft>(read(rows));
    if (!rows.status())
        return rows.status().error();
    return std::optional<Draft>();
}

Result<> DraftStore::set(const Draft &draft)
{
    return m_set.run(draft.sample.value, draft.turn, toWtf8(draft.value), draft.time.toMSecsSinceEpoch());
}

Result<> DraftStore::clear(SampleId sample, const QString &turn)
{
    return m_clear.run(sample.value, turn);
}

Result<std::vector<Draft>> DraftStore::all()
{
    std::vector<Draft> drafts;
    Rows rows = m_all.query();
    while (rows.next())
        drafts.push_back(read(rows));
    if (!rows.status())
        return rows.status().error();
    return drafts;
}

}
