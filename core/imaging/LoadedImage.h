#pragma once

#include "core/imaging/RasterInfo.h"

#include <QImage>

namespace core {

/// An image ready to be painted. Boxes are in pixels of `info.size()`, whatever the size of `rgb`.
struct LoadedImage
{
    QImage rgb;           ///< RGB32, or ARGB32 with holes where there is no data or none could be read
    RasterInfo info;      ///< of the file
    QStringList warnings; ///< sentences to show on the image: what could not be read, what the format reported

    QSize fullSize() const { return info.size(); } ///< of the file; larger than `rgb` when that was read smaller
};

}
