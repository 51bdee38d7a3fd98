#include "core/json/LayoutProbe.h"

#include "core/json/ByteBlock.h"
#include "core/json/ForeignContent.h"

#include <QCoreApplication>

#include <algorithm>

namespace core {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(core::LayoutProbe)
};

constexpr std::array<std::string_view, 4> ListKeys = {"data", "annotations", "samples", "images"};
constexpr std::array<std::string_view, 3> ConversationKeys = {"conversations", "conversation", "messages"};

std::string_view nextLine(std::string_view text, std::size_t &position)
{
    const std::size_t end = std::min(text.find('\n', position), text.size());
    std::string_view line = text.substr(position, end - position);
    position = std::min(end + 1, text.size());
    while (!line.empty() && isJsonSpace(line.back()))
        line.remove_suffix(1);
    while (!line.empty() && isJsonSpace(line.front()))
        line.remove_prefix(1);
    return line;
}

bool isWholeValue(std::string_view line, char opening)
{
    if (line.empty() || line.front() != opening)
        return false;
    ValueScanner scanner(ValueScanner::MaxDepth);
    return scanner.scan(line, true) == ValueScanner::State::Done && scanner.position() == line.size();
}

/// JSON Lines in which the first line is broken: most of the next lines are objects of their own.
bool goesOnInLines(std::string_view text)
{
    constexpr int Enough = 16;
    std::size_t position = leadingSpace(text);
    nextLine(text, position);
    int lines = 0;
    int objects = 0;
    while (lines < Enough && text.find('\n', position) != std::string_view::npos) {
        const std::string_view line = nextLine(text, position);
        lines += line.empty() ? 0 : 1;
        objects += isWholeValue(line, '{') ? 1 : 0;
    }
    return objects * 2 > lines;
}

/// JSON Lines whose values are lists.
bool isListPerLine(std::string_view text)
{
    std::size_t position = leadingSpace(text);
    if (!isWholeValue(nextLine(text, position), '['))
        return false;
    while (position < text.size()) {
        const std::string_view line = nextLine(text, position);
        if (!line.empty())
            return line.front() == '[';
    }
    return false;
}

}

LayoutProbe::LayoutProbe(FileWindow &window, int depthLimit)
    : m_window(window)
    , m_scanner(depthLimit)
{
}

FileLayout LayoutProbe::run()
{
    const std::string_view head = m_window.bytes();
    const std::size_t start = leadingSpace(head);
    if (start < head.size() && head[start] == '[')
        return isListPerLine(head) ? FileLayout::Lines : FileLayout::List;
    const bool lines = goesOnInLines(head);
    if (start == head.size() || head[start] != '{')
        return lines ? FileLayout::Lines : FileLayout::Values;

    consume(start);
    const End end = readFirstObject();
    if (end == End::OwnLine)
        return FileLayout::Lines;
    if ((end == End::Alone || end == End::Broken) && chooseList()) {
        if (end == End::Broken)
            m_problem = broken();
        return FileLayout::ListInObject;
    }
    if (end == End::Alone)
        return FileLayout::SingleObject;
    return lines && end != End::Later ? FileLayout::Lines : FileLayout::Values;
}

ReadProblem LayoutProbe::broken()
{
    const bool atEnd = !have(1);
    return {.kind = atEnd ? ReadProblem::Kind::Truncated : ReadProblem::Kind::TrailingGarbage,
            .message = atEnd ? Words::tr("The file ends before the object that holds the list is closed.")
                             : Words::tr("What follows the list is not valid JSON."),
            .line = m_line,
            .byte = m_window.offset()};
}

bool LayoutProbe::chooseList()
{
    if (m_isRecord)
        return false;
    const auto list = std::find_if(m_lists.begin(), m_lists.end(), [](std::int64_t offset) { return offset >= 0; });
    if (list == m_lists.end())
        return false;
    m_listOffset = *list;
    return true;
}

