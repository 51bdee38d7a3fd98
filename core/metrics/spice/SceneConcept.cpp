#include "core/metrics/spice/SceneConcept.h"

#include <algorithm>
#include <iterator>

namespace core {

SceneConcept::SceneConcept(const std::string &phrase, const WordNet &wordNet)
    : m_words{phrase}
{
    std::string key = phrase;
    std::ranges::replace(key, ' ', '_');
    m_synsets = wordNet.synsets(key);
}

double SceneConcept::similarity(const SceneConcept &other) const
{
    if (std::ranges::any_of(m_words, [&other](const std::string &word) { return other.m_words.contains(word); }))
        return 1.0;
    std::vector<WordNet::Synset> shared;
    std::ranges::set_intersection(m_synsets, other.m_synsets, std::back_inserter(shared));
    if (shared.empty())
        return 0.0;
    return double(shared.size()) / double(m_synsets.size() + other.m_synsets.size() - shared.size());
}

void SceneConcept::merge(const SceneConcept &other)
{
    m_words.insert(other.m_words.begin(), other.m_words.end());
    std::vector<WordNet::Synset> all;
    std::ranges::set_union(m_synsets, other.m_synsets, std::back_inserter(all));
    m_synsets = std::move(all);
}

}
