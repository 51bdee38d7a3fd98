#pragma once

#include "core/base/Result.h"
#include "core/edits/JournalEntry.h"
#include "core/model/Sample.h"

namespace core {

/// Applies one change to a sample in memory. Checks first that `before` still holds: if not, Error::Conflict and the
/// sample is untouched; Error::NotFound when the turn or pair does not exist. `by` says who and when (for comments).
Result<> applyChange(Sample &sample, const Change &change, const JournalEntry &by);

}
