#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace core {

/// 64 answers, each 0 or 1: written by loops that the compiler turns into vector code.
using Answers = std::array<std::uint8_t, 64>;

/// The 64 answers as bits, the first one lowest.
inline std::uint64_t packBits(const Answers &answers)
{
    static_assert(std::endian::native == std::endian::little);
    std::uint64_t bits = 0;
    for (unsigned i = 0; i < 8; ++i) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, answers.data() + 8 * i, 8);
        // Moves byte k to bit 56 + k; the eight products never overlap, so nothing carries.
        bits |= (eight * 0x0102040810204080U >> 56) << (8 * i);
    }
    return bits;
}

}
