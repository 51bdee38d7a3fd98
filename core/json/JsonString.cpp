#include "core/json/JsonString.h"

#include "core/json/StringAtom.h"
#include "core/json/StringSplice.h"

#include <algorithm>

namespace core::JsonString {

namespace {

std::string_view contentsOf(std::string_view literal)
{
    if (literal.size() < 2 || literal.front() != '"' || literal.back() != '"')
        return literal;
    return literal.substr(1, literal.size() - 2);
}

void appendEscape(QByteArray &out, char16_t unit, bool upperHex)
{
    const char *digits = upperHex ? "0123456789ABCDEF" : "0123456789abcdef";
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4)
        out += digits[(unit >> shift) & 0xF];
}

void appendUtf8(QByteArray &out, char32_t c)
{
    const auto tail = [&](int shift) { out += static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
    if (c < 0x800) {
        out += static_cast<char>(0xC0 | (c >> 6));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0 | (c >> 12));
        tail(6);
    } else {
        out += static_cast<char>(0xF0 | (c >> 18));
        tail(12);
        tail(6);
    }
    tail(0);
}

void appendAscii(QByteArray &out, char16_t unit, EscapeStyle style)
{
    constexpr std::string_view Special = "\"\\\b\f\n\r\t";
    constexpr std::string_view Letters = "\"\\bfnrt";
    const char c = static_cast<char>(unit);
    const std::size_t special = Special.find(c);
    if (special != std::string_view::npos)
        (out += '\\') += Letters[special];
    else if (unit < 0x20 || (unit == 0x7F && style.asciiOnly))
        appendEscape(out, unit, style.upperHex);
    else if (c == '/' && style.escapeSlash)
        out += "\\/";
    else
        out += c;
}

}

QString decode(std::string_view literal)
{
    return decodeContents(contentsOf(literal));
}

QString decodeContents(std::string_view contents)
{
    QString text;
    text.reserve(static_cast<qsizetype>(contents.size()));
    while (!contents.empty()) {
        const auto plainEnd =
            std::find_if(contents.begin(), contents.end(), [](char c) { return c == '\\' || (c & 0x80) != 0; });
        const auto plain = plainEnd - contents.begin();
        text += QLatin1StringView(contents.data(), plain);
        contents.remove_prefix(static_cast<std::size_t>(plain));
        if (contents.empty())
            break;
        const StringAtom atom = StringAtom::first(contents);
        text += atom.units();
        contents.remove_prefix(atom.length);
    }
    return text;
}

QString text(std::string_view token)
{
    if (token.starts_with('"'))
        return decode(token);
    return QString::fromUtf8(token.data(), static_cast<qsizetype>(token.size()));
}

QByteArray encodeContents(QStringView text, EscapeStyle style)
{
    QByteArray out;
    out.reserve(text.size() + text.size() / 8 + 2);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        const bool pair = unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (unit.unicode() < 0x80) {
            appendAscii(out, unit.unicode(), style);
        } else if (style.asciiOnly || (unit.isSurrogate() && !pair)) {
            appendEscape(out, unit.unicode(), style.upperHex);
        } else {
            appendUtf8(out, pair ? QChar::surrogateToUcs4(unit, text[i + 1]) : unit.unicode());
            i += pair ? 1 : 0;
        }
    }
    return out;
}

QByteArray encode(QStringView text, EscapeStyle style)
{
    return '"' + encodeContents(text, style) + '"';
}

std::string splice(std::string_view literal, QStringView newText, EscapeStyle style)
{
    StringSplice splice(contentsOf(literal), newText);
    const std::string spliced = splice.literal(style);
    if (decode(spliced) == newText)
        return spliced;
    // Two broken pieces that were apart would make something whole together: write the first one anew.
    splice.giveBackFragments();
    return splice.literal(style);
}

}
