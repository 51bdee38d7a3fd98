#pragma once

#include "core/base/Result.h"
#include "core/imaging/RasterInfo.h"

#include <QCoreApplication>

#include <memory>

class GDALDataset;

namespace core {

/// An image file that was found safe to read: a regular file, of a format we know, of a sane size. The formats see this
/// one file and nothing else of the disk. To be used by one thread at a time; several rasters of one file are fine.
class Raster
{
    Q_DECLARE_TR_FUNCTIONS(core::Raster)
public:
    /// Errors: NotFound, BadInput (not a regular file, empty, a web page ...), Unsupported (no format we know, larger
    /// than we take), Io. Nothing blocks on a pipe or a device, and a link is not followed.
    static Result<Raster> open(const QString &path);

    /// The same image at coarser sizes: says of itself what `raster` says, but for its size. For this folder only.
    static Raster ofLevels(const Raster &raster, std::unique_ptr<GDALDataset> levels);

    Raster(Raster &&) noexcept;
    Raster &operator=(Raster &&) noexcept;
    ~Raster();

    const QString &path() const;
    const RasterInfo &info() const;
    GDALDataset &dataset() const; ///< for this folder only

private:
    class Private;
    explicit Raster(std::unique_ptr<Private> d);

    std::unique_ptr<Private> m_private;
};

}
