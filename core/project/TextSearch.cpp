#include "core/project/TextSearch.h"

#include "core/json/JsonString.h"
#include "core/json/RecordParser.h"
#include "core/model/Pair.h"
#include "core/project/TextNeedle.h"
#include "core/storage/PageStore.h"
#include "core/storage/SampleStore.h"
#include "core/storage/StateStore.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <chrono>
#include <map>
#include <mutex>
#include <thread>

namespace core {

namespace {

constexpr std::int64_t ChunkSamples = 512; // some thirty pages: a few milliseconds of work
constexpr auto PartialEvery = std::chrono::milliseconds(80);

Error cancelled()
{
    return {Error::Kind::Cancelled, QCoreApplication::translate("core", "Cancelled.")};
}

}

/// What the workers have in common.
struct TextSearch::Shared
{
    const SampleIndex &index;
    const PairBits &among;
    const std::vector<QueryText> &texts;
    JobControl &control;
    const Partial &partial;
    std::vector<TextNeedle> needles = {};
    std::map<SampleId, QHash<QString, QString>> edits = {}; // by turn key

    std::atomic<std::int64_t> nextSample = 1;
    std::mutex mutex = {}; // for what follows
    TextHits hits = {};
    Result<> failure = {};
    std::chrono::steady_clock::time_point lastPartial = std::chrono::steady_clock::now();
};

/// One thread of the search.
class TextSearch::Worker
{
public:
    Worker(Shared &shared, Database &db)
        : m_shared(shared)
        , m_pages(db)
        , m_samples(db)
        , m_hits(shared.texts.size(), PairBits(shared.index.rowCount()))
    {
    }

    Result<> run()
    {
        const auto count = std::int64_t(m_shared.index.sampleCount());
        while (true) {
            const std::int64_t first = m_shared.nextSample.fetch_add(ChunkSamples);
            if (first > count)
                break;
            if (m_shared.control.cancelled())
                return cancelled();
            m_shared.control.setProgress(first, count);
            if (auto done = searchChunk(first, std::min(first + ChunkSamples - 1, count)); !done)
                return done;
            handOver(false);
        }
        handOver(true);
        return {};
    }

private:
    struct Place
    {
        SampleId sample;
        PageId page;
        qint64 start = 0;
        qint64 end = 0;
        bool candidate = false;
    };

    Result<> searchChunk(std::int64_t first, std::int64_t last)
    {
        m_places.clear();
        auto done = m_samples.forEach({first}, {last}, [this](const SampleRow &row) {
            const std::size_t next = m_shared.among.next(m_shared.index.firstRow(row.id));
            if (next != PairBits::None && next < m_shared.index.endRow(row.id))
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
            return !m_shared.control.cancelled();
        });
    }

    void searchPage(const Page &page, std::span<Place> places)
    {
        const std::span bytes(page.bytes.constData(), std::size_t(page.bytes.size()));
        for (Place &place : places)
            place.candidate = m_shared.edits.contains(place.sample);
        for (const TextNeedle &needle : m_shared.needles) {
            std::size_t from = 0;
            while ((from = needle.findCandidate(bytes, from)) != TextNeedle::None) {
                const auto place = std::upper_bound(places.begin(), places.end(), qint64(from),
                                                    [](qint64 at, const Place &p) { return at < p.end; });
                if (place == places.end())
                    break;
                if (qint64(from) < place->start) {
                    from = std::size_t(place->start);
                    continue;
                }
                place->candidate = true;
                from = std::size_t(place->end);
            }
        }
        for (const Place &place : places) {
            if (place.candidate && place.end <= page.bytes.size())
                searchRecord(place, bytes.subspan(std::size_t(place.start), std::size_t(place.end - place.start)));
        }
    }

    void searchRecord(const Place &place, std::span<const char> bytes)
    {
        const std::string_view record(bytes.data(), bytes.size());
        if (m_parser.parseCopy(record, m_fields))
            return;
        const auto edits = m_shared.edits.find(place.sample);
        const auto pairs = pairsOfTurns(place.sample, record);
        for (std::size_t turn = 0; turn < m_fields.turns.size(); ++turn) {
            const std::string_view token = m_fields.turns[turn].value.in(record);
            if (edits != m_shared.edits.end()) {
                const auto edited = edits->second.constFind(QString::number(turn + 1));
                searchText(place.sample, pairs[turn],
                           edited != edits->second.cend() ? *edited : JsonString::text(token));
                continue;
            }
            const bool may = std::any_of(m_shared.needles.begin(), m_shared.needles.end(),
                                         [&](const TextNeedle &needle) { return needle.mayOccur(token); });
            if (may)
                searchText(place.sample, pairs[turn], JsonString::text(token));
        }
    }

    struct TurnPlace
    {
        int pair = -1; ///< -1: in no pair
        Speaker speaker = Speaker::Other;
    };

