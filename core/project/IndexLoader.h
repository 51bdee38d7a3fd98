#pragma once

#include "core/base/Result.h"
#include "core/jobs/JobControl.h"
#include "core/project/SampleIndex.h"
#include "core/storage/Database.h"
#include "core/storage/Source.h"

#include <vector>

namespace core {

/// Fills the columns from the project file: every sample row, then what was edited, judged and commented.
Result<SampleIndex> loadIndex(Database &db, const std::vector<Source> &sources, JobControl &control);

/// What an import added to the file of an open project.
struct AddedSamples
{
    std::vector<Source> sources; ///< all that the project has now
    SampleIndex index;           ///< of the samples from `first` on, which is number 1 here
};

/// Reads it on the import's own thread and connection, so that Project::take() has little left to do.
Result<AddedSamples> loadAdded(Database &db, SampleId first);

}
