#pragma once

#include "core/base/Result.h"
#include "core/project/Project.h"

#include <memory>
#include <string>

namespace app {

/// The project that a verb was given.
core::Result<std::unique_ptr<core::Project>> openProject(const std::string &path, core::ProjectFile::Mode mode);

/// `N`, the N-th sample of the project, or `SOURCE:N`, the N-th of a source; both from 1.
core::Result<core::SampleId> sampleNamed(const core::Project &project, const std::string &name);

/// Who is at the keyboard, where nobody was named.
QString userName();

}
