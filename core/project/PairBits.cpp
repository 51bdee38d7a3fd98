#include "core/project/PairBits.h"

#include "core/project/PackBits.h"

#include <QtGlobal>

#include <algorithm>
#include <numeric>

namespace core {

namespace {
constexpr std::uint64_t Full = ~std::uint64_t(0);

/// `bytes` holds at least 64; the answers of the values are joined.
std::uint64_t wordOf(const std::uint8_t *bytes, std::uint8_t mask, std::span<const std::uint8_t> values)
{
    Answers answers{};
    for (const std::uint8_t value : values) {
        for (std::size_t i = 0; i < answers.size(); ++i)
            answers[i] = static_cast<std::uint8_t>(answers[i] | ((bytes[i] & mask) == value ? 1 : 0));
    }
    return packBits(answers);
}
}

PairBits::PairBits(std::size_t size, bool value)
    : m_size(size)
    , m_words((size + 63) / 64, value ? Full : 0)
{
    clearTail();
}

PairBits PairBits::where(std::span<const std::uint8_t> column, std::uint8_t mask, std::span<const std::uint8_t> values)
{
    PairBits bits(column.size());
    const std::size_t whole = column.size() / 64;
    for (std::size_t word = 0; word < whole; ++word)
        bits.m_words[word] = wordOf(column.data() + word * 64, mask, values);
    if (whole < bits.m_words.size()) {
        Answers rest{};
        std::copy(column.begin() + static_cast<std::ptrdiff_t>(whole * 64), column.end(), rest.begin());
        bits.m_words[whole] = wordOf(rest.data(), mask, values);
        bits.clearTail();
    }
    return bits;
}

void PairBits::setRange(std::size_t first, std::size_t end)
{
    Q_ASSERT(first <= end && end <= m_size);
    if (first == end)
        return;
    const std::uint64_t head = Full << (first % 64);
    const std::uint64_t tail = Full >> (63 - (end - 1) % 64);
    const std::size_t firstWord = first / 64;
    const std::size_t lastWord = (end - 1) / 64;
    if (firstWord == lastWord) {
        m_words[firstWord] |= head & tail;
        return;
    }
    m_words[firstWord] |= head;
    for (std::size_t word = firstWord + 1; word < lastWord; ++word)
        m_words[word] = Full;
    m_words[lastWord] |= tail;
}

std::size_t PairBits::count() const
{
    return std::accumulate(m_words.begin(), m_words.end(), std::size_t(0), [](std::size_t sum, std::uint64_t word) {
        return sum + static_cast<std::size_t>(std::popcount(word));
    });
}

std::size_t PairBits::count(std::size_t first, std::size_t end) const
{
    Q_ASSERT(first <= end && end <= m_size);
    if (first == end)
        return 0;
    const std::size_t lastWord = (end - 1) / 64;
    std::uint64_t bits = m_words[first / 64] & (Full << (first % 64));
    std::size_t sum = 0;
    for (std::size_t word = first / 64; word < lastWord; bits = m_words[++word])
        sum += static_cast<std::size_t>(std::popcount(bits));
    return sum + static_cast<std::size_t>(std::popcount(bits & (Full >> (63 - (end - 1) % 64))));
}

std::size_t PairBits::next(std::size_t from) const
{
    if (from >= m_size)
        return None;
    std::size_t word = from / 64;
    std::uint64_t bits = m_words[word] & (Full << (from % 64));
    while (bits == 0) {
        if (++word == m_words.size())
            return None;
        bits = m_words[word];
    }
    return word * 64 + static_cast<std::size_t>(std::countr_zero(bits));
}

PairBits &PairBits::operator&=(const PairBits &other)
{
    Q_ASSERT(m_size == other.m_size);
    for (std::size_t i = 0; i < m_words.size(); ++i)
        m_words[i] &= other.m_words[i];
    return *this;
}

PairBits &PairBits::operator|=(const PairBits &other)
{
    Q_ASSERT(m_size == other.m_size);
    for (std::size_t i = 0; i < m_words.size(); ++i)
        m_words[i] |= other.m_words[i];
    return *this;
}

PairBits &PairBits::flip()
{
    for (std::uint64_t &word : m_words)
        word = ~word;
    clearTail();
    return *this;
}

void PairBits::clearTail()
{
    if (m_size % 64 != 0)
        m_words.back() &= Full >> (64 - m_size % 64);
}

}
