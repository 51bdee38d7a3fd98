#pragma once

#include "core/base/Result.h"
#include "core/imaging/LoadedImage.h"
#include "core/imaging/PerceptualHash.h"
#include "core/imaging/ThumbnailStore.h"

#include <functional>

namespace core {

/// Thumbnails that outlive the program: on disk by path, size and time of the file, bounds, and how it is shown. One
/// that was kept comes without its RasterInfo but for the size; failures of the file itself are kept, too, for an hour.
/// Likewise the hashes of images. Safe from any thread.
class ThumbnailCache
{
public:
    using Make = std::function<Result<LoadedImage>()>;

    explicit ThumbnailCache(const ThumbnailStore::Settings &settings)
        : m_store(settings)
    {
    }

    /// What was kept, or what `make` gives, which is kept. `path` is canonical; `options` as in ThumbnailKey.
    Result<LoadedImage> load(const QString &path, QSize bounds, const QString &options, const Make &make);

    /// The hash that was kept; or of a thumbnail without options that was kept, of whatever bounds; or of the one that
    /// `make` gives, which is not kept, because the thumbnails that people look at should stay. So hashes of equal
    /// files may differ in a few bits, by the losses of a kept thumbnail.
    Result<PerceptualHash> hash(const QString &path, const Make &make);

private:
    void keep(const ThumbnailKey &key, const QByteArray &bytes);
    std::optional<Result<LoadedImage>> find(const QString &path, QSize bounds);

    ThumbnailStore m_store;
};

}
