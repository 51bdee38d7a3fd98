#include "core/project/Queue.h"

#include <algorithm>

namespace core {

Queue::Queue(std::vector<SampleId> samples)
    : m_samples(std::move(samples))
{
    if (std::is_sorted(m_samples.begin(), m_samples.end()))
        return;
    const SampleId last = *std::max_element(m_samples.begin(), m_samples.end());
    m_places.resize(std::size_t(last.value) + 1);
    std::uint32_t place = 0;
    for (const SampleId sample : m_samples)
        m_places[std::size_t(sample.value)] = ++place;
}

std::vector<SampleId> Queue::ascending() const
{
    std::vector<SampleId> samples = m_samples;
    if (!isAscending())
        std::sort(samples.begin(), samples.end());
    return samples;
}

qint64 Queue::placeOf(SampleId sample) const
{
    if (isAscending()) {
        const std::size_t place = insertionPlace(sample);
        return place < m_samples.size() && m_samples[place] == sample ? qint64(place) : -1;
    }
    const bool known = sample.value >= 0 && std::size_t(sample.value) < m_places.size();
    return known ? qint64(m_places[std::size_t(sample.value)]) - 1 : -1;
}

std::size_t Queue::insertionPlace(SampleId sample) const
{
    if (!isAscending())
        return 0;
    return std::size_t(std::lower_bound(m_samples.begin(), m_samples.end(), sample) - m_samples.begin());
}

}
