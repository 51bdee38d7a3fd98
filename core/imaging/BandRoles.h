#pragma once

namespace core {

struct RasterInfo;

/// Which band holds which part of the spectrum: numbers from 1, 0 where there is none or it is not known.
struct BandRoles
{
    int blue = 0;
    int green = 0;
    int red = 0;
    int nearInfrared = 0;
    int shortWave1 = 0;   ///< about 1,600 nm
    int shortWave2 = 0;   ///< about 2,200 nm
    bool guessed = false; ///< the file does not say: taken from the usual order of so many bands

    /// By what the file says, in this order: wavelengths, words ("nir"), names of a sensor's bands (Sentinel-2: B8A;
    /// Landsat: SR_B5), meaning of colours. Else by the number of bands: 13, 12 or 10 as Sentinel-2, 6 as Landsat 5
    /// or 7.
    static BandRoles of(const RasterInfo &info);

    bool hasTrueColor() const { return red && green && blue; }
};

}
