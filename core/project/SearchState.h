#pragma once

#include "core/base/Result.h"
#include "core/jobs/JobControl.h"
#include "core/project/QueryFilter.h"
#include "core/project/TextNeedle.h"
#include "core/project/TextSource.h"

#include <QHash>

#include <atomic>
#include <chrono>
#include <functional>
#include <map>
#include <mutex>
#include <optional>

namespace core {

/// What the workers of one search have in common.
struct SearchState
{
    const SampleIndex &index;
    const PairBits &among;
    const std::vector<QueryText> &texts;
    const std::map<SourceId, BoxCheck> &boxChecks;
    JobControl &control;
    const std::function<void(const TextHits &hits)> &partial;
    // Each of the texts is one or the other, by its number.
    std::map<std::size_t, TextNeedle> needles = {};
    std::map<std::size_t, std::optional<BoxProblem>> problems = {}; ///< nullopt: any
    std::map<SampleId, QHash<QString, QString>> edits = {};         ///< texts by turn key

    std::atomic<std::int64_t> nextSample = 1;
    std::mutex mutex = {}; ///< for what follows
    TextHits hits = {};
    Result<> failure = {};
    std::chrono::steady_clock::time_point nextPartial = {}; ///< at the start: as soon as there is a hit
};

}
