#include "core/notation/TaggedSpans.h"

#include <algorithm>

namespace core {

TaggedSpans::TaggedSpans(QStringView text, const std::vector<TagPair> &tags)
{
    for (const TagPair &pair : tags) {
        for (qsizetype at = text.indexOf(pair.open); at >= 0;) {
            const qsizetype start = at + pair.open.size();
            const qsizetype close = text.indexOf(pair.close, start);
            const qsizetype end = close < 0 ? text.size() : close;
            m_spans.push_back({start, end - start});
            at = close < 0 ? -1 : text.indexOf(pair.open, close);
        }
    }
    std::sort(m_spans.begin(), m_spans.end(), [](const TextSpan &a, const TextSpan &b) { return a.start < b.start; });
    std::size_t last = 0;
    for (std::size_t i = 1; i < m_spans.size(); ++i) {
        if (m_spans[i].start <= m_spans[last].end())
            m_spans[last].length = std::max(m_spans[last].end(), m_spans[i].end()) - m_spans[last].start;
        else
            m_spans[++last] = m_spans[i];
    }
    m_spans.resize(std::min(m_spans.size(), last + 1));
}

bool TaggedSpans::contains(qsizetype at) const
{
    const auto behind = std::upper_bound(m_spans.begin(), m_spans.end(), at,
                                         [](qsizetype place, const TextSpan &span) { return place < span.start; });
    return behind != m_spans.begin() && at < std::prev(behind)->end();
}

}
