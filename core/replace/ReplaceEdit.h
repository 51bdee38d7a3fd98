#pragma once

#include "core/edits/Edit.h"
#include "core/replace/ReplaceRow.h"

#include <functional>
#include <span>

namespace core {

/// One undoable step that replaces in those of the rows, in their order, that are `chosen` (by their number). Locked
/// ones stay, unless they are asked for: their verdict is taken back in the same step, so that no changed text is
/// approved unread.
Edit replaceEdit(std::span<const ReplaceRow> rows, const std::function<bool(std::size_t row)> &chosen,
                 bool includeLocked);

}
