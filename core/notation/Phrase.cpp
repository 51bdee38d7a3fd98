#include "core/notation/Phrase.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace core {

namespace {

constexpr qsizetype MaxTagged = 200; // characters
constexpr qsizetype MaxPlain = 60;
constexpr int MaxWords = 4;

constexpr std::array<QStringView, 3> Tags{u"p", u"ref", u"phrase"};
constexpr QStringView RefStart = u"<|object_ref_start|>";
constexpr QStringView RefEnd = u"<|object_ref_end|>";
constexpr std::array<QStringView, 6> Openings{u"<box>",  u"<rbox>",  u"<object>",
                                              u"<quad>", u"<point>", u"<|box_start|>"};
constexpr std::array<QStringView, 2> Separators{u"<delim>", u"</delimiter_of_multi_objects/>"};

/// Words that end a phrase, seen from its last word: what comes before them does not belong to the name.
constexpr std::array<std::u16string_view, 58> Ends{
    u"a",       u"about", u"all",   u"an",     u"and",     u"any",      u"are",    u"around", u"as",   u"at",
    u"between", u"box",   u"by",    u"each",   u"every",   u"for",      u"from",   u"has",    u"have", u"in",
    u"inside",  u"is",    u"it",    u"its",    u"located", u"location", u"near",   u"of",     u"on",   u"one",
    u"only",    u"or",    u"over",  u"region", u"see",     u"several",  u"some",   u"such",   u"that", u"the",
    u"their",   u"there", u"these", u"they",   u"this",    u"those",    u"three",  u"to",     u"two",  u"under",
    u"was",     u"we",    u"were",  u"where",  u"which",   u"with",     u"within", u"you"};
static_assert(std::is_sorted(Ends.begin(), Ends.end()));

bool endsPhrase(QStringView word)
{
    const auto less = [](QStringView a, QStringView b) { return a.compare(b, Qt::CaseInsensitive) < 0; };
    return std::binary_search(Ends.begin(), Ends.end(), word, less);
}

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'-' || c == u'\'' || c == QChar(0x2019);
}

/// Without what may stand between a phrase and its box: space, `<box>` and its like, opening brackets of an outer list.
QStringView withoutOpening(QStringView text)
{
    while (!text.isEmpty()) {
        if (text.back().isSpace() || QStringView(u"[{(").contains(text.back())) {
            text.chop(1);
            continue;
        }
        if (text.back() != u'>')
            break;
        const auto tag =
            std::find_if(Openings.begin(), Openings.end(), [&](QStringView t) { return text.endsWith(t); });
        if (tag == Openings.end())
            break;
        text.chop(tag->size());
    }
    return text;
}

QStringView taggedPhrase(QStringView text)
{
    if (text.endsWith(RefEnd)) {
        const qsizetype close = text.size() - RefEnd.size();
        const qsizetype open = text.left(close).lastIndexOf(RefStart);
        return open < 0 || close - open > MaxTagged ? QStringView()
                                                    : text.sliced(open, close - open).mid(RefStart.size()).trimmed();
    }
    for (const QStringView tag : Tags) {
        const qsizetype close = text.size() - tag.size() - 3; // </tag>
        if (close < 0 || !text.mid(close).startsWith(u"</") || text.mid(close + 2, tag.size()) != tag)
            continue;
        const QStringView before = text.mid(std::max<qsizetype>(0, close - MaxTagged), std::min(close, MaxTagged));
        for (qsizetype open = before.lastIndexOf(u'<'); open >= 0;
             open = open > 0 ? before.left(open).lastIndexOf(u'<') : -1) {
            const QStringView rest = before.mid(open + 1);
            if (rest.startsWith(tag) && rest.mid(tag.size()).startsWith(u'>'))
                return rest.mid(tag.size() + 1).trimmed();
        }
    }
    return {};
}

QStringView plainPhrase(QStringView text)
{
    const qsizetype end = text.size();
    qsizetype start = end;
    for (int words = 0;; ++words) {
        qsizetype at = start;
        if (words > 0) {
            if (at == 0 || text[at - 1] != u' ')
                break;
            --at;
        }
        const qsizetype wordEnd = at;
        while (at > 0 && isWordCharacter(text[at - 1]))
            --at;
        const QStringView word = text.mid(at, wordEnd - at);
        if (word.isEmpty() || endsPhrase(word))
            break;
        if (words == MaxWords || end - at > MaxPlain)
            return {};
        start = at;
    }
    const QStringView phrase = text.mid(start);
    const bool named = std::any_of(phrase.begin(), phrase.end(), [](QChar c) { return c.isLetter(); });
    return named ? phrase : QStringView();
}

}

QString phraseBefore(QStringView text, qsizetype start, qsizetype limit)
{
    const qsizetype from = std::max(limit, start - MaxTagged - 40);
    const QStringView before = withoutOpening(text.mid(from, start - from));
    if (before.endsWith(u'>'))
        return taggedPhrase(before).toString();
    return plainPhrase(before).toString();
}

bool joinsBoxes(QStringView between)
{
    while (!between.isEmpty()) {
        const auto word =
            std::find_if(Separators.begin(), Separators.end(), [&](QStringView w) { return between.startsWith(w); });
        if (word != Separators.end())
            between = between.mid(word->size());
        else if (between.front().isSpace() || QStringView(u",;[]{}()|").contains(between.front()))
            between = between.mid(1);
        else
            return false;
    }
    return true;
}

}
