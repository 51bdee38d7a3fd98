#pragma once

#include "core/base/Result.h"
#include "core/imaging/Stretch.h"

#include <QRect>

#include <vector>

namespace core {

class JobControl;
class Raster;
class Rendition;

/// How often the values of one channel occur, for people to look at.
struct Histogram
{
    ValueRange range;           ///< from the lower end of the first bin to the upper end of the last; bins are even
    std::vector<qint64> counts; ///< of each bin
    qint64 below = 0; ///< values under the range; few: it leaves out the outermost 0.1 percent where these lie
    qint64 above = 0; ///< far off, else it goes from the smallest to the largest value

    friend bool operator==(const Histogram &, const Histogram &) = default;
};

/// One for each channel of the rendition, in scaled values (decibels if it shows these). `window` as in
/// Rendition::make(); no more than about a million values are looked at. Errors: Cancelled.
Result<std::vector<Histogram>> readHistograms(const Raster &raster, const Rendition &rendition, int bins,
                                              const QRect &window = {}, JobControl *control = nullptr);

}
