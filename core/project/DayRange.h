#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace core {

/// Days from one to another, both included, as they stand in a query: `2026-11-28`, `2026-11-01..2026-11-28`,
/// `2026-11-01..`, `..2026-11-28`. An end that is open is a null date.
struct DayRange
{
    QDate from, to;

    static std::optional<DayRange> read(QStringView text); ///< nothing where it is no such text
    static DayRange day(QDate day) { return {day, day}; }
    QString toString() const;
    bool contains(QDate day) const { return (from.isNull() || from <= day) && (to.isNull() || day <= to); }
    friend bool operator==(const DayRange &, const DayRange &) = default;
};

}
