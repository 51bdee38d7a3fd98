#pragma once

#include "core/imaging/RasterInfo.h"
#include "core/imaging/Rendition.h"

#include <QImage>

#include <optional>

namespace core {

/// An image ready to be painted. Boxes are in pixels of `info.size()`, whatever the size of `rgb`.
struct LoadedImage
{
    QImage rgb;           ///< RGB32, or ARGB32 with holes where there is no data or none could be read
    RasterInfo info;      ///< of the file
    QStringList warnings; ///< sentences to show on the image: what could not be read, what the format reported

    std::optional<Rendition>
        rendition;            ///< of a large image, of which `rgb` is a coarse picture: how to paint its tiles
    bool lacksLevels = false; ///< of a large image: PyramidCache::build() would make it quick and `rgb` better

    QSize fullSize() const { return info.size(); } ///< of the file; larger than `rgb` when that was read smaller
};

}
