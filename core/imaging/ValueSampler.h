#pragma once

#include "core/imaging/PixelReader.h"
#include "core/imaging/ValueReader.h"
#include "core/imaging/ValueSample.h"

#include <vector>

namespace core {

struct ValueSource;

/// Looks at the values of a part of a raster: at all of them, or, of a large part, at about a million spread over it.
class ValueSampler
{
public:
    /// `window`: in pixels of the raster, not empty, inside.
    ValueSampler(GDALDataset &dataset, const ValueSource &source, const QRect &window, JobControl *control);

    /// One sample for each channel. What cannot be read is left out; all are empty when cancelled.
    std::vector<ValueSample> samples();

private:
    bool look(const QRect &window, QSize size);
    std::vector<QRect> places() const;

    GDALDataset &m_dataset;
    const ValueSource &m_source;
    QRect m_window;
    PixelReader m_pixels;
    ValueReader m_reader;
    std::vector<ValueSample> m_samples;
    std::vector<std::vector<qint64>> m_counts; ///< of each channel: how often each stored number was met
};

}
