#include "core/base/TextOffsets.h"

#include <QChar>

#include <algorithm>

namespace core {

TextOffsets::TextOffsets(QStringView text)
    : m_size(text.size())
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i].isHighSurrogate() && text[i + 1].isLowSurrogate())
            m_pairs.push_back(i++);
    }
}

qsizetype TextOffsets::toCodePoints(qsizetype utf16) const
{
    const qsizetype offset = std::clamp<qsizetype>(utf16, 0, m_size);
    const auto next = std::lower_bound(m_pairs.begin(), m_pairs.end(), offset);
    return offset - (next - m_pairs.begin()); // inside a pair this is the pair's own place
}

qsizetype TextOffsets::toUtf16(qsizetype codePoints) const
{
    if (codePoints <= 0)
        return 0;
    // The n-th pair starts at code point m_pairs[n] - n: how many pairs lie wholly before this code point?
    qsizetype low = 0;
    qsizetype high = qsizetype(m_pairs.size());
    while (low < high) {
        const qsizetype middle = low + (high - low) / 2;
        if (m_pairs[std::size_t(middle)] - middle < codePoints)
            low = middle + 1;
        else
            high = middle;
    }
    return std::min(codePoints + low, m_size);
}

}
