#pragma once

#include "core/edits/WordDiff.h"
#include "core/replace/ReplaceRow.h"

#include <vector>

namespace ui {

/// What a row of the preview shows on its one line: the text around the first places that change, with what goes and
/// what comes, word by word. Signs instead of line ends and of what cannot be seen; not longer than a line can be.
std::vector<core::DiffPart> replaceRowText(const core::ReplaceRow &row);

}
