#include "core/project/FindSamples.h"

#include <QCoreApplication>

#include <algorithm>

namespace core {

namespace {

bool hasNegation(const Query &query)
{
    return query.kind() == Query::Kind::Not ||
           std::any_of(query.parts().begin(), query.parts().end(), [](const Query &part) { return hasNegation(part); });
}

Error cancelledSearch()
{
    return {Error::Kind::Cancelled, QCoreApplication::translate("core", "Cancelled.")};
}

/// The hits of each text of the query.
Result<TextHits> searchTexts(const Query &query, const QueryFilter &filter, const SampleIndex &index,
                             const TextSource &source, JobControl &control, const TextSearch::Partial &tell)
{
    const auto texts = query.textTerms();
    if (texts.empty())
        return TextHits();
    auto among = filter.candidates(query);
    if (!among)
        return cancelledSearch();
    return TextSearch(source, index, texts, std::move(*among)).run(control, tell);
}

}

Result<std::vector<SampleId>> findSamples(const Query &query, const SampleIndex &index, const TextSource &source,
                                          JobControl &control,
                                          const std::function<void(std::vector<SampleId>)> &partial)
{
    const QueryFilter filter(index, &control);
    TextSearch::Partial tell;
    if (partial && !hasNegation(query)) {
        tell = [&](const TextHits &soFar) {
            if (auto samples = filter.samples(query, soFar); samples && !samples->empty())
                partial(std::move(*samples));
        };
    }
    const auto hits = searchTexts(query, filter, index, source, control, tell);
    if (!hits)
        return hits.error();
    auto samples = filter.samples(query, *hits);
    if (!samples)
        return cancelledSearch();
    return std::move(*samples);
}

Result<PairBits> findPairs(const Query &query, const SampleIndex &index, const TextSource &source, JobControl &control)
{
    const QueryFilter filter(index, &control);
    const auto hits = searchTexts(query, filter, index, source, control, {});
    if (!hits)
        return hits.error();
    auto rows = filter.rows(query, *hits);
    if (!rows)
        return cancelledSearch();
    return std::move(*rows);
}

}