LayoutProbe::End LayoutProbe::readFirstObject()
{
    const std::int64_t firstLine = m_line;
    consume(1);
    char c = 0;
    while (peek(c) && c != '}') {
        if (c == ',')
            consume(1);
        else if (c != '"' || !readMember())
            return End::Broken;
    }
    if (c != '}')
        return End::Broken;
    consume(1);

    const std::int64_t lastLine = m_line;
    if (!peek(c))
        return End::Alone;
    if (c != '{' && chooseList())
        return End::Broken;
    if (firstLine != lastLine)
        return End::Later;
    return m_line == lastLine ? End::SameLine : End::OwnLine;
}

bool LayoutProbe::readMember()
{
    std::string key;
    char c = 0;
    if (!readKey(key) || !peek(c) || c != ':')
        return false;
    consume(1);
    if (!peek(c))
        return false;
    if (c == '[')
        return readList(key);
    if (c == '{')
        return skipContainer();
    return c == '"' ? skipString() : skipScalar();
}

bool LayoutProbe::readKey(std::string &key)
{
    constexpr std::size_t LongestKey = 16; // of those that matter here
    if (!have(2))
        return false;
    std::size_t length = 1;
    while (length < LongestKey && have(length + 1) && m_window.bytes()[length] != '"')
        ++length;
    key = m_window.bytes().substr(1, length - 1);
    return skipString();
}

bool LayoutProbe::readList(std::string_view key)
{
    if (std::find(ConversationKeys.begin(), ConversationKeys.end(), key) != ConversationKeys.end())
        m_isRecord = true;
    std::size_t first = 1;
    while (have(first + 1) && isJsonSpace(m_window.bytes()[first]))
        ++first;
    const auto rank = std::find(ListKeys.begin(), ListKeys.end(), key) - ListKeys.begin();
    if (std::size_t(rank) < ListKeys.size() && have(first + 1) && m_window.bytes()[first] == '{')
        m_lists[std::size_t(rank)] = m_window.offset() + 1;
    return skipContainer();
}

bool LayoutProbe::skipContainer()
{
    m_scanner.reset();
    bool last = false;
    for (;;) {
        const auto state = m_scanner.scan(m_window.bytes(), last);
        const std::size_t seen = m_scanner.position();
        m_scanner.dropped(seen);
        consume(seen);
        if (state != ValueScanner::State::NeedMore)
            return state == ValueScanner::State::Done;
        if (last)
            return false;
        last = m_window.more() != FileWindow::More::Yes;
    }
}

bool LayoutProbe::skipString()
{
    consume(1);
    while (have(1)) {
        const std::string_view bytes = m_window.bytes();
        const std::size_t end = std::min(bytes.find_first_of("\"\\"), bytes.size());
        consume(end);
        if (end == bytes.size())
            continue;
        if (bytes[end] == '"') {
            consume(1);
            return true;
        }
        if (!have(2))
            return false;
        consume(2);
    }
    return false;
}

bool LayoutProbe::skipScalar()
{
    bool any = false;
    while (have(1)) {
        const char c = m_window.bytes().front();
        if (c == ',' || c == '}' || isJsonSpace(c))
            return any;
        if (c == '"' || c == '[' || c == '{' || c == ']' || c == ':')
            return false;
        any = true;
        consume(1);
    }
    return false;
}

/// The next byte that is no white space.
bool LayoutProbe::peek(char &c)
{
    while (have(1)) {
        c = m_window.bytes().front();
        if (!isJsonSpace(c))
            return true;
        consume(1);
    }
    return false;
}

void LayoutProbe::consume(std::size_t count)
{
    m_line += countLines(m_window.bytes().substr(0, count));
    m_window.drop(count);
}

bool LayoutProbe::have(std::size_t count)
{
    while (m_window.bytes().size() < count) {
        if (m_window.more() != FileWindow::More::Yes)
            return false;
    }
    return true;
}

}
