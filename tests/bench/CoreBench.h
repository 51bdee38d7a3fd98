#pragma once

#include "tests/bench/Measure.h"

#include <QString>

namespace bench {

/// Import, export, search, filter and edits on a dataset, without a window. `folder` is for what it writes.
void runCore(const QString &dataset, const QString &folder, Report &report);

// Its steps, in seconds.
double importOnce(const QString &dataset, const QString &project); ///< in place of a project that is there
double readAndParse(const QString &dataset);
double insertOnly(const QString &project, const QString &folder); ///< its rows and packed pages into a new one
double writeOnly(const QString &path, const QString &out);        ///< its bytes, and sync

}
