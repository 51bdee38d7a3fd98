#pragma once

#include <vector>

namespace core {

/// A caption as METEOR compares it.
struct MeteorText
{
    std::vector<int> words; ///< their numbers in a MeteorVocabulary
    int functionWords = 0;  ///< how many of them are
};

}
