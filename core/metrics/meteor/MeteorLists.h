#pragma once

#include <string>
#include <unordered_set>

namespace core {

/// The word lists of METEOR 1.5 for English, from resources/metrics. Words are UTF-8.
struct MeteorLists
{
    std::unordered_set<std::string> functionWords;
    std::unordered_set<std::string> prefixes;        ///< a full stop behind them ends no sentence
    std::unordered_set<std::string> numericPrefixes; ///< likewise, but only before a number

    static MeteorLists builtin();
};

}
