#include "core/project/SpellingHint.h"

#include <algorithm>
#include <vector>

namespace core {

namespace {
/// Optimal string alignment: Levenshtein's distance with exchanged neighbours as one step.
int distance(QStringView a, QStringView b)
{
    const auto columns = static_cast<std::size_t>(b.size()) + 1;
    std::vector<int> older(columns);
    std::vector<int> old(columns);
    std::vector<int> now(columns);
    for (std::size_t j = 0; j < columns; ++j)
        old[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        now[0] = static_cast<int>(i);
        for (std::size_t j = 1; j < columns; ++j) {
            const auto y = static_cast<qsizetype>(j);
            now[j] = std::min({old[j] + 1, now[j - 1] + 1, old[j - 1] + (a[i - 1] == b[y - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[y - 2] && a[i - 2] == b[y - 1])
                now[j] = std::min(now[j], older[j - 2] + 1);
        }
        std::swap(older, old);
        std::swap(old, now);
    }
    return old.back();
}
}

QString spellingHint(QStringView word, const QStringList &candidates)
{
    constexpr qsizetype LongestWord = 40;
    if (word.size() > LongestWord)
        return {};
    const QString lower = word.toString().toLower();
    QString nearest;
    int best = lower.size() <= 5 ? 2 : 3; // farther is no likeness
    for (const QString &candidate : candidates) {
        const bool begins = lower.size() >= 2 && candidate.startsWith(lower);
        const int steps = begins ? 0 : distance(lower, candidate);
        if (steps < best) {
            best = steps;
            nearest = candidate;
        }
    }
    return nearest;
}

}
