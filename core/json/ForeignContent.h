#pragma once

#include "core/json/ReadProblem.h"

#include <optional>
#include <string_view>

namespace core {

/// Recognises by its first bytes (4 KiB are plenty) a file that is something else than JSON in UTF-8.
std::optional<ReadProblem> foreignContent(std::string_view head);

/// The byte order mark and the white space at the start.
std::size_t leadingSpace(std::string_view head);

inline bool isJsonSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

}
