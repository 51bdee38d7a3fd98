#include "core/model/TaskRules.h"

#include "core/model/QuestionCues.h"

#include <algorithm>
#include <array>
#include <optional>

namespace core {

namespace {

using enum QuestionCue::Bit;

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

bool isTag(std::string_view text, std::string_view tag)
{
    return text.size() > tag.size() && text[tag.size()] == ']' &&
           std::equal(tag.begin(), tag.end(), text.begin(), [](char a, char b) { return a == (b | 0x20); });
}

std::optional<Task> taskOfTag(std::string_view question)
{
    for (std::size_t open = question.find('['); open != std::string_view::npos; open = question.find('[', open + 1)) {
        const auto tag = std::find_if(Tags.begin(), Tags.end(),
                                      [&](const Tag &t) { return isTag(question.substr(open + 1), t.text); });
        if (tag != Tags.end())
            return tag->task;
    }
    return std::nullopt;
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
    bool severalPairs;
    unsigned cues;

    bool has(QuestionCue::Bit cue) const { return (cues & cue) != 0; }
    bool asks() const { return has(Asks) || question.find('?') != std::string_view::npos; }
};

struct Rule
{
    bool (*holds)(const Facts &);
    Task task;
};

constexpr std::array Rules{
    Rule{[](const Facts &f) { return f.has(Boxes); }, Task::Grounding},
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
    if (answerHasBox)
        return Task::Grounding; // whatever words the question has, which take the most time to look at
    const Facts facts{question, answer, questionHasBox, pairNumber > 1 || pairsInSample > 1, cuesIn(question)};
    const auto rule = std::find_if(Rules.begin(), Rules.end(), [&](const Rule &r) { return r.holds(facts); });
    return rule == Rules.end() ? Task::Other : rule->task;
}

}
