#pragma once

#include "core/project/RecordSearch.h"
#include "core/project/SampleReader.h"
#include "core/storage/PageStore.h"
#include "core/storage/SampleStore.h"

namespace core {

/// One thread of a search: takes chunks of samples until none is left.
class SearchWorker
{
public:
    static constexpr std::int64_t ChunkSamples = 512; // some thirty pages: a few milliseconds of work

    /// Both outlive the worker; the connection is its own.
    SearchWorker(SearchState &state, Database &db);

    Result<> run();

private:
    struct Place ///< of a record
    {
        SampleId sample;
        PageId page;
        qint64 start = 0;
        qint64 end = 0;
        bool candidate = false;
    };

    Result<> searchChunk(std::int64_t first, std::int64_t last);
    void searchRearranged(SampleId sample);
    void searchPage(const Page &page, std::span<Place> places);
    void findCandidates(const TextNeedle &needle, std::span<const char> page, std::span<Place> places) const;
    void handOver(bool atEnd);

    SearchState &m_state;
    PageStore m_pages;
    SampleStore m_samples;
    SampleReader m_reader; // of rearranged samples
    RecordSearch m_records;
    std::vector<Place> m_places; // of a chunk
};

}
