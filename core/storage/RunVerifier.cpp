#include "core/storage/RunVerifier.h"

#include "core/storage/Statement.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(core::RunVerifier)
};

QString place(qint64 run)
{
    return u"run %1"_s.arg(run);
}

}

Result<> verifyRuns(Database &db, Findings &findings)
{
    {
        Statement orphans(db, "SELECT p.run, count(*) FROM prediction p WHERE NOT EXISTS "
                              "(SELECT 1 FROM run r WHERE r.id = p.run) GROUP BY p.run");
        Rows rows = orphans.query();
        while (rows.next() && !findings.enough())
            findings.add(place(rows.integer(0)),
                         Words::tr("There are answers of it, %1, but no such run.").arg(rows.natural(1)));
        if (!rows.status())
            return rows.status();
    }
    {
        Statement strays(db, "SELECT p.run, p.sample FROM prediction p WHERE NOT EXISTS "
                             "(SELECT 1 FROM sample s WHERE s.id = p.sample)");
        Rows rows = strays.query();
        while (rows.next() && !findings.enough())
            findings.add(
                place(rows.integer(0)),
                Words::tr("It answers to sample %1, which is not there.").arg(QString::number(rows.integer(1))));
        if (!rows.status())
            return rows.status();
    }
    {
        Statement counts(db, "SELECT r.id, r.predictions, (SELECT count(*) FROM prediction p WHERE p.run = r.id) AS n "
                             "FROM run r WHERE r.predictions <> n");
        Rows rows = counts.query();
        while (rows.next() && !findings.enough())
            findings.add(place(rows.integer(0)),
                         Words::tr("It has %1 answers and should have %2.")
                             .arg(QString::number(rows.natural(2)), QString::number(rows.natural(1))));
        if (!rows.status())
            return rows.status();
    }
    Statement twins(db, "SELECT max(id), name FROM run WHERE removed = 0 GROUP BY name HAVING count(*) > 1");
    Rows rows = twins.query();
    while (rows.next() && !findings.enough())
        findings.add(place(rows.integer(0)), Words::tr("Another run is called “%1”, too.").arg(rows.text(1)));
    return rows.status();
}

}
