#include "core/metrics/spice/SpiceScore.h"

#include "core/metrics/spice/SpiceWords.h"

#include <algorithm>

namespace core {

namespace {

using Tuple = SceneGraph::Tuple;

bool isIn(const Tuple &tuple, SpiceCategory category)
{
    switch (category) {
    case SpiceCategory::All:
        return true;
    case SpiceCategory::Object:
        return tuple.size() == 1;
    case SpiceCategory::Attribute:
        return tuple.size() == 2;
    case SpiceCategory::Relation:
        return tuple.size() == 3;
    case SpiceCategory::Colour:
        return tuple.size() == 2 && isColour(*tuple[1]);
    case SpiceCategory::Size:
        return tuple.size() == 2 && isSize(*tuple[1]);
    case SpiceCategory::Number:
        return tuple.size() == 2 && isNumber(*tuple[1]);
    }
    return false;
}

bool sayTheSame(const Tuple &one, const Tuple &other)
{
    return one.size() == other.size() &&
           std::ranges::equal(one, other,
                              [](const SceneConcept *a, const SceneConcept *b) { return a->similarity(*b) > 0.0; });
}

double ratio(double part, double whole)
{
    return whole > 0.0 ? part / whole : 0.0;
}

}

double SpiceScore::Counts::precision() const
{
    return ratio(matched, matched + invented);
}

double SpiceScore::Counts::recall() const
{
    return ratio(matched, matched + missed);
}

double SpiceScore::Counts::f1() const
{
    return ratio(2.0 * precision() * recall(), precision() + recall());
}

SpiceScore::SpiceScore(const SceneGraph &candidate, const SceneGraph &references)
{
    for (std::size_t i = 0; i < SpiceCategoryCount; ++i) {
        const auto category = SpiceCategory(i);
        Counts &counts = m_counts[i];
        for (const Tuple &tuple : candidate.tuples()) {
            if (!isIn(tuple, category))
                continue;
            const bool isMatched = std::ranges::any_of(references.tuples(), [&](const Tuple &other) {
                return isIn(other, category) && sayTheSame(tuple, other);
            });
            ++(isMatched ? counts.matched : counts.invented);
        }
        counts.missed =
            int(std::ranges::count_if(references.tuples(), [&](const Tuple &tuple) { return isIn(tuple, category); })) -
            counts.matched;
    }
}

}
