#pragma once

#include "core/metrics/wordnet/WordNet.h"

#include <bitset>
#include <string>
#include <vector>

namespace core {

/// A word with what METEOR compares it by. There is one of each word in a MeteorVocabulary.
struct MeteorWord
{
    std::string text;
    int stem = 0; ///< equal for equal stems
    bool isFunctionWord = false;
    std::vector<WordNet::Synset> synsets; ///< sorted
    std::bitset<256> synsetBits;          ///< two words without a common bit share no synset

    bool sharesSynset(const MeteorWord &other) const
    {
        return (synsetBits & other.synsetBits).any() && reallySharesSynset(other);
    }

private:
    bool reallySharesSynset(const MeteorWord &other) const;
};

}
