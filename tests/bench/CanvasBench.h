#pragma once

#include "tests/bench/Measure.h"

namespace bench {

/// An image with so many turned boxes and their labels on a canvas of 1600 x 1000, repainted and dragged; JPEGs from
/// the file to the painted canvas; a 16-bit image stretched.
void runCanvas(const QString &folder, int boxes, Report &report);

}
