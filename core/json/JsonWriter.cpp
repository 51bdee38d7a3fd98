#include "core/json/JsonWriter.h"

#include <array>
#include <charconv>
#include <cmath>

namespace core {

namespace {
constexpr EscapeStyle Style{false, false, false};
}

JsonWriter &JsonWriter::key(QStringView name)
{
    separate();
    m_bytes += JsonString::encode(name, Style) + ':';
    return *this;
}

JsonWriter &JsonWriter::value(QStringView text)
{
    return token(JsonString::encode(text, Style));
}

JsonWriter &JsonWriter::value(double number)
{
    if (!std::isfinite(number))
        return null();
    std::array<char, 32> digits;
    const auto [end, failed] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    Q_ASSERT(failed == std::errc());
    return token(QByteArray(digits.data(), end - digits.data()));
}

JsonWriter &JsonWriter::value(const QStringList &texts)
{
    beginArray();
    for (const QString &text : texts)
        value(text);
    return endArray();
}

JsonWriter &JsonWriter::open(char bracket)
{
    separate();
    m_bytes += bracket;
    return *this;
}

JsonWriter &JsonWriter::close(char bracket)
{
    m_bytes += bracket;
    return *this;
}

JsonWriter &JsonWriter::token(const QByteArray &text)
{
    separate();
    m_bytes += text;
    return *this;
}

void JsonWriter::separate()
{
    if (!m_bytes.isEmpty() && !m_bytes.endsWith('{') && !m_bytes.endsWith('[') && !m_bytes.endsWith(':'))
        m_bytes += ',';
}

}
