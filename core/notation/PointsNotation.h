#pragma once

#include "core/notation/PatternNotation.h"

namespace core {

/// Corners and points in round brackets or in lists of pairs: `(x1, y1, x2, y2)`, `[[x, y], [x, y], [x, y], [x, y]]`,
/// `<quad>(x, y),(x, y),(x, y),(x, y)</quad>`, `<point>(x, y)</point>`, and eight named numbers,
/// `(x_left_top: 294.0, y_left_top: 12.0, ..)`. Sources: DOTA-style polygons in instruction data, Qwen-VL's `<quad>`,
/// and the points of pointing models; in 0-1, 0-1000 or pixels.
class PointsNotation : public PatternNotation
{
public:
    PointsNotation();

    QString id() const override;
    QString example() const override;
    BoxSpelling spelling() const override;

protected:
    bool counts(QStringView text, const BoxToken &token) const override;
};

}
