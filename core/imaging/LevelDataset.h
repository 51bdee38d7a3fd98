#pragma once

#include "core/imaging/LevelStore.h"

#include <gdal_priv.h>

#include <memory>

namespace core {

/// A raster at coarser sizes, so that everything that reads from a file of GDAL's reads from it as well: the first
/// level is its size, the others are its overviews. What the bands mean is taken over from the raster itself.
class LevelDataset : public GDALDataset
{
public:
    /// `source` is only looked at here.
    LevelDataset(GDALDataset &source, std::shared_ptr<const LevelStore> store);

private:
    class Band;

    std::shared_ptr<const LevelStore> m_store;
};

}
