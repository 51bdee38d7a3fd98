#pragma once

#include <array>

namespace core {

enum class MeteorStage { Exact, Stem, Synonym, Paraphrase };
constexpr std::size_t MeteorStageCount = 4;

/// Words of a candidate that say what words of a reference say. Only paraphrases are longer than a word.
struct MeteorMatch
{
    int candidate = 0; ///< the first word
    int candidateLength = 1;
    int reference = 0;
    int referenceLength = 1;
    MeteorStage stage = MeteorStage::Exact;

    friend bool operator==(const MeteorMatch &, const MeteorMatch &) = default;
};

}
