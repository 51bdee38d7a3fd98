#pragma once

#include <cstddef>
#include <string_view>

namespace core {

/// The end of the value that begins at `start` of valid JSON.
std::size_t valueEnd(std::string_view json, std::size_t start);

}
