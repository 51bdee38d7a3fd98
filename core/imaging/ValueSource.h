#pragma once

#include "core/imaging/Calibration.h"
#include "core/imaging/ImageOptions.h"

#include <gdal.h>

#include <vector>

namespace core {

class Raster;

/// Which numbers of a file the channels of a picture show, and what they stand for.
struct ValueSource
{
    std::vector<int> bands;                ///< from 1
    std::vector<Calibration> calibrations; ///< of each band
    ImageOptions::Formula formula = ImageOptions::Formula::Bands;
    ImageOptions::ComplexPart complexPart = ImageOptions::ComplexPart::Magnitude;
    GDALDataType type = GDT_Float64; ///< that all the bands are read as

    static ValueSource make(const Raster &raster, const std::vector<int> &bands, const ImageOptions &options);

    bool inDecibels() const; ///< any of it
    std::size_t channels() const { return formula == ImageOptions::Formula::Bands ? bands.size() : 1; }

    /// How many different numbers a channel can hold where these are so few that a table of them is worth it: 256 or
    /// 65,536, else 0.
    int storedCount() const;
    /// The value of a number that is stored as these bits.
    double storedValue(std::size_t channel, int bits) const;
};

}
