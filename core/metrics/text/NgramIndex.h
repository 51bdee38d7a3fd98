#pragma once

#include "core/metrics/text/CaptionWords.h"

#include <span>

namespace core {

class NgramFrequencies;

/// Numbers the n-grams of up to four words of all captions, the same ones alike, single words by their own number.
/// Takes four bytes an n-gram; captions with more than four billion of them together are too many.
class NgramIndex
{
public:
    using Id = std::uint32_t;
    static constexpr size_t Longest = 4;

    explicit NgramIndex(std::span<const CaptionWords> items);

    /// Those of the candidate, then those of each reference; of a caption single words first, then pairs, ...
    const Id *idsOf(size_t item) const { return m_ids.data() + m_first[item]; }
    /// How many n-grams of n words a caption has.
    static size_t countOf(size_t n, const WordIds &caption) { return countOf(n, caption.size()); }

    /// By id: how many items have it in their references.
    std::vector<std::uint32_t> itemCounts() const;
    /// By id: as another corpus has it.
    std::vector<std::uint32_t> itemCounts(const NgramFrequencies &elsewhere) const;

private:
    static size_t countOf(size_t n, size_t words) { return words < n ? 0 : words - n + 1; }
    static size_t countOf(size_t words);
    void add(const WordIds &caption);
    /// Calls with the number of words of each caption and the index in m_ids of its first n-gram.
    template <typename Visit>
    void forEachCaption(Visit visit) const;
    void number(size_t n, Id firstShorter, Id endShorter);

    std::vector<Id> m_ids;                ///< of single words the words themselves
    std::vector<std::uint32_t> m_lengths; ///< by caption, in words: the captions lie scattered
    std::vector<size_t> m_first;          ///< in m_ids, by item; one more for the end
    std::vector<size_t> m_references;     ///< in m_ids, by item
    Id m_end = 0;                         ///< the next id
};

}
