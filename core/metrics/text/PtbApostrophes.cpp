#include "core/metrics/text/PtbApostrophes.h"

#include <array>

namespace core {

namespace {

using Form = PtbMatch::Form;

constexpr std::u16string_view Pieces = u"re|ve|ll|s|m|d"; // what follows the apostrophe of a contraction

struct Twins
{
    std::u16string_view whole;
    qsizetype first;
};

constexpr std::array<Twins, 6> AtLetter{
    {{u"cannot", 3}, {u"gonna", 3}, {u"gotta", 3}, {u"wanna", 3}, {u"lemme", 3}, {u"gimme", 3}}};

bool isVowelOrY(char16_t c)
{
    return PtbText::isVowel(c | 0x20) || c == u'y' || c == u'Y';
}

}

void PtbApostrophes::matchLetter(qsizetype i, PtbMatch &best) const
{
    matchContraction(i, best);
    matchNames(i, best);
    if (m_text.at(i) < 0x80) {
        matchPrefixes(i, best);
        matchLiterals(i, best);
    }
}

/// it's: the word alone, the rest stays for the next place.
void PtbApostrophes::matchContraction(qsizetype i, PtbMatch &best) const
{
    const qsizetype length = PtbWords(m_text).word(i);
    if (const qsizetype apostrophe = m_text.apostrophe(i + length)) {
        if (const qsizetype piece = m_text.oneOf(i + length + apostrophe, Pieces))
            best.offer(4, length, Form::AsIs, apostrophe + piece);
    }
    if (const qsizetype before = beforeNegation(i)) {
        const qsizetype apostrophe = m_text.anyApostrophe(i + before + 1);
        best.offer(4, before, Form::AsIs, 1 + apostrophe + 1);
    }
}

/// What stands before the n't: "ca" of "can't".
qsizetype PtbApostrophes::beforeNegation(qsizetype i) const
{
    const auto isLetterHere = [](char16_t c) { return PtbText::isAsciiLetter(c) || c == PtbText::SoftHyphen; };
    const qsizetype length = m_text.run(i, isLetterHere);
    const qsizetype end = i + length;
    const qsizetype apostrophe = m_text.anyApostrophe(end);
    if (length < 2 || apostrophe == 0 || !m_text.literal(end - 1, u"n") || !m_text.literal(end + apostrophe, u"t"))
        return 0;
    qsizetype last = end - 2;
    while (last > i && m_text.at(last) == PtbText::SoftHyphen)
        --last;
    return PtbText::isAsciiLetter(m_text.at(last)) && !m_text.literal(last, u"n") ? length - 1 : 0;
}

/// Words that begin or are whole with an apostrophe: O'Brien, dunkin', y'all, gonna.
void PtbApostrophes::matchPrefixes(qsizetype i, PtbMatch &best) const
{
    for (const Twins &twins : AtLetter) {
        if (const qsizetype length = m_text.literal(i, twins.whole))
            best.offer({1, length, length, Form::Cut, twins.first});
    }
    best.offer(1, m_text.oneOf(i, u"c++|c#|f#"));
    const char16_t c = m_text.at(i);
    if (const qsizetype apostrophe = m_text.anyApostrophe(i + 1)) {
        const qsizetype letters = m_text.run(i + 1 + apostrophe, PtbText::isLetter);
        if (letters >= 2 && ((PtbText::isUpper(c) && c != u'I' && c != u'Y') || c == u'n'))
            best.offer(5, 1 + apostrophe + letters);
        const bool isPlain = m_text.apostrophe(i + 1) > 0;
        if (isPlain && letters > 0 && m_text.oneOf(i, u"l|d|j"))
            best.offer(5, 1 + apostrophe);
        if (isPlain && letters > 0 && m_text.literal(i, u"y"))
            best.offer(5, 1 + apostrophe, Form::AsIs, 1);
        if (m_text.literal(i, u"n") && m_text.literal(i + 1 + apostrophe, u"t") &&
            !PtbText::isAsciiLetter(m_text.at(i + 2 + apostrophe)))
            best.offer(7, 2 + apostrophe, Form::Apostrophes, 1);
    }
}

/// Shi'ite: letters up to a vowel, an apostrophe, a vowel or a capital, letters.
void PtbApostrophes::matchNames(qsizetype i, PtbMatch &best) const
{
    const qsizetype before = m_text.run(i, PtbText::isLetter);
    const qsizetype apostrophe = m_text.anyApostrophe(i + before);
    if (before < 2 || apostrophe == 0 || !isVowelOrY(m_text.at(i + before - 1)))
        return;
    const char16_t next = m_text.at(i + before + apostrophe);
    if (PtbText::isVowel(next) || PtbText::isUpper(next))
        best.offer(5, before + apostrophe + m_text.run(i + before + apostrophe, PtbText::isLetter));
}

void PtbApostrophes::matchLiterals(qsizetype i, PtbMatch &best) const
{
    // Every one of them has its sign within the first eight letters.
    const qsizetype sign = i + m_text.run(i, PtbText::isAsciiLetter, 9);
    const char16_t c = m_text.at(sign);
    if (c == u'-')
        best.offer(9, m_text.oneOf(i, u"pro-|anti-"));
    if (c == u'.')
        best.offer(9, m_text.literal(i, u"c.d.s"));
    if (const qsizetype ampersand = m_text.ampersand(sign); ampersand > 0 && sign == i + 1 && m_text.literal(i, u"s")) {
        if (const qsizetype rest = m_text.oneOf(sign + ampersand, u"p-500|ls"))
            best.offer(9, 1 + ampersand + rest, Form::Apostrophes);
    }
    const qsizetype apostrophe = m_text.apostrophe(sign);
    if (apostrophe == 0)
        return;
    struct Around
    {
        int order;
        std::u16string_view before, after;
    };
    static constexpr std::array<Around, 14> All{{{5, u"dunkin", u""},
                                                 {5, u"somethin", u""},
                                                 {5, u"ol", u""},
                                                 {5, u"cont", u"d."},
                                                 {5, u"cont", u"d"},
                                                 {5, u"nor", u"easter"},
                                                 {5, u"c", u"mon"},
                                                 {5, u"e", u"er"},
                                                 {5, u"s", u"mores"},
                                                 {5, u"ev", u"ry"},
                                                 {5, u"li", u"l"},
                                                 {5, u"nat", u"l"},
                                                 {9, u"cap", u"n"},
                                                 {9, u"c", u"est"}}};
    for (const Around &one : All) {
        const bool isThere = sign == i + qsizetype(one.before.size()) && m_text.literal(i, one.before) &&
                             (one.after.empty() || m_text.literal(sign + apostrophe, one.after));
        if (isThere)
            best.offer(one.order, sign - i + apostrophe + qsizetype(one.after.size()));
    }
    if (m_text.literal(i, u"o") && sign == i + 1 && m_text.literal(sign + apostrophe, u"o"))
        best.offer(5, 2 + apostrophe);
}

void PtbApostrophes::matchSign(qsizetype i, PtbMatch &best) const
{
    if (m_text.at(i) == u'-') {
        best.offer(9, m_text.oneOf(i, u"-lrb-|-rrb-|-lsb-|-rsb-|-lcb-|-rcb-"));
        return;
    }
    const qsizetype apostrophe = m_text.apostrophe(i);
    if (apostrophe == 0)
        return;
    const qsizetype j = i + apostrophe;
    if (const qsizetype ending = m_text.oneOf(j, u"twas|tis"))
        best.offer({1, apostrophe + ending, apostrophe + ending, Form::Cut, apostrophe + 1});
    const char16_t c = m_text.at(j);
    if (m_text.literal(j, u"n"))
        best.offer(5, apostrophe + 1 + m_text.apostrophe(j + 1));
    if (c >= u'2' && c <= u'9' && m_text.literal(j + 1, u"0s"))
        best.offer(5, apostrophe + 3);
    if (const qsizetype word = m_text.oneOf(j, u"em|till|til|cause"))
        best.offer(5, apostrophe + word);
    matchPieces(i, best);
}

void PtbApostrophes::matchPieces(qsizetype i, PtbMatch &best) const
{
    const qsizetype apostrophe = m_text.apostrophe(i);
    const qsizetype piece = m_text.oneOf(i + apostrophe, Pieces);
    if (piece > 0 && !PtbText::isAsciiLetter(m_text.at(i + apostrophe + piece)))
        best.offer(7, apostrophe + piece, Form::Apostrophes, 1);
}

}
