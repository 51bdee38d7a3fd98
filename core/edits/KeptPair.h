#pragma once

#include "core/model/Sample.h"
#include "core/model/TurnOrder.h"

namespace core {

/// Whether a pair of `before` is there in `after` as it was: the same question and answer turns, said by the same. What
/// they say is not looked at.
bool isPairKept(const Sample &before, const Pair &pair, const Sample &after);

}
