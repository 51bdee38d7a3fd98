#include "core/notation/BoxOverlap.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace core {

namespace {

double areaOf(const QRectF &rect)
{
    return rect.width() * rect.height();
}

double areaOf(const QPolygonF &corners) // shoelace
{
    double sum = 0;
    for (qsizetype i = 0; i < corners.size(); ++i) {
        const QPointF &a = corners[i];
        const QPointF &b = corners[(i + 1) % corners.size()];
        sum += a.x() * b.y() - b.x() * a.y();
    }
    return std::abs(sum) / 2;
}

double ratio(double shared, double first, double second)
{
    const double all = first + second - shared;
    return shared > 0 && all > 0 ? shared / all : 0;
}

}

double iouOf(const Box &a, const Box &b)
{
    const QRectF first = a.bounds();
    const QRectF second = b.bounds();
    if (a.shape() == Box::Shape::Rect && b.shape() == Box::Shape::Rect)
        return ratio(areaOf(first & second), areaOf(first), areaOf(second));
    if (areaOf(first & second) <= 0)
        return 0;
    const QPolygonF cornersA = a.corners();
    const QPolygonF cornersB = b.corners();
    return ratio(areaOf(cornersA.intersected(cornersB)), areaOf(cornersA), areaOf(cornersB));
}

std::vector<int> duplicates(const std::vector<Box> &boxes, double least)
{
    std::vector<QRectF> bounds(boxes.size());
    std::transform(boxes.begin(), boxes.end(), bounds.begin(), [](const Box &box) { return box.bounds(); });
    std::vector<std::size_t> byLeft(boxes.size());
    std::iota(byLeft.begin(), byLeft.end(), std::size_t(0));
    std::stable_sort(byLeft.begin(), byLeft.end(),
                     [&](std::size_t a, std::size_t b) { return bounds[a].left() < bounds[b].left(); });
    std::vector<int> of(boxes.size(), -1);
    for (std::size_t i = 0; i < byLeft.size(); ++i) {
        const QRectF &left = bounds[byLeft[i]];
        // Where two cover each other so well, their left sides are closer than this, also when a tip of them points
        // left.
        const double reach = left.left() + left.width() * std::sqrt(2 * (1 - least));
        for (std::size_t j = i + 1; j < byLeft.size() && bounds[byLeft[j]].left() <= reach; ++j) {
            const auto [earlier, later] = std::minmax(byLeft[i], byLeft[j]);
            if ((of[later] < 0 || of[later] > int(earlier)) && iouOf(boxes[earlier], boxes[later]) > least)
                of[later] = int(earlier);
        }
    }
    return of;
}

}
