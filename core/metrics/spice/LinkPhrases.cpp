#include "core/metrics/spice/LinkPhrases.h"

namespace core {

namespace {

constexpr int MostPrepositions = 4; // in a row: “from behind”

void append(std::vector<int> &all, const std::vector<int> &more)
{
    all.insert(all.end(), more.begin(), more.end());
}

/// Prepositions of several words are joined by links of their own.
std::string idiomAround(const LinkGraph &graph, int word)
{
    const auto step = [&graph](int from, bool leftwards) {
        for (const LinkGraph::Link &link : graph.links()) {
            if ((leftwards ? link.right : link.left) == from && (link.startsWith("ID") || link.startsWith("_I")))
                return link.other(from);
        }
        return from;
    };
    std::string text = graph.text(word);
    for (int at = word, next = step(at, true); next != at; next = step(at, true)) {
        at = next;
        text = graph.text(at) + ' ' + text;
    }
    for (int at = word, next = step(at, false); next != at; next = step(at, false)) {
        at = next;
        text += ' ' + graph.text(at);
    }
    return text;
}

PrepositionPhrase phraseAt(const LinkGraph &graph, int word, int depth)
{
    PrepositionPhrase phrase{idiomAround(graph, word), {}};
    for (const LinkGraph::Link &link : graph.links()) {
        if (link.left == word && (link.is("J") || link.is("IN") || link.is("ON") || link.is("Mg")))
            append(phrase.objects, graph.joined(link.right));
    }
    for (const int right : graph.rightOf(word, "JG"))
        append(phrase.objects, graph.joined(right));
    for (const LinkGraph::Link &link : graph.links()) {
        if (link.left != word || depth >= MostPrepositions || !(link.is("FM") || link.is("Pp")))
            continue;
        const PrepositionPhrase next = phraseAt(graph, link.right, depth + 1);
        phrase.preposition += ' ' + next.preposition;
        append(phrase.objects, next.objects);
    }
    return phrase;
}

bool leadsToAuxiliary(const LinkGraph::Link &link)
{
    return link.startsWith("Pg") || link.startsWith("Pv") || link.is("PP") || link.is("Px") || link.is("I") ||
           link.is("TO");
}

bool leadsToModifiedNoun(const LinkGraph::Link &link)
{
    return link.startsWith("Mv") || link.startsWith("Mg") || link.startsWith("MXp");
}

void collectSubjects(const LinkGraph &graph, int verb, std::vector<bool> &seen, std::vector<int> &found)
{
    if (seen[std::size_t(verb)])
        return;
    seen[std::size_t(verb)] = true;
    for (const int word : graph.withConjunctions(verb)) {
        for (const int subject : graph.leftOf(word, "S"))
            append(found, graph.joined(subject));
        for (const int subject : graph.rightOf(word, "SI"))
            append(found, graph.joined(subject));
        for (const LinkGraph::Link &link : graph.links()) {
            if (link.right != word)
                continue;
            if (leadsToAuxiliary(link))
                collectSubjects(graph, link.left, seen, found);
            if (leadsToModifiedNoun(link))
                append(found, graph.joined(link.left));
            if (link.is("RS")) {
                for (const int noun : graph.leftOf(link.left, "R"))
                    append(found, graph.joined(noun));
            }
        }
    }
}

/// What there is: the objects of the verb that `there` is the subject of.
std::vector<int> whatThereIs(const LinkGraph &graph, int there)
{
    std::vector<int> found;
    for (const LinkGraph::Link &link : graph.links()) {
        if (link.left != there || !(link.is("S") || link.startsWith("SF")))
            continue;
        for (const int object : graph.rightOf(link.right, "O"))
            append(found, graph.joined(object));
    }
    return found;
}

}

PrepositionPhrase PrepositionPhrase::at(const LinkGraph &graph, int word)
{
    return phraseAt(graph, word, 0);
}

std::vector<int> subjectsOf(const LinkGraph &graph, int verb)
{
    std::vector<int> all;
    std::vector<bool> seen(std::size_t(graph.size()));
    collectSubjects(graph, verb, seen, all);
    std::vector<int> subjects;
    std::vector<int> existing;
    for (const int subject : all) {
        if (graph.text(subject) == "there")
            append(existing, whatThereIs(graph, subject));
        else
            subjects.push_back(subject);
    }
    append(subjects, existing);
    return subjects;
}

}
