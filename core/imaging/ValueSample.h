#pragma once

#include "core/imaging/PixelStretch.h"

#include <vector>

namespace core {

/// Values of one band, gathered to find out what is dark and what is bright. No-data, NaN and infinity are left out.
class ValueSample
{
public:
    explicit ValueSample(std::optional<double> noData)
        : m_noData(noData)
    {
    }

    void add(const quint16 *values, qsizetype count) { addToHistogram(values, count); }
    void add(const qint16 *values, qsizetype count) { addToHistogram(values, count); }
    void add(const double *values, qsizetype count);

    bool isEmpty() const { return m_count == 0; }

    /// What a stretch makes black and white; MinMax or Percentile. Where these are one value, the extremes; where these
    /// are one, too, a range of 1 that begins there.
    ValueRange range(const Stretch &stretch);

private:
    template <typename Value>
    void addToHistogram(const Value *values, qsizetype count);
    double atRank(qsizetype rank); ///< the value that has `rank` values before it

    std::optional<double> m_noData;
    std::vector<qsizetype> m_histogram; ///< of 16-bit values
    double m_first = 0;                 ///< value of the first place in the histogram
    std::vector<double> m_values;       ///< of all other types
    qsizetype m_count = 0;
};

}
