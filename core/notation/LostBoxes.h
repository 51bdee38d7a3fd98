#pragma once

#include "core/notation/BoxToken.h"

#include <QStringView>

#include <vector>

namespace core {

/// The boxes of a text that somebody is typing in, and that cannot be read any more while they do: their places among
/// `before`, the boxes of the text as it was. `after`: the boxes of the text as it is now. A box whose first character
/// is gone, too, was deleted and is not lost.
std::vector<std::size_t> lostBoxes(QStringView textBefore, const std::vector<BoxToken> &before, QStringView textAfter,
                                   const std::vector<BoxToken> &after);

}
