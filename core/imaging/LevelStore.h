#pragma once

#include <QSize>

namespace core {

/// Values of the bands of a raster at one size or several, each half of the one before: what a LevelDataset reads from.
class LevelStore
{
public:
    virtual ~LevelStore() = default;

    virtual int levels() const = 0;
    virtual QSize levelSize(int level) const = 0; ///< pixels
    virtual QSize tileSize() const = 0;           ///< pixels; values of a tile are stored in full, its edge as well
    virtual bool hasMask() const = 0;
    /// `band`: from 1, of the type that it has in the raster; 0: opacity, a byte a pixel. False when it cannot be read.
    virtual bool readTile(int level, int band, int column, int row, void *values) const = 0;
};

}
