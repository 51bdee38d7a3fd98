#include "core/metrics/spice/SceneGraph.h"

#include <algorithm>

namespace core {

SceneGraph::SceneGraph(std::span<const SceneTuple> tuples, SceneVocabulary &vocabulary)
{
    constexpr std::string_view Be = "be ";
    for (const SceneTuple &tuple : tuples) {
        const std::size_t subject = addObject(vocabulary.meaning(tuple.subject));
        if (!tuple.object.empty()) {
            const std::size_t object = addObject(vocabulary.meaning(tuple.object));
            const bool isBe = tuple.predicate.starts_with(Be);
            addRelation(
                {subject, vocabulary.meaning(isBe ? tuple.predicate.substr(Be.size()) : tuple.predicate), object});
        } else if (!tuple.predicate.empty()) {
            addAttribute(subject, vocabulary.meaning(tuple.predicate));
        }
    }
    for (const Object &object : m_objects) {
        m_tuples.push_back({&object.meaning});
        for (const SceneConcept &attribute : object.attributes)
            m_tuples.push_back({&object.meaning, &attribute});
    }
    for (const Relation &relation : m_relations)
        m_tuples.push_back(
            {&m_objects[relation.subject].meaning, &relation.meaning, &m_objects[relation.object].meaning});
}

/// An equal one, else the most similar, the first of those, which then means this, too; else a new one.
std::size_t SceneGraph::addObject(const SceneConcept &meaning)
{
    const auto equal = std::ranges::find(m_objects, meaning, &Object::meaning);
    if (equal != m_objects.end())
        return std::size_t(equal - m_objects.begin());
    std::size_t best = m_objects.size();
    double bestSimilarity = 0.0;
    for (std::size_t i = 0; i < m_objects.size(); ++i) {
        const double similarity = m_objects[i].meaning.similarity(meaning);
        if (similarity > bestSimilarity) {
            bestSimilarity = similarity;
            best = i;
        }
    }
    if (best == m_objects.size())
        m_objects.push_back({meaning, {}});
    else
        m_objects[best].meaning.merge(meaning);
    return best;
}

void SceneGraph::addAttribute(std::size_t object, const SceneConcept &meaning)
{
    std::vector<SceneConcept> &attributes = m_objects[object].attributes;
    if (std::ranges::find(attributes, meaning) != attributes.end())
        return;
    const auto similar =
        std::ranges::find_if(attributes, [&](const SceneConcept &other) { return other.similarity(meaning) > 0.0; });
    if (similar != attributes.end())
        similar->merge(meaning);
    else
        attributes.push_back(meaning);
}

void SceneGraph::addRelation(const Relation &relation)
{
    const auto hasSameEnds = [&](const Relation &other) {
        return other.subject == relation.subject && other.object == relation.object;
    };
    if (std::ranges::any_of(m_relations, [&](const Relation &other) {
            return hasSameEnds(other) && other.meaning == relation.meaning;
        }))
        return;
    const auto similar = std::ranges::find_if(m_relations, [&](const Relation &other) {
        return hasSameEnds(other) && other.meaning.similarity(relation.meaning) > 0.0;
    });
    if (similar != m_relations.end())
        similar->meaning.merge(relation.meaning);
    else
        m_relations.push_back(relation);
}

}
