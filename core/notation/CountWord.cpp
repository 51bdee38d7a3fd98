#include "core/notation/CountWord.h"

#include <array>

namespace core {

namespace {

constexpr int LargestCount = 99; // more is a year, a model, a height
constexpr int NearWords = 4;     // between the number and its plural
constexpr int FirstNumber = 2;   // "one" is mostly a pronoun
constexpr std::array<QStringView, 11> Numbers{u"two",   u"three", u"four", u"five",   u"six",   u"seven",
                                              u"eight", u"nine",  u"ten",  u"eleven", u"twelve"};

bool isWord(QChar c)
{
    return c.isLetterOrNumber() || c == u'-' || c == u'\'' || c == u'_';
}

/// -1: it says no number.
int numberOf(QStringView word)
{
    for (std::size_t i = 0; i < Numbers.size(); ++i) {
        if (word.compare(Numbers[i], Qt::CaseInsensitive) == 0)
            return int(i) + FirstNumber;
    }
    bool isNumber = false;
    const int number = word.toInt(&isNumber);
    return isNumber && word.front().isDigit() && number >= FirstNumber && number <= LargestCount ? number : -1;
}

bool isPlural(QStringView word)
{
    return word.size() > 2 && (word.endsWith(u's') || word.endsWith(u'S')) && !word.endsWith(u"ss") &&
           word.compare(u"is") != 0 && word.compare(u"this") != 0 && word.compare(u"was") != 0;
}

/// Walks the words of a text outside of its boxes.
class Words
{
public:
    Words(QStringView text, const std::vector<BoxToken> &boxes)
        : m_text(text)
        , m_box(boxes.begin())
        , m_end(boxes.end())
    {
    }

    struct Word
    {
        TextSpan span;
        bool first = false;  ///< of a sentence
        bool follows = true; ///< the word before it with nothing but a space between
    };

    bool next(Word &word)
    {
        word.first = m_at == 0;
        word.follows = true;
        for (; m_at < m_text.size(); ++m_at) {
            if (m_box != m_end && m_at >= m_box->start) {
                m_at = (m_box++)->end() - 1;
                word.follows = false;
                continue;
            }
            const QChar c = m_text[m_at];
            if (isWord(c))
                break;
            if (c != u' ')
                word.follows = false;
            const bool ends = c == u'.' || c == u'!' || c == u'?';
            if (c == u'\n' || (ends && (m_at + 1 == m_text.size() || m_text[m_at + 1].isSpace())))
                word.first = true;
        }
        const qsizetype start = m_at;
        while (m_at < m_text.size() && isWord(m_text[m_at]) && (m_box == m_end || m_at < m_box->start))
            ++m_at;
        word.span = {start, m_at - start};
        return word.span.length > 0;
    }

private:
    QStringView m_text;
    std::vector<BoxToken>::const_iterator m_box, m_end;
    qsizetype m_at = 0;
};

/// 3.5, 3 %, x3: parts of something else.
bool standsAlone(QStringView text, TextSpan span)
{
    const auto at = [&](qsizetype i) { return i >= 0 && i < text.size() ? text[i] : QChar(u' '); };
    const QChar before = at(span.start - 1);
    const QChar after = at(span.end());
    return (before.isSpace() || QStringView(u"(,:;\"").contains(before)) && after.isSpace();
}

}

std::vector<CountWord> countWords(QStringView text, const std::vector<BoxToken> &boxes)
{
    std::vector<CountWord> counts;
    std::size_t open = 0; // counts of the sentence that goes on
    int distance = NearWords + 1;
    CountWord candidate;
    Words words(text, boxes);
    const auto endSentence = [&](qsizetype at) {
        for (; open < counts.size(); ++open)
            counts[open].sentenceEnd = at;
        distance = NearWords + 1;
    };
    for (Words::Word word; words.next(word);) {
        if (word.first)
            endSentence(word.span.start);
        if (!word.follows)
            distance = NearWords + 1;
        const QStringView spelled = text.mid(word.span.start, word.span.length);
        const int number = distance < NearWords ? -1 : numberOf(spelled); // two Boeing 74 airplanes
        if (number >= FirstNumber && standsAlone(text, word.span)) {
            candidate = {word.span, number, 0};
            distance = 0;
        } else if (++distance <= NearWords && isPlural(spelled)) {
            counts.push_back(candidate);
            distance = NearWords + 1;
        }
    }
    endSentence(text.size());
    return counts;
}

}
