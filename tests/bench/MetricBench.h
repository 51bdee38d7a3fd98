#pragma once

#include "tests/bench/Measure.h"

namespace bench {

/// Tokens and scores of so many items with five references each, on one core and in seconds of the
/// processor, of captions that are made up the same way
/// each time.
void runMetrics(int items, Report &report);

}
