#pragma once

#include <cstdint>
#include <string_view>

namespace core {

/// How a file writes characters that may be written in more than one way; new text is written alike.
struct EscapeStyle
{
    bool asciiOnly = true;    ///< \u00e9 instead of the letter itself, as Python's json.dumps does
    bool escapeSlash = false; ///< \/ instead of /, as PHP does
    bool upperHex = false;    ///< \u00E9 instead of \u00e9

    friend bool operator==(EscapeStyle, EscapeStyle) = default;
};

/// Counts in records how a file escapes. A few hundred records are evidence enough.
class EscapeEvidence
{
public:
    void add(std::string_view record);
    /// A file that shows no character beyond ASCII in either way counts as ASCII only: that is safe everywhere.
    EscapeStyle style() const;

private:
    std::int64_t m_rawNonAscii = 0;
    std::int64_t m_plainSlashes = 0;
    std::int64_t m_escapedSlashes = 0;
    std::int64_t m_upperHex = 0;
    std::int64_t m_lowerHex = 0;
};

}
