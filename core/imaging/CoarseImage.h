#pragma once

#include "core/base/Result.h"
#include "core/imaging/LoadedImage.h"

namespace core {

class JobControl;
class PyramidCache;
class Raster;

/// Larger images are shown by tiles over a coarse picture.
bool isLarge(const RasterInfo &info, const ImageOptions &options = {});

/// A picture of the whole of a large image, with 2048 pixels along its longer side at most, and how it is painted. Read
/// from the smaller copies in the file or in the cache; without any, from one block in 16: these stand in their places,
/// and what lies between them is guessed from their means. Errors: those of Rendition::make() and renderWindow().
Result<LoadedImage> readCoarseImage(const Raster &raster, const ImageOptions &options, const PyramidCache &cache,
                                    JobControl *control = nullptr);

/// The whole of an image for a picture of `shown` pixels: as readImage(), but of a large one no more pixels than that
/// needs. Makes smaller copies first when there are none, which takes its time. Empty `shown`: as readImage().
Result<LoadedImage> readImageFor(const QString &path, const ImageOptions &options, QSize shown,
                                 const PyramidCache &cache, JobControl &control);

/// The coarsest copy that the file holds is small enough to be read at once, and any part of any copy can be.
bool hasLevels(const Raster &raster);

}
