#include "core/json/JsonString.h"

#include <algorithm>
#include <vector>

namespace core {

namespace {

constexpr char16_t Replacement = 0xFFFD;

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// One step of reading the contents of a literal: some bytes that stand for one or two UTF-16 units.
struct Step
{
    std::size_t bytes = 1;
    char16_t units[2] = {};
    int count = 1;
};

Step escapeStep(std::string_view from)
{
    if (from.size() < 2)
        return {1, {u'\\'}, 1};
    switch (from[1]) {
    case 'b':
        return {2, {u'\b'}, 1};
    case 'f':
        return {2, {u'\f'}, 1};
    case 'n':
        return {2, {u'\n'}, 1};
    case 'r':
        return {2, {u'\r'}, 1};
    case 't':
        return {2, {u'\t'}, 1};
    case '"':
    case '\\':
    case '/':
        return {2, {char16_t(from[1])}, 1};
    case 'u': {
        unsigned unit = 0;
        for (std::size_t i = 2; i < 6; ++i) {
            const int digit = i < from.size() ? hexDigit(from[i]) : -1;
            if (digit < 0)
                return {1, {u'\\'}, 1};
            unit = unit * 16 + unsigned(digit);
        }
        return {6, {char16_t(unit)}, 1};
    }
    default: // JSON knows no such escape: it stands for itself
        return {1, {u'\\'}, 1};
    }
}

Step utf8Step(std::string_view from)
{
    const auto byte = [from](std::size_t i) { return i < from.size() ? static_cast<unsigned char>(from[i]) : 0U; };
    const unsigned lead = byte(0);
    const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    if (lead >= 0xC2 && lead < 0xE0 && continues(1))
        return {2, {char16_t((lead & 0x1FU) << 6 | (byte(1) & 0x3FU))}, 1};
    if (lead >= 0xE0 && lead < 0xF0 && continues(1) && continues(2)) {
        const unsigned code = (lead & 0x0FU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU);
        if (code >= 0x800 && (code & 0xF800U) != 0xD800U)
            return {3, {char16_t(code)}, 1};
    }
    if (lead >= 0xF0 && lead < 0xF5 && continues(1) && continues(2) && continues(3)) {
        const unsigned code =
            (lead & 0x07U) << 18 | (byte(1) & 0x3FU) << 12 | (byte(2) & 0x3FU) << 6 | (byte(3) & 0x3FU);
        if (code >= 0x10000 && code <= 0x10FFFF) {
            const unsigned rest = code - 0x10000;
            return {4, {char16_t(0xD800U + (rest >> 10)), char16_t(0xDC00U + (rest & 0x3FFU))}, 2};
        }
    }
    return {1, {Replacement}, 1};
}

Step nextStep(std::string_view from)
{
    if (from[0] == '\\')
        return escapeStep(from);
    if (static_cast<unsigned char>(from[0]) < 0x80)
        return {1, {char16_t(from[0])}, 1};
    return utf8Step(from);
}

void appendEscape(QByteArray &out, char16_t unit, bool upper)
{
    static constexpr char Lower[] = "0123456789abcdef";
    static constexpr char Upper[] = "0123456789ABCDEF";
    const char *digits = upper ? Upper : Lower;
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4)
        out.append(digits[(unsigned(unit) >> shift) & 0xFU]);
}

void appendContents(QByteArray &out, QStringView text, EscapeStyle style)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        switch (unit) {
        case u'"':
            out.append("\\\"");
            continue;
        case u'\\':
            out.append("\\\\");
            continue;
        case u'\b':
            out.append("\\b");
            continue;
        case u'\f':
            out.append("\\f");
            continue;
        case u'\n':
            out.append("\\n");
            continue;
        case u'\r':
            out.append("\\r");
            continue;
        case u'\t':
            out.append("\\t");
            continue;
        default:
            break;
        }
        if (unit == u'/' && style.escapeSlash) {
            out.append("\\/");
        } else if (unit < 0x20) {
            appendEscape(out, unit, style.upperHex);
        } else if (unit < 0x80) {
            out.append(char(unit));
        } else if (QChar::isHighSurrogate(unit) && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            if (style.asciiOnly) {
                appendEscape(out, unit, style.upperHex);
                appendEscape(out, text[i + 1].unicode(), style.upperHex);
            } else {
                out.append(text.sliced(i, 2).toUtf8());
            }
            ++i;
        } else if (style.asciiOnly || QChar::isSurrogate(unit)) {
            appendEscape(out, unit, style.upperHex);
        } else {
            out.append(text.sliced(i, 1).toUtf8());
        }
    }
}

