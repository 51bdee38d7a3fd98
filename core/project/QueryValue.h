#pragma once

#include "core/project/QueryField.h"

#include <limits>
#include <optional>

namespace core {

/// One value of a term. A text, a name and a word are `text` (a word in lower case); a number is the range from itself
/// to itself, with an empty text.
struct QueryValue
{
    static constexpr qint64 Least = 0;
    static constexpr qint64 Most = std::numeric_limits<qint64>::max();

    QString text;
    qint64 from = Least;
    qint64 to = Most;

    bool isNumber() const { return text.isEmpty(); }
    bool contains(qint64 number) const { return from <= number && number <= to; }
    friend bool operator==(const QueryValue &, const QueryValue &) = default;
};

/// Nothing when the field takes no such value. `written` is without quotation marks and not empty.
std::optional<QueryValue> readQueryValue(const QueryFieldInfo &info, const QString &written);
/// As it is written in a query, in quotation marks where it must be.
QString writeQueryValue(const QueryValue &value);
QString quotedForQuery(const QString &text);

}
