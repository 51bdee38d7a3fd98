#pragma once

#include <QRect>
#include <QSize>

#include <gdal.h>

#include <vector>

class GDALDataset;

namespace core {

class JobControl;

/// Reads a window of a raster in another size, part by part. Where a part cannot be read, everything around the broken
/// blocks is, and what is missing is remembered.
class PixelReader
{
public:
    /// Where values go: addresses of neighbours differ by so many bytes.
    struct Target
    {
        void *data = nullptr; ///< of the first pixel of the part, first band
        GDALDataType type = GDT_Byte;
        GSpacing pixel = 1;
        GSpacing line = 0;
        GSpacing band = 0;
    };

    /// `window`: in pixels of the raster, inside it; `size`: what it is to become. The control may be nullptr.
    PixelReader(GDALDataset &dataset, const QRect &window, QSize size, JobControl *control);

    /// `part`: pixels of the result. False when cancelled.
    bool read(const QRect &part, const std::vector<int> &bands, const Target &target);

    /// Plain: a window of the raster, in its pixels, into `size` pixels. False when anything failed.
    bool readWindow(const QRect &window, QSize size, const std::vector<int> &bands, const Target &target);

    const std::vector<QRect> &holes() const { return m_holes; } ///< in pixels of the result; may overlap between bands
    qint64 missingPixels() const;
    bool cancelled() const;

private:
    QRect windowOf(const QRect &part) const;
    void readAround(const QRect &part, const std::vector<int> &bands, const Target &target);
    int splitX(const QRect &part) const;
    int splitY(const QRect &part) const;

    GDALDataset &m_dataset;
    QRect m_window;
    QSize m_size;
    QSize m_block;
    JobControl *m_control;
    std::vector<QRect> m_holes;
};

}
