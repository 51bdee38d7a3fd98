#include "core/project/DayRange.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// Digits in their places only: QDate would take signs and spaces.
QDate readDay(QStringView text)
{
    constexpr QStringView Shape = u"dddd-dd-dd";
    if (text.size() != Shape.size())
        return {};
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isDigit = text[i] >= u'0' && text[i] <= u'9';
        if (Shape[i] == u'd' ? !isDigit : text[i] != Shape[i])
            return {};
    }
    return {text.first(4).toInt(), text.sliced(5, 2).toInt(), text.sliced(8, 2).toInt()};
}

}

std::optional<DayRange> DayRange::read(QStringView text)
{
    const qsizetype dots = text.indexOf(u"..");
    if (dots < 0) {
        const QDate day = readDay(text);
        return day.isValid() ? std::optional(DayRange{day, day}) : std::nullopt;
    }
    const QStringView first = text.first(dots);
    const QStringView last = text.sliced(dots + 2);
    const DayRange range{readDay(first), readDay(last)};
    if ((first.isEmpty() && last.isEmpty()) || first.isEmpty() != range.from.isNull() ||
        last.isEmpty() != range.to.isNull())
        return std::nullopt;
    if (range.from.isValid() && range.to.isValid() && range.to < range.from)
        return std::nullopt;
    return range;
}

QString DayRange::toString() const
{
    const QString first = from.toString(Qt::ISODate);
    return from == to ? first : first + u".."_s + to.toString(Qt::ISODate);
}

}
