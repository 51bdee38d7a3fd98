#include "core/project/TextSearch.h"

#include "core/project/SearchWorker.h"
#include "core/storage/StateStore.h"

#include <algorithm>
#include <thread>

namespace core {

TextSearch::TextSearch(TextSource source, SampleIndex index, std::vector<QueryText> texts, PairBits among)
    : m_source(std::move(source))
    , m_index(std::move(index))
    , m_texts(std::move(texts))
    , m_among(std::move(among))
{
}

Result<TextHits> TextSearch::run(JobControl &control, const Partial &partial)
{
    SearchState state{m_index, m_among, m_texts, m_source.boxChecks, control, partial};
    state.hits.assign(m_texts.size(), PairBits(m_index.rowCount()));
    for (std::size_t i = 0; i < m_texts.size(); ++i) {
        if (m_texts[i].side == QueryField::Box)
            state.problems.emplace(i, boxProblemFromName(m_texts[i].needle));
        else
            state.needles.emplace(i, m_texts[i].needle);
    }

    if (auto loaded = loadEdits(state); !loaded)
        return loaded.error();

    const auto work = [this, &state] {
        const auto reader = m_source.openReader();
        const Result<> done = reader ? SearchWorker(state, **reader).run() : Result<>(reader.error());
        const std::lock_guard lock(state.mutex);
        if (!done && state.failure)
            state.failure = done;
    };
    const auto chunks = (m_index.sampleCount() + SearchWorker::ChunkSamples - 1) / SearchWorker::ChunkSamples;
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::thread> others;
    for (std::size_t i = 1; i < std::min(cores, chunks); ++i)
        others.emplace_back(work);
    work();
    for (std::thread &other : others)
        other.join();
    if (!state.failure)
        return state.failure.error();
    return std::move(state.hits);
}

Result<> TextSearch::loadEdits(SearchState &state) const
{
    const auto db = m_source.openReader();
    if (!db)
        return db.error();
    return StateStore(**db).forEachText([&state](SampleId sample, const QString &turn, const QString &value) {
        state.edits[sample].insert(turn, value);
    });
}

}
