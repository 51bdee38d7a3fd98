#pragma once

#include "core/base/Result.h"

#include <QImage>
#include <QRect>
#include <QStringList>

namespace core {

class JobControl;
class Raster;
class Rendition;

/// A part of a raster ready to be painted.
struct RenderedWindow
{
    QImage image;         ///< RGB32, or ARGB32 with holes where there is no data or none could be read
    QStringList warnings; ///< sentences: what could not be read, what the format reported
};

/// Paints `window` (pixels of the raster, inside it, not empty) as `size` pixels. Takes the nearest pixel where the
/// size differs, of a smaller copy if the file holds a fitting one. Errors: Cancelled, NoSpace, BadInput when nothing
/// of the window can be read.
Result<RenderedWindow> renderWindow(const Raster &raster, const Rendition &rendition, const QRect &window, QSize size,
                                    JobControl *control = nullptr);

}
