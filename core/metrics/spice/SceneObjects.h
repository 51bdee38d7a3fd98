#pragma once

#include "core/metrics/spice/LinkGraph.h"

namespace core {

/// Which words of a sentence name a thing: nouns that are linked as such, no pronouns.
class SceneObjects
{
public:
    explicit SceneObjects(const LinkGraph &graph);

    bool isObject(int word) const { return m_isObject[std::size_t(word)]; }
    /// Of a compound the last noun: of `parking` in `parking lot` the lot.
    int head(int word) const;
    /// Links of a noun to one that it is before in a compound.
    static bool isCompound(const LinkGraph::Link &link);

private:
    bool judge(int word) const;
    bool isLinkedAsNoun(int word) const;

    const LinkGraph &m_graph;
    std::vector<bool> m_isObject;
};

}
