#pragma once

#include "core/imaging/TileKey.h"

#include <QRect>
#include <QRectF>
#include <QSize>

#include <vector>

namespace core {

/// How a raster is cut into tiles: levels, each half as large as the one before, in squares of 512 level pixels. A
/// value; knows no file.
class TileGrid
{
public:
    static constexpr int Side = 512; ///< level pixels; tiles at the right and lower edge may be smaller

    TileGrid() = default;
    explicit TileGrid(QSize raster)
        : m_raster(raster)
    {
    }

    bool isEmpty() const { return m_raster.isEmpty(); }
    QSize rasterSize() const { return m_raster; } ///< pixels
    int levels() const;                           ///< the last one is a single tile; 0 of an empty raster
    QSize levelSize(int level) const;             ///< level pixels; odd sizes are rounded up
    QSize tiles(int level) const;                 ///< columns and rows

    QRect tileRect(const TileKey &key) const;  ///< level pixels
    QRect imageRect(const TileKey &key) const; ///< raster pixels, cut at its edge

    /// The level that shows `zoom` screen pixels for each raster pixel best: at least as many pixels as the screen has.
    int levelFor(double zoom) const;
    /// The tiles of a level that lie in `view` (raster pixels), nearest to its centre first, then those around them.
    std::vector<TileKey> tilesFor(int level, const QRectF &view, int around = 0) const;
    /// How many tiles of a level lie in `view`.
    qint64 countFor(int level, const QRectF &view) const;

    /// The tile of a coarser level that holds this one.
    static TileKey ancestor(const TileKey &key, int level);

private:
    QRect columnsAndRows(int level, const QRectF &view) const;

    QSize m_raster;
};

}
