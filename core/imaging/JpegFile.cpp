#include "core/imaging/JpegFile.h"

#include "core/imaging/RegularFile.h"

#include <memory>

#include <turbojpeg.h>

namespace core {

namespace {

constexpr qint64 MostBytes = qint64(64) << 20;
constexpr qint64 MostPixels = 4096 * 4096;
constexpr QByteArrayView Start("\xff\xd8\xff");
constexpr QByteArrayView End("\xff\xd9"); // GDAL puts masks behind it

struct Destroy
{
    void operator()(void *handle) const { tjDestroy(handle); }
};
using Decoder = std::unique_ptr<void, Destroy>;

const uchar *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const uchar *>(bytes.constData());
}

/// Empty: no header, or none of a plain file.
QSize sizeOf(const QByteArray &bytes)
{
    const Decoder decoder(tjInitDecompress());
    int width = 0; // and it stays that where a file holds tables only
    int height = 0;
    int sampling = 0;
    int colours = 0;
    if (tjDecompressHeader3(decoder.get(), bytesOf(bytes), static_cast<unsigned long>(bytes.size()), &width, &height,
                            &sampling, &colours) != 0)
        return {};
    const bool isPlain = colours == TJCS_RGB || colours == TJCS_YCbCr || colours == TJCS_GRAY;
    return isPlain && qint64(width) * height <= MostPixels ? QSize(width, height) : QSize();
}

}

std::optional<JpegFile> JpegFile::open(const QString &path)
{
    const auto file = RegularFile::open(path);
    if (!file || file->size() > MostBytes || file->head(Start.size()) != Start)
        return {};
    QByteArray bytes = file->head(file->size());
    const QSize size = bytes.endsWith(End) ? sizeOf(bytes) : QSize();
    if (size.isEmpty())
        return {};
    return JpegFile(std::move(bytes), size);
}

std::optional<QImage> JpegFile::read(QSize atLeast) const
{
    QSize size = m_size;
    for (int part = 2; part <= 8; part *= 2) {
        const QSize smaller(TJSCALED(m_size.width(), (tjscalingfactor{1, part})),
                            TJSCALED(m_size.height(), (tjscalingfactor{1, part})));
        if (smaller.width() >= atLeast.width() && smaller.height() >= atLeast.height())
            size = smaller;
    }
    QImage image(size, QImage::Format_RGB32);
    const Decoder decoder(tjInitDecompress());
    if (image.isNull() || tjDecompress2(decoder.get(), bytesOf(m_bytes), static_cast<unsigned long>(m_bytes.size()),
                                        image.bits(), size.width(), int(image.bytesPerLine()), size.height(), TJPF_BGRX,
                                        TJFLAG_STOPONWARNING | TJFLAG_LIMITSCANS) != 0)
        return {};
    return image;
}

}
