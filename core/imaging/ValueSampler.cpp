#include "core/imaging/ValueSampler.h"

#include "core/imaging/ValueSource.h"

#include <gdal_priv.h>

#include <cmath>

namespace core {

namespace {

constexpr int SamplePixels = 1 << 20; ///< looked at in each band; all of a smaller part
constexpr int PlacesPerSide = 8;      ///< of a large part without overviews

}

ValueSampler::ValueSampler(GDALDataset &dataset, const ValueSource &source, const QRect &window, JobControl *control)
    : m_dataset(dataset)
    , m_source(source)
    , m_window(window)
    , m_pixels(dataset, window, window.size(), control)
    , m_reader(source)
    , m_samples(source.channels())
    , m_counts(source.channels(), std::vector<qint64>(std::size_t(source.storedCount())))
{
}

std::vector<ValueSample> ValueSampler::samples()
{
    const qint64 all = qint64(m_window.width()) * m_window.height();
    QSize size = m_window.size();
    if (all > SamplePixels)
        size = (QSizeF(size) * std::sqrt(double(SamplePixels) / double(all))).toSize().expandedTo({1, 1});
    const bool atOnce = all <= SamplePixels || m_dataset.GetRasterBand(m_source.bands[0])->GetOverviewCount() > 0;
    if (!atOnce || !look(m_window, size)) {
        for (const QRect &place : places()) { // also around what is broken
            if (m_pixels.cancelled())
                return std::vector<ValueSample>(m_source.channels());
            look(place, place.size());
        }
    }
    for (std::size_t channel = 0; channel < m_counts.size(); ++channel) {
        for (std::size_t bits = 0; bits < m_counts[channel].size(); ++bits)
            m_samples[channel].add(m_source.storedValue(channel, int(bits)), m_counts[channel][bits]);
    }
    return std::move(m_samples);
}

bool ValueSampler::look(const QRect &window, QSize size)
{
    const auto read = [&](const PixelReader::Target &target) {
        return m_pixels.readWindow(window, size, m_source.bands, target);
    };
    if (!m_reader.read(size, read))
        return false;
    for (std::size_t channel = 0; channel < m_samples.size(); ++channel) {
        if (m_counts[channel].empty()) {
            m_samples[channel].add(m_reader.values(channel), m_reader.pixels());
            continue;
        }
        const quint16 *stored = m_reader.stored(channel);
        for (qsizetype i = 0; i < m_reader.pixels(); ++i)
            ++m_counts[channel][stored[i]];
    }
    return true;
}

/// Spread evenly, together about SamplePixels; all of a small part.
std::vector<QRect> ValueSampler::places() const
{
    constexpr int Side = (1 << 10) / PlacesPerSide;
    std::vector<QRect> places;
    for (int row = 0; row < PlacesPerSide; ++row) {
        for (int column = 0; column < PlacesPerSide; ++column) {
            const QPoint from(int(qint64(m_window.width()) * column / PlacesPerSide),
                              int(qint64(m_window.height()) * row / PlacesPerSide));
            const QPoint to(int(qint64(m_window.width()) * (column + 1) / PlacesPerSide),
                            int(qint64(m_window.height()) * (row + 1) / PlacesPerSide));
            const QSize size(to.x() - from.x(), to.y() - from.y());
            if (!size.isEmpty())
                places.emplace_back(m_window.topLeft() + from, size.boundedTo({Side, Side}));
        }
    }
    return places;
}

}