std::string_view contentsOf(std::string_view literal)
{
    Q_ASSERT(literal.size() >= 2 && literal.front() == '"' && literal.back() == '"');
    return literal.substr(1, literal.size() - 2);
}

}

QString JsonString::decode(std::string_view literal)
{
    return decodeContents(contentsOf(literal));
}

QString JsonString::decodeContents(std::string_view contents)
{
    const bool plain = std::all_of(contents.begin(), contents.end(),
                                   [](char c) { return c != '\\' && static_cast<unsigned char>(c) < 0x80; });
    if (plain)
        return QString::fromLatin1(contents.data(), qsizetype(contents.size()));
    QString text;
    text.reserve(qsizetype(contents.size()));
    for (std::size_t at = 0; at < contents.size();) {
        const Step step = nextStep(contents.substr(at));
        text.append(reinterpret_cast<const QChar *>(step.units), step.count);
        at += step.bytes;
    }
    return text;
}

QString JsonString::text(std::string_view token)
{
    if (token.size() >= 2 && token.front() == '"')
        return decode(token);
    return QString::fromUtf8(token.data(), qsizetype(token.size()));
}

QByteArray JsonString::encode(QStringView text, EscapeStyle style)
{
    QByteArray out;
    out.reserve(text.size() + text.size() / 8 + 2);
    out.append('"');
    appendContents(out, text, style);
    out.append('"');
    return out;
}

std::string JsonString::splice(std::string_view literal, QStringView newText, EscapeStyle style)
{
    const std::string_view contents = contentsOf(literal);
    // Where each UTF-16 unit of the old text begins in the contents; units that share bytes begin at the same place.
    QString oldText;
    std::vector<std::size_t> starts;
    for (std::size_t at = 0; at < contents.size();) {
        const Step step = nextStep(contents.substr(at));
        for (int i = 0; i < step.count; ++i) {
            oldText.append(QChar(step.units[i]));
            starts.push_back(at);
        }
        at += step.bytes;
    }
    starts.push_back(contents.size());

    const qsizetype shorter = std::min(oldText.size(), newText.size());
    qsizetype prefix = 0;
    while (prefix < shorter && oldText[prefix] == newText[prefix])
        ++prefix;
    qsizetype suffix = 0;
    while (suffix < shorter - prefix && oldText[oldText.size() - 1 - suffix] == newText[newText.size() - 1 - suffix])
        ++suffix;
    // Never between the two units of one character, neither of the old text nor of the new one.
    const auto splits = [](QStringView text, qsizetype at) {
        return at > 0 && at < text.size() && text[at - 1].isHighSurrogate() && text[at].isLowSurrogate();
    };
    if (splits(oldText, prefix) || splits(newText, prefix))
        --prefix;
    if (splits(oldText, oldText.size() - suffix) || splits(newText, newText.size() - suffix))
        --suffix;

    QByteArray middle;
    appendContents(middle, newText.sliced(prefix, newText.size() - prefix - suffix), style);
    std::string spliced = "\"";
    spliced += contents.substr(0, starts[std::size_t(prefix)]);
    spliced.append(middle.constData(), std::size_t(middle.size()));
    spliced += contents.substr(starts[std::size_t(oldText.size() - suffix)]);
    spliced += '"';
    return spliced;
}

}
