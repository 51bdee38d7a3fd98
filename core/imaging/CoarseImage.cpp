#include "core/imaging/CoarseImage.h"

#include "core/imaging/GdalMessages.h"
#include "core/imaging/ImageReader.h"
#include "core/imaging/LevelDataset.h"
#include "core/imaging/PyramidCache.h"
#include "core/imaging/PyramidFile.h"
#include "core/imaging/Raster.h"
#include "core/imaging/RenderWindow.h"
#include "core/imaging/SparsePicture.h"
#include "core/imaging/TileGrid.h"

#include <QCoreApplication>

#include <gdal_priv.h>

#include <algorithm>

namespace core {

namespace {

constexpr int GoodSide = 1024;    ///< enough for a fitted view
constexpr int LongestSide = 2048; ///< pixels of a coarse picture
constexpr int QuickSide = 4096;   ///< a copy of that size can be decoded while somebody waits

int longerSide(QSize size)
{
    return std::max(size.width(), size.height());
}

/// Of the smallest copy that is good enough, so that its pixels are taken one by one.
QSize coarseSize(const Raster &raster)
{
    GDALRasterBand &band = *raster.dataset().GetRasterBand(1);
    QSize best = raster.info().size();
    for (int i = 0; i < band.GetOverviewCount(); ++i) {
        if (const GDALRasterBand *overview = band.GetOverview(i)) {
            const QSize size(const_cast<GDALRasterBand *>(overview)->GetXSize(),
                             const_cast<GDALRasterBand *>(overview)->GetYSize());
            if (longerSide(size) >= GoodSide && longerSide(size) < longerSide(best))
                best = size;
        }
    }
    if (longerSide(best) > LongestSide)
        best = best.scaled(LongestSide, LongestSide, Qt::KeepAspectRatio).expandedTo({1, 1});
    return best;
}

/// `size`: of what is read, in the proportions of the raster.
Result<LoadedImage> readLevels(const Raster &raster, const ImageOptions &options, QSize size, JobControl *control)
{
    const GdalMessages messages;
    const auto rendition = Rendition::make(raster, options, {}, control);
    if (!rendition)
        return rendition.error();
    const auto rendered = renderWindow(raster, *rendition, {{}, raster.info().size()}, size, control);
    if (!rendered)
        return rendered.error();
    LoadedImage image;
    image.rgb = rendered->image;
    image.warnings = rendered->warnings + rendition->warnings() + messages.all();
    image.rendition = *rendition;
    return image;
}

}

bool isLarge(const RasterInfo &info, const ImageOptions &options)
{
    return qint64(info.width) * info.height > options.maxPixels;
}

bool hasLevels(const Raster &raster)
{
    if (isStream(raster.info())) // even a tile of a smaller size costs the whole image
        return false;
    GDALRasterBand &band = *raster.dataset().GetRasterBand(1);
    for (int i = 0; i < band.GetOverviewCount(); ++i) {
        GDALRasterBand *overview = band.GetOverview(i);
        if (overview && std::max(overview->GetXSize(), overview->GetYSize()) <= QuickSide)
            return true;
    }
    return false;
}

Result<LoadedImage> readCoarseImage(const Raster &raster, const ImageOptions &options, const PyramidCache &cache,
                                    JobControl *control)
{
    Result<LoadedImage> read = Error{};
    const bool ownLevels = hasLevels(raster);
    const auto pyramid = ownLevels ? nullptr : cache.find(raster);
    if (pyramid) {
        const Raster levels = Raster::ofLevels(raster, std::make_unique<LevelDataset>(raster.dataset(), pyramid));
        read = readLevels(levels, options, coarseSize(levels), control);
        if (pyramid->isDamaged()) {
            cache.remove(raster);
            return readCoarseImage(raster, options, cache, control);
        }
    } else if (ownLevels) {
        read = readLevels(raster, options, coarseSize(raster), control);
    } else {
        read = SparsePicture(raster, options, control).read(LongestSide);
    }
    if (!read)
        return read;
    LoadedImage image = read.take();
    image.info = raster.info();
    image.lacksLevels = !ownLevels && !pyramid;
    if (pyramid && pyramid->missingPixels() > 0) {
        image.warnings.prepend(QCoreApplication::translate("core::CoarseImage",
                                                           "Parts of the image could not be read and are left empty."));
    }
    image.warnings += raster.info().warnings;
    image.warnings.removeDuplicates();
    return image;
}

Result<LoadedImage> readImageFor(const QString &path, const ImageOptions &options, QSize shown,
                                 const PyramidCache &cache, JobControl &control)
{
    const auto raster = Raster::open(path);
    if (!raster)
        return raster.error();
    const QSize full = raster->info().size();
    if (!isLarge(raster->info(), options) || shown.isEmpty())
        return readImage(path, options, &control);
    const TileGrid grid(full);
    const int level = grid.levelFor(double(full.scaled(shown, Qt::KeepAspectRatio).width()) / full.width());
    auto pyramid = hasLevels(*raster) ? nullptr : cache.find(*raster);
    if (!hasLevels(*raster) && !pyramid && cache.isValid()) {
        if (auto built = cache.build(path, control); !built)
            return built.error();
        pyramid = cache.find(*raster);
    }
    if (!pyramid || level < pyramid->layout().firstLevel)
        return readImage(*raster, options, grid.levelSize(level), &control);
    const Raster levels = Raster::ofLevels(*raster, std::make_unique<LevelDataset>(raster->dataset(), pyramid));
    auto read = readLevels(levels, options, grid.levelSize(level), &control);
    if (!read)
        return read;
    LoadedImage image = read.take();
    image.info = raster->info();
    return image;
}

}
