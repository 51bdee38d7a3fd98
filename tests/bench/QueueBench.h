#pragma once

#include "tests/bench/Measure.h"

namespace bench {

/// The real window on a dataset: a filter, until its list is painted again.
void runQueue(const QString &dataset, const QString &folder, Report &report);

}
