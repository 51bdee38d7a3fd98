#pragma once

#include "core/imaging/ColorMap.h"

class QImage;

namespace core {

/// Evens the contrast out from place to place: contrast limited adaptive histogram equalization (Zuiderveld 1994) in
/// OpenCV's implementation, 8 x 8 fields, limit 2. Of colours it changes the lightness (L of CIE Lab). `image`: 32
/// bits; opacity stays.
void equalizeColors(QImage &image);

/// Likewise for a grey image, whose levels then become `colors`.
void equalizeLevels(QImage &image, const LevelColors &colors);

}
