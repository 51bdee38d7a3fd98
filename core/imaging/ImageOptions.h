#pragma once

#include "core/imaging/Stretch.h"

#include <QList>

namespace core {

/// How an image is to be shown.
struct ImageOptions
{
    QList<int> bands; ///< from 1: three for red, green, blue; one for grey; empty leaves the choice to the file
    Stretch stretch;
    qint64 maxPixels = 64'000'000; ///< larger images are read with fewer pixels

    friend bool operator==(const ImageOptions &, const ImageOptions &) = default;
};

}
