#pragma once

#include <QHashFunctions>

#include <compare>
#include <cstdint>

namespace core {

/// A number that names one kind of thing and cannot be passed where another kind is wanted. 0 names nothing.
template <typename Tag>
struct Id
{
    std::int64_t value = 0;

    explicit operator bool() const { return value != 0; }
    friend auto operator<=>(Id, Id) = default;
    friend std::size_t qHash(Id id, std::size_t seed = 0) noexcept { return ::qHash(id.value, seed); }
};

using SourceId = Id<struct SourceTag>;
using SampleId = Id<struct SampleTag>; ///< also the place of the sample in its project, from 1, without gaps

}
