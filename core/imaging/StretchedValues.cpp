#include "core/imaging/StretchedValues.h"

#include "core/imaging/PaintPlan.h"
#include "core/imaging/PixelReader.h"
#include "core/imaging/ValueReader.h"

#include <QImage>

#include <gdal_priv.h>

#include <functional>
#include <numeric>

namespace core {

namespace {

constexpr int StripPixels = 1 << 18; ///< read at a time

/// Whole blocks where the picture is as large as the raster, so that none is decoded twice.
int stripHeight(GDALRasterBand &band, const QImage &image)
{
    int width = 0;
    int height = 0;
    band.GetBlockSize(&width, &height);
    const int rows = qMax(1, StripPixels / image.width());
    if (image.width() != band.GetXSize() || qint64(height) * image.width() > qint64(16) * StripPixels)
        return rows;
    return qMax(1, rows / height) * height;
}

/// Looks three channels up at once: a pass for each would wait for memory three times. Returns what all pixels have in
/// common.
QRgb paintByTables(const PaintPlan &plan, const ValueReader &reader, QRgb *pixels)
{
    QRgb common = ~QRgb(0);
    const qsizetype count = reader.pixels();
    const QRgb *first = plan.tables[0].data();
    const quint16 *a = reader.stored(0);
    if (plan.tables.size() == 1) {
        for (qsizetype i = 0; i < count; ++i)
            common &= pixels[i] = first[a[i]];
        return common;
    }
    const QRgb *second = plan.tables[1].data();
    const QRgb *third = plan.tables[2].data();
    const quint16 *b = reader.stored(1);
    const quint16 *c = reader.stored(2);
    for (qsizetype i = 0; i < count; ++i)
        common &= pixels[i] = first[a[i]] | second[b[i]] | third[c[i]];
    return common;
}

QRgb paintByStretches(const PaintPlan &plan, const ValueReader &reader, QRgb *pixels)
{
    const qsizetype count = reader.pixels();
    std::fill(pixels, pixels + count, 0);
    for (std::size_t channel = 0; channel < plan.stretches.size(); ++channel) {
        const double *values = reader.values(channel);
        for (qsizetype i = 0; i < count; ++i)
            pixels[i] |= plan.stretches[channel].pixel(values[i]);
    }
    return std::accumulate(pixels, pixels + count, ~QRgb(0), std::bit_and<>());
}

}

bool readStretchedValues(GDALDataset &dataset, PixelReader &reader, const PaintPlan &plan, QImage &image)
{
    image.reinterpretAsFormat(QImage::Format_ARGB32);
    const std::vector<int> &bands = plan.source.bands;
    const int rows = stripHeight(*dataset.GetRasterBand(bands[0]), image);
    ValueReader values(plan.source);
    QRgb common = ~QRgb(0);
    for (int top = 0; top < image.height(); top += rows) {
        const QRect part(0, top, image.width(), qMin(rows, image.height() - top));
        const auto read = [&](const PixelReader::Target &target) { return reader.read(part, bands, target); };
        if (!values.read(part.size(), read))
            return false;
        auto *pixels = reinterpret_cast<QRgb *>(image.scanLine(top));
        common &= plan.tables.empty() ? paintByStretches(plan, values, pixels) : paintByTables(plan, values, pixels);
    }
    if (qAlpha(common) == 255)
        image.reinterpretAsFormat(QImage::Format_RGB32);
    return true;
}

}
