#pragma once

#include "core/base/Id.h"

#include <optional>
#include <vector>

namespace core {

/// Where a replacement looks.
struct ReplaceScope
{
    std::optional<std::vector<SampleId>> samples; ///< ascending; nullopt: all
    bool questions = true;
    bool answers = true;
};

}
