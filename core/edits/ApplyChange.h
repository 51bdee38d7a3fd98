#pragma once

#include "core/base/Result.h"
#include "core/edits/JournalEntry.h"
#include "core/model/Sample.h"

namespace core {

/// Applies one change to a sample in memory. Checks first that `before` still holds: if not, Error::Conflict and the
/// sample is untouched; Error::NotFound when the turn or pair does not exist; Error::Locked when an approval keeps the
/// text as it is, unless `by` takes something back or does it again. `by` says who and when (for comments).
Result<> applyChange(Sample &sample, const Change &change, const JournalEntry &by);

}
