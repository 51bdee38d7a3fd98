#include "core/storage/BackupPlan.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace core {

namespace {

constexpr qint64 DaySeconds = 24 * 60 * 60;

std::pair<int, int> weekOf(const QDate &date)
{
    int year = 0;
    const int week = date.weekNumber(&year);
    return {year, week};
}

}

std::vector<BackupFile> BackupPlan::dispensable(std::vector<BackupFile> backups, const BackupFile &latest) const
{
    std::stable_sort(backups.begin(), backups.end(),
                     [](const BackupFile &a, const BackupFile &b) { return a.time > b.time; });
    std::vector<BackupFile> dispensable;
    int recentKept = 0;
    QSet<QDate> daysKept;
    QSet<std::pair<int, int>> weeksKept;
    for (const BackupFile &backup : backups) {
        if (backup.time > latest.time)
            continue;
        bool kept = backup == latest;
        if (backup.time.secsTo(latest.time) <= DaySeconds && recentKept < recent) {
            ++recentKept;
            kept = true;
        }
        const QDate day = backup.time.date();
        if (daysKept.size() < days && !daysKept.contains(day)) {
            daysKept.insert(day);
            kept = true;
        }
        if (weeksKept.size() < weeks && !weeksKept.contains(weekOf(day))) {
            weeksKept.insert(weekOf(day));
            kept = true;
        }
        if (!kept)
            dispensable.push_back(backup);
    }
    return dispensable;
}

}
