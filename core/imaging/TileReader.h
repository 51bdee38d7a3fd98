#pragma once

#include "core/base/Result.h"
#include "core/imaging/PyramidCache.h"
#include "core/imaging/Raster.h"
#include "core/imaging/RenderWindow.h"
#include "core/imaging/TileGrid.h"

#include <memory>
#include <optional>

namespace core {

class PyramidFile;
class Rendition;

/// Paints tiles of one image, from the file or from the smaller copies in the cache. For one thread at a time.
class TileReader
{
public:
    static Result<TileReader> open(const QString &path, const PyramidCache &cache);

    /// Errors: those of renderWindow(); Damaged when the smaller copies are not what was written. They are removed
    /// then.
    Result<RenderedWindow> read(const TileKey &key, const Rendition &rendition, JobControl *control = nullptr) const;

    const TileGrid &grid() const { return m_grid; }

private:
    TileReader(Raster raster, PyramidCache cache);

    Raster m_raster;
    PyramidCache m_cache;
    TileGrid m_grid;
    std::shared_ptr<const PyramidFile> m_pyramid;
    std::optional<Raster> m_levels; ///< of the pyramid
};

}
