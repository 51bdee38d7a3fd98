#pragma once

#include "core/runs/RunReport.h"
#include "core/storage/Run.h"

namespace app {

class Console;

/// `runs` for people: a line for each.
QString runLine(const core::Run &run);
/// `runs --add` for people, the first few of each list.
void sayReport(const core::RunReport &report, const core::SampleIndex &index, Console &console);

}
