#include "core/replace/ReplaceSearch.h"

#include "core/replace/ReplaceWorker.h"
#include "core/storage/StateStore.h"

#include <QLocale>

#include <algorithm>
#include <thread>

namespace core {

ReplaceSearch::ReplaceSearch(ReplaceSource source, ReplacePattern pattern, ReplaceScope scope)
    : m_source(std::move(source))
    , m_pattern(std::move(pattern))
    , m_scope(std::move(scope))
{
}

Result<ReplaceCounts> ReplaceSearch::run(JobControl &control, const Partial &partial)
{
    const PairBits among = rows();
    ReplaceState state{m_source, m_pattern, m_scope, among, m_mostRows, control, partial};
    if (!m_pattern.literal().isEmpty())
        state.needle.emplace(m_pattern.literal());
    if (auto loaded = loadEdits(state); !loaded)
        return loaded.error();

    const auto work = [this, &state] {
        const auto reader = m_source.openReader();
        const Result<> done = reader ? ReplaceWorker(state, **reader).run() : Result<>(reader.error());
        if (done)
            return;
        state.stopped = true;
        const std::lock_guard lock(state.mutex);
        if (state.failure)
            state.failure = done;
    };
    const std::size_t chunks = m_source.index.sampleCount() / ReplaceWorker::ChunkSamples + 1;
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::thread> others;
    for (std::size_t i = 1; i < std::min(cores, chunks); ++i)
        others.emplace_back(work);
    work();
    for (std::thread &other : others)
        other.join();
    if (!state.failure)
        return state.failure.error();
    if (!state.told.rows.empty())
        partial(std::move(state.told.rows), state.told.counts);
    return state.told.counts;
}

Result<> ReplaceSearch::areAll(std::int64_t rows, const ReplaceCounts &counts)
{
    if (rows >= counts.texts + counts.problems)
        return {};
    return Error{Error::Kind::Unsupported,
                 tr("%1 texts would change, more than one step can: narrow it to a filter and replace in parts.")
                     .arg(QLocale().toString(qlonglong(counts.texts)))};
}

Result<> ReplaceSearch::loadEdits(ReplaceState &state) const
{
    const auto db = m_source.openReader();
    if (!db)
        return db.error();
    return StateStore(**db).forEachText([&state](SampleId sample, const QString &turn, const QString &value) {
        state.edits[sample].insert(turn, value);
    });
}

PairBits ReplaceSearch::rows() const
{
    const SampleIndex &index = m_source.index;
    if (!m_scope.samples)
        return PairBits(index.rowCount(), true);
    PairBits among(index.rowCount());
    for (const SampleId sample : *m_scope.samples)
        among.setRange(index.firstRow(sample), index.endRow(sample));
    return among;
}

}
