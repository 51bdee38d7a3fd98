#pragma once

#include "core/base/Result.h"
#include "core/notation/NotationRegistry.h"

#include <string>

namespace app {

/// The notation of that id; `notations` owns it. Errors: Usage, with the ids that there are.
core::Result<const core::Notation *> notationNamed(const core::NotationRegistry &notations, const std::string &id);

/// "0-100 clockwise". Errors: Usage.
core::Result<core::BoxUnits> unitsNamed(const std::string &text);

}
