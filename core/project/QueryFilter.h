#pragma once

#include "core/jobs/JobControl.h"
#include "core/project/PairBits.h"
#include "core/project/Query.h"
#include "core/project/SampleIndex.h"

#include <optional>
#include <vector>

namespace core {

/// The rows in which each of Query::textTerms() was found, in that order. A hit in a turn that belongs to no pair
/// counts for every row of its sample.
using TextHits = std::vector<PairBits>;

/// Those of a query that asks for nothing else than `query` does, which has `hits`.
TextHits hitsOfPart(const Query &part, const Query &query, const TextHits &hits);

/// Finds the pairs and samples of an index that a query asks for. May run on any thread that has the index, a snapshot,
/// to itself.
class QueryFilter
{
public:
    /// `control`, when given, must live as long as the filter is used; cancelling makes every answer nullopt.
    explicit QueryFilter(const SampleIndex &index, const JobControl *control = nullptr)
        : m_index(index)
        , m_control(control)
    {
    }

    /// In ascending order. `hits` has one set for each text of the query.
    std::optional<std::vector<SampleId>> samples(const Query &query, const TextHits &hits = {}) const;
    std::optional<PairBits> rows(const Query &query, const TextHits &hits = {}) const;
    /// The rows that may satisfy the query as far as can be said before its texts have been searched for: nothing
    /// outside of them has to be read.
    std::optional<PairBits> candidates(const Query &query) const;

    /// The samples that have a row in the set, ascending.
    static std::vector<SampleId> samplesOf(const PairBits &rows, const SampleIndex &index);

private:
    SampleIndex m_index;
    const JobControl *m_control;
};

}
