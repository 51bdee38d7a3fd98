#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace core {

/// Finds the end of an object or list by its brackets and quotes alone, 64 bytes at a time. It can be fed in pieces.
class ValueScanner
{
public:
    static constexpr int MaxDepth = 1024;

    enum class State {
        NeedMore, ///< not closed within these bytes
        Done,     ///< position() is just behind the closing bracket
        Mismatch, ///< position() is at a bracket that closes what another one opened
        TooDeep,  ///< position() is at the bracket that exceeds the limit
    };

    explicit ValueScanner(int depthLimit = 512);

    /// Begins anew: the first byte to come is the opening bracket.
    void reset();

    /// Looks at bytes from position() on. `bytes` is the same each time, but for what was added behind or dropped() in
    /// front. `last`: nothing more will come, so look at the last few bytes, too.
    State scan(std::string_view bytes, bool last);

    /// The caller has let go of the first bytes, which lie before position().
    void dropped(std::size_t count) { m_position -= count; }

    std::size_t position() const { return m_position; }

private:
    State bracket(char c, std::size_t position);

    std::size_t m_position = 0;
    std::uint64_t m_inString = 0; ///< all ones within a string
    std::uint64_t m_escaped = 0;  ///< 1: the next byte is escaped
    int m_depth = 0;
    int m_depthLimit;
    std::array<char, MaxDepth> m_closing; ///< what closes each open bracket
};

}
