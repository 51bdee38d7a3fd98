#include "core/imaging/ImageService.h"

namespace core {

ImageService::ImageService(QObject *parent)
    : ImageService(ImageLoader::Settings(), parent)
{
}

ImageService::ImageService(const ImageLoader::Settings &settings, QObject *parent)
    : QObject(parent)
    , m_pyramids(settings.pyramids)
    , m_thumbnailCache(settings.thumbnailCache)
    , m_loader([this](const ImageRequest &request, const Result<LoadedImage> &outcome) { post(request, outcome); },
               settings)
{
}

/// On a worker thread, which ends before this object does.
void ImageService::post(const ImageRequest &request, const Result<LoadedImage> &outcome)
{
    QMetaObject::invokeMethod(
        this,
        [this, request, outcome] {
            if (request.isThumbnail())
                emit thumbnailReady(request.path, outcome);
            else
                emit imageReady(request.path, request.options, outcome);
        },
        Qt::QueuedConnection);
}

std::optional<Result<LoadedImage>> ImageService::get(const ImageRequest &request)
{
    auto outcome = m_loader.find(request);
    if (!outcome)
        m_loader.request(request, ImageLoader::Urgency::Visible);
    return outcome;
}

std::optional<Result<LoadedImage>> ImageService::image(const QString &path, const ImageOptions &options)
{
    return get({.path = path, .options = options});
}

std::optional<Result<LoadedImage>> ImageService::thumbnail(const QString &path, QSize bounds)
{
    return get({.path = path, .thumbnail = bounds});
}

void ImageService::prefetch(const QStringList &paths, const ImageOptions &options)
{
    for (const QString &path : paths)
        m_loader.request({.path = path, .options = options}, ImageLoader::Urgency::Prefetch);
}

}
