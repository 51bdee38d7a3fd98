#pragma once

#include "tests/bench/Measure.h"

namespace bench {

/// A project with a million edits in its journal: opening it, and its history.
void runHistory(const QString &dataset, const QString &folder, Report &report);

}
