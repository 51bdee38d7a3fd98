#pragma once

#include "core/json/RecordFields.h"

#include <string_view>
#include <vector>

namespace core {

/// Where the elements of a list stand in it, which is valid JSON from bracket to bracket.
std::vector<ByteSpan> listElements(std::string_view list);

}
