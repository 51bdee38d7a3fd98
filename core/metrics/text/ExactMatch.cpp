#include "core/metrics/text/ExactMatch.h"

#include <algorithm>

namespace core {

bool isExactMatch(const QString &candidate, const QStringList &references)
{
    const QString said = candidate.trimmed().toLower();
    return std::ranges::any_of(references,
                               [&said](const QString &reference) { return reference.trimmed().toLower() == said; });
}

}
