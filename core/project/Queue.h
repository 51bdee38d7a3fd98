#pragma once

#include "core/base/Id.h"

#include <cstdint>
#include <vector>

namespace core {

/// Samples one after the other, each once: ascending, or in whatever order they were sorted.
class Queue
{
public:
    Queue() = default;
    explicit Queue(std::vector<SampleId> samples);

    const std::vector<SampleId> &samples() const { return m_samples; } ///< in the order of the queue
    bool isAscending() const { return m_places.empty(); }
    std::vector<SampleId> ascending() const;
    /// From 0; -1: it is not in the queue.
    qint64 placeOf(SampleId sample) const;
    /// Where one would stand that is not in an ascending queue; in another order it has no place: 0.
    std::size_t insertionPlace(SampleId sample) const;

private:
    std::vector<SampleId> m_samples;
    std::vector<std::uint32_t> m_places; ///< one more than the place, by id; empty: ascending
};

}
