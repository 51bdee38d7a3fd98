#pragma once

#include "tests/bench/Measure.h"

namespace bench {

/// Thumbnails of `count` JPEG images of 512 pixels, which it makes in `folder`: never seen before, and again.
void runThumbnails(const QString &folder, int count, Report &report);

}
