#pragma once

#include "tests/bench/Measure.h"

namespace bench {

/// Backups of a large project, alone and while it is edited; the text journal beside edits.
void runBackup(const QString &dataset, const QString &folder, Report &report);

}
