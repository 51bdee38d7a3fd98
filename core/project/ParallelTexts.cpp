#include "core/project/ParallelTexts.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace core {

namespace {

constexpr std::int64_t StretchSamples = 8 * PairTexts::ChunkSamples; // that a thread takes at a time

}

/// What the threads have in common.
struct ParallelTexts::State
{
    const PairBits &among;
    JobControl &control;
    const std::function<Worker()> &makeWorker;
    const int stages;
    std::atomic<std::int64_t> next = 1; ///< sample
    std::atomic<bool> stopped = false;
    std::mutex mutex = {}; ///< for what follows, and Worker::done
    Result<> failure = {};
};

Result<> ParallelTexts::readStretches(State &state) const
{
    const auto reader = m_openReader();
    if (!reader)
        return reader.error();
    const auto count = std::int64_t(m_index.sampleCount());
    PairTexts texts(m_index, **reader);
    const Worker worker = state.makeWorker();
    while (!state.stopped) {
        const std::int64_t first = state.next.fetch_add(StretchSamples);
        if (first > count)
            break;
        state.control.setProgress(first, state.stages * count);
        const SampleId last{std::min(first + StretchSamples - 1, count)};
        const auto read = texts.forRange({first}, last, state.among, state.control, [&worker](const PairText &pair) {
            worker.use(pair);
            return true;
        });
        if (!read)
            return read;
    }
    const std::lock_guard lock(state.mutex);
    worker.done();
    return {};
}

Result<> ParallelTexts::forEach(const PairBits &among, JobControl &control, const std::function<Worker()> &makeWorker,
                                int stages) const
{
    State state{among, control, makeWorker, stages};
    const auto work = [this, &state] {
        const Result<> done = readStretches(state);
        if (done)
            return;
        state.stopped = true;
        const std::lock_guard lock(state.mutex);
        if (state.failure)
            state.failure = done;
    };
    const std::size_t stretches = m_index.sampleCount() / std::size_t(StretchSamples) + 1;
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::thread> others;
    for (std::size_t i = 1; i < std::min(cores, stretches); ++i)
        others.emplace_back(work);
    work();
    for (std::thread &other : others)
        other.join();
    return state.failure;
}

}
