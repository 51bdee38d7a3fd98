#include "core/json/EscapeStyle.h"

#include <algorithm>

namespace core {

void EscapeEvidence::add(std::string_view record)
{
    m_rawNonAscii +=
        std::count_if(record.begin(), record.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    m_plainSlashes += std::count(record.begin(), record.end(), '/');
    for (std::size_t at = 0; (at = record.find('\\', at)) != std::string_view::npos && at + 1 < record.size();
         at += 2) {
        if (record[at + 1] == '/') {
            ++m_escapedSlashes;
            --m_plainSlashes;
        }
        if (record[at + 1] != 'u')
            continue;
        for (const char c : record.substr(at + 2, 4)) {
            m_upperHex += c >= 'A' && c <= 'F';
            m_lowerHex += c >= 'a' && c <= 'f';
        }
        // What must be escaped anyway says nothing.
        if (record.substr(at + 2, 2) != "00" || (at + 4 < record.size() && record[at + 4] >= '8'))
            ++m_escapedNonAscii;
    }
}

EscapeStyle EscapeEvidence::style() const
{
    return {m_rawNonAscii == 0 || m_escapedNonAscii > m_rawNonAscii, m_escapedSlashes > m_plainSlashes,
            m_upperHex > m_lowerHex};
}

}
