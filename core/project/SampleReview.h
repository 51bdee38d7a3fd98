#pragma once

#include <cstdint>

namespace core {

/// How the review of a whole sample stands, derived from its pairs.
struct SampleReview
{
    enum class State : std::uint8_t {
        None,     ///< no pair has a verdict, or there is no pair
        Partly,   ///< some have one, and it is approved
        Approved, ///< all are approved
        Unsure,   ///< at least one is unsure, none rejected
        Rejected, ///< at least one is rejected
    };

    State state = State::None;
    bool edited = false;
    bool corrected = false; ///< an approved pair was edited
    bool commented = false;

    friend bool operator==(SampleReview, SampleReview) = default;
};

}
