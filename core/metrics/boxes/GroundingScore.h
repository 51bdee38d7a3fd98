#pragma once

#include "core/metrics/boxes/BoxOverlapArea.h"

#include <QtGlobal>

#include <array>

namespace core {

/// How well boxes are found, one for each sample. A prediction that is missing or cannot be read counts as an IoU of 0,
/// except in the cumulative one: show how many there are.
class GroundingScore
{
public:
    static constexpr std::array<double, 5> Thresholds{0.5, 0.6, 0.7, 0.8, 0.9};

    void add(const BoxOverlapArea &overlap);
    void addMissing() { ++m_missing; }

    qint64 count() const { return m_found + m_missing; } ///< of samples
    qint64 missing() const { return m_missing; }
    /// The share of all samples with an IoU of at least this threshold: Acc@0.5.
    double accuracy(size_t threshold) const;
    /// mIoU
    double meanIou() const;
    /// cumIoU, of the predictions that are there: large boxes weigh more.
    double cumulativeIou() const;

private:
    std::array<qint64, Thresholds.size()> m_right{};
    qint64 m_found = 0;
    qint64 m_missing = 0;
    double m_sum = 0; ///< of IoU
    BoxOverlapArea m_areas;
};

}
