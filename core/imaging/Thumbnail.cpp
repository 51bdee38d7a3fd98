#include "core/imaging/Thumbnail.h"

#include "core/imaging/CoarseImage.h"
#include "core/imaging/ImageReader.h"
#include "core/imaging/JpegFile.h"
#include "core/imaging/Raster.h"
#include "core/jobs/JobControl.h"

#include <gdal_priv.h>
#include <opencv2/imgproc.hpp>

namespace core {

namespace {

constexpr int MostPixels = 4096 * 4096; ///< decoded for a thumbnail; more are skipped over

/// The smallest size that the format has at hand and that is not smaller than `wanted`.
QSize decodeSize(const Raster &raster, QSize wanted)
{
    QSize best = raster.info().size();
    GDALRasterBand &band = *raster.dataset().GetRasterBand(1);
    for (int i = 0; i < band.GetOverviewCount(); ++i) {
        GDALRasterBand *overview = band.GetOverview(i);
        if (!overview)
            continue;
        const QSize size(overview->GetXSize(), overview->GetYSize());
        if (size.width() >= wanted.width() && size.height() >= wanted.height() && size.width() < best.width())
            best = size;
    }
    if (qint64(best.width()) * best.height() > MostPixels)
        return best.scaled(4096, 4096, Qt::KeepAspectRatio).expandedTo(wanted);
    return best;
}

QImage shrunk(const QImage &image, QSize size)
{
    if (image.size() == size)
        return image;
    // Averaging must not mix the black of empty pixels in.
    const bool opaque = image.format() == QImage::Format_RGB32;
    const QImage from = opaque ? image : image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    QImage to(size, from.format());
    const cv::Mat source(from.height(), from.width(), CV_8UC4, const_cast<uchar *>(from.constBits()), // is only read
                         std::size_t(from.bytesPerLine()));
    cv::Mat target(to.height(), to.width(), CV_8UC4, to.bits(), std::size_t(to.bytesPerLine()));
    cv::resize(source, target, target.size(), 0, 0, cv::INTER_AREA);
    return opaque ? to : to.convertToFormat(QImage::Format_ARGB32);
}

QSize thumbnailSize(QSize full, QSize bounds)
{
    if (full.width() <= bounds.width() && full.height() <= bounds.height())
        return full;
    return full.scaled(bounds.expandedTo({1, 1}), Qt::KeepAspectRatio).expandedTo({1, 1});
}

std::optional<LoadedImage> thumbnailOfJpeg(const QString &path, QSize bounds)
{
    const auto file = JpegFile::open(path);
    if (!file)
        return {};
    const QSize size = thumbnailSize(file->size(), bounds);
    const auto image = file->read(size);
    if (!image)
        return {};
    LoadedImage thumbnail;
    thumbnail.rgb = shrunk(*image, size);
    thumbnail.info.width = file->size().width();
    thumbnail.info.height = file->size().height();
    return thumbnail;
}

}

Result<LoadedImage> makeThumbnail(const QString &path, QSize bounds, JobControl *control, const PyramidCache &pyramids)
{
    const bool wanted = !control || !control->cancelled();
    if (auto jpeg = wanted ? thumbnailOfJpeg(path, bounds) : std::nullopt)
        return *jpeg;
    auto raster = Raster::open(path);
    if (!raster)
        return raster.error();
    const QSize size = thumbnailSize(raster->info().size(), bounds);
    auto loaded = isLarge(raster->info()) ? readCoarseImage(*raster, {}, pyramids, control)
                                          : readImage(*raster, {}, decodeSize(*raster, size), control);
    if (!loaded)
        return loaded;
    LoadedImage thumbnail = loaded.take();
    thumbnail.rgb = shrunk(thumbnail.rgb, size);
    thumbnail.rendition.reset();
    return thumbnail;
}

}
