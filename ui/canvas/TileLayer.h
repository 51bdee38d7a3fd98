#pragma once

#include "core/imaging/TileGrid.h"

#include <QObject>

class QPainter;

namespace core {
class TileService;
}

namespace ui {

class ViewTransform;

/// The tiles of a large image, over its coarse picture. Paints at once from what is at hand and asks for what the view
/// lacks: until that arrives a coarser tile, or the coarse picture, stands in its place.
class TileLayer : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// `tiles` outlives the layer; nullptr: the coarse picture is all there is. `coarseZoom`: of the view at which a
    /// pixel of the coarse picture is one of the screen.
    void setTiles(core::TileService *tiles, double coarseZoom);

    /// The painter's clip bounds the work; its units are the view's.
    void paint(QPainter &painter, const ViewTransform &view);

signals:
    void arrived(const QRectF &image); ///< a better picture of these image pixels

private:
    int levelFor(const ViewTransform &view) const;
    void paintTile(QPainter &painter, const ViewTransform &view, const core::TileKey &key);

    core::TileService *m_tiles = nullptr;
    double m_coarseZoom = 0;
};

}
