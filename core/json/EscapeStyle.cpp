#include "core/json/EscapeStyle.h"

namespace core {

void EscapeEvidence::add(std::string_view record)
{
    for (std::size_t i = 0; i < record.size(); ++i) {
        const char c = record[i];
        if ((c & 0x80) != 0) {
            ++m_rawNonAscii;
        } else if (c == '/') {
            ++m_plainSlashes;
        } else if (c == '\\' && i + 1 < record.size()) {
            const char kind = record[++i];
            if (kind == '/')
                ++m_escapedSlashes;
            if (kind != 'u')
                continue;
            for (const char digit : record.substr(i + 1, 4)) {
                m_upperHex += digit >= 'A' && digit <= 'F' ? 1 : 0;
                m_lowerHex += digit >= 'a' && digit <= 'f' ? 1 : 0;
            }
        }
    }
}

EscapeStyle EscapeEvidence::style() const
{
    return {.asciiOnly = m_rawNonAscii == 0,
            .escapeSlash = m_escapedSlashes > m_plainSlashes,
            .upperHex = m_upperHex > m_lowerHex};
}

}
