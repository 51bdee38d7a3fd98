#include "core/imaging/SparsePicture.h"

#include "core/imaging/BandChoice.h"
#include "core/imaging/GdalMessages.h"
#include "core/imaging/LevelDataset.h"
#include "core/imaging/Raster.h"
#include "core/imaging/RenderWindow.h"
#include "core/imaging/ValueReducer.h"
#include "core/jobs/JobControl.h"

#include <QPainter>

#include <gdal_priv.h>

#include <algorithm>
#include <atomic>
#include <cstring>
#include <map>
#include <mutex>
#include <thread>

namespace core {

namespace {

constexpr int OneIn = 16;                       ///< blocks
constexpr qint64 MostPixels = 25'000'000;       ///< read of each band, even if that is less than one block in 16
constexpr qint64 MostInStrips = MostPixels / 2; ///< these leave narrower gaps
constexpr int LeastPlaces = 8;                  ///< along each side, where that means more than one block in 16

int pieces(int length, int by)
{
    return (length + by - 1) / by;
}

}

/// The blocks that were read, made smaller and put side by side without what lies between them.
class SparsePicture::Cells : public LevelStore
{
public:
    Cells(QSize grid, QSize cell, const std::vector<int> &bands, GDALDataset &dataset)
        : m_size(grid.width() * cell.width(), grid.height() * cell.height())
        , m_cell(cell)
        , m_opacity(std::size_t(m_size.width()) * std::size_t(m_size.height()))
    {
        for (int band : bands) {
            const auto bytes = std::size_t(GDALGetDataTypeSizeBytes(dataset.GetRasterBand(band)->GetRasterDataType()));
            m_values[band].resize(m_opacity.size() * bytes);
        }
    }

    QSize cell() const { return m_cell; }
    qsizetype stride() const { return m_size.width(); }
    /// First value of a cell. Different cells may be written by different threads.
    char *values(int band, int column, int row)
    {
        std::vector<char> &values = m_values.find(band)->second;
        return values.data() + place(column, row) * qsizetype(values.size() / m_opacity.size());
    }
    uchar *opacity(int column, int row) { return m_opacity.data() + place(column, row); }

    int levels() const override { return 1; }
    QSize levelSize(int) const override { return m_size; }
    QSize tileSize() const override { return m_size; }
    bool hasMask() const override { return true; }
    bool readTile(int, int band, int, int, void *values) const override
    {
        const auto it = m_values.find(band);
        if (band == 0)
            std::memcpy(values, m_opacity.data(), m_opacity.size());
        else if (it != m_values.end())
            std::memcpy(values, it->second.data(), it->second.size());
        return band == 0 || it != m_values.end();
    }

private:
    qsizetype place(int column, int row) const
    {
        return qsizetype(row) * m_cell.height() * m_size.width() + qsizetype(column) * m_cell.width();
    }

