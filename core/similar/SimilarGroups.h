#pragma once

#include "core/project/PairText.h"

#include <cstdint>
#include <vector>

namespace core {

/// What is like a sample.
struct SimilarGroups
{
    /// One kind of likeness, in the order of samples.
    struct Group
    {
        std::vector<PairText> pairs; ///< up to SimilarSamples::MostPairs
        std::int64_t count = 0;      ///< that there are
        bool more = false;           ///< nobody looked for more than `count`
    };

    Group sameImage;    ///< other samples, each by its first pair; that of one without pairs is -1
    Group otherAnswers; ///< pairs about the same images with a question of the sample, and another answer to it
    Group sameAnswer;   ///< pairs of other samples with the same answer, letter for letter
};

}
