#pragma once

#include "core/base/Result.h"
#include "core/jobs/JobControl.h"
#include "core/model/Task.h"
#include "core/model/Verdict.h"
#include "core/project/Facets.h"
#include "core/project/Pace.h"
#include "core/project/SampleIndex.h"
#include "core/project/TimeLeft.h"

#include <QDate>
#include <QTimeZone>

#include <array>
#include <map>
#include <optional>
#include <vector>

namespace core {

class Database;

/// How far the review of a project is: who has judged how much, when, and what is left.
struct Progress
{
    using ByVerdict = std::array<std::int64_t, VerdictCount>; ///< pairs

    /// Pairs that were judged on this day, as Judgements has it; each pair counts on one day.
    struct Day
    {
        QDate day;
        ByVerdict verdicts{};
    };
    struct TaskPairs
    {
        Task task = Task::Other;
        ByVerdict verdicts{};
    };
    struct Reviewer
    {
        QString name;         ///< foreign text
        ByVerdict verdicts{}; ///< that they gave and that stand
        std::map<QDate, qint64> days;
        std::optional<Pace> pace; ///< where time was counted: of pairs they spent time on, whoever judged them
    };

    qint64 pairs = 0;
    ByVerdict verdicts{};
    std::vector<Day> days;           ///< those with a verdict, ascending
    std::vector<TaskPairs> tasks;    ///< those that occur
    std::vector<Reviewer> reviewers; ///< the most pairs first
    Facet errors;
    Facet tags;
    std::optional<TimeLeft> left;
    QByteArray zone; ///< IANA name of that of the days

    qint64 done() const { return pairs - verdicts[std::size_t(Verdict::None)]; }
    static qint64 judged(const ByVerdict &verdicts); ///< all but none
};

/// `db`: a connection of the thread it runs on. Errors: Cancelled, and those of reading.
Result<Progress> countProgress(const SampleIndex &index, Database &db, const QTimeZone &zone, JobControl &control);

}
