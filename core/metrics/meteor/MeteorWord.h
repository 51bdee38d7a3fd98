#pragma once

#include "core/metrics/wordnet/WordNet.h"

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
    std::uint64_t synsetBits = 0;         ///< two words without a common bit share no synset

    bool sharesSynset(const MeteorWord &other) const
    {
        return (synsetBits & other.synsetBits) != 0 && reallySharesSynset(other);
    }

private:
    bool reallySharesSynset(const MeteorWord &other) const;
};

}
