#pragma once

#include "core/project/PairTexts.h"

#include <functional>
#include <memory>

namespace core {

/// Reads the texts of many pairs on all cores, each a connection of its own.
class ParallelTexts
{
public:
    using OpenReader = std::function<Result<std::unique_ptr<Database>>()>;
    struct Worker ///< what one thread does
    {
        std::function<void(const PairText &pair)> use; ///< of one sample in order, all on the same thread
        std::function<void()> done;                    ///< at the end, one thread after the other
    };

    /// Both outlive it.
    ParallelTexts(const SampleIndex &index, const OpenReader &openReader)
        : m_index(index)
        , m_openReader(openReader)
    {
    }

    /// The pairs whose rows are in the set. `makeWorker` is called once for each thread, on it. Reports progress as the
    /// first of `stages`. Errors: Cancelled, and those of reading.
    Result<> forEach(const PairBits &among, JobControl &control, const std::function<Worker()> &makeWorker,
                     int stages = 1) const;

private:
    struct State;
    Result<> readStretches(State &state) const;

    const SampleIndex &m_index;
    const OpenReader &m_openReader;
};

}
