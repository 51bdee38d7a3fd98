#include "core/project/FindSamples.h"

#include "core/project/Judgements.h"

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

/// Fills the hits of what is asked of the journal, which is read once.
Result<> findJudgements(const std::vector<QueryText> &asked, const SampleIndex &index, const TextSource &source,
                        JobControl &control, TextHits &hits)
{
    const auto db = source.openReader();
    if (!db)
        return db.error();
    const auto judgements = Judgements::read(index, **db, Judgements::localZone(), control);
    if (!judgements)
        return judgements.error();
    for (std::size_t i = 0; i < asked.size(); ++i) {
        if (isOfJournal(asked[i].side))
            hits[i] = judgements->where(asked[i].side, asked[i].needle);
    }
    return {};
}

/// Of the texts that the query asks for; none where it asks for none.
Result<TextHits> findTexts(const Query &query, const QueryFilter &filter, const SampleIndex &index,
                           const TextSource &source, JobControl &control, const TextSearch::Partial &tell)
{
    const auto asked = query.textTerms();
    TextHits hits(asked.size());
    std::vector<QueryText> texts;
    std::vector<std::size_t> places; // of the texts among what is asked
    for (std::size_t i = 0; i < asked.size(); ++i) {
        if (!isOfJournal(asked[i].side)) {
            texts.push_back(asked[i]);
            places.push_back(i);
        }
    }
    if (texts.size() < asked.size()) {
        if (auto done = findJudgements(asked, index, source, control, hits); !done)
            return done.error();
    }
    if (texts.empty())
        return hits;
    const auto join = [hits, places](const TextHits &found) {
        TextHits all = hits;
        for (std::size_t i = 0; i < found.size(); ++i)
            all[places[i]] = found[i];
        return all;
    };
    auto among = filter.candidates(query);
    if (!among)
        return cancelled();
    TextSearch::Partial tellAll;
    if (tell)
        tellAll = [&](const TextHits &soFar) { tell(join(soFar)); };
    const auto found = TextSearch(source, index, texts, std::move(*among)).run(control, tellAll);
    if (!found)
        return found.error();
    return join(*found);
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
