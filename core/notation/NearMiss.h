#pragma once

#include "core/notation/BoxToken.h"
#include "core/notation/Notation.h"

#include <vector>

namespace core {

/// Stretches of a text that begin as the boxes of `notation` do and hold three numbers or more, but are no boxes:
/// `[0.12, 0.34, 0.56]`, `{<12><34><56><78>` without its end. `boxes`: what was found in the text, ascending.
std::vector<TextSpan> nearMisses(QStringView text, const std::vector<BoxToken> &boxes, const Notation &notation);

}
