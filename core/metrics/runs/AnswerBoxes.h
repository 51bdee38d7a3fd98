#pragma once

#include "core/model/Box.h"
#include "core/notation/BoxCheck.h"

#include <QString>

#include <vector>

namespace core {

/// The boxes that an answer gives, in the units that they are written in: two answers of the same source compare
/// without their image. Polygons and points are kept as they are.
std::vector<Box> answerBoxes(const QString &answer, const BoxCheck &check);

}
