#pragma once

#include "core/metrics/spice/SceneGraph.h"

#include <array>

namespace core {

enum class SpiceCategory { All, Object, Attribute, Relation, Colour, Size, Number };
constexpr std::size_t SpiceCategoryCount = 7;

/// How far the tuples of two scene graphs agree: the scores of SPICE 1.0.
class SpiceScore
{
public:
    struct Counts
    {
        int matched = 0;  ///< tuples of the candidate that the references say, too
        int invented = 0; ///< that they do not say
        int missed = 0;   ///< of the references beyond those matched

        /// Of a category: with nothing in the references there is nothing to score.
        bool isApplicable() const { return matched + missed > 0; }
        double precision() const;
        double recall() const;
        double f1() const;
    };

    SpiceScore() = default;
    /// In the order of the categories.
    explicit SpiceScore(const std::array<Counts, SpiceCategoryCount> &counts)
        : m_counts(counts)
    {
    }
    /// `references`: the graph of all references of the item.
    SpiceScore(const SceneGraph &candidate, const SceneGraph &references);

    const Counts &counts(SpiceCategory category) const { return m_counts[std::size_t(category)]; }
    double f1() const { return counts(SpiceCategory::All).f1(); }

private:
    std::array<Counts, SpiceCategoryCount> m_counts;
};

}
