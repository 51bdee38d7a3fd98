#include "core/json/JsonCheck.h"

#include "core/json/ByteBlock.h"
#include "core/json/ForeignContent.h"

#include <QCoreApplication>

#include <algorithm>

namespace core {

using Kind = ReadProblem::Kind;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(core::JsonCheck)
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The character at the position as a person would name it.
QString nameOf(std::string_view json, std::size_t position)
{
    const auto c = static_cast<unsigned char>(json[position]);
    if (c > 0x20 && c < 0x7F)
        return QChar::fromLatin1(json[position]);
    return c < 0x80 ? QStringLiteral("U+%1").arg(c, 4, 16, QLatin1Char('0')) : QStringLiteral("0x%1").arg(c, 2, 16);
}

/// The hexadecimal number of \uXXXX, or -1.
int hexValue(std::string_view json, std::size_t position)
{
    if (json.size() < position + 6 || json[position] != '\\' || json[position + 1] != 'u')
        return -1;
    int value = 0;
    for (std::size_t i = position + 2; i < position + 6; ++i) {
        const char c = json[i];
        const char folded = static_cast<char>(c | 0x20);
        if (!isDigit(c) && (folded < 'a' || folded > 'f'))
            return -1;
        value = value * 16 + (isDigit(c) ? c - '0' : folded - 'a' + 10);
    }
    return value;
}

}

JsonCheck::JsonCheck(int depthLimit)
    : m_depthLimit(static_cast<std::size_t>(depthLimit))
{
}

std::optional<ReadProblem> JsonCheck::check(std::string_view json)
{
    m_closing.clear();
    m_expect = Expect::Value;
    for (std::size_t i = 0;;) {
        while (i < json.size() && isJsonSpace(json[i]))
            ++i;
        if (i == json.size()) {
            if (m_expect == Expect::Nothing)
                return std::nullopt;
            fail(Kind::Truncated, i, Words::tr("The record ends before it is complete."));
        } else if (step(json, i)) {
            continue;
        }
        m_fault.line = 1 + countLines(json.substr(0, static_cast<std::size_t>(m_fault.byte)));
        return m_fault;
    }
}

/// Reads one token; `i` is at its first byte, and behind it afterwards.
bool JsonCheck::step(std::string_view json, std::size_t &i)
{
    const char c = json[i];
    switch (m_expect) {
    case Expect::Nothing:
        return fail(Kind::TrailingGarbage, i, Words::tr("Something follows the end of the record."));
    case Expect::ValueOrEnd:
        if (c == ']')
            return close(c, i);
        [[fallthrough]];
    case Expect::Value:
        return value(json, i);
    case Expect::KeyOrEnd:
        if (c == '}')
            return close(c, i);
        [[fallthrough]];
    case Expect::Key: {
        if (c != '"')
            return unexpected(json, i);
        const auto end = string(json, i);
        i = end.value_or(i);
        m_expect = Expect::Colon;
        return end.has_value();
    }
    case Expect::Colon:
        if (c != ':')
            return fail(Kind::Syntax, i, Words::tr("A colon is missing behind a key."));
        m_expect = Expect::Value;
        ++i;
        return true;
    case Expect::CommaOrEnd:
        if (c == '}' || c == ']')
            return close(c, i);
        if (c != ',')
            return fail(Kind::Syntax, i, Words::tr("A comma is missing before \"%1\".").arg(nameOf(json, i)));
        m_expect = m_closing.back() == '}' ? Expect::Key : Expect::Value;
        ++i;
        return true;
    }
    return false;
}

bool JsonCheck::value(std::string_view json, std::size_t &i)
{
    const char c = json[i];
    if (c == '{' || c == '[') {
        if (m_closing.size() == m_depthLimit)
            return fail(Kind::TooDeep, i, Words::tr("Lists and objects are nested deeper than %1.").arg(m_depthLimit));
        m_closing += static_cast<char>(c + 2); // { } and [ ] are two apart
        m_expect = c == '{' ? Expect::KeyOrEnd : Expect::ValueOrEnd;
        ++i;
        return true;
    }
    if (c == '"') {
        const auto end = string(json, i);
        if (!end)
            return false;
        i = *end;
    } else {
        const std::size_t end = std::min(json.find_first_of(" \t\r\n,]}:[{\"", i), json.size());
        const std::string_view token = json.substr(i, end - i);
        if (token.empty())
            return unexpected(json, i);
        if (!isScalar(token))
            return fail(Kind::Syntax, i,
                        Words::tr("\"%1\" is neither a number nor a word that JSON knows.")
                            .arg(QString::fromUtf8(token.data(),
                                                   static_cast<qsizetype>(std::min<std::size_t>(token.size(), 40)))));
        i = end;
    }
    m_expect = m_closing.empty() ? Expect::Nothing : Expect::CommaOrEnd;
    return true;
}

