#pragma once

#include "core/base/Result.h"
#include "core/jobs/JobControl.h"
#include "core/report/ChangeTotals.h"
#include "core/report/ReportOptions.h"
#include "core/storage/Database.h"

namespace core {

/// A report that was written.
struct WrittenReport
{
    QString path;
    qint64 bytes = 0;
    qint64 seq = 0; ///< entry of the journal up to which edits are in it
    ChangeTotals totals;
};

/// What people changed in a project, as a file to read or to publish. Made for a thread of its own, on a reader's
/// connection.
namespace ChangeReport {

/// All of it is one state of the project, whatever is edited meanwhile. Errors: Conflict, before anything is written,
/// when it would replace the project or a file that was imported; NoSpace, Io, Cancelled: what was at `out` is
/// unchanged.
Result<WrittenReport> write(Database &reader, const QString &out, const ReportOptions &options, JobControl &control);

}

}
