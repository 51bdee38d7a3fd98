#pragma once

#include <QChar>

#include <string_view>

namespace core {

/// A caption as the tokeniser reads it: UTF-16 units, a line feed behind the last. Every question about a place answers
/// with a length from there, 0 for no; places beyond the end hold `None`.
class PtbText
{
public:
    static constexpr char16_t None = 0xFFFF; // no character
    static constexpr char16_t SoftHyphen = 0xAD;
    /// No token is longer, and nothing looks further ahead, or texts without blanks would take their length squared.
    static constexpr qsizetype Furthest = 1000;

    explicit PtbText(std::u16string_view text)
        : m_text(text)
    {
    }

    qsizetype size() const { return qsizetype(m_text.size()); }
    char16_t at(qsizetype i) const { return i < size() ? m_text[size_t(i)] : None; }
    std::u16string_view mid(qsizetype i, qsizetype length) const { return m_text.substr(size_t(i), size_t(length)); }

    /// A literal of lower-case letters and signs; the text may be in any case.
    qsizetype literal(qsizetype i, std::u16string_view lower) const;
    /// The first of the literals that is there, "a|b|c": put the longer one first.
    qsizetype oneOf(qsizetype i, std::u16string_view lower) const;
    /// ' U+2019 U+0092 or &apos;
    qsizetype apostrophe(qsizetype i) const;
    /// Those, and ` U+2018 U+201B U+0091
    qsizetype anyApostrophe(qsizetype i) const;
    /// & or &amp;
    qsizetype ampersand(qsizetype i) const;

    /// How many of a kind stand in a row.
    template <typename Kind>
    qsizetype run(qsizetype i, Kind kind, qsizetype most = Furthest) const
    {
        qsizetype length = 0;
        while (length < most && kind(at(i + length)))
            ++length;
        return length;
    }

    static bool isAsciiLetter(char16_t c) { return isLower(c) || isUpper(c); }
    static bool isAsciiDigit(char16_t c) { return c >= u'0' && c <= u'9'; }
    static bool isAsciiAlnum(char16_t c) { return isAsciiLetter(c) || isAsciiDigit(c); }
    static bool isLower(char16_t c) { return c >= u'a' && c <= u'z'; }
    static bool isUpper(char16_t c) { return c >= u'A' && c <= u'Z'; }
    /// Letters, the marks on letters, the soft hyphen.
    static bool isLetter(char16_t c) { return c < 0x80 ? isAsciiLetter(c) : isOtherLetter(c); }
    static bool isDigit(char16_t c) { return c < 0x80 ? isAsciiDigit(c) : c != None && QChar::isDigit(c); }
    static bool isAlnum(char16_t c) { return isLetter(c) || isDigit(c); }
    static bool isBlank(char16_t c);
    static bool isBlankOrEnd(char16_t c) { return c == u'\n' || isBlank(c); }
    static bool isVowel(char16_t c);
    static bool isApostrophe(char16_t c) { return c == u'\'' || c == 0x2019 || c == 0x92; }

private:
    static bool isOtherLetter(char16_t c);

    std::u16string_view m_text;
};

}
