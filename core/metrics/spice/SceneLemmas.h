#pragma once

#include "core/metrics/wordnet/WordNet.h"

#include <memory>
#include <string>

namespace core {

/// The base forms in which scene graphs name things and what they do, by WordNet's exceptions and usual endings.
class SceneLemmas
{
public:
    explicit SceneLemmas(std::shared_ptr<const WordNet> wordNet);

    /// Of a noun that WordNet does not have, without the s of a plural.
    std::string noun(const std::string &word) const;
    std::string verb(const std::string &word) const;
    bool isNoun(const std::string &word) const; ///< its base form is one

private:
    std::shared_ptr<const WordNet> m_wordNet;
};

}
