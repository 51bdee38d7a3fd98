#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace core {

/// A set of rows of a SampleIndex (its pairs), one bit each. Sets that meet in an operation have the same size.
class PairBits
{
public:
    static constexpr std::size_t None = static_cast<std::size_t>(-1);

    PairBits() = default;
    explicit PairBits(std::size_t size, bool value = false);
    /// The rows whose byte, after `& mask`, is one of `values`.
    static PairBits where(std::span<const std::uint8_t> column, std::uint8_t mask,
                          std::span<const std::uint8_t> values);

    std::size_t size() const { return m_size; }
    bool test(std::size_t row) const { return (m_words[row / 64] >> (row % 64) & 1U) != 0; }
    void set(std::size_t row) { m_words[row / 64] |= std::uint64_t(1) << (row % 64); }
    void setRange(std::size_t first, std::size_t end);
    std::size_t count() const;
    std::size_t count(std::size_t first, std::size_t end) const; ///< of [first, end)
    /// The first row of the set at or after `from`, or None.
    std::size_t next(std::size_t from) const;

    PairBits &operator&=(const PairBits &other);
    PairBits &operator|=(const PairBits &other);
    /// Everything that was not in the set.
    PairBits &flip();

    friend bool operator==(const PairBits &, const PairBits &) = default;

private:
    void clearTail();

    std::size_t m_size = 0;
    std::vector<std::uint64_t> m_words; // bits past the size are 0
};

}
