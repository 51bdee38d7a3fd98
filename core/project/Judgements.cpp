#include "core/project/Judgements.h"

#include "core/project/DayRange.h"
#include "core/project/GlobPattern.h"
#include "core/project/PairRows.h"
#include "core/storage/VerdictTrace.h"

#include <QCoreApplication>
#include <QDateTime>

#include <array>
#include <limits>
#include <unordered_map>

namespace core {

namespace {

/// Times mostly ascend, so that the last day answers nearly all of them.
class DayFinder
{
public:
    explicit DayFinder(const QTimeZone &zone)
        : m_zone(zone)
    {
    }

    qint32 dayOf(qint64 time)
    {
        constexpr qint64 EndOfTime = 253'370'764'800'000; // the year 9999
        time = std::min(time, EndOfTime);
        if (time < m_from || time >= m_end) {
            const QDate day = QDateTime::fromMSecsSinceEpoch(time, m_zone).date();
            m_from = day.startOfDay(m_zone).toMSecsSinceEpoch();
            m_end = day.addDays(1).startOfDay(m_zone).toMSecsSinceEpoch();
            m_day = qint32(day.toJulianDay());
        }
        return m_day;
    }

private:
    const QTimeZone &m_zone;
    qint64 m_from = std::numeric_limits<qint64>::max();
    qint64 m_end = 0;
    qint32 m_day = 0;
};

}

QTimeZone Judgements::localZone()
{
    const QTimeZone zone = QTimeZone::systemTimeZone();
    return zone.isValid() ? zone : QTimeZone::utc();
}

Result<Judgements> Judgements::read(const SampleIndex &index, Database &db, const QTimeZone &zone, JobControl &control)
{
    const Error cancelled{Error::Kind::Cancelled, QCoreApplication::translate("core", "Cancelled.")};
    constexpr qint64 LookAtControl = 1024; // changes from one look to the next
    Judgements judgements;
    std::array<std::vector<Given>, RoleCount> rows;
    rows.fill(std::vector<Given>(index.rowCount()));
    PairRows pairs(index, db);
    DayFinder days(zone);
    QHash<QString, qint32> numbers;
    qint64 step = 0; // whose changes are being read
    std::array<std::unordered_map<std::size_t, std::pair<Verdict, Given>>, RoleCount> takenBack; // in this step
    qint64 count = 0;
    Result<> failure;
    const auto read = VerdictTrace(db).forEach([&](const VerdictTrace::Given &given) {
        if (++count % LookAtControl == 0 && control.cancelled())
            return false;
        const auto row = pairs.rowOf(given.sample, given.turn);
        if (!row) {
            failure = row.error();
            return false;
        }
        if (!*row)
            return true; // imported after the index was copied
        if (given.seq != step)
            takenBack = {};
        step = given.seq;
        auto &taken = takenBack[std::size_t(given.role)];
        Given &here = rows[std::size_t(given.role)][**row];
        if (given.after == Verdict::None) {
            taken.emplace(**row, std::pair(given.before, here));
            here = {};
            return true;
        }
        const auto before = taken.find(**row);
        if (before != taken.end() && before->second.first == given.after) {
            here = before->second.second;
            return true;
        }
        auto number = numbers.find(given.reviewer);
        if (number == numbers.end()) {
            number = numbers.insert(given.reviewer, qint32(judgements.m_reviewers.size()));
            judgements.m_reviewers.append(given.reviewer);
        }
        here = {*number, days.dayOf(given.time)};
        return true;
    });
    if (control.cancelled())
        return cancelled;
    if (!read)
        return read.error();
    if (!failure)
        return failure.error();
    const auto states = index.stateColumn();
    const auto has = [&states](std::size_t row, Role role) { return (states[row] & SampleIndex::roleMask(role)) != 0; };
    const auto &reviewers = rows[std::size_t(Role::Reviewer)];
    judgements.m_rows = std::move(rows[std::size_t(Role::Annotator)]);
    for (std::size_t row = 0; row < judgements.m_rows.size(); ++row) { // the journal may know more than this index
        if (!has(row, Role::Annotator))
            judgements.m_rows[row] = has(row, Role::Reviewer) ? reviewers[row] : Given();
    }
    return judgements;
}

PairBits Judgements::where(QueryField field, const QString &value) const
{
    PairBits bits(m_rows.size());
    std::vector<bool> wanted;
    const GlobPattern name(value, GlobPattern::Plain::Whole);
    for (const QString &reviewer : m_reviewers)
        wanted.push_back(reviewer == value || name.matches(reviewer.toStdString()));
    const DayRange days = DayRange::read(value).value_or(DayRange());
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        const Given &given = m_rows[row];
        if (given.reviewer < 0)
            continue;
        if (field == QueryField::By ? bool(wanted[std::size_t(given.reviewer)])
                                    : days.contains(QDate::fromJulianDay(given.day)))
            bits.set(row);
    }
    return bits;
}

}
