#pragma once

#include "core/metrics/spice/LinkPhrases.h"
#include "core/metrics/spice/SceneLemmas.h"
#include "core/metrics/spice/SceneObjects.h"
#include "core/metrics/spice/SceneTuple.h"

#include <set>

namespace core {

/// Reads from the links of a sentence what it says is there, after the rules of SPICE 1.0 (Anderson et al., 2016) as
/// far as they can be told in link-grammar's types: compounds, adjectives and numbers are attributes; prepositions and
/// verbs relations; every noun that is in no compound is an object.
class SceneExtractor
{
public:
    /// `isReduced`: the finite verb was put there by us, so a passive behind it is a participle. Both outlive the call.
    static std::vector<SceneTuple> extract(const LinkGraph &graph, bool isReduced, const SceneLemmas &lemmas);

private:
    struct Clause
    {
        std::vector<int> subjects; ///< objects all
        std::string verb;
        bool isBe = false;
        bool isPassive = false;
        bool isFinitePassive = false;
    };

    SceneExtractor(const LinkGraph &graph, bool isReduced, const SceneLemmas &lemmas);

    void addModifiers();
    void addNounPrepositions(int preposition);
    void addPredicates(int word);
    void addVerb(int verb);
    bool addVerbObjects(const Clause &clause, int verb);
    bool addVerbPrepositions(const Clause &clause, int verb);
    void addObjects();

    bool isVerb(int word) const;
    std::vector<int> objectsOf(std::vector<int> words) const; ///< those of the words that are objects
    std::string noun(int word) const { return m_lemmas.noun(m_graph.text(word)); }
    void addAttribute(int object, const std::string &attribute);
    void addRelation(int subject, const std::string &predicate, int object);
    void add(SceneTuple tuple);

    const LinkGraph &m_graph;
    const SceneLemmas &m_lemmas;
    const SceneObjects m_objects;
    const bool m_isReduced;
    std::vector<bool> m_isModifier;
    std::vector<SceneTuple> m_tuples;
    std::set<SceneTuple> m_seen;
};

}
