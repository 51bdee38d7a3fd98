#pragma once

#include <QString>

namespace core {

/// How much images may take, and where. Set in the settings file: [imaging] tileMiB, pyramidMiB.
struct ImageMemory
{
    qint64 tileBytes = qint64(160) << 20;  ///< of memory, for tiles
    qint64 pyramidBytes = qint64(4) << 30; ///< of the disk, for smaller copies of images that hold none
    QString pyramidFolder;                 ///< for these; among the caches of the person
    QString thumbnailFolder;               ///< for what is kept of images: thumbnails, hashes; likewise
};

/// What is not a number between 32 MiB and 1 TiB counts as not set.
ImageMemory loadImageMemory();

}
