#pragma once

#include "core/metrics/wordnet/WordNet.h"

#include <set>
#include <string>

namespace core {

/// A node of a scene graph: the words that mean it, and the sets of synonyms that they are in.
class SceneConcept
{
public:
    SceneConcept(const std::string &phrase, const WordNet &wordNet);

    const std::set<std::string> &words() const { return m_words; }
    /// 1 with a common word, else the share of common sets of synonyms among all; 0: nothing in common.
    double similarity(const SceneConcept &other) const;
    void merge(const SceneConcept &other);

    friend bool operator==(const SceneConcept &, const SceneConcept &) = default;

private:
    std::set<std::string> m_words;
    std::vector<WordNet::Synset> m_synsets; ///< sorted
};

}
