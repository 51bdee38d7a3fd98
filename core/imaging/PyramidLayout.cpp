#include "core/imaging/PyramidLayout.h"

#include "core/imaging/Raster.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFileInfo>

#include <gdal_priv.h>

#include <numeric>

namespace core {

namespace {

constexpr int FormatVersion = 1;
/// A view at 1:2 needs four times the blocks of one at 1:1, which can be waited for; one at 1:4 sixteen times, which
/// cannot. To store 1:2 as well would take four times the disk.
constexpr int DefaultLevel = 2;

QByteArray fingerprintOf(const PyramidLayout &layout, const QString &path)
{
    const QFileInfo file(path);
    const QSize size = layout.grid.rasterSize();
    QByteArray text = QFile::encodeName(file.canonicalFilePath()) + '\0';
    for (qint64 number : {qint64(FormatVersion), file.size(), file.lastModified().toMSecsSinceEpoch(),
                          qint64(size.width()), qint64(size.height()), qint64(layout.firstLevel)})
        text += QByteArray::number(number) + ' ';
    for (int bytes : layout.valueBytes)
        text += QByteArray::number(bytes) + ' ';
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
}

}

bool isStream(const RasterInfo &info)
{
    return info.format == u"PNG" || info.format == u"JPEG" || info.format == u"GIF" || info.format == u"WEBP";
}

PyramidLayout PyramidLayout::of(const Raster &raster, qint64 mostBytes)
{
    PyramidLayout layout;
    layout.grid = TileGrid(raster.info().size());
    layout.valueBytes = {1};
    for (int band = 1; band <= raster.info().bands; ++band) {
        const GDALDataType type = raster.dataset().GetRasterBand(band)->GetRasterDataType();
        layout.valueBytes.push_back(GDALGetDataTypeSizeBytes(type));
    }
    layout.firstLevel = qMin(isStream(raster.info()) ? 0 : DefaultLevel, layout.grid.levels() - 1);
    while (layout.bytes() > mostBytes && layout.levels() > 1)
        ++layout.firstLevel;
    layout.fingerprint = fingerprintOf(layout, raster.path());
    return layout;
}

qint64 PyramidLayout::tileCount() const
{
    qint64 count = 0;
    for (int level = firstLevel; level < grid.levels(); ++level)
        count += qint64(grid.tiles(level).width()) * grid.tiles(level).height();
    return count * qint64(valueBytes.size());
}

qint64 PyramidLayout::bytes() const
{
    const qint64 perPixel = std::accumulate(valueBytes.begin(), valueBytes.end(), qint64(0));
    qint64 pixels = 0;
    for (int level = firstLevel; level < grid.levels(); ++level)
        pixels += qint64(grid.levelSize(level).width()) * grid.levelSize(level).height();
    return pixels * perPixel;
}

qint64 PyramidLayout::placeOf(int band, const TileKey &key) const
{
    qint64 before = 0;
    for (int level = firstLevel; level < key.level; ++level)
        before += qint64(grid.tiles(level).width()) * grid.tiles(level).height();
    const QSize tiles = grid.tiles(key.level);
    return (before + qint64(key.row) * tiles.width() + key.column) * qint64(valueBytes.size()) + band;
}

}
