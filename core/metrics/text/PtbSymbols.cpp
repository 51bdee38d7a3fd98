#include "core/metrics/text/PtbSymbols.h"

#include <array>

namespace core {

namespace {

using Form = PtbMatch::Form;

struct Replacement
{
    int order;
    std::u16string_view literal;
    Form form;
    std::u16string_view fixed = {};
};

constexpr std::array<Replacement, 7> Entities{{{0, u"&nbsp;", Form::Dropped},
                                               {3, u"&mdash;", Form::Fixed, u"--"},
                                               {3, u"&ndash;", Form::Fixed, u"--"},
                                               {3, u"&md;", Form::Fixed, u"--"},
                                               {3, u"&amp;", Form::Fixed, u"&"},
                                               {16, u"&lt;", Form::Fixed, u"<"},
                                               {16, u"&gt;", Form::Fixed, u">"}}};

struct Sign
{
    char16_t unit;
    int order;
    std::u16string_view fixed;
};

constexpr auto Signs = std::to_array<Sign>(
    {{u'(', 17, u"-LRB-"}, {u')', 17, u"-RRB-"}, {u'[', 17, u"-LSB-"}, {u']', 17, u"-RSB-"}, {u'{', 17, u"-LCB-"},
     {u'}', 17, u"-RCB-"}, {0x2013, 3, u"--"},   {0x2014, 3, u"--"},   {0x2015, 3, u"--"},   {0x96, 3, u"--"},
     {0x97, 3, u"--"},     {0xBC, 8, u"1/4"},    {0xBD, 8, u"1/2"},    {0xBE, 8, u"3/4"},    {0x2153, 8, u"1/3"},
     {0x2154, 8, u"2/3"},  {0xA2, 11, u"cents"}, {0xA3, 11, u"#"},     {0x20AC, 11, u"$"},   {0xA4, 11, u"$"},
     {0x20A0, 11, u"$"},   {0x2026, 18, u"..."}});

bool isQuote(char16_t c)
{
    return c == u'`' || (c >= 0x2018 && c <= 0x201F) || c == 0x82 || c == 0x84 || (c >= 0x91 && c <= 0x94) ||
           c == 0x2039 || c == 0x203A || c == 0xAB || c == 0xBB;
}

bool isIgnored(char16_t c)
{
    return c == 0x200B || c == 0x200E || c == 0x200F || c == 0xFEFF || c == 0x7F || c == 0 || c == u'\n';
}

bool isIn(char16_t c, char16_t first, char16_t last)
{
    return c >= first && c <= last;
}

/// What stands for itself: the marks and signs of class 23, other currencies, the full stops of other scripts.
bool isSymbol(char16_t c)
{
    constexpr std::u16string_view Ascii = u",;:.=/$#+%&~^|\\-'";
    if (c < 0x80)
        return Ascii.find(c) != Ascii.npos;
    constexpr std::u16string_view Others =
        u"¡¥¦§¨©¬®×÷\u037E\u0387\u0589\u05BE\u05C0\u05C3\u05F3\u05F4\u060C\u061B\u061F\u066A\u066D\u06D4\u0964\u0965"
        u"\u203B\u3001\u3002\u30FB";
    return Others.find(c) != Others.npos || isIn(c, 0xAF, 0xBA) || isIn(c, 0x2016, 0x2017) || isIn(c, 0x2020, 0x2023) ||
           isIn(c, 0x2030, 0x2038) || isIn(c, 0x203E, 0x2042) || c == 0x2044 || isIn(c, 0x207A, 0x207F) ||
           isIn(c, 0x208A, 0x208E) || isIn(c, 0x20A1, 0x20CF) || isIn(c, 0x2100, 0x215F) || isIn(c, 0x2190, 0x2BFF) ||
           isIn(c, 0xFF01, 0xFF0F) || isIn(c, 0xFF1A, 0xFF20) || isIn(c, 0xFF3B, 0xFF40) || isIn(c, 0xFF5B, 0xFF65);
}

}

void PtbSymbols::match(qsizetype i, PtbMatch &best) const
{
    const char16_t c = m_text.at(i);
    if (const qsizetype blanks = m_text.run(i, PtbText::isBlank)) {
        best.offer(0, blanks, Form::Dropped);
        return;
    }
    best.offer(isIgnored(c) ? 0 : 1000, 1, Form::Dropped);
    if (c == u'&')
        matchEntity(i, best);
    matchQuote(i, best);
    matchSmiley(i, best);
    matchRun(i, best);
    matchSingle(i, best);
}

void PtbSymbols::matchMoney(qsizetype i, PtbMatch &best) const
{
    const qsizetype capitals = m_text.run(i, PtbText::isUpper);
    if (m_text.at(i + capitals) == u'$')
        best.offer(11, capitals + 1);
}

void PtbSymbols::matchEntity(qsizetype i, PtbMatch &best) const
{
    for (const Replacement &one : Entities) {
        if (const qsizetype length = m_text.literal(i, one.literal))
            best.offer({one.order, length, length, one.form, 0, one.fixed});
    }
}

void PtbSymbols::matchQuote(qsizetype i, PtbMatch &best) const
{
    const char16_t c = m_text.at(i);
    const qsizetype straight = c == u'"' ? 1 : m_text.literal(i, u"&quot;");
    if (straight > 0) {
        const char16_t next = m_text.at(i + straight);
        const bool opens = PtbText::isAsciiAlnum(next) || next == u'$';
        best.offer({15, straight + (opens ? 1 : 0), straight, Form::Fixed, 0, opens ? u"``" : u"''"});
    }
    if (const qsizetype quotes = m_text.run(i, isQuote, 2))
        best.offer(15, quotes, Form::Quotes);
    if (c == u'\'') {
        const char16_t behind = m_text.at(i + 2);
        if (m_text.at(i + 1) == u'\'')
            best.offer(15, 2);
        else if (PtbText::isAsciiLetter(m_text.at(i + 1)) && !PtbText::isBlankOrEnd(behind) && behind != PtbText::None)
            best.offer({22, 3, 1, Form::Fixed, 0, u"`"});
    }
    if (const qsizetype apostrophe = m_text.apostrophe(i))
        best.offer(22, apostrophe, Form::Apostrophes);
}

void PtbSymbols::matchSmiley(qsizetype i, PtbMatch &best) const
{
    const auto isOneOf = [this](qsizetype at, std::u16string_view set) { return set.find(m_text.at(at)) != set.npos; };
    qsizetype end = i + (isOneOf(i, u"<>") ? 1 : 0);
    if (!isOneOf(end, u":;="))
        return;
    ++end;
    const auto ends = [&](qsizetype mouth) {
        return isOneOf(mouth, u"()DPdpO\\{@|[]") && !PtbText::isAsciiAlnum(m_text.at(mouth + 1));
    };
    if (isOneOf(end, u"-o*'") && ends(end + 1))
        best.offer(16, end + 2 - i, Form::Joined, 1);
    else if (ends(end))
        best.offer(16, end + 1 - i, Form::Joined, 1);
}

/// Signs of which several in a row are one token.
void PtbSymbols::matchRun(qsizetype i, PtbMatch &best) const
{
    const char16_t c = m_text.at(i);
    const qsizetype same = m_text.run(i, [c](char16_t other) { return other == c; });
    switch (c) {
    case u'-':
        if (same == 3 || same == 4)
            best.offer({18, same, same, Form::Fixed, 0, u"--"});
        else
            best.offer(18, same);
        break;
    case u'.': {
        const qsizetype dots = same >= 3 ? std::min(same, qsizetype(5)) : spacedDots(i);
        best.offer({18, dots, dots, Form::Fixed, 0, u"..."});
        break;
    }
    case u'@':
    case u'#':
    case u'_':
    case u'*':
        best.offer(19, same);
        break;
    case u'?':
    case u'!':
        best.offer(19, m_text.run(i, [](char16_t other) { return other == u'?' || other == u'!'; }));
        break;
    case u'<':
    case u'>':
        best.offer(16, std::min(same, qsizetype(2)));
        break;
    default:
        break;
    }
}

/// . . .
qsizetype PtbSymbols::spacedDots(qsizetype i) const
{
    qsizetype length = 1;
    int dots = 1;
    while (dots < 5 && (m_text.at(i + length) == u' ' || m_text.at(i + length) == 0xA0) &&
           m_text.at(i + length + 1) == u'.') {
        length += 2;
        ++dots;
    }
    return dots >= 3 ? length : 0;
}

void PtbSymbols::matchSingle(qsizetype i, PtbMatch &best) const
{
    const char16_t c = m_text.at(i);
    for (const Sign &sign : Signs) {
        if (sign.unit == c)
            best.offer({sign.order, 1, 1, Form::Fixed, 0, sign.fixed});
    }
    if (isSymbol(c))
        best.offer(23, 1);
}

}
