#pragma once

#include "core/base/Result.h"
#include "core/project/FindSamples.h"

namespace core {

struct FacetValue
{
    QueryValue value;
    QString name; ///< foreign text: of a source its name; elsewhere as in the query
    qint64 count = 0;

    friend bool operator==(const FacetValue &, const FacetValue &) = default;
};

/// The values of one field among what a query finds.
struct Facet
{
    static constexpr std::size_t Most = 100; ///< values; of more than these the rarest are left out

    QueryField field = QueryField::Task;
    /// Those that occur: words and numbers in their order, names by falling count; then those that are asked for in
    /// vain or as a pattern.
    std::vector<FacetValue> values;
    qint64 leftOut = 0; ///< how many values

    friend bool operator==(const Facet &, const Facet &) = default;
};

/// The fields that have a facet, in order: what the columns in memory can answer without reading a text.
std::span<const QueryField> facetFields();

/// How many pairs the query would find with each value of each of these fields; of Pairs, how many samples. What the
/// query itself asks of a field at its top is left out of that field's own counts, so that one sees what could be
/// chosen instead or besides. Samples without pairs are counted by Pairs only. Errors: Cancelled, and those of reading
/// texts, where the query asks for any.
///
/// A tag or an error is counted by its whole name; as a pattern (`*`, `?`, another case, the last part of a longer
/// name) a query for it may find more.
Result<std::vector<Facet>> countFacets(const Query &query, const SampleIndex &index, const TextSource &texts,
                                       JobControl &control);

}
