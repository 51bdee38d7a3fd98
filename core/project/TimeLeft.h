#pragma once

#include <QDate>

#include <optional>
#include <vector>

namespace core {

/// Active time on the pairs whose verdict was given on one day.
struct DayPace
{
    QDate day;
    qint64 pairs = 0;   ///< on which time was spent
    double seconds = 0; ///< all together
    double squares = 0; ///< of the seconds of each pair, all together

    void add(double pairSeconds)
    {
        ++pairs;
        seconds += pairSeconds;
        squares += pairSeconds * pairSeconds;
    }
};

/// How long the rest will take: hours at work, of all reviewers together, not by the clock on the wall.
struct TimeLeft
{
    static constexpr int MostDays = 3;        ///< the last ones with work
    static constexpr qint64 FewestPairs = 20; ///< with less to go by nothing is said

    double fewestHours = 0;
    double mostHours = 0;
    double pairsPerHour = 0; ///< what it rests on: the pace of
    int days = 0;            ///< so many days with work,
    qint64 pairs = 0;        ///< and of so many pairs

    /// `days` ascend. The range reaches from the quicker to the slower of: the mean of all pairs by two standard errors
    /// less and more, and the mean of each day that has enough pairs of its own. nullopt: nothing is left, or there is
    /// too little to go by.
    static std::optional<TimeLeft> estimate(qint64 left, const std::vector<DayPace> &days);
};

}
