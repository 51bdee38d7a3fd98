#include "core/project/PairTexts.h"

#include "core/json/JsonString.h"

#include <algorithm>

namespace core {

PairTexts::PairTexts(const SampleIndex &index, Database &db)
    : m_index(index)
    , m_pages(db)
    , m_samples(db)
    , m_state(db)
    , m_reader(db)
{
}

Result<> PairTexts::forEach(const PairBits &among, const JobControl &control, const Use &use)
{
    return forRange({1}, {std::int64_t(m_index.sampleCount())}, among, control, use);
}

Result<> PairTexts::forRange(SampleId first, SampleId last, const PairBits &among, const JobControl &control,
                             const Use &use)
{
    for (std::int64_t chunk = first.value; chunk <= last.value; chunk += ChunkSamples) {
        if (control.cancelled())
            return Error{Error::Kind::Cancelled, tr("Cancelled.")};
        const std::int64_t end = std::min(chunk + ChunkSamples - 1, last.value);
        if (!isAmong(among, chunk, end))
            continue;
        const auto wanted = readChunk(chunk, end, among, control, use);
        if (!wanted)
            return wanted.error();
        if (control.cancelled()) // perhaps half way through the chunk
            return Error{Error::Kind::Cancelled, tr("Cancelled.")};
        if (!*wanted)
            return {};
    }
    return {};
}

bool PairTexts::isAmong(const PairBits &among, std::int64_t first, std::int64_t last) const
{
    const std::size_t next = among.next(m_index.firstRow({first}));
    return next != PairBits::None && next < m_index.endRow({last});
}

Result<bool> PairTexts::readChunk(std::int64_t first, std::int64_t last, const PairBits &among,
                                  const JobControl &control, const Use &use)
{
    // Where little is wanted, the rows between need not be read, either.
    while (first < last && !isAmong(among, first, first))
        ++first;
    while (last > first && !isAmong(among, last, last))
        --last;
    m_places.clear();
    const auto listed = m_samples.forEach({first}, {last}, [&](const SampleRow &row) {
        if (isAmong(among, row.id.value, row.id.value))
            m_places.push_back({row.id, row.page, row.start, row.start + row.length});
        return true;
    });
    if (!listed)
        return listed.error();
    Result<bool> wanted = true;
    for (auto place = m_places.begin(); place != m_places.end() && wanted && *wanted;) {
        // Pages that stand beside each other are read in one go.
        auto end = place;
        while (end != m_places.end() && end->page.value <= (end == place ? end : end - 1)->page.value + 1)
            ++end;
        const auto read = m_pages.forRange(place->page, (end - 1)->page, [&](const Page &page) {
            const auto next = std::find_if(place, end, [&](const Place &p) { return p.page != page.id; });
            wanted = readPage(page, {place, next}, among, control, use);
            place = next;
            return wanted && *wanted && !control.cancelled();
        });
        if (!read)
            return read.error();
        if (control.cancelled())
            return false;
        place = end;
    }
    return wanted;
}

Result<bool> PairTexts::readPage(const Page &page, std::span<const Place> places, const PairBits &among,
                                 const JobControl &control, const Use &use)
{
    for (const Place &place : places) {
        if (control.cancelled())
            return false;
        m_pairs.clear();
        Result<> read;
        if (m_index.rearranged(place.sample))
            read = readRearranged(place.sample);
        else if (place.start >= 0 && place.start <= place.end && place.end <= page.bytes.size())
            read =
                readRecord(place.sample, {page.bytes.constData() + place.start, std::size_t(place.end - place.start)});
        if (!read)
            return read.error();
        const std::size_t first = m_index.firstRow(place.sample);
        for (PairText &pair : m_pairs) {
            if (among.test(first + std::size_t(pair.place.pair)) && !use(std::move(pair)))
                return false;
        }
    }
    return true;
}

Result<> PairTexts::readRecord(SampleId sample, std::string_view record)
{
    const int count = m_index.pairCount(sample);
    if (count == 0 || !m_turns.find(m_index, sample, record))
        return {};
    for (int pair = 0; pair < count; ++pair)
        m_pairs.push_back({{sample, pair}, {}, {}});
    const auto side = [this, count](std::size_t turn) -> QString * {
        const auto [pair, speaker] = m_turns.places()[turn];
        if (pair < 0 || pair >= count)
            return nullptr;
        PairText &text = m_pairs[std::size_t(pair)];
        return speaker == Speaker::Question ? &text.question : &text.answer;
    };
    for (std::size_t turn = 0; turn < m_turns.values().size(); ++turn) {
        QString *text = side(turn);
        if (const ByteSpan value = m_turns.values()[turn]; text && value)
            *text = JsonString::text(value.in(record));
    }
    if (!m_index.edited(sample))
        return {};
    const auto edits = m_state.texts(sample);
    if (!edits)
        return edits.error();
    for (const StateStore::TurnText &edit : *edits) {
        bool isNumber = false;
        const std::size_t turn = edit.turn.toULongLong(&isNumber) - 1; // of a field it is none
        QString *text = isNumber && turn < m_turns.places().size() ? side(turn) : nullptr;
        if (text)
            *text = edit.value;
    }
    return {};
}

Result<> PairTexts::readRearranged(SampleId id)
{
    const auto sample = m_reader.load(id);
    if (!sample)
        return sample.error();
    if (std::ssize(sample->pairs) != m_index.pairCount(id))
        return {};
    const auto text = [&sample](int turn) { return turn < 0 ? QString() : sample->turns[std::size_t(turn)].value; };
    for (const Pair &pair : sample->pairs)
        m_pairs.push_back({{id, pair.number - 1}, text(pair.question), text(pair.answer)});
    return {};
}

}
