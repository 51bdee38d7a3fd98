#include "core/storage/VerdictTrace.h"

#include "core/base/Wtf8.h"

namespace core {

namespace {

Verdict verdictOf(QByteArrayView name)
{
    return verdictFromName(fromWtf8(name)).value_or(Verdict::None);
}

}

// CROSS JOIN keeps the order of the loops: whether an entry is undone is asked once, not for each of its changes.
VerdictTrace::VerdictTrace(Database &db)
    : m_all(db, "SELECT c.seq, c.sample, c.turn, c.before, c.after, j.reviewer, j.time, c.item FROM journal j "
                "CROSS JOIN change c ON c.seq = j.seq WHERE j.kind = 'edit' AND c.kind = 'verdict' "
                "AND ifnull((SELECT u.kind FROM journal u WHERE u.target > 0 AND u.target = j.seq "
                "ORDER BY u.seq DESC LIMIT 1), 'redo') <> 'undo' ORDER BY j.seq, c.number")
{
}

Result<> VerdictTrace::forEach(const std::function<bool(const Given &)> &use)
{
    Rows rows = m_all.query();
    Given given;
    while (rows.next()) {
        if (const qint64 seq = rows.integer(0); seq != given.seq) {
            given.seq = seq;
            given.reviewer = rows.text(5);
            given.time = rows.natural(6);
        }
        given.sample = SampleId{rows.integer(1)};
        given.turn = rows.text(2);
        given.before = verdictOf(rows.bytes(3));
        given.after = verdictOf(rows.bytes(4));
        given.role = rows.bytes(7).isEmpty() ? Role::Annotator : Role::Reviewer;
        if (!use(given))
            return {};
    }
    return rows.status();
}

}
