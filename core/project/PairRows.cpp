#include "core/project/PairRows.h"

namespace core {

PairRows::PairRows(const SampleIndex &index, Database &db)
    : m_index(index)
    , m_reader(db)
{
}

Result<std::optional<std::size_t>> PairRows::rowOf(SampleId sample, const QString &turn)
{
    using Row = std::optional<std::size_t>;
    if (sample.value < 1 || std::size_t(sample.value) > m_index.sampleCount())
        return Row();
    const auto rowOfPair = [this, sample](int pair) {
        return pair >= 0 && pair < m_index.pairCount(sample) ? Row(m_index.firstRow(sample) + std::size_t(pair))
                                                             : Row();
    };
    bool isNumber = false;
    const int number = turn.toInt(&isNumber);
    if (isNumber && number >= 1 && m_index.regularTurns(sample))
        return rowOfPair((number - 1) / 2);
    auto known = m_read.find(sample);
    if (known == m_read.end()) {
        const auto loaded = m_reader.load(sample);
        if (!loaded)
            return loaded.error();
        known = m_read.insert(sample, {});
        for (const Pair &pair : loaded->pairs)
            known->insert(loaded->anchorKey(pair), pair.number - 1);
    }
    return rowOfPair(known->value(turn, -1));
}

}
