#pragma once

class GDALDataset;
class QImage;

namespace core {

class PixelReader;
struct PaintPlan;

/// Reads values of any type and paints them by tables and stretches. `image`: becomes RGB32, or ARGB32 when there are
/// pixels without a value in any channel. False when cancelled.
bool readStretchedValues(GDALDataset &dataset, PixelReader &reader, const PaintPlan &plan, QImage &image);

}
