#pragma once

#include "core/base/Result.h"
#include "core/export/ExportOptions.h"
#include "core/export/ExportReport.h"
#include "core/jobs/JobControl.h"
#include "core/storage/Database.h"

namespace core {

/// Writes a project back to the files it came from. Made for a thread of its own, on a reader's connection.
namespace Exporter {

/// One source goes to the file `out`; several go into the folder `out`, under their own names. All of it is one state
/// of the project, whatever is edited meanwhile. Errors: Conflict, before anything is written, when it would replace
/// the project, or a file that was imported and the options do not say that this is wanted; Usage, BadInput, likewise,
/// when there is no such notation, or that of a source is not known; NoSpace, Io: what was at `out` is unchanged.
Result<ExportReport> run(Database &reader, const QString &out, const ExportOptions &options, JobControl &control);

}

}
