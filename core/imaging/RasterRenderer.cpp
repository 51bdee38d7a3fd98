#include "core/imaging/RasterRenderer.h"

#include "core/imaging/Raster.h"
#include "core/imaging/StretchedReader.h"

#include <gdal_priv.h>
#include <opencv2/imgproc.hpp>

#include <cstring>

namespace core {

namespace {

/// How many bits of a byte are used; scanners and masks use fewer than eight.
int bitsOf(GDALRasterBand &band)
{
    const char *bits = band.GetMetadataItem("NBITS", "IMAGE_STRUCTURE");
    return bits ? QByteArrayView(bits).toInt() : GDALGetDataTypeSizeBits(band.GetRasterDataType());
}

QList<QRgb> colorsOf(const GDALColorTable &table)
{
    QList<QRgb> colors(256, qRgb(0, 0, 0));
    for (int i = 0; i < qMin(256, table.GetColorEntryCount()); ++i) {
        GDALColorEntry entry;
        table.GetColorEntryAsRGB(i, &entry);
        colors[i] = qRgba(entry.c1, entry.c2, entry.c3, entry.c4);
    }
    return colors;
}

/// Places of a sparse file that were never written read as black.
bool hasUnwrittenBlocks(GDALRasterBand &band)
{
    const int coverage = band.GetDataCoverageStatus(0, 0, band.GetXSize(), band.GetYSize(), 0, nullptr);
    return !(coverage & GDAL_DATA_COVERAGE_STATUS_UNIMPLEMENTED) && (coverage & GDAL_DATA_COVERAGE_STATUS_EMPTY);
}

}

RasterRenderer::RasterRenderer(const Raster &raster, const ImageOptions &options, QSize size, JobControl *control)
    : m_raster(raster)
    , m_dataset(raster.dataset())
    , m_options(options)
    , m_reader(m_dataset, size, control)
    , m_image(size, QImage::Format_RGB32)
{
}

Result<LoadedImage> RasterRenderer::render()
{
    auto choice = BandChoice::make(m_dataset, m_options.bands);
    if (!choice)
        return choice.error();
    m_choice = choice.take();
    if (m_image.isNull())
        return Error{Error::Kind::NoSpace, tr("There is not enough memory for “%1”.").arg(m_raster.path())};
    if (!readColors() || !readOpacity())
        return Error{Error::Kind::Cancelled, tr("Loading “%1” was cancelled.").arg(m_raster.path())};
    if (m_reader.missingPixels() == qint64(m_image.width()) * m_image.height())
        return Error{Error::Kind::BadInput, tr("“%1” cannot be read: %2").arg(m_raster.path(), m_messages.lastError())};
    punchHoles();
    return LoadedImage{m_image, m_raster.info(), warnings()};
}

bool RasterRenderer::isShownAsStored() const
{
    if (m_options.stretch.kind != Stretch::Kind::Automatic && m_options.stretch.kind != Stretch::Kind::None)
        return false;
    return std::all_of(m_choice.colors.begin(), m_choice.colors.end(), [this](int number) {
        GDALRasterBand &band = *m_dataset.GetRasterBand(number);
        return band.GetRasterDataType() == GDT_Byte &&
               (m_choice.palette || m_options.stretch.kind == Stretch::Kind::None || bitsOf(band) == 8);
    });
}

bool RasterRenderer::readColors()
{
    if (!isShownAsStored())
        return readStretched();
    if (m_choice.palette)
        return readPalette();
    return m_choice.colors.size() == 1 ? readGrey() : readRgb();
}

PixelReader::Target RasterRenderer::target(int bytesPerPixel)
{
    return {m_image.bits(), GDT_Byte, bytesPerPixel, m_image.bytesPerLine(), 1};
}

bool RasterRenderer::readPalette()
{
    m_image = QImage(m_image.size(), QImage::Format_Indexed8);
    m_image.fill(0);
    const bool done = m_reader.read(m_image.rect(), m_choice.colors, target(1));
    m_image.setColorTable(colorsOf(*m_dataset.GetRasterBand(m_choice.colors[0])->GetColorTable()));
    const bool opaque = !m_image.hasAlphaChannel();
    m_image.convertTo(opaque ? QImage::Format_RGB32 : QImage::Format_ARGB32);
    return done;
}

bool RasterRenderer::readGrey()
{
    m_image = QImage(m_image.size(), QImage::Format_Grayscale8);
    m_image.fill(0);
    const bool done = m_reader.read(m_image.rect(), m_choice.colors, target(1));
    m_image.convertTo(QImage::Format_RGB32);
    return done;
}

/// Three bytes a pixel in one call is what formats do quickest. They go to the end of each row and are then spread over
/// it, so that no second picture is needed: touching new memory costs as much as decoding.
bool RasterRenderer::readRgb()
{
    constexpr int RowsAtOnce = 16;
    const int width = m_image.width();
    PixelReader::Target ends = target(3);
    ends.data = m_image.bits() + width;
    if (!m_reader.read(m_image.rect(), m_choice.colors, ends))
        return false;
    cv::Mat packed(RowsAtOnce, width, CV_8UC3);
    for (int top = 0; top < m_image.height(); top += RowsAtOnce) {
        const int rows = qMin(RowsAtOnce, m_image.height() - top);
        for (int row = 0; row < rows; ++row)
            std::memcpy(packed.ptr(row), m_image.constScanLine(top + row) + width, std::size_t(3) * std::size_t(width));
        cv::Mat spread(rows, width, CV_8UC4, m_image.scanLine(top), std::size_t(m_image.bytesPerLine()));
        cv::cvtColor(packed.rowRange(0, rows), spread, cv::COLOR_RGB2BGRA);
    }
    return true;
}

bool RasterRenderer::readStretched()
{
    Stretch stretch = m_options.stretch;
    std::optional<ValueRange> range;
    GDALRasterBand &first = *m_dataset.GetRasterBand(m_choice.colors[0]);
    if (stretch.kind == Stretch::Kind::None)
        range = ValueRange{0, 255};
    else if (stretch.kind == Stretch::Kind::Automatic && bitsOf(first) < 8)
        range = ValueRange{0, double((1 << bitsOf(first)) - 1)};
    if (stretch.kind == Stretch::Kind::Automatic)
        stretch = {Stretch::Kind::Percentile, 2, 98};

    m_image.reinterpretAsFormat(QImage::Format_ARGB32);
    m_image.fill(0);
    StretchedReader reader(m_dataset, m_reader, m_choice.colors);
    const bool done = reader.read(m_image, stretch, range);
    m_withoutValues = !reader.foundValues();
    if (!reader.foundNoData())
        m_image.reinterpretAsFormat(QImage::Format_RGB32);
    return done;
}

bool RasterRenderer::readOpacity()
{
    if (!m_choice.alpha && !m_choice.mask)
        return true;
    QImage opacity(m_image.size(), QImage::Format_Alpha8);
    opacity.fill(255);
    const PixelReader::Target to{opacity.bits(), GDT_Byte, 1, opacity.bytesPerLine(), 0};
    if (m_choice.alpha && !m_reader.read(opacity.rect(), {m_choice.alpha}, to))
        return false;
    if (m_choice.mask) {
        GDALRasterBand &mask = *m_dataset.GetRasterBand(m_choice.colors[0])->GetMaskBand();
        if (mask.RasterIO(GF_Read, 0, 0, mask.GetXSize(), mask.GetYSize(), opacity.bits(), opacity.width(),
                          opacity.height(), GDT_Byte, 1, opacity.bytesPerLine(), nullptr) != CE_None)
            return !m_reader.cancelled();
    }
    m_image.reinterpretAsFormat(QImage::Format_ARGB32);
    for (int y = 0; y < m_image.height(); ++y) {
        auto *pixels = reinterpret_cast<QRgb *>(m_image.scanLine(y));
        const uchar *alpha = opacity.constScanLine(y);
        for (int x = 0; x < m_image.width(); ++x) {
            if (qAlpha(pixels[x]) != 0)
                pixels[x] = (pixels[x] & 0x00ffffffU) | QRgb(alpha[x]) << 24;
        }
    }
    return true;
}

void RasterRenderer::punchHoles()
{
    if (m_reader.holes().empty())
        return;
    m_image.reinterpretAsFormat(QImage::Format_ARGB32);
    for (const QRect &hole : m_reader.holes()) {
        for (int y = hole.top(); y <= hole.bottom(); ++y) {
            auto *pixels = reinterpret_cast<QRgb *>(m_image.scanLine(y)) + hole.left();
            std::fill(pixels, pixels + hole.width(), 0);
        }
    }
}

QStringList RasterRenderer::warnings() const
{
    QStringList warnings;
    if (const qint64 missing = m_reader.missingPixels()) {
        const double percent = 100.0 * double(missing) / (double(m_image.width()) * m_image.height());
        warnings += tr("%1 % of the image could not be read and is left empty.").arg(qMax(0.1, percent), 0, 'f', 1);
    }
    if (m_image.size() == m_raster.info().size() && hasUnwrittenBlocks(*m_dataset.GetRasterBand(m_choice.colors[0])))
        warnings += tr("Parts of the image were never written; they are shown as if they were 0.");
    if (m_withoutValues)
        warnings += tr("The image holds no valid value.");
    return warnings + m_raster.info().warnings + m_messages.all();
}

}
