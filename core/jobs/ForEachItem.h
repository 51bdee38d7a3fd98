#pragma once

#include "core/jobs/JobControl.h"

#include <cstddef>
#include <functional>

namespace core {

/// What a thread does with the item of a number; it may keep memory of its own.
using ItemWork = std::function<void(std::size_t)>;

/// Does work on items 0 to count - 1, in blocks, on so many threads, this one among them; each makes its own ItemWork.
/// Reports progress in items; after a cancel no further item is begun.
void forEachItem(std::size_t count, int threads, JobControl &control, const std::function<ItemWork()> &makeWork);

}
