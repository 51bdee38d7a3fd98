#include "core/notation/QwenJsonNotation.h"

#include "core/notation/Markup.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype LongestKey = 40;
constexpr qsizetype LongestObject = 1000;

bool isQuote(QChar c)
{
    return c == u'"' || c == u'\'';
}

bool isBrace(QChar c)
{
    return c == u'{' || c == u'}';
}

/// The object that the token is in; the token itself when that does not close, or holds other objects beside it.
TextSpan objectOf(QStringView text, const BoxToken &token)
{
    const qsizetype from = std::max<qsizetype>(0, token.start - LongestObject);
    const QStringView before = text.mid(from, token.start - from);
    const QStringView behind = text.mid(token.end(), LongestObject);
    const auto open = std::find_if(before.rbegin(), before.rend(), isBrace);
    const auto close = std::find_if(behind.begin(), behind.end(), isBrace);
    if (open == before.rend() || *open != u'{' || close == behind.end() || *close != u'}')
        return {token.start, token.length};
    const qsizetype start = token.start - 1 - (open - before.rbegin());
    return {start, token.end() + (close - behind.begin()) + 1 - start};
}

/// The member that the token is the value of, with the comma that goes when it goes.
TextSpan memberOf(QStringView text, const BoxToken &token)
{
    const auto isSpace = [text](qsizetype at) { return text[at].isSpace(); };
    qsizetype start = text.left(token.start).lastIndexOf(u':');
    while (start > 0 && isSpace(start - 1))
        --start;
    start = text.left(start - 1).lastIndexOf(text[start - 1]); // from quote to quote
    qsizetype end = token.end();
    while (end < text.size() && isSpace(end))
        ++end;
    if (end < text.size() && text[end] == u',') {
        ++end;
        while (end < text.size() && isSpace(end))
            ++end;
        return {start, end - start};
    }
    end = token.end();
    qsizetype comma = start;
    while (comma > 0 && isSpace(comma - 1))
        --comma;
    if (comma > 0 && text[comma - 1] == u',')
        start = comma - 1;
    return {start, end - start};
}

}

QwenJsonNotation::QwenJsonNotation()
    : PatternNotation({TokenPattern(u"[#,#,#,#]"), TokenPattern(u"[#,#]")})
{
}

QString QwenJsonNotation::id() const
{
    return u"qwen-json"_s;
}

QString QwenJsonNotation::example() const
{
    return u"{\"bbox_2d\": [135, 114, 1016, 672], \"label\": \"ship\"}"_s;
}

bool QwenJsonNotation::mayContain(std::string_view escaped) const
{
    return PatternNotation::mayContain(escaped) && mayHold(escaped, "_2d");
}

bool QwenJsonNotation::counts(QStringView text, const BoxToken &token) const
{
    const qsizetype from = std::max<qsizetype>(0, token.start - LongestKey);
    const QStringView before = text.mid(from, token.start - from).trimmed();
    if (!before.endsWith(u':'))
        return false;
    const QStringView key = before.chopped(1).trimmed();
    const QStringView name = token.numbers.size() == 2 ? u"point_2d" : u"bbox_2d";
    return key.size() > name.size() && isQuote(key.back()) && key.chopped(1).endsWith(name);
}

/// In the same object, before or behind the numbers.
QString QwenJsonNotation::labelOf(QStringView text, const BoxToken &token, qsizetype) const
{
    const TextSpan span = objectOf(text, token);
    const QStringView object = text.mid(span.start, span.length);
    const qsizetype key = object.indexOf(u"label");
    if (key < 1 || !isQuote(object[key - 1]))
        return {};
    const QChar quote = object[key - 1];
    const qsizetype colon = object.indexOf(u':', key);
    const qsizetype start = colon < 0 ? -1 : object.indexOf(quote, colon);
    const qsizetype end = start < 0 ? -1 : object.indexOf(quote, start + 1);
    return end < 0 ? QString() : object.mid(start + 1, end - start - 1).toString();
}

TextSpan QwenJsonNotation::extentOf(QStringView text, const BoxToken &token) const
{
    const TextSpan object = objectOf(text, token);
    const bool isShared = text.mid(object.start, object.length).count(u"_2d") > 1;
    return isShared ? TextSpan{token.start, token.length} : object;
}

std::optional<TextSpan> QwenJsonNotation::sharedPartOf(QStringView text, const BoxToken &token) const
{
    const TextSpan object = objectOf(text, token);
    if (text.mid(object.start, object.length).count(u"_2d") > 1)
        return memberOf(text, token);
    return std::nullopt;
}

QString QwenJsonNotation::compose(const Box &box, const QString &phrase, const BoxUnits &units, QSizeF image,
                                  int decimals) const
{
    QString label = phrase;
    label.remove(u'\\').replace(u'"', u'\'');
    return PatternNotation::compose(box, label, units, image, decimals);
}

BoxSpelling QwenJsonNotation::spelling() const
{
    return {QString(), u"{\"bbox_2d\": [#, #, #, #], \"label\": \"$\"}"_s, u", "_s, QString(), QString(), u" "_s};
}

}
