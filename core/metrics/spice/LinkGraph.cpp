#include "core/metrics/spice/LinkGraph.h"

#include <algorithm>

namespace core {

bool LinkGraph::Link::is(std::string_view type) const
{
    return startsWith(type) &&
           (label.size() == type.size() || !(label[type.size()] >= 'A' && label[type.size()] <= 'Z'));
}

LinkGraph::LinkGraph(std::vector<Word> words, std::vector<Link> links)
    : m_words(std::move(words))
    , m_links(std::move(links))
{
}

char LinkGraph::kind(int word) const
{
    const std::string &subscript = m_words[std::size_t(word)].subscript;
    return subscript.empty() ? '\0' : subscript.front();
}

std::vector<int> LinkGraph::rightOf(int word, std::string_view type) const
{
    std::vector<int> found;
    for (const Link &link : m_links) {
        if (link.left == word && link.is(type))
            found.push_back(link.right);
    }
    return found;
}

std::vector<int> LinkGraph::leftOf(int word, std::string_view type) const
{
    std::vector<int> found;
    for (const Link &link : m_links) {
        if (link.right == word && link.is(type))
            found.push_back(link.left);
    }
    return found;
}

bool LinkGraph::isConjunction(int word) const
{
    const std::string &text = this->text(word);
    return text == "and" || text == "or" || text == "," || text == "nor" || text == "but";
}

bool LinkGraph::joins(const Link &link)
{
    return link.is("SJ") || link.is("VJ") || link.is("AJ") || link.is("MJ");
}

std::vector<int> LinkGraph::joined(int word) const
{
    std::vector<int> found;
    std::vector<bool> seen(m_words.size());
    collectJoined(word, seen, found);
    return found;
}

void LinkGraph::collectJoined(int word, std::vector<bool> &seen, std::vector<int> &found) const
{
    if (seen[std::size_t(word)])
        return;
    seen[std::size_t(word)] = true;
    bool isJoint = false;
    if (isConjunction(word)) {
        for (const Link &link : m_links) {
            if (!link.touches(word) || !joins(link))
                continue;
            isJoint = true;
            collectJoined(link.other(word), seen, found);
        }
    }
    if (!isJoint)
        found.push_back(word);
}

std::vector<int> LinkGraph::withConjunctions(int word) const
{
    std::vector<int> found{word};
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (const Link &link : m_links) {
            if (!link.touches(found[i]) || !joins(link))
                continue;
            const int other = link.other(found[i]);
            if (isConjunction(other) && std::ranges::find(found, other) == found.end())
                found.push_back(other);
        }
    }
    return found;
}

}
