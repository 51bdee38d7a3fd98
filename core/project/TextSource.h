#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/notation/BoxCheck.h"
#include "core/storage/Database.h"

#include <functional>
#include <map>
#include <memory>

namespace core {

class SearchMemory;

/// Where a search gets the texts of a project from, and how it judges the boxes in them.
struct TextSource
{
    /// A connection for a thread of its own.
    std::function<Result<std::unique_ptr<Database>>()> openReader;
    std::map<SourceId, BoxCheck> boxChecks;    ///< of the sources that have boxes
    std::shared_ptr<SearchMemory> memory = {}; ///< of the project; without one everything is read anew
};

}
