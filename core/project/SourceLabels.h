#pragma once

#include "core/storage/Source.h"

#include <map>
#include <vector>

namespace core {

/// What files that are published call the sources: by their names, and where two have the same one, "name #2" with the
/// number of the source.
std::map<SourceId, QString> sourceLabels(const std::vector<Source> &sources);

}
