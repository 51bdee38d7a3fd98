#include "core/model/QuestionType.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using enum QuestionType;

constexpr std::array<QStringView, QuestionTypeCount> Names = {u"yes-no", u"count",    u"what",   u"which",
                                                              u"where",  u"who",      u"when",   u"why",
                                                              u"how",    u"describe", u"locate", u"other"};

struct Word
{
    QStringView text;
    QuestionType type;
};

/// Anywhere among the first words.
constexpr std::array Words = {
    Word{u"what", What},
    Word{u"what's", What},
    Word{u"which", Which},
    Word{u"where", Where},
    Word{u"who", Who},
    Word{u"whose", Who},
    Word{u"when", When},
    Word{u"why", Why},
    Word{u"how", How},
    Word{u"count", Count},
    Word{u"describe", Describe},
    Word{u"caption", Describe},
    Word{u"summarize", Describe},
    Word{u"summarise", Describe},
    Word{u"explain", Describe},
    Word{u"elaborate", Describe},
    Word{u"description", Describe},
    Word{u"locate", Locate},
    Word{u"localize", Locate},
    Word{u"detect", Locate},
    Word{u"find", Locate},
    Word{u"coordinates", Locate},
};

/// Only where a clause begins.
constexpr std::array<QStringView, 20> Auxiliaries = {
    u"is",   u"are", u"was",  u"were",  u"do",     u"does", u"did",   u"can",   u"could",  u"has",
    u"have", u"had", u"will", u"would", u"should", u"may",  u"might", u"isn't", u"aren't", u"doesn't"};

/// Of task marks in square brackets (GeoChat, MiniGPT-v2).
constexpr std::array Marks = {Word{u"refer", Locate}, Word{u"grounding", Locate}, Word{u"detection", Locate},
                              Word{u"identify", What}};

/// Chinese has no spaces; the first that stands in the text.
constexpr std::array ChineseWords = {
    Word{u"是否", YesNo},    Word{u"有没有", YesNo}, Word{u"是不是", YesNo}, Word{u"多少", Count}, Word{u"几", Count},
    Word{u"为什么", Why},    Word{u"什么", What},    Word{u"哪里", Where},   Word{u"哪儿", Where}, Word{u"何处", Where},
    Word{u"哪", Which},      Word{u"为何", Why},     Word{u"谁", Who},       Word{u"如何", How},   Word{u"怎", How},
    Word{u"描述", Describe}, Word{u"定位", Locate},  Word{u"吗", YesNo},
};

template <std::size_t Size>
std::optional<QuestionType> typeIn(const std::array<Word, Size> &table, QStringView word)
{
    const auto found = std::find_if(table.begin(), table.end(), [word](const Word &known) {
        return known.text.compare(word, Qt::CaseInsensitive) == 0;
    });
    return found == table.end() ? std::nullopt : std::optional(found->type);
}

bool isAuxiliary(QStringView word)
{
    return std::any_of(Auxiliaries.begin(), Auxiliaries.end(),
                       [word](QStringView known) { return known.compare(word, Qt::CaseInsensitive) == 0; });
}

QuestionType chineseTypeOf(QStringView question)
{
    for (const Word &word : ChineseWords) {
        if (question.contains(word.text))
            return word.type;
    }
    return Other;
}

bool isOfWord(QChar unit)
{
    return unit == u'\'' || unit.isLetterOrNumber();
}

struct FirstWords
{
    struct Place
    {
        QStringView word;
        bool beginsClause = false;
    };
    QVarLengthArray<Place, 24> places;
    std::optional<QuestionType> mark = {}; ///< what a task mark before them says

    explicit FirstWords(QStringView text)
    {
        bool beginsClause = true;
        for (qsizetype at = 0; at < text.size() && places.size() < places.capacity();) {
            if (text[at] == u'<' || text[at] == u'[') {
                at = behindMark(text, at);
                beginsClause = true;
                continue;
            }
            qsizetype end = at;
            while (end < text.size() && isOfWord(text[end]))
                ++end;
            if (end > at) {
                places.append({text.sliced(at, end - at), std::exchange(beginsClause, false)});
                at = end;
                continue;
            }
            beginsClause = beginsClause || !text[at].isSpace();
            ++at;
        }
    }

    bool is(qsizetype place, QStringView word) const
    {
        return place < places.size() && places[place].word.compare(word, Qt::CaseInsensitive) == 0;
    }

private:
    qsizetype behindMark(QStringView text, qsizetype at)
    {
        constexpr qsizetype Longest = 40;
        const qsizetype length =
            text.sliced(at, std::min(Longest, text.size() - at)).indexOf(text[at] == u'<' ? u'>' : u']');
        if (length < 0)
            return at + 1;
        if (const auto known = typeIn(Marks, text.sliced(at + 1, length - 1).trimmed()))
            mark = known;
        return at + length + 1;
    }
};

QuestionType typeOf(const FirstWords &words)
{
    constexpr qsizetype Near = 5; // "What is the total number of"
    for (qsizetype i = 0; i < words.places.size(); ++i) {
        if (words.places[i].beginsClause && isAuxiliary(words.places[i].word))
            return YesNo;
        if (words.is(i, u"number") && words.is(i + 1, u"of"))
            return Count;
        const auto type = typeIn(Words, words.places[i].word);
        if (!type)
            continue;
        if (*type == How && (words.is(i + 1, u"many") || words.is(i + 1, u"much")))
            return Count;
        for (qsizetype next = i + 1; *type == What && next < i + Near; ++next) {
            if (words.is(next, u"number") && words.is(next + 1, u"of"))
                return Count;
        }
        return *type;
    }
    return Other;
}

}

QString questionTypeName(QuestionType type)
{
    return Names[std::size_t(type)].toString();
}

std::optional<QuestionType> questionTypeFromName(QStringView name)
{
    const auto found = std::find(Names.begin(), Names.end(), name);
    return found == Names.end() ? std::nullopt : std::optional(QuestionType(found - Names.begin()));
}

QuestionType questionTypeOf(QStringView question)
{
    const FirstWords words(question);
    if (words.mark)
        return *words.mark;
    const QuestionType type = typeOf(words);
    const bool isChinese = std::any_of(words.places.begin(), words.places.end(), [](const FirstWords::Place &place) {
        return place.word[0].script() == QChar::Script_Han;
    });
    return type == Other && isChinese ? chineseTypeOf(question) : type;
}

}
