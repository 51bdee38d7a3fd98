#pragma once

#include "core/project/PairText.h"

#include <vector>

namespace core {

/// Pairs that ask the same of the same images and do not all say the same, in the order of samples: two or more.
struct Contradiction
{
    std::vector<PairText> pairs;
    friend bool operator==(const Contradiction &, const Contradiction &) = default;
};

}
