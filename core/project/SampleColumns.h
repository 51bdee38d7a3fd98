#pragma once

#include "core/base/Id.h"

#include <span>
#include <string_view>

namespace core {

/// What the index keeps of one sample, as storage hands it over. Views: they need to live only during the call.
struct SampleColumns
{
    SampleId id; ///< one more than the id before
    SourceId source;
    std::int64_t record = 0;              ///< number of the record in its source, from 1
    std::string_view externalId;          ///< UTF-8; empty when missing
    std::string_view images;              ///< names as the record spells them, UTF-8, one NUL between two
    std::span<const std::uint8_t> traits; ///< PairTraits::toByte() of each pair
    bool regularTurns = false;            ///< questions and answers take turns: pair n is the turns 2n - 1 and 2n
};

}
