#pragma once

#include "core/imaging/Stretch.h"

#include <QRect>

#include <vector>

namespace core {

class JobControl;
class Raster;
struct ValueSource;

/// What a stretch makes black and white in each channel of a picture.
struct ChannelRanges
{
    std::vector<ValueRange> ranges;
    bool withoutValues = false; ///< values were looked at, and there was none

    /// Looks at values only where it has to. `window`: in pixels of the raster, not empty. `stretch`: has one range, or
    /// as many as there are channels, if it goes by ranges. After a cancellation of no use.
    static ChannelRanges decide(const Raster &raster, const ValueSource &source, const Stretch &stretch,
                                const QRect &window, JobControl *control);
};

/// Bits of a byte or a larger number that are used; scanners and masks use fewer than eight.
int usedBits(const Raster &raster, int band);

}
