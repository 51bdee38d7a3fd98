#include "core/metrics/boxes/DetectionScore.h"

#include "core/metrics/boxes/BestPairs.h"

#include <algorithm>

namespace core {

DetectionScore DetectionScore::of(std::span<const Box> predicted, std::span<const Box> truth, double threshold,
                                  BoxOverlapArea::Edges edges)
{
    PairWeights weights{predicted.size(), truth.size(), {}};
    weights.values.reserve(predicted.size() * truth.size());
    for (const Box &box : predicted) {
        for (const Box &other : truth) {
            const double iou = BoxOverlapArea::of(box, other, edges).iou();
            weights.values.push_back(iou >= threshold ? iou : 0);
        }
    }
    const std::vector<int> pairs = bestPairs(weights);
    DetectionScore score;
    score.found = std::ranges::count_if(pairs, [](int column) { return column >= 0; });
    score.missed = std::ssize(truth) - score.found;
    score.invented = std::ssize(predicted) - score.found;
    return score;
}

DetectionScore &DetectionScore::operator+=(const DetectionScore &other)
{
    found += other.found;
    missed += other.missed;
    invented += other.invented;
    return *this;
}

double DetectionScore::precision() const
{
    const qint64 predicted = found + invented;
    if (predicted == 0)
        return missed == 0 ? 1 : 0;
    return double(found) / double(predicted);
}

double DetectionScore::recall() const
{
    const qint64 truth = found + missed;
    if (truth == 0)
        return invented == 0 ? 1 : 0;
    return double(found) / double(truth);
}

double DetectionScore::f1() const
{
    const double sum = precision() + recall();
    return sum > 0 ? 2 * precision() * recall() / sum : 0;
}

}
