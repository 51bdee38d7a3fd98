#pragma once

#include "core/project/Facets.h"

namespace core {

class Judgements;
class TextFigures;

/// Counts the values of one field among rows of an index.
class FacetCounts
{
public:
    /// All outlive it; what a cancelled one answers is worth nothing. `rows`: what is counted. Without figures or
    /// judgements their fields are not asked for.
    FacetCounts(const SampleIndex &index, const PairBits &rows, const JobControl *control,
                const TextFigures *figures = nullptr, const Judgements *judgements = nullptr);

    /// One of facetFields(). Of the values that are asked for, those that do not occur are there, too.
    Facet of(QueryField field, const std::vector<QueryValue> &askedFor) const;

private:
    Facet occurring(QueryField field) const;
    FacetValue counted(QueryField field, const QueryValue &value) const;
    std::vector<FacetValue> words(QueryField field) const;
    std::vector<FacetValue> marks(const QString &kind) const;
    std::vector<FacetValue> sources() const;
    std::vector<FacetValue> folders() const;
    std::vector<FacetValue> pairNumbers() const;
    std::vector<FacetValue> judges() const;
    PairBits boxProblems(const QString &word) const;
    qint64 pairsIn(SampleId sample) const;
    qint64 pairsWithout(SampleId sample, quint32 mark) const;
    template <typename Use>
    void eachSample(Use use) const;

    const SampleIndex &m_index;
    const PairBits &m_rows;
    const TextFigures *m_figures;
    const Judgements *m_judgements;
    const JobControl *m_control;
    PairBits m_pairs; ///< of the rows, those that are pairs
};

}
