#pragma once

#include "core/imaging/ImageOptions.h"

namespace core {

struct RasterInfo;

/// A way to look at an image that its bands allow.
struct BandPreset
{
    QString id; ///< stable: "true-color", "false-color", "swir", "ndvi", "decibels", "thermal", "black-hot"
    QString title;
    ImageOptions options;
    bool guessed = false; ///< the file does not say which band is which; see BandRoles
};

/// In the order in which people will want them; none when there is nothing to choose.
QList<BandPreset> bandPresets(const RasterInfo &info);

}
