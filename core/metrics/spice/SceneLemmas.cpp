#include "core/metrics/spice/SceneLemmas.h"

#include <array>

namespace core {

namespace {

using Part = WordNet::Part;

struct Ending
{
    std::string_view inflected;
    std::string_view base;

    bool isOf(std::string_view word) const { return word.size() > inflected.size() && word.ends_with(inflected); }
    std::string replaced(std::string_view word) const
    {
        return std::string(word.substr(0, word.size() - inflected.size())) + std::string(base);
    }
};

constexpr std::array NounEndings{Ending{"ies", "y"},   Ending{"ses", "s"},   Ending{"xes", "x"},   Ending{"zes", "z"},
                                 Ending{"ches", "ch"}, Ending{"shes", "sh"}, Ending{"men", "man"}, Ending{"s", ""}};
constexpr std::array VerbEndings{Ending{"ies", "y"}, Ending{"es", "e"},  Ending{"es", ""},
                                 Ending{"s", ""},    Ending{"ied", "y"}, Ending{"ed", "e"},
                                 Ending{"ed", ""},   Ending{"ing", "e"}, Ending{"ing", ""}};

bool endsInTwoOfOneLetter(std::string_view word)
{
    return word.size() > 2 && word[word.size() - 1] == word[word.size() - 2];
}

}

SceneLemmas::SceneLemmas(std::shared_ptr<const WordNet> wordNet)
    : m_wordNet(std::move(wordNet))
{
}

std::string SceneLemmas::noun(const std::string &word) const
{
    const auto exceptions = m_wordNet->exceptions(word, Part::Noun);
    if (!exceptions.empty())
        return std::string(exceptions.front());
    constexpr std::array Singular{Ending{"ss", ""}, Ending{"us", ""}, Ending{"is", ""}};
    for (const Ending &ending : Singular) {
        if (ending.isOf(word))
            return word;
    }
    for (const Ending &ending : NounEndings) {
        if (!ending.isOf(word))
            continue;
        const std::string base = ending.replaced(word);
        if (m_wordNet->has(base, Part::Noun))
            return base;
    }
    const Ending &plural = NounEndings.back();
    return plural.isOf(word) && !m_wordNet->has(word, Part::Noun) ? plural.replaced(word) : word;
}

std::string SceneLemmas::verb(const std::string &word) const
{
    const auto exceptions = m_wordNet->exceptions(word, Part::Verb);
    if (!exceptions.empty())
        return std::string(exceptions.front());
    for (const Ending &ending : VerbEndings) {
        if (!ending.isOf(word))
            continue;
        std::string base = ending.replaced(word);
        if (m_wordNet->has(base, Part::Verb))
            return base;
        if (endsInTwoOfOneLetter(base)) { // running
            base.pop_back();
            if (m_wordNet->has(base, Part::Verb))
                return base;
        }
    }
    return word;
}

bool SceneLemmas::isNoun(const std::string &word) const
{
    return m_wordNet->has(noun(word), Part::Noun);
}

}
