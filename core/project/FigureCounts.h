#pragma once

#include "core/project/Facets.h"
#include "core/project/TextFigures.h"

namespace core {

/// Counts the values of fields that TextFigures answers, and those of Box, among pairs.
class FigureCounts
{
public:
    /// Both outlive it. `pairs`: rows of the figures.
    FigureCounts(const TextFigures &figures, const PairBits &pairs)
        : m_figures(figures)
        , m_pairs(pairs)
    {
    }

    /// The values that occur.
    Facet of(QueryField field) const;

private:
    template <typename Use>
    void eachPair(Use use) const;
    template <typename Place>
    std::vector<qint64> counts(std::size_t size, Place place) const;
    template <typename Number>
    std::vector<FacetValue> bars(Number number, qint64 most) const;

    const TextFigures &m_figures;
    const PairBits &m_pairs;
};

}
