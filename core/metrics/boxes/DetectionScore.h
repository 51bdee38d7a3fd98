#pragma once

#include "core/metrics/boxes/BoxOverlapArea.h"

#include <QtGlobal>

#include <span>

namespace core {

/// How well the several boxes of a sample are found. Predicted and true boxes are paired one to one so that the sum of
/// the IoU of pairs of at least a threshold is as large as can be; what has no pair was invented, or missed.
struct DetectionScore
{
    qint64 found = 0;    ///< pairs
    qint64 missed = 0;   ///< true boxes without a prediction
    qint64 invented = 0; ///< predicted boxes without a truth

    static DetectionScore of(std::span<const Box> predicted, std::span<const Box> truth, double threshold = 0.5,
                             BoxOverlapArea::Edges edges = BoxOverlapArea::Edges::Continuous);

    DetectionScore &operator+=(const DetectionScore &other);

    /// 0 to 1. Nothing predicted: precision 1 where nothing was to be found, else 0; recall likewise the other way
    /// round.
    double precision() const;
    double recall() const;
    double f1() const;
};

}
