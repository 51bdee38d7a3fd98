#include "core/metrics/statistics/ItemSums.h"

namespace core {

ItemSums ItemSums::mean(std::vector<double> items)
{
    const auto count = double(items.size());
    return {1, std::move(items), [count](std::span<const double> sums) { return count > 0 ? sums[0] / count : 0.0; }};
}

double ItemSums::ofAll() const
{
    std::vector<double> sums(width, 0.0);
    for (std::size_t i = 0; i < numbers.size(); ++i)
        sums[i % width] += numbers[i];
    return value(sums);
}

}
