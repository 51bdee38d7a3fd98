#include "core/runs/JsonRows.h"

namespace core {

Result<> JsonRows::open(const QString &path)
{
    return m_reader.open(path);
}

bool JsonRows::isOtherText() const
{
    using Kind = ReadProblem::Kind;
    const auto &problem = m_reader.problem();
    return problem && (problem->kind == Kind::NotJson || problem->kind == Kind::ScalarRoot);
}

Result<bool> JsonRows::next(FileRow &row)
{
    const auto next = m_reader.next();
    if (!next)
        return next.error();
    if (!*next)
        return false;
    const RawRecord &record = **next;
    row.values = FileRow::Values::Json;
    row.number = record.number;
    row.line = record.line;
    row.byte = record.byte;
    row.bytes = record.bytes;
    row.problem.reset();
    if (const auto wrong = m_members.read(record.bytes)) {
        const ReadProblem problem = wrong->in(record);
        row.problem = RowProblem{row.number, problem.line, problem.byte, problem.word(), problem.message};
    }
    row.fields = m_members.all();
    return true;
}

}
