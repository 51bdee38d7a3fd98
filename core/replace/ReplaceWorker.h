#pragma once

#include "core/project/RecordTurns.h"
#include "core/project/SampleReader.h"
#include "core/replace/ReplaceState.h"
#include "core/storage/PageStore.h"
#include "core/storage/SampleStore.h"

namespace core {

/// One thread of a ReplaceSearch: takes chunks of samples until none is left.
class ReplaceWorker
{
    Q_DECLARE_TR_FUNCTIONS(core::ReplaceWorker)
public:
    static constexpr std::int64_t ChunkSamples = 256; // some fifteen pages: a few milliseconds of work

    /// Both outlive the worker; the connection is its own.
    ReplaceWorker(ReplaceState &state, Database &db);

    Result<> run();

private:
    struct TurnPlace
    {
        SampleId sample;
        int pair = 0;
        Speaker speaker = Speaker::Answer;
        QString key;
        QString anchor;
    };
    struct Place ///< of a record
    {
        SampleId sample;
        PageId page;
        qint64 start = 0;
        qint64 end = 0;
        bool candidate = false;
    };

    Result<> searchChunk(std::int64_t first, std::int64_t last);
    void searchPage(const Page &page, std::span<Place> places);
    void findCandidates(std::span<const char> page, std::span<Place> places) const;
    void searchRecord(SampleId sample, std::string_view record);
    void searchRearranged(SampleId sample);
    void searchTurn(const TurnPlace &place, const QString &text);
    bool touchesBox(SampleId sample, const QString &before, const QString &after) const;
    Result<> handOver(std::int64_t chunk);
    bool stopped() const;

    ReplaceState &m_state;
    PageStore m_pages;
    SampleStore m_samples;
    SampleReader m_reader; // of rearranged samples
    RecordTurns m_turns;
    std::vector<Place> m_places;             // of a chunk
    ReplaceState::Found m_found;             // likewise
    std::size_t m_lastPair = PairBits::None; // row of the index that was found last
};

}
