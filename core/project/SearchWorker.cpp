#include "core/project/SearchWorker.h"

#include <QCoreApplication>

#include <algorithm>

namespace core {

namespace {
constexpr auto PartialEvery = std::chrono::milliseconds(80);
}

SearchWorker::SearchWorker(SearchState &state, Database &db)
    : m_state(state)
    , m_pages(db)
    , m_samples(db)
    , m_reader(db)
    , m_records(state)
{
}

Result<> SearchWorker::run()
{
    const auto count = std::int64_t(m_state.index.sampleCount());
    while (true) {
        if (m_state.control.cancelled()) // also after the last chunk, which may have stopped half way
            return Error{Error::Kind::Cancelled, QCoreApplication::translate("core", "Cancelled.")};
        const std::int64_t first = m_state.nextSample.fetch_add(ChunkSamples);
        if (first > count)
            break;
        m_state.control.setProgress(first, count);
        if (auto done = searchChunk(first, std::min(first + ChunkSamples - 1, count)); !done)
            return done;
        handOver(false);
    }
    handOver(true);
    return {};
}

Result<> SearchWorker::searchChunk(std::int64_t first, std::int64_t last)
{
    m_places.clear();
    auto done = m_samples.forEach({first}, {last}, [this](const SampleRow &row) {
        const std::size_t next = m_state.among.next(m_state.index.firstRow(row.id));
        if (next != PairBits::None && next < m_state.index.endRow(row.id))
            m_places.push_back({row.id, row.page, row.start, row.start + row.length});
        return true;
    });
    if (!done || m_places.empty())
        return done;
    auto place = m_places.begin();
    return m_pages.forRange(m_places.front().page, m_places.back().page, [&](const Page &page) {
        const auto end = std::find_if(place, m_places.end(), [&](const Place &p) { return p.page != page.id; });
        searchPage(page, {place, end});
        place = end;
        return !m_state.control.cancelled();
    });
}

void SearchWorker::searchPage(const Page &page, std::span<Place> places)
{
    const std::span bytes(page.bytes.constData(), std::size_t(page.bytes.size()));
    for (Place &place : places)
        place.candidate = !m_state.problems.empty() || m_state.edits.contains(place.sample);
    for (const auto &[text, needle] : m_state.needles)
        findCandidates(needle, bytes, places);
    for (const Place &place : places) {
        if (m_state.index.rearranged(place.sample))
            searchRearranged(place.sample);
        else if (place.candidate && place.end <= page.bytes.size())
            m_records.search(place.sample, {bytes.data() + place.start, std::size_t(place.end - place.start)});
    }
}

/// One that was changed since the search began may have other pairs by now; whoever changed it searches again.
void SearchWorker::searchRearranged(SampleId sample)
{
    const auto loaded = m_reader.load(sample);
    if (loaded && std::ssize(loaded->pairs) == m_state.index.pairCount(sample))
        m_records.search(*loaded);
}

void SearchWorker::findCandidates(const TextNeedle &needle, std::span<const char> page, std::span<Place> places) const
{
    auto place = places.begin();
    std::size_t from = 0;
    while ((from = needle.findCandidate(page, from)) != TextNeedle::None) {
        place = std::find_if(place, places.end(), [&](const Place &p) { return qint64(from) < p.end; });
        if (place == places.end())
            return;
        if (qint64(from) < place->start) {
            from = std::size_t(place->start);
            continue;
        }
        place->candidate = true;
        from = std::size_t(place->end);
    }
}

/// Adds what was found to what all have found.
void SearchWorker::handOver(bool atEnd)
{
    if (!m_records.found() || (!atEnd && !m_state.partial))
        return;
    const std::lock_guard lock(m_state.mutex);
    if (!atEnd && std::chrono::steady_clock::now() < m_state.nextPartial)
        return;
    for (std::size_t i = 0; i < m_state.hits.size(); ++i)
        m_state.hits[i] |= m_records.hits()[i];
    if (atEnd)
        return;
    m_state.partial(m_state.hits);
    m_state.nextPartial = std::chrono::steady_clock::now() + PartialEvery;
}

}
