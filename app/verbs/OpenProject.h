#pragma once

#include "core/base/Result.h"
#include "core/project/Project.h"
#include "core/project/Query.h"

#include <memory>
#include <string>
#include <vector>

namespace app {

class Console;

/// The project that a verb was given.
core::Result<std::unique_ptr<core::Project>> openProject(const std::string &path, core::ProjectFile::Mode mode);

/// `N`, the N-th sample of the project, or `SOURCE:N`, the N-th of a source; both from 1.
core::Result<core::SampleId> sampleNamed(const core::Project &project, const std::string &name);

/// A query as it was typed; Error::Usage says where it is wrong.
core::Result<core::Query> queryFrom(const QString &text);
/// The samples that --where asks for, ascending; everything where it is empty.
core::Result<std::vector<core::SampleId>> samplesWhere(const core::Project &project, const std::string &where);

/// Brings NAME.journal.jsonl up to date, where that is not switched off; says what went wrong, which is no failure of
/// the verb.
void keepTextJournal(core::Project &project, Console &console);

/// Who is at the keyboard, where nobody was named.
QString userName();

}
