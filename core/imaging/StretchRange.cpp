#include "core/imaging/StretchRange.h"

#include "core/imaging/ValueSample.h"

#include <cmath>

namespace core {

ValueRange stretchRange(const Stretch &stretch, ValueSample &sample)
{
    if (sample.isEmpty())
        return {0, 1};
    ValueRange range;
    switch (stretch.kind) {
    case Stretch::Kind::Automatic:
        range = {sample.percentile(2), sample.percentile(98)};
        break;
    case Stretch::Kind::Percentile:
        range = {sample.percentile(stretch.low), sample.percentile(stretch.high)};
        break;
    case Stretch::Kind::Sigma:
        range = {sample.mean() - stretch.sigma * sample.sigma(), sample.mean() + stretch.sigma * sample.sigma()};
        break;
    default:
        range = {sample.percentile(0), sample.percentile(100)};
    }
    if (range.low >= range.high)
        range = {sample.percentile(0), sample.percentile(100)};
    if (range.low >= range.high)
        range.high = range.low + qMax(1.0, std::abs(range.low) * 1e-9);
    return range;
}

}
