#include "core/imaging/ImageReader.h"

#include "core/imaging/GdalMessages.h"
#include "core/imaging/Raster.h"
#include "core/imaging/RenderWindow.h"
#include "core/imaging/Rendition.h"

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
    return readImage(*raster, options, size, control);
}

Result<LoadedImage> readImage(const Raster &raster, const ImageOptions &options, QSize size, JobControl *control)
{
    const GdalMessages messages; // of looking at the values
    const auto rendition = Rendition::make(raster, options, {}, control);
    if (!rendition)
        return rendition.error();
    auto rendered = renderWindow(raster, *rendition, QRect({}, raster.info().size()), size, control);
    if (!rendered)
        return rendered.error();
    LoadedImage image;
    image.rgb = rendered->image;
    image.info = raster.info();
    image.warnings = rendered->warnings + rendition->warnings() + raster.info().warnings + messages.all();
    image.warnings.removeDuplicates();
    return image;
}

}
