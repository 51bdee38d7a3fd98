#pragma once

#include "tests/bench/Measure.h"

namespace bench {

/// What is like samples of a dataset, and all its contradictions; and what the window's share of showing them is.
void runSimilar(const QString &dataset, const QString &folder, Report &report);

}
