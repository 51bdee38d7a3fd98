#pragma once

#include "core/jobs/JobControl.h"
#include "core/project/PairBits.h"
#include "core/project/PairText.h"
#include "core/project/RecordTurns.h"
#include "core/project/SampleReader.h"
#include "core/storage/PageStore.h"
#include "core/storage/SampleStore.h"

#include <functional>
#include <span>

namespace core {

/// Reads the texts of many pairs, edits laid over, page after page. One for each thread, each on a connection of its
/// own.
class PairTexts
{
    Q_DECLARE_TR_FUNCTIONS(core::PairTexts)
public:
    static constexpr std::int64_t ChunkSamples = 256; // some fifteen pages: a few milliseconds of work

    /// Both outlive it. Samples that were changed since the index was copied may have other pairs by now; they are left
    /// out.
    PairTexts(const SampleIndex &index, Database &db);

    using Use = std::function<bool(PairText pair)>;
    /// The pairs whose rows are in the set, in the order of samples; of one sample in that of its pairs. `use` returns
    /// false to stop early. Error::Cancelled when told to stop.
    Result<> forEach(const PairBits &among, const JobControl &control, const Use &use);
    /// Only of the samples first ... last.
    Result<> forRange(SampleId first, SampleId last, const PairBits &among, const JobControl &control, const Use &use);

private:
    struct Place ///< of a record
    {
        SampleId sample;
        PageId page;
        qint64 start = 0;
        qint64 end = 0;
    };

    bool isAmong(const PairBits &among, std::int64_t first, std::int64_t last) const;
    Result<bool> readChunk(std::int64_t first, std::int64_t last, const PairBits &among, const JobControl &control,
                           const Use &use);
    Result<bool> readPage(const Page &page, std::span<const Place> places, const PairBits &among,
                          const JobControl &control, const Use &use);
    Result<> readRecord(SampleId sample, std::string_view record);
    Result<> readRearranged(SampleId sample);

    const SampleIndex &m_index;
    PageStore m_pages;
    SampleStore m_samples;
    StateStore m_state;
    SampleReader m_reader; // of rearranged samples
    RecordTurns m_turns;
    std::vector<Place> m_places;   // of a chunk
    std::vector<PairText> m_pairs; // of a sample
};

}
