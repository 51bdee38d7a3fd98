#pragma once

#include "core/edits/WordDiff.h"

#include <functional>
#include <vector>

namespace core {

/// A place where two texts differ: words that were replaced, taken out or put in. Offsets in UTF-16 code units.
struct DiffChange
{
    qsizetype before = 0, beforeLength = 0;
    qsizetype after = 0, afterLength = 0;
    friend bool operator==(const DiffChange &, const DiffChange &) = default;
};

/// Of a wordDiff(), in order.
std::vector<DiffChange> diffChanges(const std::vector<DiffPart> &parts);

/// The text after, but at the changes that are asked back the text before. `number` counts from 0.
QString withChangesBack(const std::vector<DiffPart> &parts, const std::function<bool(std::size_t number)> &isBack);

/// The numbers of the changes in that sentence of the text after in which the change `number` is.
std::vector<std::size_t> changesOfSentence(const std::vector<DiffPart> &parts, std::size_t number);

}
