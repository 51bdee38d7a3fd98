#pragma once

#include "core/imaging/PixelReader.h"
#include "core/imaging/PixelStretch.h"

#include <optional>
#include <vector>

class QImage;

namespace core {

/// Reads values of any type, finds out what is dark and what is bright, and makes a picture of them.
class StretchedReader
{
public:
    StretchedReader(GDALDataset &dataset, PixelReader &reader, const std::vector<int> &bands);

    /// `image`: ARGB32, all 0; pixels without data stay so. `range`: taken instead of looking at the values. False when
    /// cancelled.
    bool read(QImage &image, const Stretch &stretch, std::optional<ValueRange> range);

    bool foundValues() const { return m_foundValues; } ///< at least one that is data
    bool foundNoData() const { return m_foundNoData; }

private:
    template <typename Value>
    bool readAs(GDALDataType type, QImage &image, const Stretch &stretch, std::optional<ValueRange> range);
    template <typename Value>
    std::vector<ValueRange> ranges(GDALDataType type, const Stretch &stretch);
    template <typename Value, typename Read>
    bool readValues(GDALDataType type, QSize size, std::vector<Value> &values, Read read) const;
    std::vector<QRect> sampleWindows(int perSide) const;
    std::optional<double> noData(int band) const;

    GDALDataset &m_dataset;
    PixelReader &m_reader;
    std::vector<int> m_bands;
    QSize m_full;
    bool m_foundValues = false;
    bool m_foundNoData = false;
};

}
