#pragma once

#include "core/project/TextNeedle.h"
#include "core/replace/ReplaceSearch.h"

#include <QHash>

#include <atomic>
#include <chrono>
#include <map>
#include <mutex>
#include <optional>

namespace core {

/// What the workers of one search have in common.
struct ReplaceState
{
    const ReplaceSource &source;
    const ReplacePattern &pattern;
    const ReplaceScope &scope;
    const PairBits &among; ///< rows of the index
    const std::int64_t mostRows;
    JobControl &control;
    const ReplaceSearch::Partial &partial;
    std::optional<TextNeedle> needle = {};                  ///< none: every text has to be read
    std::map<SampleId, QHash<QString, QString>> edits = {}; ///< texts by turn key

    /// What was found in a chunk of samples.
    struct Found
    {
        std::vector<ReplaceRow> rows;
        ReplaceCounts counts;
        QString problem; ///< the first one
    };

    std::atomic<std::int64_t> nextChunk = 0;
    std::atomic<bool> stopped = false;          ///< somebody failed
    std::mutex mutex = {};                      ///< for what follows
    std::map<std::int64_t, Found> waiting = {}; ///< chunks that came before their turn
    std::int64_t turn = 0;                      ///< chunk that is told next
    Found told = {};                            ///< all counts; rows that wait for the next call
    std::int64_t rows = 0;                      ///< that were or will be told
    std::int64_t characters = 0;
    Result<> failure = {};
    std::chrono::steady_clock::time_point nextPartial = {}; ///< at the start: as soon as there is a row
};

}
