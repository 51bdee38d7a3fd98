#include "core/project/QueryValue.h"

#include "core/project/DayRange.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {
/// Digits only, no sign, no white space; whatever the language of the desktop.
std::optional<qint64> readNumber(QStringView text)
{
    const bool digits = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool ok = false;
    const qint64 number = digits ? text.toLongLong(&ok) : 0;
    return ok ? std::optional(number) : std::nullopt;
}

std::optional<QueryValue> readBound(QStringView op, QStringView rest)
{
    const std::optional<qint64> number = readNumber(rest);
    if (!number)
        return std::nullopt;
    const bool open = !op.endsWith(u'='); // the bound itself is outside
    if (op.startsWith(u'='))
        return QueryValue{{}, *number, *number};
    if (op.startsWith(u'<'))
        return open && *number == 0 ? std::nullopt : std::optional(QueryValue{{}, QueryValue::Least, *number - open});
    if (open && *number == QueryValue::Most)
        return std::nullopt;
    return QueryValue{{}, *number + open, QueryValue::Most};
}

std::optional<QueryValue> readRange(QStringView text)
{
    for (const QStringView op : {u">=", u"<=", u">", u"<", u"="}) {
        if (text.startsWith(op))
            return readBound(op, text.sliced(op.size()));
    }
    const qsizetype dots = text.indexOf(u"..");
    if (dots < 0) {
        const auto number = readNumber(text);
        return number ? std::optional(QueryValue{{}, *number, *number}) : std::nullopt;
    }
    const QStringView first = text.first(dots);
    const QStringView last = text.sliced(dots + 2);
    const auto from = first.isEmpty() ? QueryValue::Least : readNumber(first);
    const auto to = last.isEmpty() ? QueryValue::Most : readNumber(last);
    if ((first.isEmpty() && last.isEmpty()) || !from || !to || *from > *to)
        return std::nullopt;
    return QueryValue{{}, *from, *to};
}

std::optional<QueryValue> readWord(const QStringList &words, const QString &written)
{
    const qsizetype place = words.indexOf(written.toLower());
    return place < 0 ? std::nullopt : std::optional(QueryValue{words[place]});
}
}

std::optional<QueryValue> readQueryValue(const QueryFieldInfo &info, const QString &written)
{
    switch (info.kind) {
    case QueryFieldInfo::Kind::Text:
    case QueryFieldInfo::Kind::Name:
        return QueryValue{written};
    case QueryFieldInfo::Kind::Words:
        return readWord(info.words, written);
    case QueryFieldInfo::Kind::Numbers:
        return readRange(written);
    case QueryFieldInfo::Kind::NumberOrName:
        if (const auto number = readNumber(written))
            return QueryValue{{}, *number, *number};
        return QueryValue{written};
    case QueryFieldInfo::Kind::Days:
        if (const auto days = DayRange::read(written))
            return QueryValue{days->toString()};
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

QString writeQueryValue(const QueryValue &value)
{
    if (!value.isNumber())
        return quotedForQuery(value.text);
    if (value.from == value.to)
        return QString::number(value.from);
    const QString from =
        value.from == QueryValue::Least && value.to != QueryValue::Most ? QString() : QString::number(value.from);
    return from + u".."_s + (value.to == QueryValue::Most ? QString() : QString::number(value.to));
}

QString quotedForQuery(const QString &text)
{
    static constexpr QStringView Special = u"\"(),:<>=\\";
    const auto special = [](QChar c) { return c.isSpace() || Special.contains(c); };
    const bool keyword = std::ranges::any_of(std::initializer_list<QStringView>{u"and", u"or", u"not"},
                                             [&](auto word) { return word.compare(text, Qt::CaseInsensitive) == 0; });
    if (!text.isEmpty() && !keyword && !text.startsWith(u'-') && std::none_of(text.begin(), text.end(), special))
        return text;
    QString quoted = text;
    quoted.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + quoted + u'"';
}

}
