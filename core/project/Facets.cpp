#include "core/project/Facets.h"

#include "core/project/FacetCounts.h"
#include "core/project/FacetQuery.h"
#include "core/project/QueryFilter.h"

#include <QCoreApplication>

#include <array>

namespace core {

namespace {

/// The query with what is asked of no facet: what a text has to be looked for in, whichever value is chosen.
Query widest(Query query)
{
    for (const QueryField field : facetFields())
        query = without(query, field);
    return query;
}

}

std::span<const QueryField> facetFields()
{
    static constexpr std::array Fields = {
        QueryField::Task, QueryField::Verdict, QueryField::Error,  QueryField::Severity, QueryField::Tag,
        QueryField::Has,  QueryField::Edited,  QueryField::Source, QueryField::Folder,   QueryField::Pairs};
    return Fields;
}

Result<std::vector<Facet>> countFacets(const Query &query, const SampleIndex &index, const TextSource &texts,
                                       JobControl &control)
{
    const Error cancelled{Error::Kind::Cancelled, QCoreApplication::translate("core", "Cancelled.")};
    const auto hits = findTexts(widest(query), index, texts, control);
    if (!hits)
        return hits.error();
    const QueryFilter filter(index, &control);
    const auto all = filter.rows(query, *hits);
    if (!all)
        return cancelled;
    const FacetCounts allCounts(index, *all, &control);
    std::vector<Facet> facets;
    for (const QueryField field : facetFields()) {
        const Query others = without(query, field);
        if (others == query) {
            facets.push_back(allCounts.of(field, {}));
        } else {
            const auto rows = filter.rows(others, *hits);
            if (!rows)
                return cancelled;
            facets.push_back(FacetCounts(index, *rows, &control).of(field, valuesOf(query, field)));
        }
        if (control.cancelled())
            return cancelled;
    }
    return facets;
}

}
