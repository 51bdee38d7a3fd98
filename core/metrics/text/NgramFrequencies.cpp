#include "core/metrics/text/NgramFrequencies.h"

#include <QtGlobal>

#include <algorithm>

namespace core {

void NgramFrequencies::set(std::span<const std::uint32_t> ngram, std::uint32_t items)
{
    m_items[keyOf(ngram)] = items;
}

std::uint32_t NgramFrequencies::items(std::span<const std::uint32_t> ngram) const
{
    const auto found = m_items.find(keyOf(ngram));
    return found == m_items.end() ? 0 : found->second;
}

NgramFrequencies::Key NgramFrequencies::keyOf(std::span<const std::uint32_t> ngram)
{
    Q_ASSERT(!ngram.empty() && ngram.size() <= Key().size());
    Key key;
    key.fill(~std::uint32_t(0)); // no word has this number
    std::ranges::copy(ngram, key.begin());
    return key;
}

size_t NgramFrequencies::Hash::operator()(const Key &key) const
{
    size_t hash = 0;
    for (const std::uint32_t word : key)
        hash = (hash ^ word) * 0x9E3779B97F4A7C15u;
    return hash ^ (hash >> 32);
}

}
