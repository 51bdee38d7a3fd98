#pragma once

#include "core/base/Result.h"
#include "core/jobs/JobControl.h"
#include "core/model/Sample.h"
#include "core/notation/BoxStatistics.h"

#include <QString>

#include <vector>

namespace core {

/// What the first records of a file look like, before anything is imported.
struct ImportPreview
{
    QString path;
    qint64 bytes = 0;
    std::vector<Sample> samples; ///< the first ones; ids and sources are not set
    qint64 recordsRead = 0;
    std::vector<BoxStatistics> boxes; ///< of the records read
    QString problem;                  ///< what stopped the reading, for a person; empty: nothing did
};

/// Reads at most `records` records. An Error when the file is none that could be imported.
Result<ImportPreview> previewImport(const QString &path, int records, JobControl &control);

}
