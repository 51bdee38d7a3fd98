#include "core/json/ForeignContent.h"

#include <QCoreApplication>

#include <algorithm>
#include <cctype>
#include <string>

namespace core {

using namespace std::string_view_literals;
using Kind = ReadProblem::Kind;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(core::ForeignContent)
};

constexpr auto ByteOrderMark = "\xEF\xBB\xBF"sv;

bool isCompressed(std::string_view head)
{
    return head.starts_with("\x1F\x8B"sv) || head.starts_with("PK\x03\x04"sv) || head.starts_with("PK\x05\x06"sv) ||
           head.starts_with("BZh"sv) ||
           head.starts_with("\xFD"
                            "7zXZ"sv) ||
           head.starts_with("7z\xBC\xAF"sv) || head.starts_with("\x28\xB5\x2F\xFD"sv) || head.starts_with("Rar!"sv);
}

/// Text of the first 4 bytes in which every second or all but one of four are zero: no UTF-8 JSON begins like this.
std::optional<Kind> wideCharacters(std::string_view head)
{
    if (head.starts_with("\xFF\xFE\0\0"sv) || head.starts_with("\0\0\xFE\xFF"sv))
        return Kind::Utf32;
    if (head.starts_with("\xFF\xFE"sv) || head.starts_with("\xFE\xFF"sv))
        return Kind::Utf16;
    if (head.size() < 4)
        return std::nullopt;
    const bool zero[] = {head[0] == 0, head[1] == 0, head[2] == 0, head[3] == 0};
    if ((!zero[0] && zero[1] && zero[2] && zero[3]) || (zero[0] && zero[1] && zero[2] && !zero[3]))
        return Kind::Utf32;
    if ((!zero[0] && zero[1] && !zero[2] && zero[3]) || (zero[0] && !zero[1] && zero[2] && !zero[3]))
        return Kind::Utf16;
    return std::nullopt;
}

bool isBinary(std::string_view head)
{
    return head.starts_with("%PDF"sv) || std::any_of(head.begin(), head.end(), [](char c) {
               return (static_cast<unsigned char>(c) < 0x20 && !isJsonSpace(c) && c != '\f' && c != '\b') || c == 0x7F;
           });
}

bool containsTag(std::string_view head, std::string_view tag)
{
    const auto same = [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; };
    return std::search(head.begin(), head.end(), tag.begin(), tag.end(), same) != head.end();
}

QString messageFor(Kind kind)
{
    switch (kind) {
    case Kind::Empty:
        return Words::tr("The file is empty.");
    case Kind::GitLfs:
        return Words::tr(
            "This is a Git LFS pointer, which only names the real file. Fetch that with \"git lfs pull\".");
    case Kind::Html:
        return Words::tr("This is a web page, saved in place of the file. Download the file itself.");
    case Kind::Xml:
        return Words::tr("This is XML, not JSON.");
    case Kind::Utf16:
        return Words::tr("The text is written in UTF-16. Save it as UTF-8.");
    case Kind::Utf32:
        return Words::tr("The text is written in UTF-32. Save it as UTF-8.");
    case Kind::Compressed:
        return Words::tr("The file is compressed. Unpack it first.");
    case Kind::Binary:
        return Words::tr("This is a binary file, not JSON.");
    case Kind::ScalarRoot:
        return Words::tr("The file holds a single value, not a list of records.");
    default:
        return Words::tr("This is text, but not JSON.");
    }
}

std::optional<Kind> kindOf(std::string_view head)
{
    const std::string_view text = head.substr(leadingSpace(head));
    if (head.starts_with("version https://git-lfs."sv))
        return Kind::GitLfs;
    if (isCompressed(head))
        return Kind::Compressed;
    if (const auto wide = wideCharacters(head))
        return wide;
    if (text.empty())
        return Kind::Empty;
    if (text.front() == '{' || text.front() == '[')
        return std::nullopt;
    if (isBinary(head))
        return Kind::Binary;
    if (text.front() == '<') {
        const bool page = containsTag(text, "<!doctype html"sv) || containsTag(text, "<html"sv) ||
                          containsTag(text, "<head"sv) || containsTag(text, "<body"sv);
        return page ? Kind::Html : Kind::Xml;
    }
    const std::string_view word = text.substr(0, text.find_first_of(" \t\r\n"sv));
    const bool scalar = text.front() == '"' || text.front() == '-' ||
                        std::isdigit(static_cast<unsigned char>(text.front())) || word == "true"sv ||
                        word == "false"sv || word == "null"sv || word == "NaN"sv;
    return scalar ? Kind::ScalarRoot : Kind::NotJson;
}

}

std::size_t leadingSpace(std::string_view head)
{
    std::size_t i = head.starts_with(ByteOrderMark) ? ByteOrderMark.size() : 0;
    while (i < head.size() && isJsonSpace(head[i]))
        ++i;
    return i;
}

std::optional<ReadProblem> foreignContent(std::string_view head)
{
    const auto kind = kindOf(head);
    if (!kind)
        return std::nullopt;
    return ReadProblem{.kind = *kind, .message = messageFor(*kind), .line = 1, .byte = 0};
}

}
