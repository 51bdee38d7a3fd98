#pragma once

#include "tests/bench/Measure.h"

namespace bench {

/// A verdict on 100,000 pairs as one step, its undo and its redo, each written and synced and taken into the index.
void runBulk(const QString &dataset, const QString &folder, Report &report);

}
