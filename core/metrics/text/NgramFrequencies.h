#pragma once

#include "core/metrics/text/CaptionWords.h"

#include <array>
#include <span>
#include <unordered_map>

namespace core {

/// In how many items of a corpus n-grams of up to four words stand: for CIDEr with the weights of another corpus.
class NgramFrequencies
{
public:
    explicit NgramFrequencies(std::uint32_t itemCount)
        : m_itemCount(itemCount)
    {
    }

    /// One to four words, numbered by the Vocabulary of the captions that will be scored.
    void set(std::span<const std::uint32_t> ngram, std::uint32_t items);

    std::uint32_t itemCount() const { return m_itemCount; }
    /// 0: unknown there.
    std::uint32_t items(std::span<const std::uint32_t> ngram) const;

private:
    using Key = std::array<std::uint32_t, 4>;

    struct Hash
    {
        size_t operator()(const Key &key) const;
    };

    static Key keyOf(std::span<const std::uint32_t> ngram);

    std::uint32_t m_itemCount;
    std::unordered_map<Key, std::uint32_t, Hash> m_items;
};

}
