#pragma once

#include "core/base/Result.h"
#include "core/imaging/ImageRequest.h"
#include "core/imaging/LoadedImage.h"
#include "core/imaging/PyramidCache.h"

#include <functional>
#include <memory>
#include <optional>

namespace core {

class JobControl;
class ThumbnailCache;

/// Loads images beside everything else: asks for visible ones first, keeps what was loaded while memory lasts, drops
/// what nobody wants any more. All functions return at once and may be called from any thread. Free of Qt's threads.
class ImageLoader
{
public:
    struct Settings
    {
        int workers = 2;
        qint64 imageBytes = qint64(512) << 20;
        qint64 thumbnailBytes = qint64(64) << 20;
        int waitingThumbnails = 512;                         ///< the oldest are dropped beyond that
        std::shared_ptr<ThumbnailCache> thumbnailCache = {}; ///< on disk; none: they are made anew in each run
        PyramidCache pyramids = {};                          ///< smaller copies of large images, to read from
    };

    enum class Urgency {
        Visible,  ///< somebody looks at the empty place
        Prefetch, ///< will probably be wanted next; gives way to everything visible
    };

    using Outcome = Result<LoadedImage>;
    /// Called on a worker thread, once for each request that was not dropped.
    using Done = std::function<void(const ImageRequest &, const Outcome &)>;
    /// Called on a worker thread, for one request at a time on each.
    using Load = std::function<Outcome(const ImageRequest &, JobControl &)>;

    explicit ImageLoader(Done done);
    ImageLoader(Done done, const Settings &settings);
    ImageLoader(Done done, const Settings &settings, Load load); ///< instead of reading files
    /// Cancels what runs and waits for it; `done` is not called afterwards.
    ~ImageLoader();

    ImageLoader(const ImageLoader &) = delete;
    ImageLoader &operator=(const ImageLoader &) = delete;

    /// What is at hand: a picture, or why there is none. Failures are remembered until clear().
    std::optional<Outcome> find(const ImageRequest &request);

    /// Asks for a picture. Asking again while it waits or runs raises its urgency and keeps it wanted. Images come in
    /// the order in which they were asked for, thumbnails last asked first.
    void request(const ImageRequest &request, Urgency urgency);

    /// Drops, waiting or running, every image (no thumbnail) that was not asked for since the previous call.
    void cancelStale();

    /// Forgets image and thumbnails of a path, however they are shown: there are better ones to be read.
    void forget(const QString &path);

    /// Forgets all pictures and failures, waiting requests included: image folders changed.
    void clear();

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

}
