#pragma once

#include "tests/bench/Measure.h"

namespace core {
class Project;
}

namespace bench {

/// Search and filter of a project, and grep on the dataset that it was made from.
void runSearch(core::Project &project, const QString &dataset, Report &report);

}
