#include "core/metrics/boxes/GroundingScore.h"

namespace core {

void GroundingScore::add(const BoxOverlapArea &overlap)
{
    const double iou = overlap.iou();
    for (size_t i = 0; i < Thresholds.size(); ++i)
        m_right[i] += iou >= Thresholds[i] ? 1 : 0;
    ++m_found;
    m_sum += iou;
    m_areas.shared += overlap.shared;
    m_areas.all += overlap.all;
}

double GroundingScore::accuracy(size_t threshold) const
{
    return count() > 0 ? double(m_right[threshold]) / double(count()) : 0;
}

double GroundingScore::meanIou() const
{
    return count() > 0 ? m_sum / double(count()) : 0;
}

double GroundingScore::cumulativeIou() const
{
    return m_areas.iou();
}

}