    const std::vector<TurnPlace> &pairsOfTurns(SampleId sample, std::string_view record)
    {
        const std::size_t turns = m_fields.turns.size();
        m_turnPlaces.assign(turns, {});
        if (m_shared.index.regularTurns(sample)) {
            for (std::size_t i = 0; i < turns; ++i)
                m_turnPlaces[i] = {int(i / 2), i % 2 == 0 ? Speaker::Question : Speaker::Answer};
            return m_turnPlaces;
        }
        std::vector<Speaker> speakers;
        for (std::size_t i = 0; i < turns; ++i)
            speakers.push_back(speakerOf(m_fields.roleText(record, i)));
        for (const Pair &pair : pairUp(speakers)) {
            if (pair.question >= 0)
                m_turnPlaces[std::size_t(pair.question)] = {pair.number - 1, Speaker::Question};
            if (pair.answer >= 0)
                m_turnPlaces[std::size_t(pair.answer)] = {pair.number - 1, Speaker::Answer};
        }
        return m_turnPlaces;
    }

    void searchText(SampleId sample, TurnPlace place, const QString &text)
    {
        const std::size_t first = m_shared.index.firstRow(sample);
        for (std::size_t i = 0; i < m_shared.needles.size(); ++i) {
            const QueryField side = m_shared.texts[i].side;
            const bool asked =
                side == QueryField::Text ||
                (side == QueryField::Question ? place.speaker == Speaker::Question : place.speaker == Speaker::Answer);
            if (!asked || !m_shared.needles[i].matches(text))
                continue;
            if (place.pair >= 0)
                m_hits[i].set(first + std::size_t(place.pair));
            else
                m_hits[i].setRange(first, m_shared.index.endRow(sample));
            m_found = true;
        }
    }

    /// Adds what was found to what all have found.
    void handOver(bool atEnd)
    {
        if (!m_found || (!atEnd && !m_shared.partial))
            return;
        const std::lock_guard lock(m_shared.mutex);
        const auto now = std::chrono::steady_clock::now();
        if (!atEnd && now - m_shared.lastPartial < PartialEvery)
            return;
        for (std::size_t i = 0; i < m_hits.size(); ++i)
            m_shared.hits[i] |= m_hits[i];
        if (atEnd)
            return;
        m_shared.partial(m_shared.hits);
        m_shared.lastPartial = std::chrono::steady_clock::now();
    }

    Shared &m_shared;
    PageStore m_pages;
    SampleStore m_samples;
    RecordParser m_parser;
    RecordFields m_fields;
    std::vector<Place> m_places;
    std::vector<TurnPlace> m_turnPlaces;
    TextHits m_hits;
    bool m_found = false;
};

TextSearch::TextSearch(OpenReader openReader, SampleIndex index, std::vector<QueryText> texts, PairBits among)
    : m_openReader(std::move(openReader))
    , m_index(std::move(index))
    , m_texts(std::move(texts))
    , m_among(std::move(among))
{
}

Result<TextHits> TextSearch::run(JobControl &control, const Partial &partial)
{
    Shared shared{m_index, m_among, m_texts, control, partial};
    shared.hits.assign(m_texts.size(), PairBits(m_index.rowCount()));
    for (const QueryText &text : m_texts)
        shared.needles.emplace_back(text.needle);
    if (auto loaded = loadEdits(shared); !loaded)
        return loaded.error();

    const auto work = [this, &shared] {
        auto db = m_openReader();
        Result<> done = db ? Worker(shared, **db).run() : Result<>(db.error());
        const std::lock_guard lock(shared.mutex);
        if (!done && shared.failure)
            shared.failure = done;
    };
    const std::int64_t chunks = (std::int64_t(m_index.sampleCount()) + ChunkSamples - 1) / ChunkSamples;
    const std::int64_t cores = std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::thread> threads;
    for (std::int64_t i = 1; i < std::min(cores, chunks); ++i)
        threads.emplace_back(work);
    work();
    for (std::thread &thread : threads)
        thread.join();
    if (!shared.failure)
        return shared.failure.error();
    return std::move(shared.hits);
}

Result<> TextSearch::loadEdits(Shared &shared)
{
    auto db = m_openReader();
    if (!db)
        return db.error();
    return StateStore(**db).forEachText([&shared](SampleId sample, const QString &turn, const QString &value) {
        shared.edits[sample].insert(turn, value);
    });
}

namespace {

bool hasNegation(const Query &query)
{
    return query.kind() == Query::Kind::Not ||
           std::any_of(query.parts().begin(), query.parts().end(), [](const Query &part) { return hasNegation(part); });
}

}

Result<std::vector<SampleId>> findSamples(const Query &query, const SampleIndex &index,
                                          const TextSearch::OpenReader &openReader, JobControl &control,
                                          const std::function<void(std::vector<SampleId>)> &partial)
{
    const QueryFilter filter(index, &control);
    TextHits hits;
    if (const auto texts = query.textTerms(); !texts.empty()) {
        auto among = filter.candidates(query);
        if (!among)
            return cancelled();
        TextSearch::Partial tell;
        if (partial && !hasNegation(query)) {
            tell = [&](const TextHits &soFar) {
                if (auto samples = filter.samples(query, soFar))
                    partial(std::move(*samples));
            };
        }
        auto found = TextSearch(openReader, index, texts, std::move(*among)).run(control, tell);
        if (!found)
            return found.error();
        hits = found.take();
    }
    auto samples = filter.samples(query, hits);
    if (!samples)
        return cancelled();
    return std::move(*samples);
}

}
