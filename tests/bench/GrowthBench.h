#pragma once

#include "tests/bench/Measure.h"

namespace bench {

/// Import, opening of a sample and filter at several sizes, to see whether time grows as the data does.
void runGrowth(const QStringList &datasets, const QString &folder, Report &report);

}
