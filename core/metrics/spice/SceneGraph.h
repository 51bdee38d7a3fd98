#pragma once

#include "core/metrics/spice/SceneTuple.h"
#include "core/metrics/spice/SceneVocabulary.h"

#include <memory>
#include <span>
#include <vector>

namespace core {

/// What captions of one image say, with synonyms merged: the graph of SPICE 1.0 (Anderson et al., 2016). The order in
/// which things are said decides where more than one merger is possible.
class SceneGraph
{
public:
    /// Equal parts of tuples are one concept; they live as long as the graph.
    using Tuple = std::vector<const SceneConcept *>; ///< object; object, attribute; or subject, relation, object

    SceneGraph(std::span<const SceneTuple> tuples, SceneVocabulary &vocabulary);

    const std::vector<Tuple> &tuples() const { return m_tuples; }

private:
    struct Object
    {
        SceneConcept meaning;
        std::vector<SceneConcept> attributes;
    };
    struct Relation
    {
        std::size_t subject = 0; ///< of the objects
        SceneConcept meaning;
        std::size_t object = 0;
    };

    std::size_t addObject(const SceneConcept &meaning);
    void addAttribute(std::size_t object, const SceneConcept &meaning);
    void addRelation(const Relation &relation);

    std::vector<Object> m_objects;
    std::vector<Relation> m_relations;
    std::vector<Tuple> m_tuples;
};

}
