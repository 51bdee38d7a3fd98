#pragma once

#include "core/base/Result.h"
#include "core/jobs/JobControl.h"
#include "core/project/SampleIndex.h"
#include "core/storage/Database.h"
#include "core/storage/Source.h"

#include <vector>

namespace core {

struct Sample;

/// Fills the columns from the project file: every sample row, then what was edited, judged and commented.
Result<SampleIndex> loadIndex(Database &db, const std::vector<Source> &sources, JobControl &control);

/// Adds the samples from `first` on, after an import into the open project.
Result<> extendIndex(SampleIndex &index, Database &db, const std::vector<Source> &sources, SampleId first);

/// Brings the columns of one sample up to date with it; `traits` holds a byte for each pair.
void refreshIndex(SampleIndex &index, const Sample &sample, const QByteArray &traits);

}
