#pragma once

#include <vector>

class QImage;

namespace core {

class PixelReader;

/// The quick way for 8 bits: the bytes of one band (grey) or three (red, green, blue) become pixels as they are.
/// `image`: RGB32. False when cancelled.
bool readStoredBytes(PixelReader &reader, const std::vector<int> &bands, QImage &image);

}
