#pragma once

#include "core/metrics/text/CaptionWords.h"

#include <cstddef>
#include <span>

namespace core {

/// ROUGE-L (Lin 2004) as the COCO caption evaluation has it, 0 to 1: the best precision and the best recall over the
/// references, taken separately, beta 1.2. Captions are those of Vocabulary::tokens. The corpus value is the mean.
double rougeL(const WordIds &candidate, std::span<const WordIds> references);

/// The length of the longest common subsequence, in words. Up to 64 words against any number a row of the table is one
/// machine word (Crochemore et al. 2001; Hyyrö 2004), beyond that the table itself.
size_t longestCommonSubsequence(const WordIds &a, const WordIds &b);

}
