#include "core/imaging/ImageReader.h"

#include "core/imaging/Raster.h"
#include "core/imaging/RasterRenderer.h"

#include <cmath>

namespace core {

namespace {

QSize sizeWithin(QSize full, qint64 maxPixels)
{
    const double pixels = double(full.width()) * full.height();
    if (pixels <= double(maxPixels))
        return full;
    const double scale = std::sqrt(double(qMax<qint64>(1, maxPixels)) / pixels);
    return QSize(int(full.width() * scale), int(full.height() * scale)).expandedTo({1, 1});
}

}

Result<LoadedImage> readImage(const QString &path, const ImageOptions &options, JobControl *control)
{
    auto raster = Raster::open(path);
    if (!raster)
        return raster.error();
    const QSize size = sizeWithin(raster->info().size(), options.maxPixels);
    return RasterRenderer(*raster, options, size, control).render();
}

}
