#include "core/project/Facets.h"

#include "core/project/FacetCounts.h"
#include "core/project/FacetQuery.h"
#include "core/project/QueryFilter.h"
#include "core/project/SearchMemory.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

namespace core {

namespace {

/// The query with what is asked of no facet: what a text has to be looked for in, whichever value is chosen.
Query widest(Query query)
{
    for (const QueryField field : facetFields())
        query = without(query, field);
    return query;
}

/// Those that there are.
std::vector<Facet> counted(const std::vector<std::optional<Facet>> &facets)
{
    std::vector<Facet> all;
    for (const std::optional<Facet> &facet : facets) {
        if (facet)
            all.push_back(*facet);
    }
    return all;
}

/// What it takes to count the fields that no column answers.
struct Readings
{
    std::shared_ptr<const TextFigures> figures;
    std::shared_ptr<const Judgements> judgements;
};

bool isOfColumns(QueryField field)
{
    return !queryField(field).inTexts;
}

}

void Facet::keepMost()
{
    const auto isMore = [](const FacetValue &a, const FacetValue &b) {
        return a.count != b.count ? a.count > b.count : a.name < b.name;
    };
    const std::size_t kept = std::min(values.size(), Most);
    std::partial_sort(values.begin(), values.begin() + std::ptrdiff_t(kept), values.end(), isMore);
    leftOut = qint64(values.size() - kept);
    values.resize(kept);
}

QueryValue Facet::barOf(qint64 number)
{
    if (number < 5)
        return {{}, number, number};
    qint64 to = 8;
    while (to < number)
        to *= 2;
    return {{}, to / 2 + 1, to};
}

std::span<const QueryField> facetFields()
{
    using enum QueryField;
    static constexpr std::array Fields = {Task,   Asks, Says,     Verdict, By,     Error, Severity, Tag,  Has,
                                          Edited, Box,  Notation, Source,  Folder, Words, Boxes,    Side, Pairs};
    return Fields;
}

Result<std::vector<Facet>> countFacets(const Query &query, const SampleIndex &index, const TextSource &texts,
                                       JobControl &control, const std::function<void(std::vector<Facet>)> &partial)
{
    const Error cancelled{Error::Kind::Cancelled, QCoreApplication::translate("core", "Cancelled.")};
    const auto hits = findTexts(query, widest(query), index, texts, control);
    if (!hits)
        return hits.error();
    const QueryFilter filter(index, &control);
    const auto all = filter.rows(query, *hits);
    if (!all)
        return cancelled;
    std::vector<std::optional<Facet>> facets(facetFields().size());
    const auto count = [&](bool ofColumns, const Readings &readings) {
        const FacetCounts allCounts(index, *all, &control, readings.figures.get(), readings.judgements.get());
        for (std::size_t i = 0; i < facets.size() && !control.cancelled(); ++i) {
            const QueryField field = facetFields()[i];
            if (isOfColumns(field) != ofColumns)
                continue;
            const Query others = without(query, field);
            if (others == query) {
                facets[i] = allCounts.of(field, {});
            } else if (const auto rows = filter.rows(others, hitsOfPart(others, query, *hits))) {
                const FacetCounts counts(index, *rows, &control, readings.figures.get(), readings.judgements.get());
                facets[i] = counts.of(field, valuesOf(query, field));
            }
        }
    };
    count(true, {});
    if (texts.openReader && !control.cancelled()) {
        const auto memory = texts.memory ? texts.memory : std::make_shared<SearchMemory>();
        if (partial && !memory->hasFigures())
            partial(counted(facets));
        const auto figures = memory->figures(index, texts, control);
        if (!figures)
            return figures.error();
        const auto judgements = memory->judgements(index, texts, control);
        if (!judgements)
            return judgements.error();
        count(false, {*figures, *judgements});
    }
    if (control.cancelled())
        return cancelled;
    return counted(facets);
}
}
