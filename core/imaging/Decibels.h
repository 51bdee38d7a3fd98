#pragma once

#include "core/imaging/ImageOptions.h"

class GDALRasterBand;
class QString;

namespace core {

/// What log10 of a value is multiplied with to give decibels: 10 for powers, 20 for amplitudes, 0 when the values are
/// to stay. Automatic goes by the names of band and file, and else by the type: whole and complex numbers are
/// amplitudes (as in Sentinel-1 GRD and SLC), fractions are powers (sigma nought). Values in decibels are known by
/// their name here, by negative values in Rendition::make().
double decibelFactor(ImageOptions::Decibels wish, GDALRasterBand &band, const QString &fileName);

}
