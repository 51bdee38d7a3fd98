#pragma once

#include "core/imaging/Stretch.h"

#include <vector>

namespace core {

/// Values of one channel, gathered to find out what is dark and what is bright. NaN and infinity are left out. Filled
/// by one of the two add(): few values that come often, or all as they come.
class ValueSample
{
public:
    void add(double value, qint64 times);
    void add(const double *values, qsizetype count);

    bool isEmpty() const { return m_count == 0; }
    qint64 count() const { return m_count; }
    double mean() const;
    double sigma() const; ///< standard deviation of the values as a whole population

    /// The value that `percent` of the others lie below, by rank; 0 and 100 are the extremes. Not for an empty sample.
    double percentile(double percent);

    /// function(value, times) for all, in any order.
    template <typename Function>
    void forEach(Function function) const
    {
        for (const Counted &counted : m_counted)
            function(counted.value, counted.times);
        for (double value : m_values)
            function(value, qint64(1));
    }

private:
    struct Counted
    {
        double value;
        qint64 times;
    };

    std::vector<Counted> m_counted; ///< in any order until a percentile is asked for
    std::vector<double> m_values;   ///< in any order
    qint64 m_count = 0;
};

}
