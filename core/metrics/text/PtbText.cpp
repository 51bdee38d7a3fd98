#include "core/metrics/text/PtbText.h"

namespace core {

qsizetype PtbText::literal(qsizetype i, std::u16string_view lower) const
{
    for (size_t k = 0; k < lower.size(); ++k) {
        const char16_t c = at(i + qsizetype(k));
        if ((isUpper(c) ? c + (u'a' - u'A') : c) != lower[k])
            return 0;
    }
    return qsizetype(lower.size());
}

qsizetype PtbText::oneOf(qsizetype i, std::u16string_view lower) const
{
    while (!lower.empty()) {
        const std::u16string_view one = lower.substr(0, lower.find(u'|'));
        if (const qsizetype length = literal(i, one))
            return length;
        lower.remove_prefix(std::min(lower.size(), one.size() + 1));
    }
    return 0;
}

qsizetype PtbText::apostrophe(qsizetype i) const
{
    const char16_t c = at(i);
    if (isApostrophe(c))
        return 1;
    return c == u'&' ? literal(i, u"&apos;") : 0;
}

qsizetype PtbText::anyApostrophe(qsizetype i) const
{
    const char16_t c = at(i);
    return c == u'`' || c == 0x2018 || c == 0x201B || c == 0x91 ? 1 : apostrophe(i);
}

qsizetype PtbText::ampersand(qsizetype i) const
{
    if (at(i) != u'&')
        return 0;
    return std::max(qsizetype(1), literal(i, u"&amp;"));
}

bool PtbText::isBlank(char16_t c)
{
    return c == u' ' || c == u'\t' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x3000;
}

bool PtbText::isVowel(char16_t c)
{
    constexpr std::u16string_view Vowels = u"aeiou";
    return Vowels.find(c) != Vowels.npos;
}

bool PtbText::isOtherLetter(char16_t c)
{
    if (c == None)
        return false;
    if (QChar::isLetter(c) || c == SoftHyphen || (c >= 0x300 && c <= 0x36F))
        return true;
    const bool isHebrewOrArabic = c >= 0x590 && c <= 0x6FF;
    const bool isIndicOrThai = c >= 0x900 && c <= 0xE7F;
    return (isHebrewOrArabic || isIndicOrThai) && QChar(c).isMark();
}

}
