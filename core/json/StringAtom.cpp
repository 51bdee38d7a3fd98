#include "core/json/StringAtom.h"

#include <QChar>

#include <charconv>
#include <optional>

namespace core {

namespace {

constexpr char16_t Replacement = 0xFFFD;

StringAtom single(std::uint32_t length, char16_t unit)
{
    return {length, 1, {unit, 0}};
}

/// The unit of \uXXXX at the start.
std::optional<char16_t> hexEscape(std::string_view text)
{
    if (text.size() < 6 || text[0] != '\\' || text[1] != 'u')
        return std::nullopt;
    unsigned unit = 0;
    const char *end = text.data() + 6;
    const auto [stop, failed] = std::from_chars(text.data() + 2, end, unit, 16);
    if (failed != std::errc() || stop != end)
        return std::nullopt;
    return static_cast<char16_t>(unit);
}

StringAtom escape(std::string_view text)
{
    constexpr std::string_view Letters = "bfnrt";
    constexpr std::u16string_view Meanings = u"\b\f\n\r\t";
    if (text.size() < 2)
        return single(1, u'\\');
    if (const auto unit = hexEscape(text)) {
        const auto low = QChar::isHighSurrogate(*unit) ? hexEscape(text.substr(6)) : std::nullopt;
        if (low && QChar::isLowSurrogate(*low))
            return {12, 2, {*unit, *low}};
        return single(6, *unit);
    }
    const std::size_t letter = Letters.find(text[1]);
    if (letter != std::string_view::npos)
        return single(2, Meanings[letter]);
    if (text[1] == '"' || text[1] == '\\' || text[1] == '/')
        return single(2, static_cast<char16_t>(text[1]));
    return single(1, u'\\'); // no escape that JSON knows
}

StringAtom utf8(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned lead = byte(0);
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    constexpr std::array<char32_t, 5> Smallest = {0, 0, 0x80, 0x800, 0x10000};
    if (lead < 0xC2 || lead > 0xF4 || text.size() < length)
        return single(1, Replacement);
    char32_t c = lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80)
            return single(1, Replacement);
        c = (c << 6) | (byte(i) & 0x3F);
    }
    if (c < Smallest[length] || c > 0x10FFFF || QChar::isSurrogate(c))
        return single(1, Replacement);
    const auto bytes = static_cast<std::uint32_t>(length);
    if (c < 0x10000)
        return single(bytes, static_cast<char16_t>(c));
    return {bytes, 2, {QChar::highSurrogate(c), QChar::lowSurrogate(c)}};
}

}

StringAtom StringAtom::first(std::string_view contents)
{
    const auto c = static_cast<unsigned char>(contents.front());
    if (c == '\\')
        return escape(contents);
    return c < 0x80 ? single(1, c) : utf8(contents);
}

}
