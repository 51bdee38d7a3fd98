#include "core/imaging/ValueSample.h"

#include <algorithm>
#include <cmath>

namespace core {

void ValueSample::add(double value, qint64 times)
{
    if (times == 0 || !std::isfinite(value))
        return;
    m_counted.push_back({value, times});
    m_count += times;
}

void ValueSample::add(const double *values, qsizetype count)
{
    const std::size_t before = m_values.size();
    std::copy_if(values, values + count, std::back_inserter(m_values),
                 [](double value) { return std::isfinite(value); });
    m_count += qint64(m_values.size() - before);
}

double ValueSample::mean() const
{
    // Divided first, so that the largest doubles add up to one of them.
    double mean = 0;
    forEach([&](double value, qint64 times) { mean += value * (double(times) / double(m_count)); });
    return mean;
}

double ValueSample::sigma() const
{
    const double middle = mean();
    double variance = 0;
    forEach([&](double value, qint64 times) {
        variance += (value - middle) * (value - middle) * (double(times) / double(m_count));
    });
    return std::sqrt(variance);
}

double ValueSample::percentile(double percent)
{
    Q_ASSERT(!isEmpty());
    const qint64 rank = std::llround(std::clamp(percent, 0.0, 100.0) / 100 * double(m_count - 1));
    if (!m_values.empty()) {
        const auto place = m_values.begin() + rank;
        std::nth_element(m_values.begin(), place, m_values.end());
        return *place;
    }
    const auto rising = [](const Counted &a, const Counted &b) { return a.value < b.value; };
    if (!std::is_sorted(m_counted.begin(), m_counted.end(), rising))
        std::sort(m_counted.begin(), m_counted.end(), rising);
    qint64 before = 0;
    for (const Counted &counted : m_counted) {
        before += counted.times;
        if (before > rank)
            return counted.value;
    }
    return m_counted.back().value;
}

}
