#include "core/metrics/spice/SpiceWords.h"

#include "core/metrics/spice/SceneConcept.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace core {

namespace {

constexpr std::array<std::string_view, 14> Colours{"black", "blue",   "brown", "dark",   "gray", "green", "grey",
                                                   "light", "orange", "pink",  "purple", "red",  "white", "yellow"};
constexpr std::array<std::string_view, 14> Sizes{"baby",   "big",    "broad", "enormous", "great", "huge", "large",
                                                 "little", "narrow", "small", "tall",     "tiny",  "vast", "wide"};
constexpr std::array<std::string_view, 12> Numbers{"one",   "two",   "three", "four", "five",   "six",
                                                   "seven", "eight", "nine",  "ten",  "eleven", "twelve"};

bool isOneOf(const SceneConcept &meaning, std::span<const std::string_view> list)
{
    return meaning.words().size() == 1 && std::ranges::find(list, *meaning.words().begin()) != list.end();
}

}

bool isColour(const SceneConcept &meaning)
{
    return isOneOf(meaning, Colours);
}

bool isSize(const SceneConcept &meaning)
{
    return isOneOf(meaning, Sizes);
}

bool isNumber(const SceneConcept &meaning)
{
    return isOneOf(meaning, Numbers);
}

}
