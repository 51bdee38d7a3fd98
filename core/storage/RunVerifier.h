#pragma once

#include "core/base/Result.h"
#include "core/storage/Findings.h"

namespace core {

class Database;

/// Answers that belong to no run or no sample, runs that do not have as many as they say, two runs of one name.
Result<> verifyRuns(Database &db, Findings &findings);

}
