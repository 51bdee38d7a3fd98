#pragma once

#include "core/base/Result.h"
#include "core/jobs/JobControl.h"
#include "core/project/QueryFilter.h"
#include "core/project/TextSource.h"

#include <functional>
#include <vector>

namespace core {

struct SearchState;

/// Searches the texts of a project as they stand now, on all cores: the raw bytes of pages first, and what looks like a
/// hit once more as text, where the bytes are no proof; texts with boxes are judged whole. No index: nothing to build,
/// nothing that can go stale.
class TextSearch
{
public:
    /// What was found so far: the first hits at once, then now and then. Called on a thread of the search.
    using Partial = std::function<void(const TextHits &hits)>;

    /// `among`: rows outside of it need not be looked at.
    TextSearch(TextSource source, SampleIndex index, std::vector<QueryText> texts, PairBits among);

    /// Hits for each of the texts. Error::Cancelled when told to stop.
    Result<TextHits> run(JobControl &control, const Partial &partial = {});

private:
    Result<> loadEdits(SearchState &state) const;

    TextSource m_source;
    SampleIndex m_index;
    std::vector<QueryText> m_texts;
    PairBits m_among;
};

}
