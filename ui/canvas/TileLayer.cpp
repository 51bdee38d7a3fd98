#include "ui/canvas/TileLayer.h"

#include "core/imaging/TileService.h"
#include "ui/canvas/ImageLayer.h"
#include "ui/canvas/ViewTransform.h"

#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

constexpr int None = -1;
constexpr int Around = 1; ///< tiles out of view that are asked for last, so that panning meets them
constexpr qint64 TileBytes = qint64(4) * core::TileGrid::Side * core::TileGrid::Side;

}

void TileLayer::setTiles(core::TileService &tiles, const ImageLayer &coarse)
{
    clear();
    m_tiles = &tiles;
    m_coarseZoom = coarse.coarseZoom();
    m_imageSize = coarse.fullSize();
    connect(m_tiles, &core::TileService::tileReady, this,
            [this](const core::TileKey &key) { emit arrived(toImage(m_tiles->grid().imageRect(key))); });
}

void TileLayer::clear()
{
    if (m_tiles)
        disconnect(m_tiles, nullptr, this, nullptr);
    m_tiles = nullptr;
}

double TileLayer::across() const
{
    return double(m_tiles->grid().rasterSize().width()) / m_imageSize.width();
}

double TileLayer::down() const
{
    return double(m_tiles->grid().rasterSize().height()) / m_imageSize.height();
}

QRectF TileLayer::toRaster(const QRectF &image) const
{
    return {image.x() * across(), image.y() * down(), image.width() * across(), image.height() * down()};
}

QRectF TileLayer::toImage(const QRectF &raster) const
{
    return {raster.x() / across(), raster.y() / down(), raster.width() / across(), raster.height() / down()};
}

/// None: the coarse picture is as good. `visible`: raster pixels.
int TileLayer::levelFor(const ViewTransform &view, const QRectF &visible) const
{
    const core::TileGrid &grid = m_tiles->grid();
    if (grid.isEmpty() || view.zoom() <= m_coarseZoom)
        return None;
    int level = grid.levelFor(view.zoom() / std::min(across(), down()));
    // Tiles of one view must not push each other out of memory.
    while (level + 1 < grid.levels() && grid.countFor(level, visible) * TileBytes > m_tiles->memory() / 2)
        ++level;
    return level > m_tiles->coarsestLevel() ? None : level;
}

void TileLayer::paint(QPainter &painter, const ViewTransform &view)
{
    if (!m_tiles)
        return;
    const QRectF visible = toRaster(view.visibleImage());
    const int level = levelFor(view, visible);
    if (level == None) {
        m_tiles->want({});
        return;
    }
    const std::vector<core::TileKey> keys = m_tiles->grid().tilesFor(level, visible, Around);
    m_tiles->want(keys);
    painter.save();
    painter.setClipRect(view.imageInView(), Qt::IntersectClip); // the last pixel of a level may stand out
    painter.setRenderHint(QPainter::SmoothPixmapTransform, view.zoom() < ImageLayer::SharpFrom);
    const auto inView = std::size_t(m_tiles->grid().countFor(level, visible));
    for (std::size_t i = 0; i < inView; ++i)
        paintTile(painter, view, keys[i]);
    painter.restore();
}

void TileLayer::paintTile(QPainter &painter, const ViewTransform &view, const core::TileKey &key)
{
    const auto placeOf = [](const core::TileKey &tile, const QRectF &pixels) {
        const double times = double(1 << tile.level);
        return QRectF(pixels.topLeft() * times, pixels.size() * times);
    };
    const QRectF whole = placeOf(key, m_tiles->grid().tileRect(key)); // raster pixels
    for (int level = key.level; level <= m_tiles->coarsestLevel(); ++level) {
        const core::TileKey tile = core::TileGrid::ancestor(key, level);
        const auto image = m_tiles->tile(tile);
        if (!image)
            continue;
        if (!image->isNull()) {
            const double times = double(1 << level);
            const QRectF part(whole.topLeft() / times - m_tiles->grid().tileRect(tile).topLeft(), whole.size() / times);
            painter.drawImage(view.toView(toImage(whole)), *image, part);
        }
        return;
    }
}

}
