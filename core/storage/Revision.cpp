#include "core/storage/Revision.h"

#include "core/storage/JournalHash.h"
#include "core/storage/Statement.h"

namespace core {

Result<Revision> Revision::of(Database &db)
{
    Statement facts(db, "SELECT (SELECT value FROM project WHERE key = 'uuid'), ifnull(max(seq), 0), "
                        "(SELECT hash FROM journal ORDER BY seq DESC LIMIT 1), "
                        "(SELECT count(*) FROM source WHERE complete), "
                        "(SELECT ifnull(sum(min(changes, 1073741824)), 0) FROM run) FROM journal");
    Rows rows = facts.query();
    if (!rows.next())
        return rows.status().error();
    Revision revision{rows.text(0), rows.natural(1), rows.blob(2), rows.natural(3), rows.integer(4)};
    if (revision.seq == 0)
        revision.hash = JournalHash::beforeFirst();
    return revision;
}

}
