#pragma once

#include "core/json/JsonWriter.h"
#include "core/runs/RunReport.h"
#include "core/storage/Run.h"

namespace app {

/// `runs --json`: `{"runs":[...]}`.
QByteArray runsJson(const std::vector<core::Run> &runs);
/// `runs --add --json`. `run`: what was stored, if anything.
QByteArray reportJson(const core::RunReport &report, const core::Run *run, const core::SampleIndex &index);

}
