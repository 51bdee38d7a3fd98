#include "core/metrics/text/Refusal.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

// Lower-case, apostrophes straight. A caption may well say what cannot be seen, but not begin with it in the first
// person.
constexpr auto Beginnings = std::to_array<QStringView>({u"i'm sorry",
                                                        u"i am sorry",
                                                        u"i'm afraid",
                                                        u"i am afraid",
                                                        u"i apologize",
                                                        u"i apologise",
                                                        u"my apologies",
                                                        u"sorry,",

                                                        u"unfortunately, i",
                                                        u"i can't",
                                                        u"i cannot",
                                                        u"i can not",
                                                        u"i could not",
                                                        u"i couldn't",
                                                        u"i'm unable",
                                                        u"i am unable",
                                                        u"i'm not able",
                                                        u"i am not able",
                                                        u"i won't",
                                                        u"i will not",
                                                        u"i do not have",
                                                        u"i don't have",
                                                        u"i don't see any image",
                                                        u"i do not see any image",
                                                        u"please provide the image",
                                                        u"please upload",
                                                        u"no image was provided",
                                                        u"no image is provided",
                                                        u"no image provided",
                                                        u"抱歉",
                                                        u"对不起",
                                                        u"很抱歉",
                                                        u"我无法",
                                                        u"我不能",
                                                        u"无法回答",
                                                        u"作为一个人工智能",
                                                        u"作为ai"});
constexpr auto Anywhere =
    std::to_array<QStringView>({u"as an ai", u"as a language model", u"as a large language model", u"i'm just an ai",
                                u"i am just an ai", u"作为一个语言模型", u"作为语言模型"});

/// Where a word goes on, it was another: "as an airport", "no images".
bool endsWord(const QString &text, qsizetype end, QStringView phrase)
{
    return end >= text.size() || !phrase.back().isLetter() || phrase.back().unicode() >= 0x80 ||
           !text[end].isLetterOrNumber();
}

}

bool isRefusal(const QString &text)
{
    QString said = text.simplified().toLower().replace(u'\u2019', u'\'');
    while (!said.isEmpty() && !said[0].isLetterOrNumber())
        said.remove(0, 1);
    const auto begins = [&said](QStringView phrase) {
        return said.startsWith(phrase) && endsWord(said, phrase.size(), phrase);
    };
    const auto holds = [&said](QStringView phrase) {
        const qsizetype place = said.indexOf(phrase);
        return place >= 0 && endsWord(said, place + phrase.size(), phrase);
    };
    return std::ranges::any_of(Beginnings, begins) || std::ranges::any_of(Anywhere, holds);
}

}
