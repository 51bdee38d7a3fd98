#include "core/imaging/ValueReader.h"

#include "core/imaging/ValueSource.h"

#include <algorithm>

namespace core {

namespace {

template <typename Number>
PixelReader::Target prepare(std::vector<Number> &numbers, GDALDataType type, QSize size, std::size_t bands)
{
    const auto pixels = std::size_t(size.width()) * std::size_t(size.height());
    numbers.assign(pixels * bands, {});
    constexpr auto Bytes = GSpacing(sizeof(Number));
    return {numbers.data(), type, Bytes, Bytes * size.width(), Bytes * GSpacing(pixels)};
}

}

bool ValueReader::read(QSize size, const Read &read)
{
    m_pixels = qsizetype(size.width()) * size.height();
    const std::size_t bands = m_source.bands.size();
    if (m_source.storedCount() > 0) {
        const GDALDataType type = m_source.type == GDT_Byte ? GDT_UInt16 : m_source.type;
        return read(prepare(m_stored, type, size, bands));
    }
    bool done = false;
    if (GDALDataTypeIsComplex(m_source.type)) {
        done = read(prepare(m_numbers, m_source.type, size, bands));
        takeComplexPart();
    } else {
        done = read(prepare(m_values, m_source.type, size, bands));
    }
    calibrate();
    if (m_source.formula == ImageOptions::Formula::NormalizedDifference)
        combine();
    return done;
}

void ValueReader::takeComplexPart()
{
    m_values.resize(m_numbers.size());
    const bool phase = m_source.complexPart == ImageOptions::ComplexPart::Phase;
    std::transform(m_numbers.begin(), m_numbers.end(), m_values.begin(),
                   [phase](const auto &z) { return phase ? std::arg(z) : std::abs(z); });
}

void ValueReader::calibrate()
{
    for (std::size_t band = 0; band < m_source.bands.size(); ++band) {
        const Calibration calibration = m_source.calibrations[band];
        double *values = m_values.data() + qsizetype(band) * m_pixels;
        std::transform(values, values + m_pixels, values, [&](double stored) { return calibration.value(stored); });
    }
}

/// 0 by 0 is NaN, which stands for no value.
void ValueReader::combine()
{
    double *first = m_values.data();
    const double *second = first + m_pixels;
    for (qsizetype i = 0; i < m_pixels; ++i)
        first[i] = (first[i] - second[i]) / (first[i] + second[i]);
}

}
