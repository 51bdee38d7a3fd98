#include "core/metrics/spice/CaptionVariant.h"

#include "core/metrics/spice/SceneLemmas.h"

#include <algorithm>
#include <set>
#include <sstream>
#include <string_view>

namespace core {

namespace {

using Words = std::set<std::string_view>;

const Words Determiners{"a",     "an",      "the",   "some",  "many", "several",  "two",     "three", "four",
                        "five",  "six",     "seven", "eight", "nine", "ten",      "there",   "this",  "these",
                        "it",    "another", "each",  "every", "both", "all",      "his",     "her",   "its",
                        "their", "one",     "no",    "few",   "lots", "numerous", "various", "most"};
const Words FiniteVerbs{"is", "are", "was", "were", "has", "have", "can", "does", "do", "be"};
const Words Subjects{"there", "it", "this", "these", "they"};
const Words Participles{"seen", "made", "shown", "taken", "built"};

std::vector<std::string> split(const std::string &caption)
{
    std::istringstream stream(caption);
    std::vector<std::string> words;
    for (std::string word; stream >> word;)
        words.push_back(word);
    return words;
}

/// Where a clause without its verb begins: at a participle behind a noun. 0: nowhere.
std::size_t reducedClause(const std::vector<std::string> &words, const SceneLemmas &lemmas)
{
    for (std::size_t i = 1; i < words.size(); ++i) {
        const std::string &word = words[i];
        const std::string &before = words[i - 1];
        const bool isActive = word.size() > 4 && word.ends_with("ing");
        const bool isPassive = (word.size() > 3 && word.ends_with("ed")) || Participles.contains(word);
        if ((!isActive && !isPassive) || lemmas.verb(word) == word)
            continue;
        if (Determiners.contains(before) || before == "of" || before == "and" || !lemmas.isNoun(before))
            continue;
        if (isActive || i + 1 < words.size())
            return i;
    }
    return 0;
}

std::string withVerb(const std::vector<std::string> &words, std::size_t place)
{
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i == place)
            text += words[i - 1].ends_with('s') && !words[i - 1].ends_with("ss") ? "are " : "is ";
        text += words[i] + ' ';
    }
    return text;
}

}

std::vector<CaptionVariant> CaptionVariant::variantsOf(const std::string &caption, const SceneLemmas &lemmas)
{
    constexpr const char *Headline = "headline";
    const std::vector<std::string> words = split(caption);
    const std::string first = words.empty() ? std::string() : words.front();
    const bool hasDeterminer = Determiners.contains(first);
    const bool isFinite =
        std::ranges::any_of(words, [](const std::string &word) { return FiniteVerbs.contains(word); });

    std::vector<CaptionVariant> variants{{caption, Kind::AsIs, 0.0}};
    const std::size_t clause = isFinite ? 0 : reducedClause(words, lemmas);
    if (clause > 0) {
        const std::string text = withVerb(words, clause);
        variants.push_back({text, Kind::WithVerb, 0.1});
        if (!hasDeterminer)
            variants.push_back({"a " + text, Kind::WithVerb, 0.2});
        variants.push_back({text, Kind::WithVerb, 0.5, Headline});
    }
    if (!isFinite && !Subjects.contains(first)) {
        variants.push_back({"there is " + caption, Kind::WithThere, 0.3});
        if (!hasDeterminer)
            variants.push_back({"there is a " + caption, Kind::WithThere, 0.4});
        variants.push_back({"there is " + caption, Kind::WithThere, 0.8, Headline});
    }
    variants.push_back({caption, Kind::AsIs, 0.6, Headline});
    return variants;
}

}
