#pragma once

#include "core/base/Result.h"
#include "core/jobs/JobControl.h"
#include "core/project/PairBits.h"
#include "core/project/Query.h"
#include "core/project/SampleIndex.h"

#include <QDate>
#include <QTimeZone>

#include <vector>

namespace core {

class Database;

/// Who judged each pair, the annotator or, where none did, the reviewer, and on which day: what the journal says,
/// without what was undone or taken back. A text that was changed under an approval, which was then given again in the
/// same step, is no new verdict. Read when it is asked for, not kept: the columns in memory know nothing of it.
class Judgements
{
public:
    struct Given
    {
        qint32 reviewer = -1; ///< place in reviewers(); -1: the pair has no verdict
        qint32 day = 0;       ///< Julian day
    };

    /// `db`: a connection of the thread it runs on. Days are those of the zone. Errors: Cancelled, and those of
    /// reading.
    static Result<Judgements> read(const SampleIndex &index, Database &db, const QTimeZone &zone, JobControl &control);
    /// The zone of this computer: that of queries and of what is shown.
    static QTimeZone localZone();

    const QStringList &reviewers() const { return m_reviewers; } ///< in order of their first verdict
    const std::vector<Given> &rows() const { return m_rows; }    ///< as those of the index

    /// The rows for which a term `by:` or `on:` holds.
    PairBits where(QueryField field, const QString &value) const;

private:
    QStringList m_reviewers;
    std::vector<Given> m_rows;
};

}
