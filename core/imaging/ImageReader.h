#pragma once

#include "core/base/Result.h"
#include "core/imaging/ImageOptions.h"
#include "core/imaging/LoadedImage.h"

namespace core {

class JobControl;
class Raster;

/// Reads an image as 8 bits a channel. `path` is one that ImageLocator gave, or that the person at the desk chose.
/// A file that is readable in part gives that part, with warnings. EXIF orientation is not applied: annotations of
/// remote sensing data count pixels as they are stored. Safe from any thread. Errors name the file.
Result<LoadedImage> readImage(const QString &path, const ImageOptions &options = {}, JobControl *control = nullptr);

/// The whole of an open raster, as `size` pixels.
Result<LoadedImage> readImage(const Raster &raster, const ImageOptions &options, QSize size, JobControl *control);

}