bool JsonCheck::close(char c, std::size_t &i)
{
    if (m_closing.back() != c)
        return fail(Kind::Mismatch, i, Words::tr("A \"%1\" closes what it did not open.").arg(QChar::fromLatin1(c)));
    m_closing.pop_back();
    m_expect = m_closing.empty() ? Expect::Nothing : Expect::CommaOrEnd;
    ++i;
    return true;
}

std::optional<std::size_t> JsonCheck::string(std::string_view json, std::size_t position)
{
    for (std::size_t i = position + 1; i < json.size();) {
        const char c = json[i];
        if (c == '"')
            return i + 1;
        if (c == '\\') {
            if (!escape(json, i))
                return std::nullopt;
        } else if (static_cast<unsigned char>(c) >= 0x20) {
            ++i;
        } else if (c == '\n' || c == '\r') {
            fail(Kind::UnclosedString, position,
                 Words::tr("The closing quote of a string is missing, or a line break stands in it unescaped."));
            return std::nullopt;
        } else {
            fail(Kind::Syntax, i,
                 Words::tr("The control character %1 stands in a string unescaped.").arg(nameOf(json, i)));
            return std::nullopt;
        }
    }
    fail(Kind::UnclosedString, position, Words::tr("The closing quote of a string is missing."));
    return std::nullopt;
}

bool JsonCheck::escapes(std::string_view contents)
{
    for (std::size_t i = contents.find('\\'); i < contents.size(); i = contents.find('\\', i)) {
        if (!escape(contents, i))
            return false;
    }
    return true;
}

bool JsonCheck::escape(std::string_view json, std::size_t &i)
{
    constexpr std::string_view Known = "\"\\/bfnrt";
    if (i + 1 < json.size() && Known.find(json[i + 1]) != std::string_view::npos) {
        i += 2;
        return true;
    }
    const int unit = hexValue(json, i);
    if (unit < 0)
        return fail(Kind::Syntax, i, Words::tr("A backslash in a string escapes nothing that JSON knows."));
    i += 6;
    if (unit < 0xD800 || unit > 0xDFFF)
        return true;
    const int low = unit < 0xDC00 ? hexValue(json, i) : -1;
    const bool pair = low >= 0xDC00 && low <= 0xDFFF;
    m_sawLoneSurrogate = m_sawLoneSurrogate || !pair;
    i += pair ? 6 : 0;
    return true;
}

bool JsonCheck::isScalar(std::string_view token)
{
    if (token == "true" || token == "false" || token == "null" || isNumber(token))
        return true;
    const bool nan = token == "NaN" || token == "Infinity" || token == "-Infinity";
    m_sawNan = m_sawNan || nan;
    return nan;
}

bool JsonCheck::isNumber(std::string_view token)
{
    std::size_t i = token.starts_with('-') ? 1 : 0;
    const auto digits = [&] {
        const std::size_t start = i;
        while (i < token.size() && isDigit(token[i]))
            ++i;
        return i - start;
    };
    const bool zero = i < token.size() && token[i] == '0';
    const std::size_t whole = digits();
    if (whole == 0 || (zero && whole > 1))
        return false;
    if (i < token.size() && token[i] == '.') {
        ++i;
        if (digits() == 0)
            return false;
    }
    if (i < token.size() && (token[i] == 'e' || token[i] == 'E')) {
        ++i;
        if (i < token.size() && (token[i] == '+' || token[i] == '-'))
            ++i;
        if (digits() == 0)
            return false;
    }
    return i == token.size();
}

bool JsonCheck::fail(Kind kind, std::size_t position, const QString &message)
{
    m_fault = ReadProblem();
    m_fault.kind = kind;
    m_fault.message = message;
    m_fault.byte = static_cast<std::int64_t>(position);
    return false;
}

bool JsonCheck::unexpected(std::string_view json, std::size_t position)
{
    const QString name = nameOf(json, position);
    if (m_expect == Expect::Value && json[position] != ']' && json[position] != '}')
        return fail(Kind::Syntax, position, Words::tr("There is a \"%1\" where a value should be.").arg(name));
    if (json[position] == ']' || json[position] == '}')
        return fail(Kind::Syntax, position,
                    Words::tr("There is a \"%1\" where something should still come.").arg(name));
    return fail(Kind::Syntax, position,
                Words::tr("There is a \"%1\" where a key in double quotes should be.").arg(name));
}

}
