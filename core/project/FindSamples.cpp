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

Error cancelled()
{
    return {Error::Kind::Cancelled, QCoreApplication::translate("core", "Cancelled.")};
}

/// Of the texts that the query asks for; none where it asks for none.
Result<TextHits> findTexts(const Query &query, const QueryFilter &filter, const SampleIndex &index,
                           const TextSource &source, JobControl &control, const TextSearch::Partial &tell)
{
    const auto texts = query.textTerms();
    if (texts.empty())
        return TextHits();
    auto among = filter.candidates(query);
    if (!among)
        return cancelled();
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
    const auto hits = findTexts(query, filter, index, source, control, tell);
    if (!hits)
        return hits.error();
    auto samples = filter.samples(query, *hits);
    if (!samples)
        return cancelled();
    return std::move(*samples);
}

Result<TextHits> findTexts(const Query &query, const SampleIndex &index, const TextSource &source, JobControl &control)
{
    return findTexts(query, QueryFilter(index, &control), index, source, control, {});
}

Result<PairBits> findRows(const Query &query, const SampleIndex &index, const TextSource &source, JobControl &control)
{
    const QueryFilter filter(index, &control);
    const auto hits = findTexts(query, filter, index, source, control, {});
    if (!hits)
        return hits.error();
    auto rows = filter.rows(query, *hits);
    if (!rows)
        return cancelled();
    return std::move(*rows);
}

}
