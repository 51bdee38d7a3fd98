#pragma once

#include "tests/bench/Measure.h"

namespace bench {

/// From the start of the process until its empty window is painted: the real program beside one that has nothing but
/// Qt and GDAL.
void runStart(const QString &program, const QString &floor, const QString &folder, Report &report);

}
