#pragma once

#include "core/base/Id.h"
#include "core/storage/Statement.h"

#include <chrono>
#include <functional>

namespace core {

/// Table `active_time`: how long who was at work on a pair.
class TimeStore
{
public:
    explicit TimeStore(Database &db);

    /// On top of what is there.
    Result<> add(SampleId sample, const QString &turn, const QString &reviewer, std::chrono::milliseconds time);
    /// Every time on a pair that has a verdict now, by reviewer, the shortest first.
    Result<> forEachJudged(const std::function<void(const QString &reviewer, std::chrono::milliseconds)> &use);
    /// The time of everybody on each pair that has a verdict now, ordered by sample.
    Result<> forEachPair(const std::function<void(SampleId, const QString &turn, std::chrono::milliseconds)> &use);

private:
    Statement m_add, m_judged, m_pairs;
};

}
