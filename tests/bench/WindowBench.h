#pragma once

#include "tests/bench/Measure.h"

namespace bench {

/// The window on `samples` samples with JPEG images of 1024 pixels, which it makes in `folder`.
void runWindow(const QString &folder, int samples, Report &report);

}
