#pragma once

#include <cstdint>

namespace core {

/// What a replacement finds, in texts that it would change.
struct ReplaceCounts
{
    std::int64_t matches = 0;
    std::int64_t texts = 0;
    std::int64_t pairs = 0;
    std::int64_t locked = 0;   ///< of the pairs: approved
    std::int64_t boxTexts = 0; ///< of the texts: a box changes
    std::int64_t problems = 0; ///< texts that were given up, not in `texts`

    ReplaceCounts &operator+=(const ReplaceCounts &more)
    {
        matches += more.matches;
        texts += more.texts;
        pairs += more.pairs;
        locked += more.locked;
        boxTexts += more.boxTexts;
        problems += more.problems;
        return *this;
    }
    friend bool operator==(const ReplaceCounts &, const ReplaceCounts &) = default;
};

}
