#include "core/project/FindSamples.h"

#include "core/project/SearchMemory.h"
#include "core/storage/Journal.h"

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

/// The hits of what no text has to be searched for.
Result<PairBits> findOther(const QueryText &asked, const SampleIndex &index, const TextSource &source,
                           SearchMemory &memory, JobControl &control)
{
    if (isOfJournal(asked.side)) {
        const auto judgements = memory.judgements(index, source, control);
        return judgements ? (*judgements)->where(asked.side, asked.needle) : Result<PairBits>(judgements.error());
    }
    const auto figures = memory.figures(index, source, control);
    return figures ? (*figures)->where(asked.side, asked.needle) : Result<PairBits>(figures.error());
}

Result<qint64> lastSeq(const TextSource &source)
{
    const auto db = source.openReader();
    return db ? Journal(**db).lastSeq() : Result<qint64>(db.error());
}

/// Of texts only.
Result<TextHits> searchTexts(const std::vector<QueryText> &texts, PairBits among, const SampleIndex &index,
                             const TextSource &source, SearchMemory &memory, JobControl &control,
                             const TextSearch::Partial &tell)
{
    const auto seq = lastSeq(source);
    if (!seq)
        return seq.error();
    if (auto known = memory.recall(texts, among, *seq))
        return std::move(*known);
    auto found = TextSearch(source, index, texts, among).run(control, tell);
    if (found)
        memory.keep({texts, std::move(among), *found, *seq});
    return found;
}

/// Of the texts that the query asks for; none where it asks for none.
Result<TextHits> findTexts(const Query &query, const Query &looked, const QueryFilter &filter, const SampleIndex &index,
                           const TextSource &source, JobControl &control, const TextSearch::Partial &tell)
{
    SearchMemory own;
    SearchMemory &memory = source.memory ? *source.memory : own;
    const auto asked = query.textTerms();
    TextHits hits(asked.size());
    std::vector<QueryText> texts;
    std::vector<std::size_t> places; // of the texts among what is asked
    for (std::size_t i = 0; i < asked.size(); ++i) {
        if (isOfJournal(asked[i].side) || isOfFigures(asked[i].side)) {
            auto found = findOther(asked[i], index, source, memory, control);
            if (!found)
                return found.error();
            hits[i] = found.take();
        } else {
            texts.push_back(asked[i]);
            places.push_back(i);
        }
    }
    if (texts.empty())
        return hits;
    const auto join = [hits, places](const TextHits &found) {
        TextHits all = hits;
        for (std::size_t i = 0; i < found.size(); ++i)
            all[places[i]] = found[i];
        return all;
    };
    auto among = filter.candidates(looked);
    if (!among)
        return cancelled();
    TextSearch::Partial tellAll;
    if (tell)
        tellAll = [&](const TextHits &soFar) { tell(join(soFar)); };
    const auto found = searchTexts(texts, std::move(*among), index, source, memory, control, tellAll);
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
    const auto hits = findTexts(query, query, filter, index, source, control, tell);
    if (!hits)
        return hits.error();
    auto samples = filter.samples(query, *hits);
    if (!samples)
        return cancelled();
    return std::move(*samples);
}

Result<TextHits> findTexts(const Query &query, const Query &looked, const SampleIndex &index, const TextSource &source,
                           JobControl &control)
{
    return findTexts(query, looked, QueryFilter(index, &control), index, source, control, {});
}

Result<PairBits> findRows(const Query &query, const SampleIndex &index, const TextSource &source, JobControl &control)
{
    const QueryFilter filter(index, &control);
    const auto hits = findTexts(query, query, filter, index, source, control, {});
    if (!hits)
        return hits.error();
    auto rows = filter.rows(query, *hits);
    if (!rows)
        return cancelled();
    return std::move(*rows);
}

}
