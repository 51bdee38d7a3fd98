#pragma once

#include <QList>

#include <complex>

namespace core {

/// What the bands of a raster hold at one pixel: scale and offset applied, NaN where there is no value. The imaginary
/// part is that of complex bands and 0 elsewhere. Whole numbers beyond 2^53 are rounded.
struct PixelValues
{
    QList<std::complex<double>> bands;
};

}
