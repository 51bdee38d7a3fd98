#pragma once

#include "core/base/Result.h"
#include "core/project/FindSamples.h"

#include <functional>

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

    /// Sorts names by falling count and leaves out the rarest, when there are too many.
    void keepMost();
    /// The bar of a histogram that the number belongs to: 0 to 4 one by one, then 5..8, 9..16 and so on.
    static QueryValue barOf(qint64 number);

    friend bool operator==(const Facet &, const Facet &) = default;
};

/// The fields that have a facet, in order.
std::span<const QueryField> facetFields();

/// How many pairs the query would find with each value of each of these fields; of Pairs, how many samples. What the
/// query itself asks of a field at its top is left out of that field's own counts, so that one sees what could be
/// chosen instead or besides. Samples without pairs are counted by Pairs only. Errors: Cancelled, and those of reading.
///
/// The columns in memory answer most fields; for the others all texts are read once, and what was counted before that
/// is told to `partial`, on the same thread. Without an `openReader` these fields are left out.
///
/// A tag or an error is counted by its whole name; as a pattern (`*`, `?`, another case, the last part of a longer
/// name) a query for it may find more.
Result<std::vector<Facet>> countFacets(const Query &query, const SampleIndex &index, const TextSource &texts,
                                       JobControl &control,
                                       const std::function<void(std::vector<Facet>)> &partial = {});

}
