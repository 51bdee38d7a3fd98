#pragma once

#include "core/imaging/BandChoice.h"
#include "core/imaging/PixelStretch.h"
#include "core/imaging/ValueSource.h"

#include <QStringList>

#include <vector>

namespace core {

/// What a Rendition holds; for this folder only.
struct PaintPlan
{
    BandChoice choice;
    ValueSource source;
    bool asStored = false;                 ///< the bytes of the file are the levels: no more of this is needed
    std::vector<ValueRange> ranges;        ///< of each channel
    std::vector<PixelStretch> stretches;   ///< of each channel, for values
    std::vector<std::vector<QRgb>> tables; ///< of each channel, by the bits that are stored; empty for values
    bool clahe = false;
    LevelColors colors = {}; ///< of the levels of a single channel after `clahe`
    QStringList warnings;
};

}
