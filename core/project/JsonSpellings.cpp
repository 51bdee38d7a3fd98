#include "core/project/JsonSpellings.h"

#include <QByteArray>
#include <QChar>
#include <QList>
#include <QString>

#include <algorithm>
#include <map>

namespace core {

namespace {
constexpr char32_t LastCased = 0x1FFFF; // no character beyond folds; the test looks at all of them

bool mayBeEscaped(char32_t c)
{
    constexpr std::u32string_view Habit = U"\"\\/<>&'+=`\x7F";
    return c < 0x20 || c >= 0x80 || Habit.find(c) != std::u32string_view::npos;
}

void appendEscape(std::string &out, char16_t unit)
{
    constexpr std::string_view Hex = "0123456789abcdef";
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4)
        out += Hex[static_cast<unsigned>(unit) >> shift & 0xFU];
}

std::string shortEscape(char32_t c)
{
    constexpr std::u32string_view Chars = U"\"\\/\b\f\n\r\t";
    constexpr std::string_view Letters = "\"\\/bfnrt";
    const std::size_t place = Chars.find(c);
    return place == std::u32string_view::npos ? std::string() : std::string{'\\', Letters[place]};
}

void addWays(std::vector<std::string> &ways, char32_t c, bool asciiMayBeEscaped)
{
    const QString text = QString::fromUcs4(&c, 1);
    if (c != U'"' && c != U'\\')
        ways.push_back(text.toUtf8().toStdString());
    if (const std::string brief = shortEscape(c); !brief.empty())
        ways.push_back(brief);
    if (asciiMayBeEscaped || mayBeEscaped(c)) {
        std::string escape;
        for (const QChar unit : text)
            appendEscape(escape, unit.unicode());
        ways.push_back(escape);
    }
    for (std::string &way : ways)
        std::transform(way.begin(), way.end(), way.begin(),
                       [](char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte; });
}

/// For each folded character all that fold to it, itself included.
std::map<char32_t, std::vector<char32_t>> variants(const QList<uint> &text)
{
    std::map<char32_t, std::vector<char32_t>> variants;
    for (const uint c : text) {
        const char32_t folded = QChar::toCaseFolded(char32_t(c));
        variants[folded] = {folded};
    }
    for (char32_t c = 0; c <= LastCased; ++c) {
        const char32_t folded = QChar::toCaseFolded(c);
        if (folded == c)
            continue;
        if (const auto found = variants.find(folded); found != variants.end())
            found->second.push_back(c);
    }
    return variants;
}
}

std::vector<JsonSpellings> jsonSpellings(QStringView text, bool asciiMayBeEscaped)
{
    const QList<uint> chars = text.toUcs4(); // lone surrogates become U+FFFD
    if (chars.contains(uint(QChar::ReplacementCharacter)))
        return {};
    const auto sameFolded = variants(chars);
    std::vector<JsonSpellings> spellings;
    for (const uint c : chars) {
        std::vector<std::string> ways;
        for (const char32_t variant : sameFolded.at(QChar::toCaseFolded(char32_t(c))))
            addWays(ways, variant, asciiMayBeEscaped);
        std::sort(ways.begin(), ways.end());
        ways.erase(std::unique(ways.begin(), ways.end()), ways.end());
        spellings.push_back({std::move(ways)});
    }
    return spellings;
}

std::string plainSpelling(QStringView text)
{
    const auto plain = [](QChar c) {
        return c >= QChar(u' ') && c < QChar(u'\x7F') && c != QChar(u'"') && c != QChar(u'\\');
    };
    return std::all_of(text.begin(), text.end(), plain) ? text.toString().toLower().toStdString() : std::string();
}

}
