#include "core/json/TurnScanner.h"

#include <cstring>

namespace core {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

}

bool TurnScanner::scan(std::string_view record, std::vector<ByteSpan> &values)
{
    values.clear();
    m_begin = m_at = record.data();
    m_end = m_begin + record.size();
    bool found = false;
    if (!take('{'))
        return false;
    do {
        std::string_view name;
        if (!key(name))
            return false;
        if (name == R"("conversations")") {
            if (found || !turns(values))
                return false;
            found = true;
        } else if (name == R"("conversation")" || name == R"("messages")" || !scalar()) {
            return false;
        }
    } while (take(','));
    return found && take('}');
}

bool TurnScanner::turns(std::vector<ByteSpan> &values)
{
    if (!take('['))
        return false;
    do {
        if (!turn(values))
            return false;
    } while (take(','));
    return take(']');
}

bool TurnScanner::turn(std::vector<ByteSpan> &values)
{
    if (!take('{'))
        return false;
    bool found = false;
    do {
        std::string_view name;
        std::string_view token;
        if (!key(name) || !string(token) || name == R"("content")")
            return false;
        if (name != R"("value")")
            continue;
        if (found)
            return false;
        found = true;
        if (!values.empty())
            m_gaps[values.size() % 2].assign(m_begin + values.back().end(), token.data());
        values.push_back(spanOf(token));
        if (!sameAgain(values))
            return false;
    } while (take(','));
    return found && take('}');
}

/// From value to value for as long as the bytes between them are the same as last time. From the end of a value to the
/// start of the next they mean the same, too, and what they hold need not be read again.
bool TurnScanner::sameAgain(std::vector<ByteSpan> &values)
{
    while (true) {
        const std::string &gap = m_gaps[values.size() % 2]; // questions and answers take turns
        if (gap.empty() || !std::string_view(m_at, m_end).starts_with(gap))
            return true;
        m_at += gap.size();
        std::string_view token;
        if (!string(token))
            return false;
        values.push_back(spanOf(token));
    }
}

/// A key with its quotes and the colon behind it. One that is written with escapes might be any key.
bool TurnScanner::key(std::string_view &token)
{
    return string(token) && std::memchr(token.data(), '\\', token.size()) == nullptr && take(':');
}

bool TurnScanner::string(std::string_view &token)
{
    if (!take('"'))
        return false;
    const char *start = m_at - 1;
    while (m_at < m_end) {
        const auto *quote = static_cast<const char *>(std::memchr(m_at, '"', static_cast<std::size_t>(m_end - m_at)));
        if (quote == nullptr)
            return false;
        const char *before = quote;
        while (before[-1] == '\\') // ends at the opening quote
            --before;
        m_at = quote + 1;
        if ((quote - before) % 2 == 0) {
            token = {start, static_cast<std::size_t>(m_at - start)};
            return true;
        }
    }
    return false;
}

ByteSpan TurnScanner::spanOf(std::string_view token) const
{
    return {static_cast<std::size_t>(token.data() - m_begin), token.size()};
}

/// Steps over anything but a list or an object.
bool TurnScanner::scalar()
{
    skipSpace();
    if (m_at == m_end || *m_at == '[' || *m_at == '{')
        return false;
    std::string_view ignored;
    if (*m_at == '"')
        return string(ignored);
    while (m_at < m_end && *m_at != ',' && *m_at != '}')
        ++m_at;
    return true;
}

bool TurnScanner::take(char c)
{
    skipSpace();
    if (m_at == m_end || *m_at != c)
        return false;
    ++m_at;
    return true;
}

void TurnScanner::skipSpace()
{
    constexpr std::string_view Indent = "        "; // most of a file that people can read
    while (m_at < m_end && isSpace(*m_at)) {
        ++m_at;
        while (std::string_view(m_at, m_end).starts_with(Indent))
            m_at += Indent.size();
    }
}

}
