#include "core/storage/SampleFigures.h"

namespace core {

Result<> SampleFigures::forEachEdits(const Use &use)
{
    return forEach("SELECT sample, count(DISTINCT seq) FROM change GROUP BY sample", use);
}

Result<> SampleFigures::forEachLastEdit(const Use &use)
{
    return forEach("SELECT sample, max(seq) FROM change GROUP BY sample", use);
}

Result<> SampleFigures::forEachTime(const Use &use)
{
    return forEach("SELECT sample, sum(ms) FROM active_time GROUP BY sample", use);
}

Result<> SampleFigures::forEachTextChangedSince(qint64 seq, const std::function<void(SampleId sample)> &use)
{
    Statement statement(m_db, "SELECT DISTINCT c.sample FROM journal j CROSS JOIN change c "
                              "ON c.seq = iif(j.target = 0, j.seq, j.target) "
                              "WHERE j.seq > ? AND c.kind IN ('text', 'turns')");
    Rows rows = statement.query(seq);
    while (rows.next())
        use(SampleId{rows.integer(0)});
    return rows.status();
}

Result<> SampleFigures::forEach(const char *sql, const Use &use)
{
    Statement statement(m_db, sql);
    Rows rows = statement.query();
    while (rows.next())
        use(SampleId{rows.integer(0)}, rows.integer(1));
    return rows.status();
}

}
