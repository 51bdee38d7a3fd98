#include "core/replace/ReplaceWorker.h"

#include "core/json/JsonString.h"

#include <algorithm>

namespace core {

namespace {

constexpr auto PartialEvery = std::chrono::milliseconds(80);

bool sameBoxes(QStringView before, const std::vector<BoxToken> &old, QStringView after,
               const std::vector<BoxToken> &now)
{
    return std::ranges::equal(old, now, [&](const BoxToken &a, const BoxToken &b) {
        return before.mid(a.start, a.length) == after.mid(b.start, b.length);
    });
}

}

ReplaceWorker::ReplaceWorker(ReplaceState &state, Database &db)
    : m_state(state)
    , m_pages(db)
    , m_samples(db)
    , m_reader(db)
{
}

bool ReplaceWorker::stopped() const
{
    return m_state.stopped || m_state.control.cancelled();
}

Result<> ReplaceWorker::run()
{
    const auto count = std::int64_t(m_state.source.index.sampleCount());
    while (true) {
        const std::int64_t chunk = m_state.nextChunk.fetch_add(1);
        const std::int64_t first = chunk * ChunkSamples + 1;
        if (first > count)
            return {};
        m_state.control.setProgress(first, count);
        m_found = {};
        if (auto done = searchChunk(first, std::min(first + ChunkSamples - 1, count)); !done)
            return done;
        if (m_state.control.cancelled()) // perhaps half way through the chunk
            return Error{Error::Kind::Cancelled, tr("Cancelled.")};
        if (m_state.stopped)
            return {};
        if (auto handed = handOver(chunk); !handed)
            return handed;
    }
}

Result<> ReplaceWorker::searchChunk(std::int64_t first, std::int64_t last)
{
    const SampleIndex &index = m_state.source.index;
    const auto isAmong = [&](std::int64_t from, std::int64_t to) {
        const std::size_t next = m_state.among.next(index.firstRow({from}));
        return next != PairBits::None && next < index.endRow({to});
    };
    m_places.clear();
    if (!isAmong(first, last))
        return {};
    auto done = m_samples.forEach({first}, {last}, [&](const SampleRow &row) {
        if (isAmong(row.id.value, row.id.value))
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
        return !stopped();
    });
}

void ReplaceWorker::searchPage(const Page &page, std::span<Place> places)
{
    const std::span bytes(page.bytes.constData(), std::size_t(page.bytes.size()));
    for (Place &place : places)
        place.candidate = !m_state.needle || m_state.edits.contains(place.sample);
    if (m_state.needle)
        findCandidates(bytes, places);
    for (const Place &place : places) {
        if (stopped())
            return;
        if (m_state.source.index.rearranged(place.sample))
            searchRearranged(place.sample);
        else if (place.candidate && place.end <= page.bytes.size())
            searchRecord(place.sample, {bytes.data() + place.start, std::size_t(place.end - place.start)});
    }
}

void ReplaceWorker::findCandidates(std::span<const char> page, std::span<Place> places) const
{
    auto place = places.begin();
    std::size_t from = 0;
    while ((from = m_state.needle->findCandidate(page, from)) != TextNeedle::None) {
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

void ReplaceWorker::searchRecord(SampleId sample, std::string_view record)
{
    if (!m_turns.find(m_state.source.index, sample, record))
        return;
    const auto placeOf = [&](std::size_t turn) {
        const auto [pair, speaker] = m_turns.places()[turn];
        return TurnPlace{sample, pair, speaker, RecordTurns::key(turn), RecordTurns::key(m_turns.anchor(turn))};
    };
    const auto edits = m_state.edits.find(sample);
    std::size_t candidate = 0; // next place that looks like what has to be there
    for (std::size_t turn = 0; turn < m_turns.values().size() && !stopped(); ++turn) {
        const auto [pair, speaker] = m_turns.places()[turn];
        const ByteSpan value = m_turns.values()[turn];
        if (pair < 0 || !value || !(speaker == Speaker::Question ? m_state.scope.questions : m_state.scope.answers))
            continue;
        if (edits != m_state.edits.end()) {
            if (const auto edited = edits->second.constFind(RecordTurns::key(turn)); edited != edits->second.cend()) {
                searchTurn(placeOf(turn), *edited);
                continue;
            }
        }
        if (m_state.needle && candidate < value.offset)
            candidate = m_state.needle->findCandidate(record, value.offset);
        if (!m_state.needle || candidate < value.end())
            searchTurn(placeOf(turn), JsonString::text(value.in(record)));
    }
}

/// One that was changed since the search began may have other pairs by now; then its `before` holds no more, either.
void ReplaceWorker::searchRearranged(SampleId id)
{
    const auto sample = m_reader.load(id);
    if (!sample || std::ssize(sample->pairs) != m_state.source.index.pairCount(id))
        return;
    for (const Pair &pair : sample->pairs) {
        const QString anchor = sample->anchorKey(pair);
        const auto search = [&](int turn, Speaker speaker) {
            if (const Turn *said = turn < 0 ? nullptr : &sample->turns[std::size_t(turn)]; said && said->writable)
                searchTurn({id, pair.number - 1, speaker, said->key, anchor}, said->value);
        };
        if (m_state.scope.questions)
            search(pair.question, Speaker::Question);
        if (m_state.scope.answers)
            search(pair.answer, Speaker::Answer);
    }
}

void ReplaceWorker::searchTurn(const TurnPlace &place, const QString &text)
{
    const SampleId sample = place.sample;
    const int pair = place.pair;
    ReplacedText now = m_state.pattern.apply(text);
    const bool problem = !now.problem.isEmpty();
    if (!problem && (now.matches.empty() || now.text == text))
        return;
    const SampleIndex &index = m_state.source.index;
    const std::array verdicts{index.verdict(sample, pair, Role::Annotator),
                              index.verdict(sample, pair, Role::Reviewer)};
    const bool locked = index.verdict(sample, pair) == Verdict::Approved;
    const bool box = !problem && touchesBox(sample, text, now.text);
    ReplaceCounts &counts = m_found.counts;
    if (problem) {
        ++counts.problems;
        if (m_found.problem.isEmpty())
            m_found.problem = now.problem;
    } else {
        const std::size_t row = index.firstRow(sample) + std::size_t(pair);
        const bool another = std::exchange(m_lastPair, row) != row;
        counts += {std::int64_t(now.matches.size()), 1, another ? 1 : 0, another && locked ? 1 : 0, box ? 1 : 0, 0};
    }
    if (std::int64_t(m_found.rows.size()) < m_state.mostRows)
        m_found.rows.push_back(
            {sample, pair, place.key, place.anchor, place.speaker, text, std::move(now), verdicts, locked, box});
}

bool ReplaceWorker::touchesBox(SampleId sample, const QString &before, const QString &after) const
{
    const auto found = m_state.source.notations.find(m_state.source.index.source(sample));
    if (found == m_state.source.notations.end())
        return false;
    const Notation &notation = *found->second;
    return !sameBoxes(before, notation.find(before), after, notation.find(after));
}

/// Adds what was found in the chunk, and in those that waited for it, to what is told.
Result<> ReplaceWorker::handOver(std::int64_t chunk)
{
    const std::lock_guard lock(m_state.mutex);
    m_state.waiting.emplace(chunk, std::exchange(m_found, {}));
    auto &told = m_state.told;
    for (auto next = m_state.waiting.begin(); next != m_state.waiting.end() && next->first == m_state.turn;
         next = m_state.waiting.erase(next), ++m_state.turn) {
        told.counts += next->second.counts;
        if (told.problem.isEmpty())
            told.problem = next->second.problem;
        for (ReplaceRow &row : next->second.rows) {
            if (m_state.rows >= m_state.mostRows || m_state.characters >= ReplaceSearch::MostCharacters)
                break;
            ++m_state.rows;
            m_state.characters += row.before.size() + row.now.text.size();
            told.rows.push_back(std::move(row));
        }
    }
    if (told.counts.problems > ReplaceSearch::MostGivenUp)
        return Error{Error::Kind::Usage, tr("This was given up, since it fails on many texts. %1").arg(told.problem)};
    const auto now = std::chrono::steady_clock::now();
    if (!told.rows.empty() && now >= m_state.nextPartial) {
        m_state.nextPartial = now + PartialEvery;
        m_state.partial(std::exchange(told.rows, {}), told.counts);
    }
    return {};
}

}