    QSize m_size;
    QSize m_cell;
    std::map<int, std::vector<char>> m_values;
    std::vector<uchar> m_opacity;
};

SparsePicture::SparsePicture(const Raster &raster, const ImageOptions &options, JobControl *control)
    : m_raster(raster)
    , m_options(options)
    , m_control(control)
{
}

void SparsePicture::chooseBlocks()
{
    const QSize full = m_raster.info().size();
    m_raster.dataset().GetRasterBand(1)->GetBlockSize(&m_block.rwidth(), &m_block.rheight());
    m_block = m_block.boundedTo(full);
    const QSize blocks(pieces(full.width(), m_block.width()), pieces(full.height(), m_block.height()));
    const double pixels = double(full.width()) * full.height();
    // In both directions alike, unless a block is as wide or as high as the image.
    const bool both = blocks.width() > 1 && blocks.height() > 1;
    const double share = std::min(1.0 / OneIn, double(both ? MostPixels : MostInStrips) / pixels);
    const int step = std::max(1, int(std::floor(both ? std::sqrt(1 / share) : 1 / share)));
    m_step = {std::clamp(blocks.width() / LeastPlaces, 1, step), std::clamp(blocks.height() / LeastPlaces, 1, step)};
    m_grid = {pieces(blocks.width(), m_step.width()), pieces(blocks.height(), m_step.height())};
}

/// The one in the middle of its step; moved inwards at the edge, so that all are of one size.
QRect SparsePicture::blockAt(int column, int row) const
{
    const QSize full = m_raster.info().size();
    const int x = (column * m_step.width() + m_step.width() / 2) * m_block.width();
    const int y = (row * m_step.height() + m_step.height() / 2) * m_block.height();
    return {{std::min(x, full.width() - m_block.width()), std::min(y, full.height() - m_block.height())}, m_block};
}

Result<LoadedImage> SparsePicture::read(int longestSide)
{
    const auto choice = BandChoice::make(m_raster, m_options);
    if (!choice)
        return choice.error();
    m_bands = choice->colors;
    if (choice->alpha)
        m_bands.push_back(choice->alpha);
    std::sort(m_bands.begin(), m_bands.end());
    m_bands.erase(std::unique(m_bands.begin(), m_bands.end()), m_bands.end());
    chooseBlocks();
    const QSize full = m_raster.info().size();
    m_scale = std::max(1, pieces(std::max(full.width(), full.height()), longestSide));
    const QSize cell(pieces(m_block.width(), m_scale), pieces(m_block.height(), m_scale));

    const GdalMessages messages;
    auto cells = std::make_shared<Cells>(m_grid, cell, m_bands, m_raster.dataset());
    readBlocks(m_raster, *cells);
    const Raster read = Raster::ofLevels(m_raster, std::make_unique<LevelDataset>(m_raster.dataset(), cells));
    const auto rendition = Rendition::make(read, m_options, {}, m_control);
    if (!rendition)
        return rendition.error();
    const auto rendered = renderWindow(read, *rendition, {{}, read.info().size()}, read.info().size(), m_control);
    if (!rendered)
        return rendered.error();
    LoadedImage image;
    image.rgb = placed(rendered->image);
    image.warnings = rendition->warnings() + messages.all();
    image.rendition = *rendition;
    return image;
}

void SparsePicture::readBlocks(const Raster &raster, Cells &cells) const
{
    std::atomic<int> next = 0;
    const int count = m_grid.width() * m_grid.height();
    const auto work = [&](const Raster &mine) {
        GDALDataset &dataset = mine.dataset();
        const auto pixels = std::size_t(m_block.width()) * std::size_t(m_block.height());
        std::vector<char> values;
        for (int i = next++; i < count && !(m_control && m_control->cancelled()); i = next++) {
            const int column = i % m_grid.width();
            const int row = i / m_grid.width();
            const QRect block = blockAt(column, row);
            bool all = true;
            for (int band : m_bands) {
                GDALRasterBand &from = *dataset.GetRasterBand(band);
                const ValueReducer reducer(from);
                values.resize(pixels * std::size_t(reducer.valueBytes()));
                all = all && from.RasterIO(GF_Read, block.x(), block.y(), block.width(), block.height(), values.data(),
                                           block.width(), block.height(), reducer.type(), 0, 0, nullptr) == CE_None;
                if (all)
                    reducer.reduce(values.data(), nullptr, block.size(), {m_scale, m_scale},
                                   cells.values(band, column, row), cells.stride());
            }
            for (int y = 0; all && y < cells.cell().height(); ++y)
                std::fill_n(cells.opacity(column, row) + y * cells.stride(), cells.cell().width(), uchar(255));
        }
    };
    auto other = Raster::open(raster.path());
    std::thread second;
    if (other) {
        second = std::thread([&work, &other] {
            const GdalMessages messages; // the same as those of this thread
            work(*other);
        });
    }
    work(raster);
    if (second.joinable())
        second.join();
}

/// Each cell in its place, over a blurred picture of all.
QImage SparsePicture::placed(const QImage &cells) const
{
    const QSize full = m_raster.info().size();
    const QSize size(pieces(full.width(), m_scale), pieces(full.height(), m_scale));
    const QSize cell(cells.width() / m_grid.width(), cells.height() / m_grid.height());
    const QSize means(m_step.width() == 1 ? cells.width() : m_grid.width(),
                      m_step.height() == 1 ? cells.height() : m_grid.height());
    const auto format =
        cells.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32; // means of what is there
    QImage picture = cells.convertToFormat(format)
                         .scaled(means, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                         .scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                         .convertToFormat(format);
    QPainter painter(&picture);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    for (int row = 0; row < m_grid.height(); ++row) {
        for (int column = 0; column < m_grid.width(); ++column) {
            const QPoint place = blockAt(column, row).topLeft() / m_scale;
            painter.drawImage(place, cells, {column * cell.width(), row * cell.height(), cell.width(), cell.height()});
        }
    }
    return picture;
}

}
