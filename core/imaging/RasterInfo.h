#pragma once

#include "core/imaging/BandInfo.h"
#include "core/imaging/GeoReference.h"

#include <QList>
#include <QSize>
#include <QStringList>

namespace core {

/// What a file says about its raster before any pixel is read.
struct RasterInfo
{
    int width = 0;  ///< pixels
    int height = 0; ///< pixels
    int bands = 0;
    QString type;             ///< of a value of the first band: "Byte", "UInt16", "Int16", "Float32", "CFloat32" ...
    QString format;           ///< short name of the format: "GTiff", "JPEG", "PNG" ...
    int overviews = 0;        ///< number of smaller copies inside the file
    int orientation = 1;      ///< of EXIF, 1 to 8; told only, pixels are shown and counted as they are stored
    QList<BandInfo> bandInfo; ///< of each band
    GeoReference geo;
    QStringList warnings; ///< what was reported while the file was opened

    QSize size() const { return {width, height}; }
};

}
