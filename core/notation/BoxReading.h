#pragma once

#include "core/model/Turn.h"
#include "core/notation/Notation.h"

namespace core {

/// How the boxes of a source are to be read: those in its texts, and those in fields beside the conversation, which are
/// mostly written in other units.
struct BoxReading
{
    const Notation *notation = nullptr; ///< of the texts; owned by the registry of the project. Without one: no boxes
    BoxUnits units;                     ///< of the texts
    BoxUnits fieldUnits = BoxRange::Pixels;
    int usualNumbers = 0; ///< of a box in the texts of this source; 0: no telling

    friend bool operator==(const BoxReading &, const BoxReading &) = default;

    const Notation *notationOf(const Turn &turn) const;
    const BoxUnits &unitsOf(const Turn &turn) const { return turn.isField() ? fieldUnits : units; }
};

}
