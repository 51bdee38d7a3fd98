#pragma once

#include "tests/bench/Measure.h"

namespace bench {

/// The progress of a project with 100,000 verdicts, given one by one over a month by three people, and the samples of
/// one of its bars; one thread. And how long the window is busy with what
/// was counted.
void runProgress(const QString &dataset, const QString &folder, Report &report);

}
