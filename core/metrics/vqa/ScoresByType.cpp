#include "core/metrics/vqa/ScoresByType.h"

namespace core {

void ScoresByType::add(const QString &type, double score)
{
    for (Mean *mean : {&m_overall, &m_types[type]}) {
        mean->sum += score;
        ++mean->count;
    }
}

double ScoresByType::average() const
{
    double sum = 0;
    for (const Mean &mean : m_types)
        sum += mean.value();
    return m_types.isEmpty() ? 0 : sum / double(m_types.size());
}

}
