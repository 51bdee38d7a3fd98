#pragma once

#include "tests/bench/Measure.h"

namespace bench {

/// METEOR of so many items with five references each, put together from the captions of the conformance kit; and
/// SPICE-LG of all its distinct captions. Nothing where the kit is absent.
void runMeteor(int items, Report &report);

}
