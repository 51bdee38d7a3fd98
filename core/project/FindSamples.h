#pragma once

#include "core/project/TextSearch.h"

#include <functional>
#include <vector>

namespace core {

/// The samples that a query asks for, ascending; searches texts where it has any. `partial` is told what is certain
/// already: the first hits at once, then now and then, and only where more hits can only add samples.
Result<std::vector<SampleId>> findSamples(const Query &query, const SampleIndex &index, const TextSource &texts,
                                          JobControl &control,
                                          const std::function<void(std::vector<SampleId>)> &partial = {});
/// Where the texts of the query are, in samples that the query `looked` may ask for; none where it asks for none.
Result<TextHits> findTexts(const Query &query, const Query &looked, const SampleIndex &index, const TextSource &texts,
                           JobControl &control);
/// The pairs, as rows of the index, that it asks for.
Result<PairBits> findRows(const Query &query, const SampleIndex &index, const TextSource &texts, JobControl &control);

}
