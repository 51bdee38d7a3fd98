#pragma once

#include "core/metrics/meteor/MeteorMatch.h"

#include <cstdint>

namespace core {

/// What METEOR counts of a candidate and one reference, or the sums over a corpus. All in words.
struct MeteorStatistics
{
    struct Side
    {
        std::int64_t length = 0;
        std::int64_t functionWords = 0;
        std::array<std::int64_t, MeteorStageCount> content{}; ///< matched, by stage
        std::array<std::int64_t, MeteorStageCount> function{};

        std::int64_t matched() const;
    };
    /// In the order in which METEOR's own tools write them: see the conformance kit.
    static constexpr std::size_t NumberCount = 23;
    using Numbers = std::array<std::int64_t, NumberCount>;

    Side candidate;
    Side reference;
    std::int64_t chunks = 0;

    /// For the corpus: an item that is matched as a whole in one chunk adds no chunk.
    void add(const MeteorStatistics &item);
    /// 0 to 1, with the parameters of the rank task for English: alpha 0.85, beta 0.2, gamma 0.6, delta 0.75.
    double score() const;
    Numbers numbers() const;
    static MeteorStatistics fromNumbers(const Numbers &numbers);

private:
    bool isWhole() const;
};

}
