#pragma once

#include "core/imaging/ImageLoader.h"

#include <QObject>
#include <QStringList>

namespace core {

/// ImageLoader for the user interface: lives on the main thread, answers at once or later by a signal on that thread.
/// Paths are those that ImageLocator gave. Ask from paint(): a request that waits already costs a look into a table.
class ImageService : public QObject
{
    Q_OBJECT
public:
    explicit ImageService(QObject *parent = nullptr);
    explicit ImageService(const ImageLoader::Settings &settings, QObject *parent = nullptr);

    /// Where smaller copies of large images are read from.
    const PyramidCache &pyramids() const { return m_pyramids; }
    /// Where thumbnails are kept; nullptr: nowhere.
    const std::shared_ptr<ThumbnailCache> &thumbnailCache() const { return m_thumbnailCache; }

    /// The image, or why it cannot be shown; nothing yet: imageReady() follows, unless cancelStale() drops it.
    std::optional<Result<LoadedImage>> image(const QString &path, const ImageOptions &options = {});

    /// The image made to fit into `bounds` (device pixels); nothing yet: thumbnailReady() follows. A thumbnail that was
    /// dropped because too many others were asked for after it, is asked for again by the next paint.
    std::optional<Result<LoadedImage>> thumbnail(const QString &path, QSize bounds);

    /// Loads ahead what will probably be wanted next, the nearest first.
    void prefetch(const QStringList &paths, const ImageOptions &options = {});

    /// Drops what was not asked for since the previous call. On the next sample: image(), prefetch(), then this.
    void cancelStale() { m_loader.cancelStale(); }

    /// Forgets the image of a path: there is a better one to be read.
    void forget(const QString &path) { m_loader.forget(path); }

    /// Forgets everything, failures too: image folders changed.
    void clear() { m_loader.clear(); }

signals:
    /// Also for images that were only prefetched. Take the picture from here: a large one may not stay in memory.
    void imageReady(const QString &path, const core::ImageOptions &options,
                    const core::Result<core::LoadedImage> &image);
    void thumbnailReady(const QString &path, const core::Result<core::LoadedImage> &thumbnail);

private:
    std::optional<Result<LoadedImage>> get(const ImageRequest &request);
    void post(const ImageRequest &request, const Result<LoadedImage> &outcome);

    PyramidCache m_pyramids;
    std::shared_ptr<ThumbnailCache> m_thumbnailCache;
    ImageLoader m_loader;
};

}
