#include "core/metrics/spice/SceneExtractor.h"

#include <algorithm>

namespace core {

namespace {

using Link = LinkGraph::Link;
using Words = std::set<std::string_view>;

const Words Quantities{"one",    "two",     "three",    "four",   "five",     "six",      "seven",   "eight",
                       "nine",   "ten",     "eleven",   "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
                       "twenty", "hundred", "hundreds", "dozen",  "dozens",   "2",        "3",       "4",
                       "5",      "6",       "7",        "8",      "9",        "10",       "many",    "several",
                       "few",    "various", "numerous", "other",  "more",     "most",     "much",    "different"};
const Words FormsOfBe{"is", "are", "was", "were", "be", "been", "being", "'s", "'re", "am"};

bool isNounPreposition(const Link &link)
{
    return link.startsWith("Mp") || link.startsWith("Mf") || link.startsWith("Mj") || link.startsWith("MXp");
}

bool isPassiveLink(const Link &link)
{
    return link.startsWith("Pv") || link.startsWith("Mv");
}

}

std::vector<SceneTuple> SceneExtractor::extract(const LinkGraph &graph, bool isReduced, const SceneLemmas &lemmas)
{
    SceneExtractor extractor(graph, isReduced, lemmas);
    extractor.addModifiers();
    for (int word = 1; word < graph.size(); ++word) {
        extractor.addNounPrepositions(word);
        extractor.addPredicates(word);
        extractor.addVerb(word);
    }
    extractor.addObjects();
    return std::move(extractor.m_tuples);
}

SceneExtractor::SceneExtractor(const LinkGraph &graph, bool isReduced, const SceneLemmas &lemmas)
    : m_graph(graph)
    , m_lemmas(lemmas)
    , m_objects(graph)
    , m_isReduced(isReduced)
    , m_isModifier(std::size_t(graph.size()))
{
}

/// Compounds, adjectives before and behind a noun, words that say how many, and whose it is.
void SceneExtractor::addModifiers()
{
    for (const Link &link : m_graph.links()) {
        if (SceneObjects::isCompound(link)) {
            addAttribute(m_objects.head(link.right), noun(link.left));
            m_isModifier[std::size_t(link.left)] = true;
        } else if (link.is("A")) {
            for (const int object : m_graph.joined(m_objects.head(link.right))) {
                for (const int adjective : m_graph.joined(link.left)) {
                    addAttribute(object, m_graph.text(adjective));
                    m_isModifier[std::size_t(adjective)] = true;
                }
            }
        } else if (link.is("D") && Quantities.contains(m_graph.text(link.left))) {
            const int object = m_graph.joined(m_objects.head(link.right)).front(); // of several the first is counted
            if (m_objects.isObject(object) || link.startsWith("Dmc"))
                addAttribute(object, m_graph.text(link.left));
        } else if (link.is("D") && m_graph.text(link.left) == "'s") {
            for (const int owner : m_graph.leftOf(link.left, "YS"))
                addRelation(owner, "have", m_objects.head(link.right));
        } else if (link.startsWith("Ma")) {
            for (const int object : m_graph.joined(link.left)) {
                for (const int adjective : m_graph.joined(link.right))
                    addAttribute(object, m_graph.text(adjective));
            }
        }
    }
}

void SceneExtractor::addNounPrepositions(int preposition)
{
    for (const Link &link : m_graph.links()) {
        if (link.right != preposition || !isNounPreposition(link))
            continue;
        for (const int word : m_graph.joined(preposition)) {
            const PrepositionPhrase phrase = PrepositionPhrase::at(m_graph, word);
            for (const int subject : objectsOf(m_graph.joined(link.left))) {
                if (m_isModifier[std::size_t(subject)])
                    continue;
                for (const int object : objectsOf(phrase.objects))
                    addRelation(subject, phrase.preposition, object);
            }
        }
    }
}

/// What is said to be somewhere, or to be like something.
void SceneExtractor::addPredicates(int word)
{
    for (const Link &link : m_graph.links()) {
        if (link.right != word || !link.startsWith("Pp"))
            continue;
        const std::vector<int> subjects = objectsOf(subjectsOf(m_graph, link.left));
        for (const int preposition : m_graph.joined(word)) {
            const PrepositionPhrase phrase = PrepositionPhrase::at(m_graph, preposition);
            for (const int subject : subjects) {
                for (const int object : objectsOf(phrase.objects))
                    addRelation(subject, phrase.preposition, object);
            }
        }
    }
    for (const Link &link : m_graph.links()) {
        if (link.right != word || !link.startsWith("Pa"))
            continue;
        for (const int subject : objectsOf(subjectsOf(m_graph, link.left))) {
            for (const int adjective : m_graph.joined(word))
                addAttribute(subject, m_graph.text(adjective));
        }
    }
}

bool SceneExtractor::isVerb(int word) const
{
    return std::ranges::any_of(m_graph.links(), [word](const Link &link) {
        return (link.left == word && (link.is("O") || link.startsWith("MV") || link.is("K"))) ||
               (link.right == word &&
                (link.is("S") || link.startsWith("Pg") || link.startsWith("Mg") || isPassiveLink(link)));
    });
}

/// A verb without an object or a place says what its subject does: an attribute.
void SceneExtractor::addVerb(int verb)
{
    if (!isVerb(verb) || m_graph.isConjunction(verb)) // each of joined verbs is asked itself
        return;
    Clause clause;
    clause.subjects = objectsOf(subjectsOf(m_graph, verb));
    clause.verb = m_lemmas.verb(m_graph.text(verb));
    for (const int particle : m_graph.rightOf(verb, "K"))
        clause.verb += ' ' + m_graph.text(particle);
    clause.isBe = FormsOfBe.contains(m_graph.text(verb));
    bool isAuxiliary = false;
    for (const Link &link : m_graph.links()) {
        if (link.right == verb && isPassiveLink(link)) {
            clause.isPassive = true;
            clause.isFinitePassive |= link.startsWith("Pv") && !m_isReduced;
        }
        isAuxiliary |=
            link.left == verb && (link.startsWith("Pg") || link.startsWith("Pv") || link.is("I") || link.is("PP"));
    }
    bool isSaid = false;
    for (const int word : m_graph.withConjunctions(verb)) {
        isSaid |= addVerbObjects(clause, word);
        isSaid |= addVerbPrepositions(clause, word);
    }
    if (isSaid || isAuxiliary || clause.isBe || clause.isPassive)
        return;
    for (const int subject : clause.subjects)
        addAttribute(subject, clause.verb);
}

bool SceneExtractor::addVerbObjects(const Clause &clause, int verb)
{
    bool isSaid = false;
    for (const int right : m_graph.rightOf(verb, "O")) {
        if (clause.isBe)
            continue;
        for (const int object : objectsOf(m_graph.joined(right))) {
            for (const int subject : clause.subjects) {
                addRelation(subject, clause.verb, object);
                isSaid = true;
            }
        }
    }
    return isSaid;
}

/// A finite passive says nothing but who did it, as in SPICE 1.0.
bool SceneExtractor::addVerbPrepositions(const Clause &clause, int verb)
{
    bool isSaid = false;
    for (const Link &link : m_graph.links()) {
        if (link.left != verb || !link.startsWith("MV"))
            continue;
        for (const int preposition : m_graph.joined(link.right)) {
            const PrepositionPhrase phrase = PrepositionPhrase::at(m_graph, preposition);
            for (const int object : objectsOf(phrase.objects)) {
                for (const int subject : clause.subjects) {
                    isSaid = true;
                    if (clause.isBe)
                        addRelation(subject, phrase.preposition, object);
                    else if (clause.isPassive && phrase.preposition == "by")
                        addRelation(object, clause.verb, subject);
                    else if (!clause.isFinitePassive)
                        addRelation(subject, clause.verb + ' ' + phrase.preposition, object);
                }
            }
        }
    }
    return isSaid;
}

void SceneExtractor::addObjects()
{
    for (int word = 1; word < m_graph.size(); ++word) {
        if (m_objects.isObject(word) && !m_isModifier[std::size_t(word)])
            add({noun(word), {}, {}});
    }
}

std::vector<int> SceneExtractor::objectsOf(std::vector<int> words) const
{
    std::erase_if(words, [this](int word) { return !m_objects.isObject(word); });
    return words;
}

void SceneExtractor::addAttribute(int object, const std::string &attribute)
{
    const bool isLoose = m_graph.isConjunction(object) || attribute == "and"; // it joins nothing that we know
    if (!attribute.empty() && !isLoose)
        add({noun(object), attribute, {}});
}

void SceneExtractor::addRelation(int subject, const std::string &predicate, int object)
{
    if (!predicate.empty() && !m_graph.text(object).empty())
        add({noun(subject), predicate, noun(object)});
}

void SceneExtractor::add(SceneTuple tuple)
{
    if (!tuple.subject.empty() && m_seen.insert(tuple).second)
        m_tuples.push_back(std::move(tuple));
}

}
