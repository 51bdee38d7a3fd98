#pragma once

#include "core/notation/BoxUnits.h"

#include <QString>

#include <optional>

namespace core {

/// How the boxes of a source seem to be written, with what speaks for it. Shown to a person, who decides.
struct NotationProposal
{
    enum class Certainty {
        No,      ///< no boxes were found
        Maybe,   ///< the likeliest range; others are possible, and the evidence says which
        Certain, ///< the numbers leave no other range
    };

    QString notation; ///< id
    BoxRange range = BoxRange::Unit;
    std::optional<BoxOrder> order = {}; ///< none: the notation's own
    Certainty certainty = Certainty::No;
    QString evidence; ///< sentences for a person

    BoxUnits units() const
    {
        BoxUnits units(range);
        units.order = order;
        return units;
    }
};

}
