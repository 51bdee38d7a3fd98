#pragma once

#include <optional>

class GDALRasterBand;

namespace core {

/// What the numbers of a band stand for: value = stored * scale + offset, in decibels if so wished.
struct Calibration
{
    std::optional<double> noData = {}; ///< as stored; 64-bit whole numbers are compared as double
    double scale = 1;
    double offset = 0;
    double decibels = 0;     ///< 10 when the values are powers, 20 when they are amplitudes, 0: no decibels wanted
    bool signedByte = false; ///< 128..255 stand for -128..-1

    /// As the file says it, without decibels.
    static Calibration of(GDALRasterBand &band);

    /// NaN when there is no value: no-data, NaN, infinity, the logarithm of less than 0. That of 0 is minus infinity.
    double value(double stored) const;
    bool isIdentity() const { return scale == 1 && offset == 0 && decibels == 0 && !signedByte; }
};

}
