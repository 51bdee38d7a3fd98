#pragma once

#include "core/base/Result.h"
#include "core/jobs/JobControl.h"
#include "core/project/QueryFilter.h"
#include "core/storage/Database.h"

#include <functional>
#include <memory>
#include <vector>

namespace core {

/// Searches the texts of a project as they stand now, on all cores: the raw bytes of pages first, and what looks like a
/// hit once more as text. No index: nothing to build, nothing that can go stale.
class TextSearch
{
public:
    /// A connection for a thread of its own.
    using OpenReader = std::function<Result<std::unique_ptr<Database>>()>;
    /// What was found so far. Called now and then, on a thread of the search.
    using Partial = std::function<void(const TextHits &hits)>;

    /// `among`: rows outside of it need not be looked at.
    TextSearch(OpenReader openReader, SampleIndex index, std::vector<QueryText> texts, PairBits among);

    /// Hits for each of the texts. Error::Cancelled when told to stop.
    Result<TextHits> run(JobControl &control, const Partial &partial = {});

private:
    class Worker;
    struct Shared;

    Result<> loadEdits(Shared &shared);

    OpenReader m_openReader;
    SampleIndex m_index;
    std::vector<QueryText> m_texts;
    PairBits m_among;
};

/// The samples that a query asks for, ascending; searches texts where it has any. `partial` is told what is certain
/// already, now and then and only where more hits can only add samples.
Result<std::vector<SampleId>> findSamples(const Query &query, const SampleIndex &index,
                                          const TextSearch::OpenReader &openReader, JobControl &control,
                                          const std::function<void(std::vector<SampleId>)> &partial = {});

}
