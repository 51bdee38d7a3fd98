#include "core/project/MarkIndex.h"

#include "core/model/Remark.h"

#include <algorithm>
#include <vector>

namespace core {

QStringList MarkIndex::of(const Remark &remark)
{
    if (remark.isMark())
        return {sentence(sentenceMarkName(remark.mark))};
    QStringList words;
    if (!remark.resolved)
        words.append(open());
    if (remark.isError())
        words << error(remark.error) << severity(severityName(remark.severity));
    return words;
}

void MarkIndex::set(qint64 place, const QStringList &words)
{
    if (words.isEmpty()) {
        if (m_marks.contains(place))
            m_marks.remove(place);
        return;
    }
    QList<quint32> numbers;
    for (const QString &word : words) {
        if (const quint32 number = numberOf(word); !numbers.contains(number))
            numbers.append(number);
    }
    m_marks.insert(place, numbers);
}

void MarkIndex::add(qint64 place, const QString &word)
{
    const quint32 number = numberOf(word);
    QList<quint32> &numbers = m_marks[place];
    if (!numbers.contains(number))
        numbers.append(number);
}

void MarkIndex::move(qint64 from, qint64 by)
{
    if (by == 0 || std::none_of(m_marks.keyBegin(), m_marks.keyEnd(), [from](qint64 place) { return place >= from; }))
        return;
    QHash<qint64, QList<quint32>> moved;
    moved.reserve(m_marks.size());
    for (auto it = m_marks.cbegin(); it != m_marks.cend(); ++it)
        moved.insert(it.key() >= from ? it.key() + by : it.key(), it.value());
    m_marks = std::move(moved);
}

QStringList MarkIndex::at(qint64 place) const
{
    QStringList words;
    for (const quint32 number : m_marks.value(place))
        words.append(m_words[number]);
    words.sort();
    return words;
}

void MarkIndex::find(const std::function<bool(const QString &)> &isWanted, const std::function<void(qint64)> &use) const
{
    std::vector<bool> wanted(std::size_t(m_words.size()));
    for (qsizetype i = 0; i < m_words.size(); ++i)
        wanted[std::size_t(i)] = isWanted(m_words[i]);
    for (auto it = m_marks.cbegin(); it != m_marks.cend(); ++it) {
        if (std::any_of(it->begin(), it->end(), [&wanted](quint32 number) { return wanted[number]; }))
            use(it.key());
    }
}

void MarkIndex::each(const std::function<void(qint64, const QList<quint32> &)> &use) const
{
    for (auto it = m_marks.cbegin(); it != m_marks.cend(); ++it)
        use(it.key(), *it);
}

bool MarkIndex::has(qint64 place, quint32 word) const
{
    const auto there = m_marks.constFind(place);
    return there != m_marks.cend() && there->contains(word);
}

QHash<QString, qint64> MarkIndex::counts() const
{
    QHash<QString, qint64> counts;
    for (const QList<quint32> &numbers : m_marks) {
        for (const quint32 number : numbers)
            ++counts[m_words[number]];
    }
    return counts;
}

quint32 MarkIndex::numberOf(const QString &word)
{
    const auto known = m_numbers.constFind(word);
    if (known != m_numbers.cend())
        return *known;
    m_words.append(word);
    return *m_numbers.insert(word, quint32(m_words.size() - 1));
}

}
