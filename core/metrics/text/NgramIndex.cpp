#include "core/metrics/text/NgramIndex.h"

#include "core/metrics/text/NgramFrequencies.h"

#include <QtGlobal>

#include <algorithm>
#include <limits>

namespace core {

size_t NgramIndex::countOf(size_t words)
{
    size_t count = 0;
    for (size_t n = 1; n <= Longest; ++n)
        count += countOf(n, words);
    return count;
}

template <typename Visit>
void NgramIndex::forEachCaption(Visit visit) const
{
    size_t place = 0;
    for (const std::uint32_t words : m_lengths) {
        visit(words, place);
        place += countOf(words);
    }
}

NgramIndex::NgramIndex(std::span<const CaptionWords> items)
{
    size_t size = 0;
    for (const CaptionWords &item : items) {
        size += countOf(item.candidate.size());
        for (const WordIds &reference : item.references)
            size += countOf(reference.size());
    }
    Q_ASSERT(size <= std::numeric_limits<Id>::max());
    m_ids.reserve(size);
    for (const CaptionWords &item : items) {
        m_first.push_back(m_ids.size());
        add(item.candidate);
        m_references.push_back(m_ids.size());
        for (const WordIds &reference : item.references)
            add(reference);
    }
    m_first.push_back(m_ids.size());
    Id shorter = 0;
    for (size_t n = 2; n <= Longest; ++n) {
        const Id end = m_end;
        number(n, shorter, end);
        shorter = end;
    }
}

void NgramIndex::add(const WordIds &caption)
{
    const size_t place = m_ids.size();
    m_ids.insert(m_ids.end(), caption.begin(), caption.end());
    m_ids.resize(place + countOf(caption.size()));
    m_lengths.push_back(std::uint32_t(caption.size()));
    for (const Id word : caption)
        m_end = std::max(m_end, word + 1);
}

/// Sorts the n-grams by the one that is a word shorter, for those are numbered already, and these few by their last
/// word.
void NgramIndex::number(size_t n, Id firstShorter, Id endShorter)
{
    std::vector<std::uint32_t> ends(endShorter - firstShorter + 1, 0); // of each shorter one's share of `sorted`
    const auto forEachNgram = [&](auto visit) {
        forEachCaption([&](size_t words, size_t first) {
            size_t shorter = first;
            for (size_t m = 1; m + 1 < n; ++m)
                shorter += countOf(m, words);
            const size_t place = shorter + countOf(n - 1, words);
            for (size_t i = 0; i < countOf(n, words); ++i)
                visit(m_ids[shorter + i] - firstShorter, place + i, m_ids[first + i + n - 1]);
        });
    };
    forEachNgram([&](Id shorter, size_t, std::uint32_t) { ++ends[shorter + 1]; });
    for (size_t i = 1; i < ends.size(); ++i)
        ends[i] += ends[i - 1];
    std::vector<std::uint64_t> sorted(ends.back()); // the last word above the place in m_ids
    forEachNgram([&](Id shorter, size_t place, std::uint32_t last) {
        sorted[ends[shorter]++] = std::uint64_t(last) << 32 | place;
    });
    size_t begin = 0;
    for (size_t i = 0; i + 1 < ends.size(); ++i) {
        const std::span group = std::span(sorted).subspan(begin, ends[i] - begin);
        begin = ends[i];
        std::ranges::sort(group);
        for (size_t k = 0; k < group.size(); ++k) {
            if (k == 0 || group[k] >> 32 != group[k - 1] >> 32)
                ++m_end;
            m_ids[group[k] & ~std::uint32_t(0)] = m_end - 1;
        }
    }
}

std::vector<std::uint32_t> NgramIndex::itemCounts() const
{
    struct Count
    {
        std::uint32_t items = 0;
        std::uint32_t last = 0; // item, from 1
    };
    std::vector<Count> counts(m_end);
    for (size_t item = 0; item < m_references.size(); ++item) {
        const auto number = std::uint32_t(item + 1);
        for (size_t i = m_references[item]; i < m_first[item + 1]; ++i) {
            Count &count = counts[m_ids[i]];
            count.items += count.last == number ? 0 : 1;
            count.last = number;
        }
    }
    std::vector<std::uint32_t> items(m_end);
    std::ranges::transform(counts, items.begin(), &Count::items);
    return items;
}

std::vector<std::uint32_t> NgramIndex::itemCounts(const NgramFrequencies &elsewhere) const
{
    std::vector<std::uint32_t> items(m_end, 0);
    std::vector<bool> isKnown(m_end, false);
    forEachCaption([&](size_t words, size_t first) {
        size_t place = first;
        for (size_t n = 1; n <= Longest; ++n) {
            for (size_t i = 0; i < countOf(n, words); ++i) {
                const Id id = m_ids[place++];
                if (isKnown[id])
                    continue;
                isKnown[id] = true;
                items[id] = elsewhere.items(std::span(m_ids).subspan(first + i, n));
            }
        }
    });
    return items;
}

}
