#include "core/imaging/ValueSample.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {

template <typename Value>
void ValueSample::addToHistogram(const Value *values, qsizetype count)
{
    constexpr int Smallest = std::numeric_limits<Value>::min();
    m_histogram.resize(65536);
    m_first = Smallest;
    const int noData = m_noData && *m_noData >= Smallest && *m_noData <= std::numeric_limits<Value>::max() &&
                               std::trunc(*m_noData) == *m_noData
                           ? int(*m_noData)
                           : std::numeric_limits<int>::max();
    for (qsizetype i = 0; i < count; ++i) {
        const bool isData = values[i] != noData;
        m_histogram[std::size_t(values[i] - Smallest)] += isData;
        m_count += isData;
    }
}

template void ValueSample::addToHistogram(const quint16 *, qsizetype);
template void ValueSample::addToHistogram(const qint16 *, qsizetype);

void ValueSample::add(const double *values, qsizetype count)
{
    std::copy_if(values, values + count, std::back_inserter(m_values),
                 [this](double value) { return std::isfinite(value) && value != m_noData; });
    m_count = qsizetype(m_values.size());
}

double ValueSample::atRank(qsizetype rank)
{
    if (!m_values.empty()) {
        const auto place = m_values.begin() + rank;
        std::nth_element(m_values.begin(), place, m_values.end());
        return *place;
    }
    std::size_t value = 0;
    for (qsizetype before = m_histogram[0]; before <= rank; before += m_histogram[value])
        ++value;
    return m_first + double(value);
}

ValueRange ValueSample::range(const Stretch &stretch)
{
    if (isEmpty())
        return {0, 1};
    const auto rank = [this](double percent) { return qsizetype(std::lround(percent / 100 * double(m_count - 1))); };
    const bool percentile = stretch.kind == Stretch::Kind::Percentile;
    const double low = percentile ? std::clamp(stretch.low, 0.0, 100.0) : 0;
    const double high = percentile ? std::clamp(stretch.high, 0.0, 100.0) : 100;
    ValueRange range{atRank(rank(low)), atRank(rank(high))};
    if (range.low >= range.high)
        range = {atRank(0), atRank(m_count - 1)};
    if (range.low >= range.high)
        range.high = range.low + 1;
    return range;
}

}
