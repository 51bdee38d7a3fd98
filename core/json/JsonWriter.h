#pragma once

#include "core/json/JsonString.h"

#include <QByteArray>
#include <QStringList>

#include <concepts>

namespace core {

/// Writes JSON for programs to read: one line, keys in the order in which they are given, every text as it is, also one
/// with half a surrogate pair.
class JsonWriter
{
public:
    JsonWriter &beginObject() { return open('{'); }
    JsonWriter &endObject() { return close('}'); }
    JsonWriter &beginArray() { return open('['); }
    JsonWriter &endArray() { return close(']'); }
    JsonWriter &key(QStringView name);

    JsonWriter &value(QStringView text);
    JsonWriter &value(const QString &text) { return value(QStringView(text)); }
    JsonWriter &value(std::integral auto number)
    {
        if constexpr (std::same_as<decltype(number), bool>)
            return token(number ? "true" : "false");
        else
            return token(QByteArray::number(qint64(number)));
    }
    JsonWriter &value(double number); ///< in as few digits as tell it from every other
    JsonWriter &value(const QStringList &texts);
    JsonWriter &null() { return token("null"); }
    JsonWriter &verbatim(const QByteArray &json) { return token(json); } ///< a value that is JSON already

    template <typename T>
    JsonWriter &member(QStringView name, const T &content)
    {
        return key(name).value(content);
    }

    const QByteArray &bytes() const { return m_bytes; }

private:
    JsonWriter &open(char bracket);
    JsonWriter &close(char bracket);
    JsonWriter &token(const QByteArray &text);
    void separate();

    QByteArray m_bytes;
};

}
