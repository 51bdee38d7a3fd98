#include "core/model/QuestionCues.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace core {

namespace {

using enum QuestionCue::Bit;

constexpr int Letters = 26;

/// 0-25, or more for what is no ASCII letter.
constexpr unsigned letterOf(char c)
{
    return (static_cast<unsigned char>(c) | 0x20U) - unsigned{'a'};
}

struct CueText
{
    std::string_view text; ///< begins at a word of the question; a space stands for any one character that is no letter
    unsigned cue;
};

/// Sorted by first letter, which finds them.
constexpr std::array Cues{
    CueText{"are there", Asks},
    CueText{"as short as", Brief},
    CueText{"bounding box", Boxes},
    CueText{"brief answer", Brief},
    CueText{"caption", Caption},
    CueText{"categorize", Classify},
    CueText{"choose from", Classify},
    CueText{"choose one", Classify},
    CueText{"choose the", Classify},
    CueText{"classify", Classify},
    CueText{"comprehensive", Detail},
    CueText{"count the", Asks},
    CueText{"describ", Describe},
    CueText{"description", Describe},
    CueText{"detailed", Detail},
    CueText{"elaborate", Detail},
    CueText{"following classes", Classify},
    CueText{"following categories", Classify},
    CueText{"going on", Describe},
    CueText{"great detail", Detail},
    CueText{"happening in", Describe},
    CueText{"how many", Asks},
    CueText{"in detail", Detail},
    CueText{"is there", Asks},
    CueText{"key elements", Describe},
    CueText{"one phrase", Brief},
    CueText{"one sentence", Caption},
    CueText{"one word", Brief},
    CueText{"scene category", Classify},
    CueText{"scene class", Classify},
    CueText{"short answer", Brief},
    CueText{"short phrase", Brief},
    CueText{"single phrase", Brief},
    CueText{"single sentence", Caption},
    CueText{"single word", Brief},
    CueText{"summarize", Describe},
    CueText{"summary", Describe},
    CueText{"this image about", Describe},
    CueText{"this photo about", Describe},
    CueText{"this region", Region},
    CueText{"what class", Classify},
    CueText{"what category", Classify},
    CueText{"what do you see", Describe},
    CueText{"which category", Classify},
    CueText{"which class", Classify},
};

constexpr bool isSortedByLetter()
{
    for (std::size_t i = 1; i < Cues.size(); ++i) {
        if (Cues[i - 1].text.front() > Cues[i].text.front())
            return false;
    }
    return true;
}
static_assert(isSortedByLetter());

/// FirstCue[n] to FirstCue[n + 1]: the cues that begin with the n-th letter.
constexpr auto FirstCue = [] {
    std::array<std::uint8_t, Letters + 1> first{};
    for (int letter = 0; letter <= Letters; ++letter) {
        std::size_t at = 0;
        while (at < Cues.size() && Cues[at].text.front() - 'a' < letter)
            ++at;
        first[std::size_t(letter)] = std::uint8_t(at);
    }
    return first;
}();

/// A bit for each letter that can follow the n-th letter in a cue: turns most words away at a glance.
constexpr auto SecondLetters = [] {
    std::array<std::uint32_t, Letters> second{};
    for (const CueText &cue : Cues)
        second[letterOf(cue.text[0])] |= 1U << letterOf(cue.text[1]);
    return second;
}();

bool startsWith(std::string_view text, std::string_view cue)
{
    if (text.size() < cue.size())
        return false;
    for (std::size_t i = 1; i < cue.size(); ++i) { // the first letter is known to be right
        const unsigned letter = letterOf(text[i]);
        if (cue[i] == ' ' ? letter < Letters : letter != letterOf(cue[i]))
            return false;
    }
    return true;
}

unsigned cuesOfWord(std::string_view text)
{
    const unsigned first = letterOf(text[0]);
    const unsigned second = text.size() > 1 ? letterOf(text[1]) : Letters;
    if (second >= Letters || ((SecondLetters[first] >> second) & 1U) == 0)
        return 0;
    unsigned found = 0;
    for (std::size_t cue = FirstCue[first]; cue < FirstCue[first + 1]; ++cue)
        found |= startsWith(text, Cues[cue].text) ? Cues[cue].cue : 0U;
    return found;
}

/// Eight bytes of text, from `at` on, with zeros past the end; the first byte is the lowest whatever the machine.
std::uint64_t eightBytes(std::string_view text, std::size_t at)
{
    std::uint64_t bytes = 0;
    if (at + 8 <= text.size())
        std::memcpy(&bytes, text.data() + at, 8); // one load, where a varying length is a call
    else
        std::memcpy(&bytes, text.data() + at, text.size() - at);
    if constexpr (std::endian::native == std::endian::big)
        bytes = __builtin_bswap64(bytes);
    return bytes;
}

/// The highest bit of each of eight bytes that is an ASCII letter.
std::uint64_t lettersIn(std::uint64_t bytes)
{
    constexpr std::uint64_t Each = 0x0101010101010101;
    constexpr std::uint64_t High = 0x80 * Each;
    const std::uint64_t lower = (bytes & ~High) | 0x20 * Each;
    const std::uint64_t fromA = lower + (0x80 - 'a') * Each;
    const std::uint64_t pastZ = lower + (0x80 - 'z' - 1) * Each;
    return fromA & ~pastZ & ~bytes & High;
}

}

/// Eight bytes at a time: a branch for each character would be guessed wrong at every word.
unsigned cuesIn(std::string_view question)
{
    unsigned found = 0;
    std::uint64_t carry = 0; // the last byte before these eight was a letter
    for (std::size_t block = 0; block < question.size(); block += 8) {
        const std::uint64_t letters = lettersIn(eightBytes(question, block));
        for (std::uint64_t begins = letters & ~(letters << 8U | carry); begins != 0; begins &= begins - 1) {
            std::size_t at = block + std::size_t(std::countr_zero(begins)) / 8;
            if (at > 0 && question[at - 1] == '\\')
                at += question[at] == 'u' ? 5 : 1; // the letter belongs to an escape, the word begins behind it
            if (at < question.size() && letterOf(question[at]) < Letters)
                found |= cuesOfWord(question.substr(at));
        }
        carry = letters >> 56U;
    }
    return found;
}

}
