#include "core/json/ValueScanner.h"

#include "core/json/ByteBlock.h"

#include <algorithm>
#include <bit>

namespace core {

namespace {

/// Bit n of the result: whether an odd number of bits up to and including n is set.
std::uint64_t parity(std::uint64_t bits)
{
    for (int shift = 1; shift < 64; shift *= 2)
        bits ^= bits << shift;
    return bits;
}

/// A block of less than 64 bytes.
ByteBlock lastBlock(std::string_view bytes)
{
    std::array<char, ByteBlock::Size> copy = {};
    std::copy(bytes.begin(), bytes.end(), copy.begin());
    return ByteBlock::of(copy.data());
}

/// The bytes behind a backslash that counts. `carry`, in and out: the first byte of this, of the next block is one.
std::uint64_t escapedBytes(std::uint64_t backslashes, std::uint64_t &carry)
{
    std::uint64_t escaped = carry;
    carry = 0;
    std::uint64_t left = backslashes & ~escaped;
    while (left != 0) {
        const std::uint64_t backslash = left & (~left + 1);
        const std::uint64_t next = backslash << 1;
        escaped |= next;
        if (next == 0)
            carry = 1;
        left &= ~(backslash | next);
    }
    return escaped;
}

}

ValueScanner::ValueScanner(int depthLimit)
    : m_depthLimit(std::min(depthLimit, MaxDepth))
{
}

void ValueScanner::reset()
{
    m_position = 0;
    m_inString = 0;
    m_escaped = 0;
    m_depth = 0;
}

ValueScanner::State ValueScanner::scan(std::string_view bytes, bool last)
{
    for (;;) {
        const std::size_t base = m_position;
        const std::size_t left = bytes.size() - base;
        if (left == 0 || (left < ByteBlock::Size && !last))
            return State::NeedMore;
        const ByteBlock block =
            left < ByteBlock::Size ? lastBlock(bytes.substr(base)) : ByteBlock::of(bytes.data() + base);
        const std::uint64_t escaped = escapedBytes(block.backslashes, m_escaped);
        const std::uint64_t inString = parity(block.quotes & ~escaped) ^ m_inString;

        std::uint64_t brackets = block.brackets & ~inString;
        for (; brackets != 0; brackets &= brackets - 1) {
            const std::size_t position = base + static_cast<std::size_t>(std::countr_zero(brackets));
            const State state = bracket(bytes[position], position);
            if (state != State::NeedMore)
                return state;
        }
        m_inString = (inString >> 63) != 0 ? ~std::uint64_t(0) : 0;
        m_position = base + std::min(left, ByteBlock::Size);
    }
}

ValueScanner::State ValueScanner::bracket(char c, std::size_t position)
{
    m_position = position;
    if (c == '{' || c == '[') {
        if (m_depth == m_depthLimit)
            return State::TooDeep;
        m_closing[static_cast<std::size_t>(m_depth++)] = static_cast<char>(c + 2); // { } and [ ] are two apart
        return State::NeedMore;
    }
    if (m_depth == 0 || m_closing[static_cast<std::size_t>(--m_depth)] != c)
        return State::Mismatch;
    if (m_depth > 0)
        return State::NeedMore;
    m_position = position + 1;
    return State::Done;
}

}
