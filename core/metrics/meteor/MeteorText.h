#pragma once

#include "core/metrics/meteor/MeteorWord.h"

namespace core {

/// A caption as METEOR compares it.
struct MeteorText
{
    std::vector<const MeteorWord *>
        words;             ///< of one MeteorVocabulary, which outlives the text; equal ones are the same
    int functionWords = 0; ///< how many of them are
};

}
