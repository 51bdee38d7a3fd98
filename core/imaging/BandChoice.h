#pragma once

#include "core/base/Result.h"
#include "core/imaging/ImageOptions.h"

#include <vector>

class GDALDataset;

namespace core {

/// Which bands of a raster become the picture.
struct BandChoice
{
    std::vector<int> colors; ///< from 1: one for grey (or the index into a palette), three for red, green, blue, or as
                             ///< many as the formula needs
    int alpha = 0;           ///< band of opacity, 0 when there is none
    bool palette = false;    ///< `colors` holds one band of indices
    bool mask = false;       ///< the file says apart which pixels are valid

    /// Without a wish in the options: what the file calls red, green and blue, else the first three, else the first.
    static Result<BandChoice> make(GDALDataset &dataset, const ImageOptions &options);
};

}
