#pragma once

#include "core/notation/Notation.h"

namespace core {

/// How the boxes of a source are to be read. Without a notation there are none.
struct BoxReading
{
    const Notation *notation = nullptr; ///< owned by the registry of the project
    BoxUnits units;
    int usualNumbers = 0; ///< of a box in this source; 0: no telling
};

}
