#include "core/project/TimeLeft.h"

#include <algorithm>
#include <cmath>

namespace core {

std::optional<TimeLeft> TimeLeft::estimate(qint64 left, const std::vector<DayPace> &days)
{
    TimeLeft estimate;
    DayPace all;
    double quickest = 0; // seconds a pair, of the days
    double slowest = 0;
    for (auto day = days.rbegin(); day != days.rend() && estimate.days < MostDays; ++day) {
        if (day->pairs == 0)
            continue;
        ++estimate.days;
        all.pairs += day->pairs;
        all.seconds += day->seconds;
        all.squares += day->squares;
        if (day->pairs >= FewestPairs) {
            const double mean = day->seconds / double(day->pairs);
            quickest = quickest > 0 ? std::min(quickest, mean) : mean;
            slowest = std::max(slowest, mean);
        }
    }
    if (left <= 0 || all.pairs < FewestPairs || all.seconds <= 0)
        return std::nullopt;
    const double count = double(all.pairs);
    const double mean = all.seconds / count;
    const double spread = std::sqrt(std::max(0.0, all.squares / count - mean * mean) / count);
    const double quick = std::max(mean - 2 * spread, mean / 4); // a few long pairs make no time negative
    const double slow = mean + 2 * spread;
    estimate.fewestHours = double(left) * (quickest > 0 ? std::min(quick, quickest) : quick) / 3600;
    estimate.mostHours = double(left) * std::max(slow, slowest) / 3600;
    estimate.pairsPerHour = 3600 / mean;
    estimate.pairs = all.pairs;
    return estimate;
}

}
