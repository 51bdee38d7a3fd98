#pragma once

#include "core/base/Result.h"
#include "core/imaging/LoadedImage.h"
#include "core/imaging/PyramidCache.h"

namespace core {

class JobControl;

/// Reads an image at most as large as `bounds`, shape kept, never enlarged; decodes no more than is needed where the
/// format can do that. Of a large image a coarse picture has to do, see CoarseImage. Safe from any thread.
Result<LoadedImage> makeThumbnail(const QString &path, QSize bounds, JobControl *control = nullptr,
                                  const PyramidCache &pyramids = {});

}
