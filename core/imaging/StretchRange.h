#pragma once

#include "core/imaging/Stretch.h"

namespace core {

class ValueSample;

/// What a stretch that looks at the values makes black and white: MinMax, Percentile or Sigma; Automatic is 2 to 98
/// percent. Where these are one value, the extremes; where these are one, too, a short range that begins there.
ValueRange stretchRange(const Stretch &stretch, ValueSample &sample);

}
