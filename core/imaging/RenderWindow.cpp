#include "core/imaging/RenderWindow.h"

#include "core/imaging/Clahe.h"
#include "core/imaging/GdalMessages.h"
#include "core/imaging/PaintPlan.h"
#include "core/imaging/PixelReader.h"
#include "core/imaging/Raster.h"
#include "core/imaging/Rendition.h"
#include "core/imaging/StoredBytes.h"
#include "core/imaging/StretchedValues.h"

#include <QCoreApplication>

#include <gdal_priv.h>

namespace core {

namespace {

/// Makes one picture, step by step.
class WindowRenderer
{
    Q_DECLARE_TR_FUNCTIONS(core::RenderWindow)
public:
    WindowRenderer(const Raster &raster, const PaintPlan &plan, const QRect &window, QSize size, JobControl *control)
        : m_raster(raster)
        , m_dataset(raster.dataset())
        , m_plan(plan)
        , m_window(window)
        , m_reader(m_dataset, window, size, control)
        , m_image(size, QImage::Format_RGB32)
    {
    }

    Result<RenderedWindow> render();

private:
    Error cancelled() const;
    bool readColors();
    bool readOpacity();
    void punchHoles();
    bool hasUnwrittenBlocks() const;
    QStringList warnings() const;

    const Raster &m_raster;
    GDALDataset &m_dataset;
    const PaintPlan &m_plan;
    QRect m_window;
    GdalMessages m_messages;
    PixelReader m_reader;
    QImage m_image;
};

Result<RenderedWindow> WindowRenderer::render()
{
    if (m_image.isNull())
        return Error{Error::Kind::NoSpace, tr("There is not enough memory for “%1”.").arg(m_raster.path())};
    if (!readColors())
        return cancelled();
    if (m_plan.clahe && m_plan.ranges.size() == 1)
        equalizeLevels(m_image, m_plan.colors);
    else if (m_plan.clahe)
        equalizeColors(m_image);
    if (!readOpacity())
        return cancelled();
    if (m_reader.missingPixels() == qint64(m_image.width()) * m_image.height())
        return Error{Error::Kind::BadInput, tr("“%1” cannot be read: %2").arg(m_raster.path(), m_messages.lastError())};
    punchHoles();
    return RenderedWindow{m_image, warnings()};
}

Error WindowRenderer::cancelled() const
{
    return {Error::Kind::Cancelled, tr("Loading “%1” was cancelled.").arg(m_raster.path())};
}

bool WindowRenderer::readColors()
{
    return m_plan.asStored ? readStoredBytes(m_reader, m_plan.choice.colors, m_image)
                           : readStretchedValues(m_dataset, m_reader, m_plan, m_image);
}

bool WindowRenderer::readOpacity()
{
    const BandChoice &choice = m_plan.choice;
    if (!choice.alpha && !choice.mask)
        return true;
    std::vector<quint16> opacity(std::size_t(m_image.width()) * std::size_t(m_image.height()), 255);
    const GSpacing line = GSpacing(2) * m_image.width();
    if (choice.alpha && !m_reader.read(m_image.rect(), {choice.alpha}, {opacity.data(), GDT_UInt16, 2, line, 0}))
        return false;
    if (choice.mask) {
        GDALRasterBand &mask = *m_dataset.GetRasterBand(choice.colors[0])->GetMaskBand();
        if (mask.RasterIO(GF_Read, m_window.x(), m_window.y(), m_window.width(), m_window.height(), opacity.data(),
                          m_image.width(), m_image.height(), GDT_UInt16, 2, line, nullptr) != CE_None)
            return !m_reader.cancelled(); // what was reported becomes a warning
    }
    const bool isDeep = choice.alpha && m_dataset.GetRasterBand(choice.alpha)->GetRasterDataType() != GDT_Byte;
    m_image.reinterpretAsFormat(QImage::Format_ARGB32);
    auto *pixels = reinterpret_cast<QRgb *>(m_image.bits());
    for (std::size_t i = 0; i < opacity.size(); ++i) {
        if (qAlpha(pixels[i]) != 0)
            pixels[i] = (pixels[i] & 0x00ffffffU) | QRgb(isDeep ? opacity[i] >> 8 : opacity[i]) << 24;
    }
    return true;
}

void WindowRenderer::punchHoles()
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

/// Places of a sparse file that were never written read as black.
bool WindowRenderer::hasUnwrittenBlocks() const
{
    if (m_image.size() != m_window.size())
        return false;
    const int coverage =
        m_dataset.GetRasterBand(m_plan.choice.colors[0])
            ->GetDataCoverageStatus(m_window.x(), m_window.y(), m_window.width(), m_window.height(), 0, nullptr);
    return !(coverage & GDAL_DATA_COVERAGE_STATUS_UNIMPLEMENTED) && (coverage & GDAL_DATA_COVERAGE_STATUS_EMPTY);
}

QStringList WindowRenderer::warnings() const
{
    QStringList warnings;
    if (const qint64 missing = m_reader.missingPixels()) {
        const double percent = 100.0 * double(missing) / (double(m_image.width()) * m_image.height());
        warnings += tr("%1 % of the image could not be read and is left empty.").arg(qMax(0.1, percent), 0, 'f', 1);
    }
    if (hasUnwrittenBlocks())
        warnings += tr("Parts of the image were never written; they are shown as if they were 0.");
    return warnings + m_messages.all();
}

}

Result<RenderedWindow> renderWindow(const Raster &raster, const Rendition &rendition, const QRect &window, QSize size,
                                    JobControl *control)
{
    return WindowRenderer(raster, rendition.plan(), window, size, control).render();
}

}
