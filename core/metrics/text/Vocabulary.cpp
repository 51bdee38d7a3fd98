#include "core/metrics/text/Vocabulary.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::uint32_t Nobody = ~std::uint32_t(0);

std::uint32_t hashOf(QStringView word)
{
    std::uint32_t hash = 0x811C9DC5; // FNV-1a by units (Fowler, Noll, Vo), and its high bits folded in
    for (const QChar c : word)
        hash = (hash ^ c.unicode()) * 0x01000193;
    return hash ^ (hash >> 15);
}

}

Vocabulary::Vocabulary()
    : m_slots(1024, Slot{0, Nobody})
{
}

WordIds Vocabulary::words(QStringView caption)
{
    WordIds ids;
    ids.reserve(size_t(caption.count(u' ')) + 1);
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= caption.size(); ++i) {
        if (i < caption.size() && !caption[i].isSpace())
            continue;
        if (i > begin)
            ids.push_back(id(caption.mid(begin, i - begin)));
        begin = i + 1;
    }
    return ids;
}

WordIds Vocabulary::tokens(QStringView caption)
{
    WordIds ids;
    ids.reserve(size_t(caption.count(u' ')) + 1);
    qsizetype begin = 0;
    for (qsizetype end = 0; end >= 0; begin = end + 1) {
        end = caption.indexOf(u' ', begin);
        ids.push_back(id(caption.mid(begin, (end < 0 ? caption.size() : end) - begin)));
    }
    return ids;
}

std::uint32_t Vocabulary::id(QStringView text)
{
    const std::uint32_t hash = hashOf(text);
    const size_t mask = m_slots.size() - 1;
    size_t slot = hash & mask;
    for (; m_slots[slot].id != Nobody; slot = (slot + 1) & mask) {
        if (m_slots[slot].hash == hash && word(m_slots[slot].id) == text)
            return m_slots[slot].id;
    }
    const auto next = std::uint32_t(m_ends.size());
    m_slots[slot] = {hash, next};
    m_text.append(text.utf16(), size_t(text.size()));
    m_ends.push_back(m_text.size());
    if (m_ends.size() > m_slots.size() / 2)
        grow();
    return next;
}

QStringView Vocabulary::word(std::uint32_t id) const
{
    const size_t begin = id == 0 ? 0 : m_ends[id - 1];
    return QStringView(m_text).mid(qsizetype(begin), qsizetype(m_ends[id] - begin));
}

void Vocabulary::grow()
{
    std::vector<Slot> old(m_slots.size() * 2, Slot{0, Nobody});
    old.swap(m_slots);
    const size_t mask = m_slots.size() - 1;
    for (const Slot &one : old) {
        if (one.id == Nobody)
            continue;
        size_t slot = one.hash & mask;
        while (m_slots[slot].id != Nobody)
            slot = (slot + 1) & mask;
        m_slots[slot] = one;
    }
}

}
