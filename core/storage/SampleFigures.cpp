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

Result<> SampleFigures::forEach(const char *sql, const Use &use)
{
    Statement statement(m_db, sql);
    Rows rows = statement.query();
    while (rows.next())
        use(SampleId{rows.integer(0)}, rows.integer(1));
    return rows.status();
}

}
