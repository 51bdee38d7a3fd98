#include "core/imaging/PyramidBuilder.h"

#include "core/imaging/GdalMessages.h"
#include "core/imaging/PixelReader.h"
#include "core/jobs/JobControl.h"

#include <QCoreApplication>

#include <gdal_priv.h>

#include <algorithm>
#include <optional>
#include <thread>

namespace core {

namespace {

constexpr qint64 PieceBytes = qint64(48) << 20; ///< of a piece, on each thread
constexpr qint64 PartBytes = qint64(8) << 20;   ///< read at a time, on each thread
constexpr int Side = TileGrid::Side;

int roundedUp(int number, int to)
{
    return (number + to - 1) / to * to;
}

/// How many times `length` fits into the budget, at least once and at most `most` times.
int timesWithin(qint64 budget, qint64 length, int most)
{
    return int(std::clamp<qint64>(budget / std::max<qint64>(length, 1), 1, std::max(most, 1)));
}

}

struct PyramidBuilder::Canvas
{
    int width = 0; ///< as are the tiles of the piece together
    std::vector<std::vector<char>> values;
    std::vector<uchar> opacity;
};

PyramidBuilder::PyramidBuilder(std::vector<Raster> rasters, PyramidWriter &writer, JobControl &control)
    : m_rasters(std::move(rasters))
    , m_writer(writer)
    , m_layout(writer.layout())
    , m_control(control)
{
    GDALDataset &dataset = m_rasters[0].dataset();
    for (int band = 1; band <= dataset.GetRasterCount(); ++band)
        m_reducers.emplace_back(*dataset.GetRasterBand(band));
    m_fileHasMask = (dataset.GetRasterBand(1)->GetMaskFlags() & GMF_PER_DATASET) != 0;
}

Error PyramidBuilder::cancelled() const
{
    return {
        Error::Kind::Cancelled,
        QCoreApplication::translate("core::PyramidBuilder", "Preparing “%1” was cancelled.").arg(m_rasters[0].path())};
}

Result<> PyramidBuilder::build()
{
    const std::vector<Piece> all = pieces();
    const QSize size = m_layout.grid.rasterSize();
    m_total = qint64(size.width()) * size.height() * std::count_if(all.begin(), all.end(), [](const Piece &piece) {
                  return piece.row == 0 && piece.firstColumn == 0;
              });
    const auto first =
        inParallel(all.size(), [&](std::size_t i, const Raster &raster) { return makePiece(all[i], raster); });
    if (!first)
        return first;
    for (int level = m_layout.firstLevel + 1; level < m_layout.grid.levels(); ++level) {
        const QSize tiles = m_layout.grid.tiles(level);
        const auto bands = m_layout.valueBytes.size();
        const auto count = bands * std::size_t(tiles.width()) * std::size_t(tiles.height());
        const auto next = inParallel(count, [&](std::size_t i, const Raster &) {
            const int place = int(i / bands);
            return makeTile(int(i % bands), {level, place % tiles.width(), place / tiles.width()});
        });
        if (!next)
            return next;
    }
    return {};
}

std::vector<PyramidBuilder::Piece> PyramidBuilder::pieces() const
{
    const QSize tiles = m_layout.grid.tiles(m_layout.firstLevel);
    std::vector<Piece> pieces;
    for (int band = 1; band <= m_layout.bands();) {
        qint64 tileBytes = m_layout.tileBytes(0);
        int bands = 0;
        do
            tileBytes += m_layout.tileBytes(band + bands++);
        while (band + bands <= m_layout.bands() && tileBytes + m_layout.tileBytes(band + bands) <= PieceBytes);
        const int columns = timesWithin(PieceBytes, tileBytes, tiles.width());
        for (int row = 0; row < tiles.height(); ++row) {
            for (int column = 0; column < tiles.width(); column += columns)
                pieces.push_back({row, column, std::min(columns, tiles.width() - column), band, bands});
        }
        band += bands;
    }
    return pieces;
}

/// Hands the numbers out to the threads; the first error, or a cancel, stops all of them.
Result<> PyramidBuilder::inParallel(std::size_t count, const std::function<Result<>(std::size_t, const Raster &)> &work)
{
    std::atomic<std::size_t> next = 0;
    std::mutex mutex;
    std::optional<Error> failed;
    const auto run = [&](const Raster &raster) {
        const GdalMessages messages; // of reading; what is missing is counted
        for (std::size_t i = next++; i < count; i = next++) {
            const auto done = m_control.cancelled() ? Result<>(cancelled()) : work(i, raster);
            if (done)
                continue;
            const std::lock_guard lock(mutex);
            if (!failed)
                failed = done.error();
            next = count;
        }
    };
    std::vector<std::thread> threads;
    for (std::size_t i = 1; i < m_rasters.size(); ++i)
        threads.emplace_back(run, std::cref(m_rasters[i]));
    run(m_rasters[0]);
    for (std::thread &thread : threads)
        thread.join();
    return failed ? Result<>(*failed) : Result<>();
}

/// Whole blocks, and whole rectangles of what becomes one value, so that nothing is decoded or averaged twice.
QSize PyramidBuilder::partSize(QSize area, const Raster &raster) const
{
    const int scale = 1 << m_layout.firstLevel;
    QSize block;
    raster.dataset().GetRasterBand(1)->GetBlockSize(&block.rwidth(), &block.rheight());
    qint64 pixelBytes = 0;
    for (int bytes : m_layout.valueBytes)
        pixelBytes += bytes;
    const qint64 pixels = std::max<qint64>(PartBytes / pixelBytes, 1);
    QSize size(std::min(roundedUp(block.width(), scale), area.width()),
               std::min(roundedUp(block.height(), scale), area.height()));
    size.rwidth() *=
        timesWithin(pixels, qint64(size.width()) * size.height(), roundedUp(area.width(), size.width()) / size.width());
    size.rheight() *= timesWithin(pixels, qint64(size.width()) * size.height(),
                                  roundedUp(area.height(), size.height()) / size.height());
    if (qint64(size.width()) * size.height() > 4 * pixels) // one block is very large
        size.setHeight(std::max(scale, int(4 * pixels / size.width()) / scale * scale));
    return size;
}

Result<> PyramidBuilder::makePiece(const Piece &piece, const Raster &raster)
{
    const int side = Side << m_layout.firstLevel;
    const QRect area = QRect(piece.firstColumn * side, piece.row * side, piece.columns * side, side) &
                       QRect({}, m_layout.grid.rasterSize());
    Canvas canvas{.width = piece.columns * Side, .values = {}, .opacity = {}};
    const std::size_t pixels = std::size_t(canvas.width) * Side;
    for (int band = piece.firstBand; band < piece.firstBand + piece.bands; ++band)
        canvas.values.emplace_back(pixels * std::size_t(m_layout.valueBytes[std::size_t(band)]));
    canvas.opacity.resize(pixels);

    const QSize step = partSize(area.size(), raster);
    for (int y = area.top(); y <= area.bottom(); y += step.height()) {
        for (int x = area.left(); x <= area.right(); x += step.width()) {
            const QRect part = QRect({x, y}, step) & area;
            if (!readPart(part, piece, raster, canvas))
                return cancelled();
            m_done += qint64(part.width()) * part.height();
            m_control.setProgress(m_done, m_total);
        }
    }
    return writePiece(piece, canvas);
}

/// Reads a part of the image and puts its means into the canvas. False when cancelled.
bool PyramidBuilder::readPart(const QRect &part, const Piece &piece, const Raster &raster, Canvas &canvas)
{
    GDALDataset &dataset = raster.dataset();
    PixelReader reader(dataset, part, part.size(), &m_control);
    const auto pixels = std::size_t(part.width()) * std::size_t(part.height());
    std::vector<std::vector<char>> values;
    for (int band = piece.firstBand; band < piece.firstBand + piece.bands;) {
        const ValueReducer &reducer = m_reducers[std::size_t(band - 1)];
        std::vector<int> alike; // neighbours of one type are read at once
        for (; band < piece.firstBand + piece.bands && m_reducers[std::size_t(band - 1)].type() == reducer.type();
             ++band)
            alike.push_back(band);
        const auto bytes = GSpacing(reducer.valueBytes());
        values.emplace_back(pixels * std::size_t(bytes) * alike.size());
        if (!reader.read({{}, part.size()}, alike,
                         {values.back().data(), reducer.type(), bytes, bytes * part.width(), bytes * GSpacing(pixels)}))
            return false;
    }
    std::vector<uchar> valid;
    if (m_fileHasMask || !reader.holes().empty())
        valid.assign(pixels, 255);
    if (m_fileHasMask && dataset.GetRasterBand(1)->GetMaskBand()->RasterIO(
                             GF_Read, part.x(), part.y(), part.width(), part.height(), valid.data(), part.width(),
                             part.height(), GDT_Byte, 1, part.width(), nullptr) != CE_None)
        std::fill(valid.begin(), valid.end(), uchar(255));
    for (const QRect &hole : reader.holes()) {
        for (int y = hole.top(); y <= hole.bottom(); ++y)
            std::fill_n(valid.begin() + qsizetype(y) * part.width() + hole.left(), hole.width(), uchar(0));
    }
    if (piece.firstBand == 1)
        m_missing += reader.missingPixels();

    const int scale = 1 << m_layout.firstLevel;
    const int side = Side * scale;
    const qsizetype place =
        qsizetype((part.y() - piece.row * side) / scale) * canvas.width + (part.x() - piece.firstColumn * side) / scale;
    std::size_t group = 0;
    const char *from = values[0].data();
    for (int i = 0; i < piece.bands; ++i) {
        const ValueReducer &reducer = m_reducers[std::size_t(piece.firstBand + i - 1)];
        if (from == values[group].data() + values[group].size())
            from = values[++group].data();
        reducer.reduce(from, valid.empty() ? nullptr : valid.data(), part.size(), {scale, scale},
                       canvas.values[std::size_t(i)].data() + place * reducer.valueBytes(), canvas.width);
        from += pixels * std::size_t(reducer.valueBytes());
    }
    const QSize out((part.width() + scale - 1) / scale, (part.height() + scale - 1) / scale);
    if (!valid.empty()) {
        ValueReducer::reduceOpacity(valid.data(), part.size(), {scale, scale}, canvas.opacity.data() + place,
                                    canvas.width);
        return true;
    }
    for (int row = 0; row < out.height(); ++row)
        std::fill_n(canvas.opacity.begin() + place + qsizetype(row) * canvas.width, out.width(), uchar(255));
    return true;
}

Result<> PyramidBuilder::writePiece(const Piece &piece, const Canvas &canvas)
{
    std::vector<char> tile;
    const auto cut = [&](const char *from, int column, int bytes) {
        tile.resize(std::size_t(Side) * Side * std::size_t(bytes));
        const std::size_t line = std::size_t(Side) * std::size_t(bytes);
        for (int y = 0; y < Side; ++y)
            std::copy_n(from + (qsizetype(y) * canvas.width + qsizetype(column) * Side) * bytes, line,
                        tile.data() + std::size_t(y) * line);
    };
    for (int column = 0; column < piece.columns; ++column) {
        const TileKey key{m_layout.firstLevel, piece.firstColumn + column, piece.row};
        for (int i = 0; i < piece.bands; ++i) {
            const int band = piece.firstBand + i;
            cut(canvas.values[std::size_t(i)].data(), column, m_layout.valueBytes[std::size_t(band)]);
            if (auto written = m_writer.write(band, key, tile.data()); !written)
                return written;
        }
        if (piece.firstBand != 1)
            continue;
        cut(reinterpret_cast<const char *>(canvas.opacity.data()), column, 1);
        if (auto written = m_writer.write(0, key, tile.data()); !written)
            return written;
    }
    return {};
}

/// Of a coarser level, from the four tiles below it.
Result<> PyramidBuilder::makeTile(int band, const TileKey &key)
{
    const auto bytes = std::size_t(m_layout.valueBytes[std::size_t(band)]);
    const std::size_t pixels = std::size_t(Side) * Side;
    std::vector<char> tile(pixels * bytes);
    std::vector<char> finer(pixels * bytes);
    std::vector<char> packed(pixels * bytes);
    std::vector<uchar> opacity(pixels);
    std::vector<uchar> valid;
    const QSize below = m_layout.grid.tiles(key.level - 1);
    for (int quarter = 0; quarter < 4; ++quarter) {
        const TileKey child{key.level - 1, key.column * 2 + quarter % 2, key.row * 2 + quarter / 2};
        if (child.column >= below.width() || child.row >= below.height())
            continue;
        const QSize size = m_layout.grid.tileRect(child).size();
        const bool masked = band > 0 && hasMask();
        if (!m_writer.read(band, child, finer.data()) || (masked && !m_writer.read(0, child, opacity.data()))) {
            return Error{Error::Kind::Io, QCoreApplication::translate("core::PyramidBuilder",
                                                                      "A smaller copy of “%1” could not be read back.")
                                              .arg(m_rasters[0].path())};
        }
        const auto pack = [&size](const auto *from, auto *to, std::size_t each) { // without the rest of each line
            for (int y = 0; y < size.height(); ++y)
                std::copy_n(from + std::size_t(y) * Side * each, std::size_t(size.width()) * each,
                            to + std::size_t(y) * std::size_t(size.width()) * each);
        };
        pack(finer.data(), packed.data(), bytes);
        if (masked) {
            valid.resize(pixels);
            pack(opacity.data(), valid.data(), 1);
        }
        char *out = tile.data() + (std::size_t(quarter / 2) * Side + std::size_t(quarter % 2)) * (Side / 2) * bytes;
        if (band == 0)
            ValueReducer::reduceOpacity(reinterpret_cast<const uchar *>(packed.data()), size, {2, 2},
                                        reinterpret_cast<uchar *>(out), Side);
        else
            m_reducers[std::size_t(band - 1)].reduce(packed.data(), masked ? valid.data() : nullptr, size, {2, 2}, out,
                                                     Side);
    }
    return m_writer.write(band, key, tile.data());
}

}
