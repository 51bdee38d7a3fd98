#include "core/imaging/TileGrid.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace core {

namespace {

int halved(int length, int times)
{
    return int((qint64(length) + (qint64(1) << times) - 1) >> times);
}

int tilesOf(int length)
{
    return (length + TileGrid::Side - 1) / TileGrid::Side;
}

/// How many steps a place lies outside of [first, last].
int stepsOutside(int place, int first, int last)
{
    return std::max({first - place, place - last, 0});
}

}

int TileGrid::levels() const
{
    if (isEmpty())
        return 0;
    int level = 0;
    while (std::max(levelSize(level).width(), levelSize(level).height()) > Side)
        ++level;
    return level + 1;
}

QSize TileGrid::levelSize(int level) const
{
    return {halved(m_raster.width(), level), halved(m_raster.height(), level)};
}

QSize TileGrid::tiles(int level) const
{
    const QSize size = levelSize(level);
    return {tilesOf(size.width()), tilesOf(size.height())};
}

QRect TileGrid::tileRect(const TileKey &key) const
{
    return QRect(key.column * Side, key.row * Side, Side, Side) & QRect({}, levelSize(key.level));
}

QRect TileGrid::imageRect(const TileKey &key) const
{
    const QRect tile = tileRect(key);
    const int times = 1 << key.level;
    return QRect(tile.x() * times, tile.y() * times, tile.width() * times, tile.height() * times) & QRect({}, m_raster);
}

int TileGrid::levelFor(double zoom) const
{
    if (isEmpty() || !(zoom > 0) || zoom >= 1)
        return 0;
    return std::min(int(std::floor(std::log2(1 / zoom) + 1e-9)), levels() - 1);
}

QRect TileGrid::columnsAndRows(int level, const QRectF &view) const
{
    const QRectF visible = view & QRectF({}, m_raster);
    if (visible.isEmpty())
        return {};
    const double side = std::ldexp(double(Side), level);
    const QPoint first(int(visible.left() / side), int(visible.top() / side));
    const QPoint last(int(std::ceil(visible.right() / side)) - 1, int(std::ceil(visible.bottom() / side)) - 1);
    return QRect(first, last) & QRect({}, tiles(level));
}

qint64 TileGrid::countFor(int level, const QRectF &view) const
{
    const QRect inView = columnsAndRows(level, view);
    return qint64(inView.width()) * inView.height();
}

std::vector<TileKey> TileGrid::tilesFor(int level, const QRectF &view, int around) const
{
    const QRect inView = columnsAndRows(level, view);
    if (inView.isEmpty())
        return {};
    const QRect all = inView.adjusted(-around, -around, around, around) & QRect({}, tiles(level));
    std::vector<TileKey> keys;
    for (int row = all.top(); row <= all.bottom(); ++row) {
        for (int column = all.left(); column <= all.right(); ++column)
            keys.push_back({level, column, row});
    }
    const QPointF centre = (view & QRectF({}, m_raster)).center();
    const auto rank = [&](const TileKey &key) {
        const QPointF away = QRectF(imageRect(key)).center() - centre;
        const int outside = std::max(stepsOutside(key.column, inView.left(), inView.right()),
                                     stepsOutside(key.row, inView.top(), inView.bottom()));
        return std::tuple(outside, QPointF::dotProduct(away, away), key.row, key.column);
    };
    std::sort(keys.begin(), keys.end(), [&](const TileKey &a, const TileKey &b) { return rank(a) < rank(b); });
    return keys;
}

TileKey TileGrid::ancestor(const TileKey &key, int level)
{
    const int steps = level - key.level;
    return {level, key.column >> steps, key.row >> steps};
}

}
