#include "core/imaging/StoredBytes.h"

#include "core/imaging/PixelReader.h"

#include <QImage>

#include <opencv2/imgproc.hpp>

#include <cstring>

namespace core {

namespace {

bool readGrey(PixelReader &reader, const std::vector<int> &bands, QImage &image)
{
    QImage grey(image.size(), QImage::Format_Grayscale8);
    grey.fill(0);
    const bool done = reader.read(grey.rect(), bands, {grey.bits(), GDT_Byte, 1, grey.bytesPerLine(), 1});
    image = grey.convertToFormat(QImage::Format_RGB32);
    return done;
}

/// Three bytes a pixel in one call is what formats do quickest. They go to the end of each row and are then spread over
/// it, so that no second picture is needed: touching new memory costs as much as decoding.
bool readRgb(PixelReader &reader, const std::vector<int> &bands, QImage &image)
{
    constexpr int RowsAtOnce = 16;
    const int width = image.width();
    if (!reader.read(image.rect(), bands, {image.bits() + width, GDT_Byte, 3, image.bytesPerLine(), 1}))
        return false;
    cv::Mat packed(RowsAtOnce, width, CV_8UC3);
    for (int top = 0; top < image.height(); top += RowsAtOnce) {
        const int rows = qMin(RowsAtOnce, image.height() - top);
        for (int row = 0; row < rows; ++row)
            std::memcpy(packed.ptr(row), image.constScanLine(top + row) + width, std::size_t(3) * std::size_t(width));
        cv::Mat spread(rows, width, CV_8UC4, image.scanLine(top), std::size_t(image.bytesPerLine()));
        cv::cvtColor(packed.rowRange(0, rows), spread, cv::COLOR_RGB2BGRA);
    }
    return true;
}

}

bool readStoredBytes(PixelReader &reader, const std::vector<int> &bands, QImage &image)
{
    return bands.size() == 1 ? readGrey(reader, bands, image) : readRgb(reader, bands, image);
}

}
