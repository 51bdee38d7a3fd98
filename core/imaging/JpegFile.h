#pragma once

#include <QByteArray>
#include <QImage>

#include <optional>

namespace core {

/// A sound and plain JPEG file in memory, to be decoded at a fraction of its size. That is where most thumbnails come
/// from, and libjpeg-turbo alone takes less than two thirds of the time that it takes inside GDAL. What is not plain (a
/// mask behind the picture, CMYK, 12 bits, very large) or not sound is left to Raster, which says what is wrong with
/// it.
class JpegFile
{
public:
    /// Nothing: it is not such a file, or cannot be opened. Opens as RegularFile does. Safe from any thread.
    static std::optional<JpegFile> open(const QString &path);

    QSize size() const { return m_size; } ///< in pixels; EXIF orientation is not applied

    /// RGB32, at the smallest of 1/1, 1/2, 1/4 and 1/8 that is not smaller than `atLeast`. Nothing: the file is
    /// damaged.
    std::optional<QImage> read(QSize atLeast) const;

private:
    JpegFile(QByteArray bytes, QSize size)
        : m_bytes(std::move(bytes))
        , m_size(size)
    {
    }

    QByteArray m_bytes;
    QSize m_size;
};

}
