#pragma once

#include "core/jobs/JobControl.h"

#include <QtGlobal>

#include <span>
#include <vector>

namespace core {

/// Parts hashes into groups: one belongs to a group when it differs in at most `most` bits, 0 to 15, from any other of
/// it. Places in `hashes`, ascending, groups of two and more, in the order of their first ones. None when cancelled.
///
/// Multi-index hashing (M. Norouzi, A. Punjani, D. J. Fleet, Fast Search in Hamming Space with Multi-Index Hashing,
/// CVPR 2012): of two hashes that differ in at most 4n + 3 bits, one of the four quarters differs in at most n.
std::vector<std::vector<std::size_t>> hashGroups(std::span<const quint64> hashes, int most, const JobControl &control);

}
