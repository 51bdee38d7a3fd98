#pragma once

#include "core/base/Result.h"
#include "core/jobs/JobControl.h"
#include "core/project/Query.h"
#include "core/project/TextSource.h"
#include "core/report/ReportOptions.h"

namespace core {

/// The pairs that a query finds; none when it asks for everything, which leaves nothing out.
Result<std::optional<ReportedPairs>> queryPairs(const Query &query, const SampleIndex &index, const TextSource &texts,
                                                JobControl &control);

}
