#pragma once

#include "core/notation/Notation.h"

namespace core {

/// Whether the texts differ in nothing but the numbers of their boxes: as many boxes, the same words around them.
bool differInBoxesOnly(const QString &before, const QString &after, const Notation &notation);

}
