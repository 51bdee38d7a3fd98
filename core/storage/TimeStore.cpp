#include "core/storage/TimeStore.h"

// By somebody, in either role.
#define JUDGED                                                                                                         \
    "(EXISTS (SELECT 1 FROM pair_verdict v WHERE v.sample = t.sample AND v.turn = t.turn) OR "                         \
    "EXISTS (SELECT 1 FROM pair_check c WHERE c.sample = t.sample AND c.turn = t.turn))"

namespace core {

TimeStore::TimeStore(Database &db)
    : m_add(db, "INSERT INTO active_time (sample, turn, reviewer, ms) VALUES (?, ?, ?, ?) "
                "ON CONFLICT (sample, turn, reviewer) DO UPDATE SET ms = ms + excluded.ms")
    , m_judged(db, "SELECT reviewer, ms FROM active_time t WHERE " JUDGED " ORDER BY reviewer, ms")
    , m_pairs(db, "SELECT sample, turn, sum(min(ms, 281474976710656)) FROM active_time t "
                  "WHERE ms > 0 AND " JUDGED " GROUP BY sample, turn")
{
}

Result<> TimeStore::add(SampleId sample, const QString &turn, const QString &reviewer, std::chrono::milliseconds time)
{
    return m_add.run(sample.value, turn, reviewer, qint64(time.count()));
}

Result<> TimeStore::forEachJudged(const std::function<void(const QString &, std::chrono::milliseconds)> &use)
{
    Rows rows = m_judged.query();
    while (rows.next())
        use(rows.text(0), std::chrono::milliseconds(rows.integer(1)));
    return rows.status();
}

Result<> TimeStore::forEachPair(const std::function<void(SampleId, const QString &, std::chrono::milliseconds)> &use)
{
    Rows rows = m_pairs.query();
    while (rows.next())
        use(SampleId{rows.integer(0)}, rows.text(1), std::chrono::milliseconds(rows.natural(2)));
    return rows.status();
}

}
