#include "core/notation/BoxOverlap.h"

#include "core/model/BoxArea.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace core {

double iouOf(const Box &a, const Box &b)
{
    const double shared = sharedArea(a, b);
    const double all = areaOf(a) + areaOf(b) - shared;
    return shared > 0 && all > 0 ? shared / all : 0;
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
