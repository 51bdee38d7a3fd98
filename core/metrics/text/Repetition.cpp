#include "core/metrics/text/Repetition.h"

#include <algorithm>
#include <array>

namespace core {

double repetition(const WordIds &words)
{
    std::vector<std::array<std::uint32_t, 3>> runs;
    for (size_t i = 2; i < words.size(); ++i)
        runs.push_back({words[i - 2], words[i - 1], words[i]});
    if (runs.empty())
        return 0;
    std::ranges::sort(runs);
    const auto repeated = std::ranges::unique(runs);
    return double(repeated.size()) / double(runs.size());
}

}
