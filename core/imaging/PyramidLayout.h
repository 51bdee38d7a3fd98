#pragma once

#include "core/imaging/TileGrid.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace core {

class Raster;
struct RasterInfo;

/// A format that has to be decoded from the first pixel on for any of them: every level is worth storing.
bool isStream(const RasterInfo &info);

/// Which tiles a stored pyramid of a raster has: of every band and of the opacity, from one level on to the one that is
/// a single tile. A value, made from what the file says about itself.
struct PyramidLayout
{
    TileGrid grid;               ///< of the raster
    int firstLevel = 0;          ///< finer ones are read from the file itself
    std::vector<int> valueBytes; ///< of each band; number 0 is the opacity
    QByteArray fingerprint;      ///< of the file (path, size, time of change) and of all the above

    /// `mostBytes`: of all tiles before they are packed; more makes it begin with a coarser level.
    static PyramidLayout of(const Raster &raster, qint64 mostBytes);

    int bands() const { return int(valueBytes.size()) - 1; }
    int levels() const { return grid.levels() - firstLevel; }
    qint64 tileBytes(int band) const { return qint64(TileGrid::Side) * TileGrid::Side * valueBytes[std::size_t(band)]; }
    qint64 tileCount() const;
    qint64 bytes() const; ///< of all tiles before they are packed
    /// Number of a tile among all; `key` has a level of the grid.
    qint64 placeOf(int band, const TileKey &key) const;
};

}
