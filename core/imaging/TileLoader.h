#pragma once

#include "core/base/Result.h"
#include "core/imaging/RenderWindow.h"
#include "core/imaging/TileKey.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace core {

class JobControl;
class PyramidCache;
class Rendition;

/// Loads the tiles of one image at a time beside everything else, those that the view wants now and no others, and
/// keeps what was used last while memory lasts. All functions return at once and may be called from any thread. Free
/// of Qt's threads.
class TileLoader
{
public:
    struct Settings
    {
        int workers = 2;
        qint64 bytes = qint64(160) << 20; ///< of all tiles that are kept
    };

    using Outcome = Result<RenderedWindow>;
    /// Called on a worker thread for each tile that was loaded and is still wanted. `image`: what open() returned.
    using Done = std::function<void(quint64 image, const TileKey &, const Outcome &)>;
    /// Paints a tile. Called on the thread that made it only.
    using Read = std::function<Outcome(const TileKey &, JobControl &)>;
    /// Called on each worker thread once an image; every thread reads with a file of its own.
    using Open = std::function<Read()>;

    TileLoader(Done done, const Settings &settings);
    /// Cancels what runs and waits for it; `done` is not called afterwards.
    ~TileLoader();

    TileLoader(const TileLoader &) = delete;
    TileLoader &operator=(const TileLoader &) = delete;

    /// Another image, or the same one painted in another way: all tiles are forgotten.
    quint64 open(Open open);
    void close() { open({}); }

    /// What is at hand; a null image when the tile cannot be read.
    std::optional<QImage> find(const TileKey &key);

    /// Tiles that a view needs now, the most important first. What was wanted before and is not in the list any more is
    /// dropped, waiting or running.
    void want(const std::vector<TileKey> &keys);

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

/// How a TileLoader reads an image file.
TileLoader::Open tilesOfFile(const QString &path, const Rendition &rendition, const PyramidCache &cache);

}
