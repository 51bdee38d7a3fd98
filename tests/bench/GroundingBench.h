#pragma once

#include "tests/bench/Measure.h"

namespace bench {

/// All boxes of a dataset found; a letter typed in an answer of 110 KB with 2,000 boxes, in the window, until editor
/// and canvas are painted; a box dragged there among 500.
void runGrounding(const QString &dataset, const QString &folder, Report &report);

}
