#pragma once

#include "tests/bench/Measure.h"

namespace bench {

/// The preview of a replacement over a dataset: first rows and all of them; and how long one step of many texts takes.
void runReplace(const QString &dataset, const QString &folder, Report &report);

}
