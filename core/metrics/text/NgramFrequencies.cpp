#include "core/metrics/text/NgramFrequencies.h"

#include <QtGlobal>

#include <algorithm>
#include <bit>

namespace core {

namespace {

constexpr NgramFrequencies::Id Nobody = ~NgramFrequencies::Id(0);

/// The upper bits of a product with the golden ratio are mixed well (Knuth, volume 3, 6.4).
size_t slotOf(std::uint64_t key, int shift)
{
    key ^= key >> 32;
    return size_t((key * 0x9E3779B97F4A7C15u) >> shift);
}

}

NgramFrequencies::NgramFrequencies()
    : m_slots(1024, Nobody)
    , m_shift(64 - 10)
{
}

void NgramFrequencies::read(std::span<const std::uint32_t> caption, std::vector<Id> &ids)
{
    size_t shorter = ids.size();
    for (const std::uint32_t word : caption)
        ids.push_back(single(word));
    for (size_t n = 2; n <= Longest; ++n) {
        const size_t count = countOf(n, caption.size());
        const size_t begin = ids.size();
        for (size_t i = 0; i < count; ++i)
            ids.push_back(longer(ids[shorter + i], caption[i + n - 1]));
        shorter = begin;
    }
}

void NgramFrequencies::addItem(std::span<const Id> ids)
{
    ++m_itemCount;
    for (const Id id : ids) {
        Gram &gram = m_grams[id];
        if (gram.lastItem == m_itemCount)
            continue;
        gram.lastItem = m_itemCount;
        ++gram.items;
    }
}

void NgramFrequencies::set(std::span<const std::uint32_t> ngram, std::uint32_t items)
{
    Q_ASSERT(!ngram.empty() && ngram.size() <= Longest);
    Id id = single(ngram.front());
    for (const std::uint32_t word : ngram.subspan(1))
        id = longer(id, word);
    m_grams[id].items = items;
}

NgramFrequencies::Id NgramFrequencies::single(std::uint32_t word)
{
    if (word >= m_singles.size())
        m_singles.resize(word + 1, Nobody);
    if (m_singles[word] == Nobody)
        m_singles[word] = add(word);
    return m_singles[word];
}

NgramFrequencies::Id NgramFrequencies::longer(Id shorter, std::uint32_t word)
{
    const std::uint64_t key = std::uint64_t(shorter) << 32 | word;
    const size_t mask = m_slots.size() - 1;
    size_t slot = slotOf(key, m_shift);
    for (; m_slots[slot] != Nobody; slot = (slot + 1) & mask) {
        if (m_grams[m_slots[slot]].key == key)
            return m_slots[slot];
    }
    const Id id = add(key);
    m_slots[slot] = id;
    if (++m_used > m_slots.size() / 2)
        grow();
    return id;
}

NgramFrequencies::Id NgramFrequencies::add(std::uint64_t key)
{
    m_grams.push_back({key, 0, 0});
    return Id(m_grams.size() - 1);
}

void NgramFrequencies::grow()
{
    std::vector<Id> old(m_slots.size() * 2, Nobody);
    old.swap(m_slots);
    --m_shift;
    const size_t mask = m_slots.size() - 1;
    for (const Id id : old) {
        if (id == Nobody)
            continue;
        size_t slot = slotOf(m_grams[id].key, m_shift);
        while (m_slots[slot] != Nobody)
            slot = (slot + 1) & mask;
        m_slots[slot] = id;
    }
}

}
