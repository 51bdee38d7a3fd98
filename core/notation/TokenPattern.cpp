#include "core/notation/TokenPattern.h"

#include "core/notation/NumberText.h"

#include <algorithm>

namespace core {

namespace {

qsizetype skipSpace(QStringView text, qsizetype at)
{
    while (at < text.size() && text[at].isSpace())
        ++at;
    return at;
}

/// Behind a name and its colon; `at` itself where there is none.
qsizetype skipName(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && (text[end].isLetter() || text[end] == u'_'))
        ++end;
    return end > at && end < text.size() && text[end] == u':' ? end + 1 : at;
}

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

/// Of a character of the pattern that follows white space or an escape in JSON.
bool mayBegin(char c, QChar wanted)
{
    const bool hidden = c == '\\' || static_cast<unsigned char>(c) >= 0x80 || c == ' ' || c == '\t';
    if (wanted == u'@')
        return hidden || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    if (wanted == u'#')
        return hidden || (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.';
    return hidden || c == wanted.toLatin1();
}

/// As JSON may spell a character: "\u005b", with the digits of either case.
bool mayBeEscaped(std::string_view escaped, char wanted)
{
    constexpr std::string_view Digits = "0123456789abcdef";
    const auto code = static_cast<unsigned char>(wanted);
    const char spelled[] = {'\\', 'u', '0', '0', Digits[code / 16]};
    return escaped.find(std::string_view(spelled, sizeof spelled)) != std::string_view::npos;
}

}

std::optional<BoxToken> TokenPattern::match(QStringView text, qsizetype at) const
{
    BoxToken token;
    token.start = at;
    for (qsizetype i = 0; i < m_shape.size(); ++i) {
        const QChar wanted = m_shape[i];
        const bool insideWord = i > 0 && isWordPart(wanted) && isWordPart(m_shape[i - 1]);
        if (i > 0 && !insideWord)
            at = skipSpace(text, at);
        if (wanted == u'#') {
            const auto number = readNumber(text, at);
            if (!number)
                return {};
            token.numbers.push_back(number->value);
            token.decimals = std::max(token.decimals, number->decimals);
            at = number->end();
        } else if (wanted == u'@') {
            if (skipName(text, at) == at)
                return {};
            at = skipName(text, at);
        } else {
            if (at >= text.size() || text[at] != wanted)
                return {};
            ++at;
        }
    }
    token.length = at - token.start;
    return token;
}

bool TokenPattern::mayMatch(std::string_view escaped) const
{
    const char first = m_shape[0].toLatin1();
    for (std::size_t at = escaped.find(first); at != std::string_view::npos; at = escaped.find(first, at + 1)) {
        if (at + 1 < escaped.size() && mayBegin(escaped[at + 1], m_shape[1]))
            return true;
    }
    return mayBeEscaped(escaped, first);
}

}
