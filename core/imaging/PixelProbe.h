#pragma once

#include "core/base/Result.h"
#include "core/imaging/PixelValues.h"

#include <QPoint>
#include <QString>

#include <functional>
#include <memory>

namespace core {

class Raster;

/// The values of all bands at a pixel. Errors: BadInput (beside the raster), Io (its block cannot be read).
Result<PixelValues> readPixel(const Raster &raster, QPoint pixel);

/// Reads single pixels beside everything else, for a mouse that moves: of the requests that wait only the latest is
/// answered. The file that was asked about last stays open. All functions return at once. Free of Qt's threads.
class PixelProbe
{
public:
    using Outcome = Result<PixelValues>;
    /// Called on the worker thread.
    using Done = std::function<void(const QString &path, QPoint pixel, const Outcome &)>;
    /// Called on the worker thread, for one pixel at a time.
    using Read = std::function<Outcome(const QString &path, QPoint pixel)>;

    explicit PixelProbe(Done done);
    PixelProbe(Done done, Read read); ///< instead of reading files
    /// Waits for the pixel that is being read; nothing is told after that.
    ~PixelProbe();

    PixelProbe(const PixelProbe &) = delete;
    PixelProbe &operator=(const PixelProbe &) = delete;

    void ask(const QString &path, QPoint pixel);
    void drop(); ///< the request that waits, if any

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

}
