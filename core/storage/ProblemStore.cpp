#include "core/storage/ProblemStore.h"

namespace core {

ProblemStore::ProblemStore(Database &db)
    : m_insert(db,
               "INSERT INTO problem (id, source, record, line, byte, kind, message) VALUES (NULL, ?, ?, ?, ?, ?, ?)")
    , m_ofSource(db, "SELECT source, record, line, byte, kind, message FROM problem WHERE source = ? ORDER BY id")
{
}

Result<> ProblemStore::insert(const Problem &problem)
{
    return m_insert.run(problem.source.value, problem.record, problem.line, problem.byte, problem.kind,
                        problem.message);
}

Result<std::vector<Problem>> ProblemStore::ofSource(SourceId source)
{
    std::vector<Problem> problems;
    Rows rows = m_ofSource.query(source.value);
    while (rows.next())
        problems.push_back(
            {SourceId{rows.integer(0)}, rows.integer(1), rows.integer(2), rows.integer(3), rows.text(4), rows.text(5)});
    if (!rows.status())
        return rows.status().error();
    return problems;
}

}
