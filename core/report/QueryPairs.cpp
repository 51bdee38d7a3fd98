#include "core/report/QueryPairs.h"

#include "core/project/FindSamples.h"

namespace core {

Result<std::optional<ReportedPairs>> queryPairs(const Query &query, const SampleIndex &index, const TextSource &texts,
                                                JobControl &control)
{
    if (query.isEverything())
        return std::optional<ReportedPairs>();
    auto rows = findRows(query, index, texts, control);
    if (!rows)
        return rows.error();
    return std::optional(ReportedPairs{query.toString(), index, rows.take()});
}

}
