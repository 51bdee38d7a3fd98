#include "core/project/AnchorKeys.h"

namespace core {

AnchorKeys::AnchorKeys(const SampleIndex &index, Database &db)
    : m_index(index)
    , m_reader(db)
{
}

Result<QString> AnchorKeys::of(SampleId sample, int pair)
{
    if (m_index.regularTurns(sample))
        return QString::number(2 * pair + 2);
    if (m_sample.id != sample) {
        auto loaded = m_reader.load(sample);
        if (!loaded)
            return loaded.error();
        m_sample = loaded.take();
    }
    return m_sample.anchorKey(m_sample.pairs[std::size_t(pair)]);
}

}
