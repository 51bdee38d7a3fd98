#pragma once

#include "core/metrics/spice/SceneConcept.h"

#include <memory>
#include <unordered_map>

namespace core {

/// What the phrases of scene graphs mean, each looked up in WordNet once. Of one thread.
class SceneVocabulary
{
public:
    explicit SceneVocabulary(std::shared_ptr<const WordNet> wordNet)
        : m_wordNet(std::move(wordNet))
    {
    }

    const SceneConcept &meaning(const std::string &phrase)
    {
        const auto known = m_meanings.find(phrase);
        return known != m_meanings.end() ? known->second
                                         : m_meanings.try_emplace(phrase, phrase, *m_wordNet).first->second;
    }

private:
    std::shared_ptr<const WordNet> m_wordNet;
    std::unordered_map<std::string, SceneConcept> m_meanings;
};

}
