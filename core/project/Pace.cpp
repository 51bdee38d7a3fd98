#include "core/project/Pace.h"

#include "core/storage/TimeStore.h"

#include <numeric>

namespace core {

namespace {

/// `times` ascend, and there is one at least.
Pace paceOf(const QString &reviewer, const std::vector<double> &times)
{
    Pace pace{reviewer, qint64(times.size()), std::accumulate(times.begin(), times.end(), 0.0), {}};
    for (std::size_t i = 0; i < 3; ++i)
        pace.quartiles[i] = times[std::min(times.size() - 1, times.size() * (i + 1) / 4)];
    return pace;
}

}

Result<std::vector<Pace>> readPaces(Database &db)
{
    std::vector<Pace> paces;
    QString reviewer;
    std::vector<double> times;
    const auto finish = [&] {
        if (!times.empty())
            paces.push_back(paceOf(reviewer, times));
        times.clear();
    };
    const auto read = TimeStore(db).forEachJudged([&](const QString &who, std::chrono::milliseconds time) {
        if (who != reviewer)
            finish();
        reviewer = who;
        times.push_back(double(time.count()) / 1000);
    });
    if (!read)
        return read.error();
    finish();
    return paces;
}

}
