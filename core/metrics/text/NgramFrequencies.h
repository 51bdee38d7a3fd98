#pragma once

#include "core/metrics/text/CaptionItem.h"

#include <span>

namespace core {

/// In how many items of a corpus the n-grams of up to four words stand, as CIDEr weighs them. An n-gram is known by its
/// id, one longer than another by the id of that and one word more. Ids and frequencies take some 30 bytes an n-gram.
class NgramFrequencies
{
public:
    using Id = std::uint32_t;
    static constexpr size_t Longest = 4;

    NgramFrequencies();

    /// Appends the ids of all n-grams of a caption: single words first, then pairs, from left to right.
    void read(std::span<const std::uint32_t> caption, std::vector<Id> &ids);

    /// Counts one more item whose references hold these n-grams; each counts once.
    void addItem(std::span<const Id> ids);

    /// For frequencies that come from elsewhere: so many items of `itemCount` hold this n-gram of one to four words.
    void set(std::span<const std::uint32_t> ngram, std::uint32_t items);
    void setItemCount(std::uint32_t itemCount) { m_itemCount = itemCount; }

    std::uint32_t itemCount() const { return m_itemCount; }
    std::uint32_t items(Id id) const { return m_grams[id].items; }

    /// How many n-grams of n words a caption of so many words has.
    static size_t countOf(size_t n, size_t words) { return words < n ? 0 : words - n + 1; }

private:
    struct Gram
    {
        std::uint64_t key;
        std::uint32_t items;
        std::uint32_t lastItem; ///< counted from 1
    };

    Id single(std::uint32_t word);
    Id longer(Id shorter, std::uint32_t word);
    Id add(std::uint64_t key);
    void grow();

    std::vector<Gram> m_grams;
    std::vector<Id> m_singles; ///< by word
    std::vector<Id> m_slots;   ///< an open table of the longer ones, a power of two long
    int m_shift = 0;
    size_t m_used = 0;
    std::uint32_t m_itemCount = 0;
};

}
