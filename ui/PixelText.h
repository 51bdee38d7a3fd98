#pragma once

#include "core/imaging/PixelValues.h"
#include "core/imaging/RasterInfo.h"

#include <QStringList>

namespace ui {

/// The values of a pixel as a person reads them, a short text for each band with its name and unit where the file has
/// them; "RGB 118 96 81" for the colours of an 8-bit image. Of very many bands the first ones.
QStringList pixelItems(const core::PixelValues &values, const core::RasterInfo &info);

}
