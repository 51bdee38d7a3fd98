#pragma once

#include "core/notation/BoxReading.h"

#include <QString>

#include <optional>

namespace core {

class BoxStatistics;

/// How an export writes boxes, where not as they are.
struct BoxTarget
{
    QString notation;                   ///< id
    std::optional<BoxUnits> units = {}; ///< none: what the notation's numbers count by definition, or the source's do

    friend bool operator==(const BoxTarget &, const BoxTarget &) = default;
};

/// The units that boxes of a source get in another notation.
BoxUnits targetUnits(const BoxReading &source, const Notation &target, const std::optional<BoxUnits> &wanted);

/// The decimals they get: what the notation fixes, or whole numbers, as models write 0-100, 0-1000 and pixels, unless
/// notation and range are the source's own: then its decimals. In 0-1 three, and more where the source's grid is finer.
/// `counted`: the boxes of the source; may be absent.
int targetDecimals(const BoxReading &source, const BoxReading &target, const BoxStatistics *counted);

}
