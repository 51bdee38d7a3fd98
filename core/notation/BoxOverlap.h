#pragma once

#include "core/model/Box.h"

#include <vector>

namespace core {

/// Intersection over union of the two regions, 0 to 1, in whatever units they are; reversed boxes count as what they
/// cover. 0 when either has no area.
double iouOf(const Box &a, const Box &b);

/// For each box the index of the first earlier one that it covers with an IoU over `least`, or -1. Sweeps along x, so
/// that boxes apart cost nothing.
std::vector<int> duplicates(const std::vector<Box> &boxes, double least);

}
