#pragma once

#include "core/imaging/TileGrid.h"

#include <QObject>

class QPainter;

namespace core {
class TileService;
}

namespace ui {

class ImageLayer;
class ViewTransform;

/// The tiles of a large image, over its coarse picture. Paints at once from what is at hand and asks for what the view
/// lacks: until that arrives a coarser tile, or the coarse picture, stands in its place.
class TileLayer : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// `coarse` shows the same raster, and its full size is what the tiles are stretched to: that of the raster, or of
    /// another one it is compared with. `tiles` outlive the layer, or are taken away by clear().
    void setTiles(core::TileService &tiles, const ImageLayer &coarse);
    void clear(); ///< the coarse picture is all there is

    /// The painter's clip bounds the work; its units are the view's.
    void paint(QPainter &painter, const ViewTransform &view);

signals:
    void arrived(const QRectF &image); ///< a better picture of these image pixels

private:
    double across() const; ///< raster pixels per image pixel
    double down() const;
    QRectF toRaster(const QRectF &image) const;
    QRectF toImage(const QRectF &raster) const;
    int levelFor(const ViewTransform &view, const QRectF &visible) const;
    void paintTile(QPainter &painter, const ViewTransform &view, const core::TileKey &key);

    core::TileService *m_tiles = nullptr;
    double m_coarseZoom = 0; ///< of the view, from which a tile shows more
    QSize m_imageSize;       ///< in which the view is; the raster may have another
};

}
