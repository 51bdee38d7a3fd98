#include "core/project/GlobPattern.h"

#include <QByteArrayView>
#include <QChar>
#include <QList>

#include <algorithm>
#include <array>

namespace core {

namespace {
std::u32string foldedText(const QString &text)
{
    std::u32string folded;
    for (const uint c : text.toUcs4())
        folded.push_back(QChar::toCaseFolded(char32_t(c)));
    return folded;
}

char foldAscii(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

template <typename String>
bool standsAt(std::basic_string_view<typename String::value_type> name, std::size_t at, const String &part)
{
    for (std::size_t i = 0; i < part.size(); ++i) {
        if (part[i] != '?' && part[i] != name[at + i])
            return false;
    }
    return true;
}

/// First and last part are anchored; each one between is taken as early as it fits.
template <typename String>
bool covers(const std::vector<String> &parts, std::basic_string_view<typename String::value_type> name)
{
    const String &first = parts.front();
    if (parts.size() == 1)
        return name.size() == first.size() && standsAt(name, 0, first);
    const String &last = parts.back();
    if (name.size() < first.size() + last.size() || !standsAt(name, 0, first) ||
        !standsAt(name, name.size() - last.size(), last))
        return false;
    std::size_t at = first.size();
    const std::size_t end = name.size() - last.size();
    for (std::size_t i = 1; i + 1 < parts.size(); ++i) {
        while (at + parts[i].size() <= end && !standsAt(name, at, parts[i]))
            ++at;
        if (at + parts[i].size() > end)
            return false;
        at += parts[i].size();
    }
    return true;
}

template <typename String>
bool coversNameOrLastPart(const std::vector<String> &parts, std::basic_string_view<typename String::value_type> name)
{
    if (covers(parts, name))
        return true;
    if (parts.front().empty()) // a star comes first: the last part alone can match no better
        return false;
    for (std::size_t i = name.size(); i > 0; --i) {
        if (name[i - 1] == '/' || name[i - 1] == '\\')
            return covers(parts, name.substr(i));
    }
    return false;
}
}

GlobPattern::GlobPattern(const QString &pattern, Plain plain)
{
    const std::u32string folded = foldedText(pattern);
    const bool wild = folded.find_first_of(U"*?") != std::u32string::npos;
    if (!wild && plain == Plain::Substring) {
        m_parts = {{}, folded, {}};
    } else {
        std::size_t from = 0;
        for (std::size_t star = folded.find(U'*'); star != std::u32string::npos; star = folded.find(U'*', from)) {
            m_parts.push_back(folded.substr(from, star - from));
            from = star + 1;
        }
        m_parts.push_back(folded.substr(from));
    }
    if (std::all_of(folded.begin(), folded.end(), [](char32_t c) { return c < 0x80; })) {
        for (const std::u32string &part : m_parts)
            m_ascii.emplace_back(part.begin(), part.end());
    }
}

bool GlobPattern::matches(std::string_view utf8) const
{
    std::array<char, 256> folded;
    const bool ascii = std::all_of(utf8.begin(), utf8.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
    if (!ascii || utf8.size() > folded.size()) {
        const std::u32string name = foldedText(QString::fromUtf8(utf8.data(), qsizetype(utf8.size())));
        return coversNameOrLastPart<std::u32string>(m_parts, name);
    }
    if (m_ascii.empty()) // folding takes every spelling of an ASCII letter to ASCII: what is left cannot match
        return false;
    std::transform(utf8.begin(), utf8.end(), folded.begin(), foldAscii);
    return coversNameOrLastPart<std::string>(m_ascii, std::string_view(folded.data(), utf8.size()));
}

}
