#include "core/model/TaskRules.h"

#include <algorithm>
#include <array>
#include <optional>

namespace core {

namespace {

struct Tag
{
    std::string_view text;
    Task task;
};

/// Words in square brackets that say the task, as VRSBench, GeoChat, EarthDial and MiniGPT-v2 put them.
constexpr std::array Tags{
    Tag{"caption", Task::Caption},
    Tag{"changedet", Task::Caption},
    Tag{"classification", Task::Classification},
    Tag{"cls", Task::Classification},
    Tag{"detail", Task::Description},
    Tag{"detection", Task::Grounding},
    Tag{"grounding", Task::Grounding},
    Tag{"identify", Task::RegionCaption},
    Tag{"refer", Task::Grounding},
    Tag{"vqa", Task::Vqa},
};

/// What a word or two in a question hint at.
enum Cue : unsigned {
    Boxes = 1U << 0U,
    Region = 1U << 1U,
    Classify = 1U << 2U,
    Brief = 1U << 3U,
    Detail = 1U << 4U,
    Caption = 1U << 5U,
    Describe = 1U << 6U,
    Asks = 1U << 7U,
};

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

constexpr int Letters = 26;

/// 0-25, or more for what is no ASCII letter.
constexpr unsigned letterOf(char c)
{
    return (static_cast<unsigned char>(c) | 0x20U) - unsigned{'a'};
}

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

/// Where text goes on after the backslashes at `at` and what they escape: a letter, or four digits behind a `u`.
std::size_t pastEscape(std::string_view text, std::size_t at)
{
    std::size_t next = text.find_first_not_of('\\', at);
    if (next == std::string_view::npos)
        return text.size();
    next += text[next] == 'u' ? 5 : 1;
    return std::min(next, text.size());
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

unsigned cuesIn(std::string_view text)
{
    unsigned found = 0;
    for (std::size_t i = 0; i < text.size();) {
        if (letterOf(text[i]) < Letters) {
            found |= cuesOfWord(text.substr(i));
            do
                ++i;
            while (i < text.size() && letterOf(text[i]) < Letters);
        } else {
            i = text[i] == '\\' ? pastEscape(text, i) : i + 1;
        }
    }
    return found;
}

std::optional<Task> taskOfTag(std::string_view question)
{
    for (std::size_t open = question.find('['); open != std::string_view::npos; open = question.find('[', open + 1)) {
        const std::string_view rest = question.substr(open + 1);
        const unsigned first = rest.empty() ? Letters : letterOf(rest.front());
        if (first >= Letters)
            continue;
        for (const Tag &tag : Tags) {
            if (rest.size() > tag.text.size() && rest[tag.text.size()] == ']' && first == letterOf(tag.text.front()) &&
                startsWith(rest, tag.text))
                return tag.task;
        }
    }
    return std::nullopt;
}

constexpr int ShortAnswer = 60; // characters
constexpr int LongAnswer = 300;

/// Length and sentences of an answer, counted no further than LongAnswer.
struct Shape
{
    int characters = 0;
    int sentences = 0;

    bool isSentence() const { return sentences <= 1 && characters < LongAnswer; }
    bool isShort() const { return sentences <= 1 && characters <= ShortAnswer; }
};

Shape shapeOf(std::string_view text)
{
    Shape shape;
    bool ended = true; // the sentence before, if any
    for (std::size_t i = 0; i < text.size() && shape.characters < LongAnswer;) {
        const char c = text[i];
        const bool continued = (static_cast<unsigned char>(c) & 0xC0U) == 0x80; // inside a UTF-8 character
        i = c == '\\' ? pastEscape(text, i) : i + 1;
        if (continued)
            continue;
        ++shape.characters;
        const bool space = c == ' ' || c == '\n' || c == '\\';
        if (ended && !space) {
            ++shape.sentences;
            ended = false;
        }
        const bool mark = c == '.' || c == '!' || c == '?';
        if (mark && (i >= text.size() || text[i] == ' ' || text[i] == '\n' || text[i] == '\\'))
            ended = true;
    }
    return shape;
}

struct Facts
{
    std::string_view question;
    std::string_view answer;
    bool questionHasBox;
    bool answerHasBox;
    bool severalPairs;
    unsigned cues;

    bool has(Cue cue) const { return (cues & cue) != 0; }
    bool asks() const { return has(Asks) || question.find('?') != std::string_view::npos; }
};

struct Rule
{
    bool (*holds)(const Facts &);
    Task task;
};

constexpr std::array Rules{
    Rule{[](const Facts &f) { return f.answerHasBox || f.has(Boxes); }, Task::Grounding},
    Rule{[](const Facts &f) { return f.questionHasBox || f.has(Region); }, Task::RegionCaption},
    Rule{[](const Facts &f) { return f.has(Classify); }, Task::Classification},
    Rule{[](const Facts &f) { return f.has(Brief); }, Task::Vqa},
    Rule{[](const Facts &f) { return f.has(Detail); }, Task::Description},
    Rule{[](const Facts &f) { return f.has(Caption); }, Task::Caption},
    Rule{[](const Facts &f) { return f.has(Describe) && !shapeOf(f.answer).isSentence(); }, Task::Description},
    Rule{[](const Facts &f) { return f.has(Describe); }, Task::Caption},
    Rule{[](const Facts &f) { return f.asks() && shapeOf(f.answer).isShort(); }, Task::Vqa},
    Rule{[](const Facts &f) { return f.severalPairs && !shapeOf(f.answer).isShort(); }, Task::Conversation},
    Rule{[](const Facts &f) { return f.asks() && shapeOf(f.answer).isSentence(); }, Task::Vqa},
};

}

Task deriveTask(std::string_view question, std::string_view answer, bool questionHasBox, bool answerHasBox,
                int pairNumber, int pairsInSample)
{
    if (const auto task = taskOfTag(question))
        return *task;
    const Facts facts{question,        answer, questionHasBox, answerHasBox, pairNumber > 1 || pairsInSample > 1,
                      cuesIn(question)};
    const auto rule = std::find_if(Rules.begin(), Rules.end(), [&](const Rule &r) { return r.holds(facts); });
    return rule == Rules.end() ? Task::Other : rule->task;
}

}
