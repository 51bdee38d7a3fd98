#include "core/metrics/boxes/BoxOverlapArea.h"

#include "core/model/BoxArea.h"

namespace core {

BoxOverlapArea BoxOverlapArea::of(const Box &predicted, const Box &truth, Edges edges)
{
    const auto counted = [edges](const Box &box) {
        if (edges == Edges::Continuous || box.shape() != Box::Shape::Rect)
            return box;
        const QRectF bounds = box.bounds();
        return Box::fromCorners(bounds.left(), bounds.top(), bounds.right() + 1, bounds.bottom() + 1);
    };
    const Box a = counted(predicted);
    const Box b = counted(truth);
    const double shared = sharedArea(a, b);
    return {shared, areaOf(a) + areaOf(b) - shared};
}

}
