#pragma once

#include "core/base/Result.h"

#include <QString>

#include <vector>

namespace core {

class Database;

/// How quickly somebody reviews: over the pairs that have a verdict now and on which they spent time.
struct Pace
{
    QString reviewer;
    qint64 pairs = 0;
    double seconds = 0;  ///< of active time, all together
    double quartiles[3]; ///< seconds a pair: a quarter, half, three quarters of the pairs took no longer

    double pairsPerHour() const { return seconds > 0 ? double(pairs) * 3600 / seconds : 0; }
};

/// One for each reviewer, in the order of their names.
Result<std::vector<Pace>> readPaces(Database &db);

}
