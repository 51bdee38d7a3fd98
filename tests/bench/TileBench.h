#pragma once

#include "tests/bench/Measure.h"

#include <QString>

namespace bench {

/// Large rasters of `side` x `side` pixels, 4 bands of 16 bits: with overviews, without, in strips. Made in `folder`
/// with gdal-bin unless they are there. To be run before anything else reads an image: the floor is plain GDAL.
void runTiles(const QString &folder, int side, Report &report);

}
