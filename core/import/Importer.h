#pragma once

#include "core/base/Result.h"
#include "core/import/ImportOptions.h"
#include "core/import/ImportReport.h"
#include "core/jobs/JobControl.h"
#include "core/storage/Database.h"

namespace core {

/// Brings files into a project. Made for a thread of its own.
namespace Importer {

/// Creates the project when there is none at `project`, with everything in it or not at all; otherwise adds to it, file
/// by file. Errors: what SourceImport and ProjectFile say; files before the one that failed stay in a project that
/// was there already.
Result<ImportReport> run(const QString &project, const QStringList &files, const ImportOptions &options,
                         JobControl &control);

/// Adds to a project that is open for writing; `db` belongs to the importer until it returns.
Result<ImportReport> add(Database &db, const QStringList &files, const ImportOptions &options, JobControl &control);

}

}
