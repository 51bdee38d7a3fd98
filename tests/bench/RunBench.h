#pragma once

#include "tests/bench/Measure.h"

namespace bench {

/// 250,000 predictions made from a dataset: read, matched, stored in its project and read again.
void runRuns(const QString &dataset, const QString &folder, Report &report);

}
