#include "core/imaging/PixelReader.h"

#include "core/jobs/JobControl.h"

#include <QRegion>

#include <gdal_priv.h>

namespace core {

namespace {

constexpr std::size_t MostHoles = 1024; ///< a file that is broken in more places is not worth the time

int CPL_STDCALL goOn(double, const char *, void *control)
{
    return !static_cast<JobControl *>(control)->cancelled();
}

/// Place in the window of a place in the result.
int toWindow(int place, int full, int size)
{
    return int(qint64(place) * full / size);
}

/// A place well inside of [from, to) to cut at; at the edge of a block if the raster is read as it is. `start`: of the
/// window in the raster.
int middle(int from, int to, int start, int full, int size, int block)
{
    const int half = from + (to - from) / 2;
    const int edge = (start + half) / block * block - start;
    return full == size && edge > from ? edge : full == size && edge + block < to ? edge + block : half;
}

}

PixelReader::PixelReader(GDALDataset &dataset, const QRect &window, QSize size, JobControl *control)
    : m_dataset(dataset)
    , m_window(window)
    , m_size(size)
    , m_control(control)
{
    dataset.GetRasterBand(1)->GetBlockSize(&m_block.rwidth(), &m_block.rheight());
}

bool PixelReader::cancelled() const
{
    return m_control && m_control->cancelled();
}

bool PixelReader::readWindow(const QRect &window, QSize size, const std::vector<int> &bands, const Target &target)
{
    GDALRasterIOExtraArg extra;
    INIT_RASTERIO_EXTRA_ARG(extra);
    if (m_control) {
        extra.pfnProgress = goOn;
        extra.pProgressData = m_control;
    }
    std::vector<int> list = bands;
    return m_dataset.RasterIO(GF_Read, window.x(), window.y(), window.width(), window.height(), target.data,
                              size.width(), size.height(), target.type, int(list.size()), list.data(), target.pixel,
                              target.line, target.band, &extra) == CE_None;
}

QRect PixelReader::windowOf(const QRect &part) const
{
    const int left = toWindow(part.x(), m_window.width(), m_size.width());
    const int top = toWindow(part.y(), m_window.height(), m_size.height());
    const int right = toWindow(part.x() + part.width(), m_window.width(), m_size.width());
    const int bottom = toWindow(part.y() + part.height(), m_window.height(), m_size.height());
    return {m_window.x() + left, m_window.y() + top, qMax(1, right - left), qMax(1, bottom - top)};
}

bool PixelReader::read(const QRect &part, const std::vector<int> &bands, const Target &target)
{
    if (cancelled())
        return false;
    if (!readWindow(windowOf(part), part.size(), bands, target) && !cancelled())
        readAround(part, bands, target);
    return !cancelled();
}

/// The part is known to be broken: cuts it until the broken block stands alone.
void PixelReader::readAround(const QRect &part, const std::vector<int> &bands, const Target &target)
{
    const QRect window = windowOf(part);
    const int columns = window.right() / m_block.width() - window.left() / m_block.width() + 1;
    const int rows = window.bottom() / m_block.height() - window.top() / m_block.height() + 1;
    const bool oneColumn = columns == 1 || part.width() == 1;
    const bool oneRow = rows == 1 || part.height() == 1;
    if ((oneColumn && oneRow) || m_holes.size() >= MostHoles) {
        m_holes.push_back(part);
        return;
    }
    QRect first = part;
    QRect second = part;
    if (oneRow || (!oneColumn && columns > rows)) {
        second.setLeft(splitX(part));
        first.setRight(second.left() - 1);
    } else {
        second.setTop(splitY(part));
        first.setBottom(second.top() - 1);
    }
    Target moved = target;
    moved.data = static_cast<char *>(target.data) + (second.x() - part.x()) * target.pixel +
                 (second.y() - part.y()) * target.line;
    if (read(first, bands, target))
        read(second, bands, moved);
}

int PixelReader::splitX(const QRect &part) const
{
    return middle(part.x(), part.x() + part.width(), m_window.x(), m_window.width(), m_size.width(), m_block.width());
}

int PixelReader::splitY(const QRect &part) const
{
    return middle(part.y(), part.y() + part.height(), m_window.y(), m_window.height(), m_size.height(),
                  m_block.height());
}

qint64 PixelReader::missingPixels() const
{
    QRegion region;
    for (const QRect &hole : m_holes)
        region += hole;
    qint64 pixels = 0;
    for (const QRect &rect : region)
        pixels += qint64(rect.width()) * rect.height();
    return pixels;
}

}
