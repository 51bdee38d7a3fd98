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

}

Result<std::vector<SampleId>> findSamples(const Query &query, const SampleIndex &index, const TextSource &source,
                                          JobControl &control,
                                          const std::function<void(std::vector<SampleId>)> &partial)
{
    const Error cancelled{Error::Kind::Cancelled, QCoreApplication::translate("core", "Cancelled.")};
    const QueryFilter filter(index, &control);
    TextHits hits;
    if (const auto texts = query.textTerms(); !texts.empty()) {
        auto among = filter.candidates(query);
        if (!among)
            return cancelled;
        TextSearch::Partial tell;
        if (partial && !hasNegation(query)) {
            tell = [&](const TextHits &soFar) {
                if (auto samples = filter.samples(query, soFar); samples && !samples->empty())
                    partial(std::move(*samples));
            };
        }
        auto found = TextSearch(source, index, texts, std::move(*among)).run(control, tell);
        if (!found)
            return found.error();
        hits = found.take();
    }
    auto samples = filter.samples(query, hits);
    if (!samples)
        return cancelled;
    return std::move(*samples);
}

}
