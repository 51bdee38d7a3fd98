#pragma once

#include "tests/bench/Measure.h"

namespace bench {

/// All scores but SPICE-LG of so many made captions with one to five references each, on one thread and two, and the
/// draws of a bootstrap.
void runCaptions(int items, Report &report);

}
