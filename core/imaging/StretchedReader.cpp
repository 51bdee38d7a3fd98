#include "core/imaging/StretchedReader.h"

#include "core/imaging/ValueSample.h"

#include <QImage>

#include <gdal_priv.h>

#include <algorithm>
#include <complex>
#include <limits>

namespace core {

namespace {

constexpr int SamplePixels = 1 << 20; ///< looked at in each band; all of a smaller image
constexpr int StripPixels = 1 << 20;  ///< read at a time
constexpr int WindowsPerSide = 8;     ///< of a large image without overviews

/// Whole blocks where the picture is as large as the raster, so that none is decoded twice.
int stripHeight(GDALRasterBand &band, const QImage &image)
{
    int width = 0;
    int height = 0;
    band.GetBlockSize(&width, &height);
    const int rows = qMax(1, StripPixels / image.width());
    if (image.width() != band.GetXSize() || qint64(height) * image.width() > qint64(4) * StripPixels)
        return rows;
    return qMax(1, rows / height) * height;
}

}

StretchedReader::StretchedReader(GDALDataset &dataset, PixelReader &reader, const std::vector<int> &bands)
    : m_dataset(dataset)
    , m_reader(reader)
    , m_bands(bands)
    , m_full(dataset.GetRasterXSize(), dataset.GetRasterYSize())
{
}

bool StretchedReader::read(QImage &image, const Stretch &stretch, std::optional<ValueRange> range)
{
    GDALDataType type = m_dataset.GetRasterBand(m_bands[0])->GetRasterDataType();
    for (int band : m_bands)
        type = GDALDataTypeUnion(type, m_dataset.GetRasterBand(band)->GetRasterDataType());
    if (type == GDT_Byte || type == GDT_UInt16)
        return readAs<quint16>(GDT_UInt16, image, stretch, range);
    if (type == GDT_Int16)
        return readAs<qint16>(GDT_Int16, image, stretch, range);
    return readAs<double>(GDALDataTypeIsComplex(type) ? GDT_CFloat64 : GDT_Float64, image, stretch, range);
}

template <typename Value>
bool StretchedReader::readAs(GDALDataType type, QImage &image, const Stretch &stretch, std::optional<ValueRange> range)
{
    const auto found = range ? std::vector<ValueRange>(m_bands.size(), *range) : ranges<Value>(type, stretch);
    const bool grey = m_bands.size() == 1;
    std::vector<PixelStretch> channels;
    for (std::size_t i = 0; i < m_bands.size(); ++i)
        channels.emplace_back(found[i], noData(m_bands[i]), grey ? 0x010101U : 0x010000U >> (8 * i));

    const int rows = stripHeight(*m_dataset.GetRasterBand(m_bands[0]), image);
    std::vector<Value> values;
    for (int top = 0; top < image.height(); top += rows) {
        const QRect part(0, top, image.width(), qMin(rows, image.height() - top));
        const auto read = [&](const PixelReader::Target &target) { return m_reader.read(part, m_bands, target); };
        if (!readValues(type, part.size(), values, read))
            return false;
        const qsizetype pixels = qsizetype(part.width()) * part.height();
        auto *to = reinterpret_cast<QRgb *>(image.scanLine(top));
        for (std::size_t i = 0; i < channels.size(); ++i)
            channels[i].add(values.data() + qsizetype(i) * pixels, pixels, to);
        const bool holes = std::any_of(to, to + pixels, [](QRgb pixel) { return qAlpha(pixel) == 0; });
        m_foundNoData = m_foundNoData || holes;
    }
    return true;
}

/// Band after band into `values`; complex numbers become their magnitude.
template <typename Value, typename Read>
bool StretchedReader::readValues(GDALDataType type, QSize size, std::vector<Value> &values, Read read) const
{
    const auto pixels = std::size_t(size.width()) * std::size_t(size.height());
    const auto target = [&](auto *data) {
        const auto bytes = GSpacing(sizeof *data);
        return PixelReader::Target{data, type, bytes, bytes * size.width(), bytes * GSpacing(pixels)};
    };
    values.assign(pixels * m_bands.size(), 0);
    if constexpr (std::is_same_v<Value, double>) {
        if (GDALDataTypeIsComplex(type)) {
            std::vector<std::complex<double>> numbers(values.size());
            const bool done = read(target(numbers.data()));
            std::transform(numbers.begin(), numbers.end(), values.begin(), [](const auto &z) { return std::abs(z); });
            return done;
        }
    }
    return read(target(values.data()));
}

template <typename Value>
std::vector<ValueRange> StretchedReader::ranges(GDALDataType type, const Stretch &stretch)
{
    std::vector<ValueSample> samples;
    for (int band : m_bands)
        samples.emplace_back(noData(band));

    std::vector<Value> values;
    const auto look = [&](const QRect &window, QSize size) {
        const auto read = [&](const auto &target) { return m_reader.readWindow(window, size, m_bands, target); };
        if (!readValues(type, size, values, read))
            return false;
        const qsizetype pixels = qsizetype(size.width()) * size.height();
        for (std::size_t i = 0; i < samples.size(); ++i)
            samples[i].add(values.data() + qsizetype(i) * pixels, pixels);
        return true;
    };
    const qint64 all = qint64(m_full.width()) * m_full.height();
    QSize size = m_full;
    if (all > SamplePixels)
        size = (QSizeF(m_full) * std::sqrt(double(SamplePixels) / double(all))).toSize().expandedTo({1, 1});
    const bool atOnce = all <= SamplePixels || m_dataset.GetRasterBand(m_bands[0])->GetOverviewCount() > 0;
    if (!atOnce || !look({{}, m_full}, size)) {
        for (const QRect &window : sampleWindows(WindowsPerSide)) { // also around what is broken
            if (m_reader.cancelled())
                break;
            look(window, window.size());
        }
    }
    std::vector<ValueRange> ranges;
    for (ValueSample &sample : samples) {
        m_foundValues = m_foundValues || !sample.isEmpty();
        ranges.push_back(sample.range(stretch));
    }
    return ranges;
}

/// Spread evenly, together about SamplePixels; all of a small image.
std::vector<QRect> StretchedReader::sampleWindows(int perSide) const
{
    const int side = (1 << 10) / perSide;
    std::vector<QRect> windows;
    for (int row = 0; row < perSide; ++row) {
        for (int column = 0; column < perSide; ++column) {
            const QPoint from(int(qint64(m_full.width()) * column / perSide),
                              int(qint64(m_full.height()) * row / perSide));
            const QPoint to(int(qint64(m_full.width()) * (column + 1) / perSide),
                            int(qint64(m_full.height()) * (row + 1) / perSide));
            const QSize size = QSize(to.x() - from.x(), to.y() - from.y());
            if (!size.isEmpty())
                windows.emplace_back(from, size.boundedTo({side, side}));
        }
    }
    return windows;
}

std::optional<double> StretchedReader::noData(int band) const
{
    int exists = 0;
    GDALRasterBand &raster = *m_dataset.GetRasterBand(band);
    const double value = raster.GetNoDataValue(&exists);
    if (!exists)
        return {};
    // A value such as -3.4e38 is written as text in the file; the pixels hold what is nearest to it.
    const bool isFloat = raster.GetRasterDataType() == GDT_Float32;
    const bool fits = std::abs(value) <= double(std::numeric_limits<float>::max());
    return isFloat && fits ? double(float(value)) : value;
}

}
