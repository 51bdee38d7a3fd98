#include "core/metrics/spice/SceneObjects.h"

#include <algorithm>
#include <optional>
#include <set>

namespace core {

namespace {

const std::set<std::string_view> NoThings{"it",      "this", "that", "they", "these", "those",      "there",
                                          "which",   "who",  "he",   "she",  "we",    "you",        "i",
                                          "them",    "him",  "her",  "one",  "some",  "many",       "others",
                                          "other",   "both", "all",  "each", "what",  "everything", "something",
                                          "nothing", "and",  "or",   ",",    ".",     "left-wall",  "right-wall"};

constexpr int LongestCompound = 6; // a bound for a circle that should not be

bool isOneOf(char kind, std::string_view kinds)
{
    return kind != '\0' && kinds.find(kind) != std::string_view::npos;
}

/// What a link says of a word of this kind (first letter of its subscript): nullopt: nothing.
std::optional<bool> saysNoun(const LinkGraph &graph, const LinkGraph::Link &link, int word, char kind)
{
    const bool isVerb = kind == 'v';
    if (link.right == word) {
        if (link.is("A"))
            return !isVerb;
        if (link.is("D") || link.startsWith("AN") || link.startsWith("J") || link.is("O") || link.is("SI") ||
            link.label == "G" || link.label == "GN")
            return true;
    } else {
        if (link.is("S"))
            return !isVerb;
        if (link.startsWith("Mp") || link.startsWith("Mf") || link.startsWith("Mv") || link.startsWith("Mg") ||
            link.startsWith("MX"))
            return !isVerb && kind != 'a';
    }
    const std::string &other = graph.text(link.other(word));
    if (link.startsWith("SJ") && (other == "and" || other == "or" || other == ","))
        return !isVerb;
    if (link.left == 0 && link.right == word &&
        (link.startsWith("Wn") || link.startsWith("Wd") || link.startsWith("Wa")))
        return isOneOf(kind, "nsp");
    return {};
}

}

SceneObjects::SceneObjects(const LinkGraph &graph)
    : m_graph(graph)
{
    for (int word = 0; word < graph.size(); ++word)
        m_isObject.push_back(judge(word));
}

bool SceneObjects::judge(int word) const
{
    if (word == 0 || NoThings.contains(m_graph.text(word)))
        return false;
    const bool isDeterminer = std::ranges::any_of(m_graph.links(), [word](const LinkGraph::Link &link) {
        return link.left == word && (link.is("J") || link.is("D"));
    });
    return !isDeterminer && !isOneOf(m_graph.kind(word), "aerdj") && isLinkedAsNoun(word);
}

/// The first link that says anything counts.
bool SceneObjects::isLinkedAsNoun(int word) const
{
    for (const LinkGraph::Link &link : m_graph.links()) {
        if (!link.touches(word))
            continue;
        if (const auto said = saysNoun(m_graph, link, word, m_graph.kind(word)))
            return *said;
    }
    return false;
}

bool SceneObjects::isCompound(const LinkGraph::Link &link)
{
    return link.startsWith("AN") || link.label == "GN";
}

int SceneObjects::head(int word) const
{
    for (int i = 0; i < LongestCompound; ++i) {
        int next = word;
        for (const LinkGraph::Link &link : m_graph.links()) {
            if (link.left == word && isCompound(link))
                next = link.right;
        }
        if (next == word)
            break;
        word = next;
    }
    return word;
}

}
