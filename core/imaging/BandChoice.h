#pragma once

#include "core/base/Result.h"
#include "core/imaging/ImageOptions.h"

#include <vector>

namespace core {

class Raster;

/// Which bands of a raster become the picture.
struct BandChoice
{
    std::vector<int> colors; ///< from 1: one for grey (or the index into a palette), three for red, green, blue, or as
                             ///< many as the formula needs
    int alpha = 0;           ///< band of opacity, 0 when there is none
    bool palette = false;    ///< `colors` holds one band of indices
    bool mask = false;       ///< the file says apart which pixels are valid

    /// Without a wish in the options: red, green and blue where the file says which they are, else the first three,
    /// else the first.
    static Result<BandChoice> make(const Raster &raster, const ImageOptions &options);
};

}
