#pragma once

#include "core/imaging/PixelReader.h"

#include <complex>
#include <functional>
#include <vector>

namespace core {

struct ValueSource;

/// Reads the numbers of a ValueSource, channel after channel: as they are stored where there is a table of them, else
/// as the values that they stand for.
class ValueReader
{
public:
    using Read = std::function<bool(const PixelReader::Target &)>;

    explicit ValueReader(const ValueSource &source)
        : m_source(source)
    {
    }

    /// `read` is called with a target for all bands of the source; returns what it returned. What it leaves alone
    /// counts as 0 stored.
    bool read(QSize size, const Read &read);

    qsizetype pixels() const { return m_pixels; } ///< of what was read last
    const quint16 *stored(std::size_t channel) const
    {
        return m_stored.data() + qsizetype(channel) * m_pixels;
    } ///< bits
    const double *values(std::size_t channel) const { return m_values.data() + qsizetype(channel) * m_pixels; }

private:
    void takeComplexPart();
    void calibrate();
    void combine();

    const ValueSource &m_source;
    qsizetype m_pixels = 0;
    std::vector<quint16> m_stored;
    std::vector<double> m_values;
    std::vector<std::complex<double>> m_numbers;
};

}
