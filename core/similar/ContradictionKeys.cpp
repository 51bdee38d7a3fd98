#include "core/similar/ContradictionKeys.h"

#include "core/similar/ComparedText.h"
#include "core/similar/PairTexts.h"

#include <QHash>

#include <algorithm>
#include <limits>
#include <mutex>
#include <thread>

namespace core {

namespace {

using Key = ContradictionKeys::Key;

constexpr std::int64_t StretchSamples = 8 * PairTexts::ChunkSamples; // that a thread takes at a time

PairBits rowsWithImages(const SampleIndex &index)
{
    PairBits rows(index.rowCount());
    for (SampleId id{1}; id.value <= std::int64_t(index.sampleCount()); ++id.value) {
        if (!index.images(id).empty())
            rows.setRange(index.firstRow(id), index.endRow(id));
    }
    return rows;
}

/// What the threads have in common.
struct State
{
    const SampleIndex &index;
    const PairBits rows;
    JobControl &control;
    std::atomic<std::int64_t> next = 1; ///< sample
    std::atomic<bool> stopped = false;
    std::mutex mutex = {}; ///< for what follows
    std::vector<Key> keys = {};
    Result<> failure = {};
};

void addKey(const SampleIndex &index, const PairText &pair, std::vector<Key> &keys)
{
    const QString question = comparedQuestion(pair.question);
    if (question.isEmpty())
        return;
    const std::string_view images = index.images(pair.place.sample);
    const qsizetype characters = pair.question.size() + pair.answer.size();
    keys.push_back({qHash(question, qHashBits(images.data(), images.size())), qHash(comparedAnswer(pair.answer)),
                    std::uint32_t(index.firstRow(pair.place.sample) + std::size_t(pair.place.pair)),
                    std::uint32_t(std::min<qsizetype>(characters, std::numeric_limits<std::int32_t>::max()))});
}

Result<> readStretches(State &state, Database &db)
{
    const auto count = std::int64_t(state.index.sampleCount());
    PairTexts texts(state.index, db);
    std::vector<Key> keys;
    while (!state.stopped) {
        const std::int64_t first = state.next.fetch_add(StretchSamples);
        if (first > count)
            break;
        state.control.setProgress(first, 2 * count);
        const SampleId last{std::min(first + StretchSamples - 1, count)};
        const auto read = texts.forRange({first}, last, state.rows, state.control, [&](const PairText &pair) {
            addKey(state.index, pair, keys);
            return true;
        });
        if (!read)
            return read;
    }
    const std::lock_guard lock(state.mutex);
    state.keys.insert(state.keys.end(), keys.begin(), keys.end());
    return {};
}

}

Result<std::vector<Key>> ContradictionKeys::read(const SampleIndex &index,
                                                 const std::function<Result<std::unique_ptr<Database>>()> &openReader,
                                                 JobControl &control)
{
    State state{index, rowsWithImages(index), control};
    const auto work = [&state, &openReader] {
        const auto reader = openReader();
        const Result<> done = reader ? readStretches(state, **reader) : Result<>(reader.error());
        if (done)
            return;
        state.stopped = true;
        const std::lock_guard lock(state.mutex);
        if (state.failure)
            state.failure = done;
    };
    const std::size_t stretches = index.sampleCount() / std::size_t(StretchSamples) + 1;
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::thread> others;
    for (std::size_t i = 1; i < std::min(cores, stretches); ++i)
        others.emplace_back(work);
    work();
    for (std::thread &other : others)
        other.join();
    if (!state.failure)
        return state.failure.error();
    std::ranges::sort(state.keys, [](const Key &a, const Key &b) {
        return a.question != b.question ? a.question < b.question : a.row < b.row;
    });
    return std::move(state.keys);
}

}
