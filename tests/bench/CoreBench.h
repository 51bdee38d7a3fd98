#pragma once

#include "tests/bench/Measure.h"

#include <QString>

namespace bench {

/// Import, export, search, filter and edits on a dataset, without a window. `folder` is for what it writes.
void runCore(const QString &dataset, const QString &folder, Report &report);
/// Import and opening of a sample at several sizes, to see whether time grows as the data does.
void runGrowth(const QStringList &datasets, const QString &folder, Report &report);

}
