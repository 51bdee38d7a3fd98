#include "core/imaging/ValueReducer.h"

#include "core/imaging/Calibration.h"

#include <gdal_priv.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <type_traits>
#include <vector>

namespace core {

namespace {

/// Sums of columns: small numbers stay whole, so that the inner loop takes many at a time.
template <typename Number>
using Sum = std::conditional_t<(sizeof(Number) <= 2), qint32, double>;

int pieces(int length, int by)
{
    return (length + by - 1) / by;
}

template <typename Number>
Number rounded(double value)
{
    if constexpr (std::is_floating_point_v<Number>)
        return Number(value);
    constexpr auto Lowest = double(std::numeric_limits<Number>::lowest());
    constexpr auto Highest = double(std::numeric_limits<Number>::max());
    const double whole = std::floor(value + 0.5);
    if (whole >= Highest)
        return std::numeric_limits<Number>::max();
    return whole <= Lowest ? std::numeric_limits<Number>::lowest() : Number(whole);
}

/// A mean that happens to be the number for "no data" must not become a hole.
template <typename Number>
Number besideNoData(Number value, Number noData)
{
    if (value != noData)
        return value;
    if constexpr (std::is_floating_point_v<Number>)
        return std::nextafter(value, std::numeric_limits<Number>::max());
    return value == std::numeric_limits<Number>::max() ? Number(value - 1) : Number(value + 1);
}

/// The rows of one rectangle high, added up column by column.
template <typename Number>
class Columns
{
public:
    explicit Columns(int width)
        : m_sums(std::size_t(width))
        , m_counts(std::size_t(width))
    {
    }

    void clear()
    {
        std::fill(m_sums.begin(), m_sums.end(), Sum<Number>(0));
        std::fill(m_counts.begin(), m_counts.end(), 0);
        m_rows = 0;
    }

    void addAll(const Number *in)
    {
        for (std::size_t x = 0; x < m_sums.size(); ++x)
            m_sums[x] += in[x];
        ++m_rows;
    }

    void addValid(const Number *in, const uchar *valid, const Number *noData)
    {
        for (std::size_t x = 0; x < m_sums.size(); ++x) {
            bool counts = !valid || valid[x] != 0;
            if constexpr (std::is_floating_point_v<Number>)
                counts = counts && std::isfinite(in[x]);
            counts = counts && !(noData && in[x] == *noData);
            m_sums[x] += counts ? Sum<Number>(in[x]) : Sum<Number>(0);
            m_counts[x] += counts;
        }
    }

    void write(int by, const Number *noData, Number *out) const
    {
        const int width = int(m_sums.size());
        const Number none = noData ? *noData : std::numeric_limits<Number>::quiet_NaN(); // 0 where there is no NaN
        for (int left = 0; left < width; left += by, ++out) {
            const int right = std::min(left + by, width);
            std::conditional_t<(sizeof(Number) <= 2), qint64, double> sum = 0;
            qint64 count = qint64(m_rows) * (right - left);
            for (int x = left; x < right; ++x) {
                sum += m_sums[std::size_t(x)];
                count += m_counts[std::size_t(x)];
            }
            *out = count == 0 ? none : rounded<Number>(double(sum) / double(count));
            if (noData && count != 0)
                *out = besideNoData(*out, none);
        }
    }

private:
    std::vector<Sum<Number>> m_sums;
    std::vector<qint32> m_counts; ///< beside those that count in full
    int m_rows = 0;               ///< of which all values count
};

template <typename Number>
void average(const void *from, const uchar *valid, QSize size, QSize by, void *to, qsizetype stride,
             const std::optional<double> &noDataStored)
{
    const auto *in = static_cast<const Number *>(from);
    auto *out = static_cast<Number *>(to);
    std::optional<Number> noData;
    if (noDataStored && *noDataStored >= double(std::numeric_limits<Number>::lowest()) &&
        *noDataStored <= double(std::numeric_limits<Number>::max()))
        noData = Number(*noDataStored);
    const Number *none = noData ? &*noData : nullptr;
    const bool allCount = !valid && !none && !std::is_floating_point_v<Number>;
    Columns<Number> columns(size.width());
    for (int top = 0; top < size.height(); top += by.height(), out += stride) {
        columns.clear();
        for (int y = top; y < std::min(top + by.height(), size.height()); ++y) {
            const qsizetype start = qsizetype(y) * size.width();
            if (allCount)
                columns.addAll(in + start);
            else
                columns.addValid(in + start, valid ? valid + start : nullptr, none);
        }
        columns.write(by.width(), none, out);
    }
}

void pick(const void *from, QSize size, QSize by, void *to, qsizetype stride, int bytes)
{
    const auto *in = static_cast<const char *>(from);
    auto *out = static_cast<char *>(to);
    for (int row = 0; row < pieces(size.height(), by.height()); ++row) {
        const int y = std::min(row * by.height() + by.height() / 2, size.height() - 1);
        for (int column = 0; column < pieces(size.width(), by.width()); ++column) {
            const int x = std::min(column * by.width() + by.width() / 2, size.width() - 1);
            std::memcpy(out + (row * stride + column) * bytes, in + (qsizetype(y) * size.width() + x) * bytes,
                        std::size_t(bytes));
        }
    }
}

}

ValueReducer::ValueReducer(GDALRasterBand &band)
    : m_type(band.GetRasterDataType())
    , m_picks(band.GetColorInterpretation() == GCI_PaletteIndex || GDALDataTypeIsComplex(m_type))
{
    const Calibration calibration = Calibration::of(band);
    m_signedByte = calibration.signedByte;
    m_noData = calibration.noData;
    if (m_signedByte && m_noData && *m_noData > 127)
        m_noData = *m_noData - 256;
}

void ValueReducer::reduce(const void *in, const uchar *valid, QSize size, QSize by, void *out, qsizetype stride) const
{
    if (m_picks)
        return pick(in, size, by, out, stride, valueBytes());
    switch (m_type) {
    case GDT_Byte:
        return m_signedByte ? average<qint8>(in, valid, size, by, out, stride, m_noData)
                            : average<quint8>(in, valid, size, by, out, stride, m_noData);
    case GDT_UInt16:
        return average<quint16>(in, valid, size, by, out, stride, m_noData);
    case GDT_Int16:
        return average<qint16>(in, valid, size, by, out, stride, m_noData);
    case GDT_UInt32:
        return average<quint32>(in, valid, size, by, out, stride, m_noData);
    case GDT_Int32:
        return average<qint32>(in, valid, size, by, out, stride, m_noData);
    case GDT_UInt64:
        return average<quint64>(in, valid, size, by, out, stride, m_noData);
    case GDT_Int64:
        return average<qint64>(in, valid, size, by, out, stride, m_noData);
    case GDT_Float32:
        return average<float>(in, valid, size, by, out, stride, m_noData);
    case GDT_Float64:
        return average<double>(in, valid, size, by, out, stride, m_noData);
    default:
        return pick(in, size, by, out, stride, valueBytes());
    }
}

void ValueReducer::reduceOpacity(const uchar *in, QSize size, QSize by, uchar *out, qsizetype stride)
{
    average<quint8>(in, nullptr, size, by, out, stride, {});
}

}
