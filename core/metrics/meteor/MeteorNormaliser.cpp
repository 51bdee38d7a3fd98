#include "core/metrics/meteor/MeteorNormaliser.h"

#include "core/metrics/meteor/MeteorLists.h"

#include <algorithm>
#include <vector>

namespace core {

namespace {

using Text = std::u16string;
using TextView = std::u16string_view;

constexpr bool isDigit(char16_t c)
{
    return c >= u'0' && c <= u'9';
}

/// Latin up to U+017E and Cyrillic, no other script.
constexpr bool isLetter(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') ||
           (c >= 0xC0 && c <= 0x17E && c != 0xD7 && c != 0xF7) || (c >= 0x400 && c <= 0x4FF);
}

constexpr bool isAlnum(char16_t c)
{
    return isLetter(c) || isDigit(c);
}

constexpr bool isBlank(char16_t c)
{
    return c == u' ' || c == 0xA0 || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
}

Text withOtherSignsApart(TextView text)
{
    constexpr TextView Kept = u" .'`,-\u2018\u2019";
    Text out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char16_t c = text[i];
        if (isAlnum(c) || Kept.find(c) != TextView::npos) {
            out += c;
            continue;
        }
        out += u' ';
        out += c;
        if (QChar::isHighSurrogate(c) && i + 1 < text.size() && QChar::isLowSurrogate(text[i + 1]))
            out += text[++i];
        out += u' ';
    }
    return out;
}

Text withDotsTogether(TextView text)
{
    Text out;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t end = std::min(text.find_first_not_of(u'.', i), text.size());
        if (end > i + 1) {
            out += u' ';
            out += text.substr(i, end - i);
            out += u' ';
            i = end;
        } else {
            out += text[i++];
        }
    }
    return out;
}

/// One pass over the text: the sign between two characters of these kinds is written as `replacement`. Matches do not
/// overlap: the character behind one cannot be that before the next.
Text replaced(TextView text, char16_t sign, bool (*before)(char16_t), bool (*behind)(char16_t), TextView replacement)
{
    Text out;
    for (std::size_t i = 0; i < text.size();) {
        out += text[i];
        if (i + 2 < text.size() && text[i + 1] == sign && before(text[i]) && behind(text[i + 2])) {
            out += replacement;
            out += text[i + 2];
            i += 3;
        } else {
            ++i;
        }
    }
    return out;
}

Text withCommasApart(const Text &text)
{
    constexpr auto NoDigit = [](char16_t c) { return !isDigit(c); };
    Text out = replaced(text, u',', NoDigit, NoDigit, u" , ");
    out = replaced(out, u',', isDigit, NoDigit, u" , ");
    return replaced(out, u',', NoDigit, isDigit, u" , ");
}

Text withPlainQuotes(TextView text)
{
    Text out;
    for (const char16_t c : text) {
        switch (c) {
        case u'`':
        case u'\u2018':
        case u'\u2019':
            out += u'\'';
            break;
        case u'\u201C':
        case u'\u201D':
            out += u" \" ";
            break;
        case u'\u2013':
            out += u'-';
            break;
        default:
            out += c;
        }
    }
    const auto replaceAll = [&out](TextView from, TextView to) {
        for (std::size_t at = out.find(from); at != Text::npos; at = out.find(from, at + to.size()))
            out.replace(at, from.size(), to);
    };
    replaceAll(u"''", u" \" ");
    replaceAll(u"--", u"-");
    return out;
}

Text withHyphensOpened(const Text &text)
{
    return replaced(
        text, u'-', [](char16_t c) { return isAlnum(c) || c == u'.'; }, isAlnum, u" ");
}

Text withApostrophesApart(const Text &text)
{
    constexpr auto NoLetter = [](char16_t c) { return !isLetter(c); };
    constexpr auto NoAlnum = [](char16_t c) { return !isAlnum(c); };
    constexpr TextView Apart = u" ' ";
    Text out = replaced(text, u'\'', NoLetter, NoLetter, Apart);
    out = replaced(out, u'\'', NoAlnum, isLetter, Apart);
    out = replaced(out, u'\'', isLetter, NoLetter, Apart);
    out = replaced(out, u'\'', isLetter, isLetter, u" '");
    return replaced(
        out, u'\'', isDigit, [](char16_t c) { return c == u's'; }, u" '");
}

std::vector<TextView> split(TextView text)
{
    std::vector<TextView> words;
    for (auto begin = text.begin(); begin != text.end();) {
        begin = std::find_if_not(begin, text.end(), isBlank);
        const auto end = std::find_if(begin, text.end(), isBlank);
        if (begin != end)
            words.emplace_back(begin, end);
        begin = end;
    }
    return words;
}

std::string utf8(TextView text)
{
    return QStringView(text).toUtf8().toStdString();
}

/// Of a text that has nothing but ASCII letters, digits and blanks; empty for any other.
std::string normalisedPlain(QStringView text)
{
    std::string out;
    out.reserve(std::size_t(text.size()) + 1);
    for (const QChar unit : text) {
        const char16_t c = unit.unicode();
        if (c == u' ' && !out.empty() && out.back() != ' ')
            out += ' ';
        else if (c >= u'A' && c <= u'Z')
            out += char(c - u'A' + u'a');
        else if ((c >= u'a' && c <= u'z') || isDigit(c))
            out += char(c);
        else if (c != u' ')
            return {};
    }
    if (out.ends_with(' '))
        out.pop_back();
    return out;
}

}

MeteorNormaliser::MeteorNormaliser(const MeteorLists &lists)
    : m_lists(lists)
{
}

std::string MeteorNormaliser::normalised(const QString &text) const
{
    std::string plain = normalisedPlain(text);
    return plain.empty() ? normalisedInFull(text) : plain;
}

std::string MeteorNormaliser::normalisedInFull(const QString &text) const
{
    Text out = withOtherSignsApart(u' ' + text.toStdU16String() + u' ');
    out = withCommasApart(withDotsTogether(out));
    out = withApostrophesApart(withHyphensOpened(withPlainQuotes(out)));
    out = withFullStops(out);
    return QString::fromStdU16String(out).toLower().toStdString();
}

/// What the words' last full stops are worth; the words with one blank between two.
std::u16string MeteorNormaliser::withFullStops(const std::u16string &text) const
{
    const std::vector<TextView> words = split(text);
    Text out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const TextView word = words[i];
        if (i > 0)
            out += u' ';
        const TextView stem = word.substr(0, word.size() - 1);
        if (word.back() != u'.' || word.find_first_not_of(u'.') == TextView::npos) {
            out += word;
            continue;
        }
        const char16_t next = i + 1 < words.size() ? words[i + 1].front() : u'\0';
        if (stem.find(u'.') != TextView::npos && std::ranges::any_of(stem, isLetter))
            std::ranges::copy_if(word, std::back_inserter(out), [](char16_t c) { return c != u'.'; });
        else if (m_lists.prefixes.contains(utf8(stem)) || (next >= u'a' && next <= u'z') ||
                 (isDigit(next) && m_lists.numericPrefixes.contains(utf8(stem))))
            out += word;
        else
            out.append(stem).append(u" .");
    }
    return out;
}

}
