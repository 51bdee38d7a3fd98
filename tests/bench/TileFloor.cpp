#include "tests/bench/TileFloor.h"

#include <QFile>
#include <QProcess>
#include <QStringList>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

bool run(const QString &program, const QStringList &arguments)
{
    return QProcess::execute(program, QStringList{u"-q"_s} + arguments) == 0;
}

/// Pixel after pixel, as sensors give them: gradients, fields and noise.
bool writeRaw(const QString &path, int side)
{
    QFile header(path + u".hdr"_s);
    QFile file(path);
    if (!header.open(QIODevice::WriteOnly) || !file.open(QIODevice::WriteOnly))
        return false;
    header.write("ENVI\nsamples = " + QByteArray::number(side) + "\nlines = " + QByteArray::number(side) +
                 "\nbands = 4\nheader offset = 0\ndata type = 12\ninterleave = bip\nbyte order = 0\n");
    std::mt19937 random(1);
    std::vector<quint16> row(std::size_t(side) * 4);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const int field = ((x / 300) * 7 + (y / 200) * 13) % 17 * 60;
            for (int band = 0; band < 4; ++band)
                row[std::size_t(x * 4 + band)] = quint16(300 + band * 150 + field + (x + y) / 64 + int(random() % 96));
        }
        const qint64 bytes = qint64(row.size()) * 2;
        if (file.write(reinterpret_cast<const char *>(row.data()), bytes) != bytes)
            return false;
    }
    return file.flush();
}

}

TileFiles TileFiles::make(const QString &folder, int side)
{
    const auto name = [&](const char *kind) { return folder + u"/%1-%2.tif"_s.arg(QLatin1StringView(kind)).arg(side); };
    const TileFiles files{name("overviews"), name("tiled"), name("striped")};
    if (QFile::exists(files.overviews) && QFile::exists(files.tiled) && QFile::exists(files.striped))
        return files;
    const QString raw = folder + u"/raw-%1"_s.arg(side);
    const QStringList tiles = {u"-co"_s, u"TILED=YES"_s,       u"-co"_s, u"BLOCKXSIZE=512"_s,
                               u"-co"_s, u"BLOCKYSIZE=512"_s,  u"-co"_s, u"COMPRESS=DEFLATE"_s,
                               u"-co"_s, u"PREDICTOR=2"_s,     u"-co"_s, u"ZLEVEL=4"_s,
                               u"-co"_s, u"INTERLEAVE=BAND"_s, u"-co"_s, u"BIGTIFF=YES"_s};
    const QStringList strips = {u"-co"_s, u"INTERLEAVE=PIXEL"_s, u"-co"_s, u"BLOCKYSIZE=1"_s,
                                u"-co"_s, u"BIGTIFF=YES"_s};
    const bool made = writeRaw(raw, side) && run(u"gdal_translate"_s, tiles + QStringList{raw, files.tiled}) &&
                      run(u"gdal_translate"_s, strips + QStringList{raw, files.striped}) &&
                      QFile::copy(files.tiled, files.overviews) &&
                      run(u"gdaladdo"_s, {u"-r"_s, u"average"_s, u"--config"_s, u"COMPRESS_OVERVIEW"_s, u"DEFLATE"_s,
                                          files.overviews, u"2"_s, u"4"_s, u"8"_s, u"16"_s, u"32"_s, u"64"_s});
    QFile::remove(raw);
    QFile::remove(raw + u".hdr"_s);
    return made ? files : TileFiles{};
}

TileFloor::TileFloor(const QString &path)
    : m_dataset(GDALDataset::Open(path.toUtf8().constData(), GDAL_OF_RASTER))
{
}

void TileFloor::show(const QRect &window, QSize size)
{
    const auto pixels = std::size_t(size.width()) * std::size_t(size.height());
    m_values.resize(pixels * 3);
    std::array<int, 3> bands = {1, 2, 3};
    if (m_dataset->RasterIO(GF_Read, window.x(), window.y(), window.width(), window.height(), m_values.data(),
                            size.width(), size.height(), GDT_UInt16, 3, bands.data(), 0, 0, 0, nullptr) != CE_None)
        return;
    if (m_tables[0].empty())
        makeTables(pixels);
    m_picture.resize(pixels);
    for (std::size_t i = 0; i < pixels; ++i)
        m_picture[i] =
            m_tables[0][m_values[i]] | m_tables[1][m_values[pixels + i]] | m_tables[2][m_values[2 * pixels + i]];
}

void TileFloor::readBlocks(int step)
{
    std::vector<quint16> block(512 * 512);
    for (int y = 0; y + 512 <= m_dataset->GetRasterYSize(); y += 512 * step) {
        for (int x = 0; x + 512 <= m_dataset->GetRasterXSize(); x += 512 * step) {
            for (int band = 1; band <= (step == 1 ? 4 : 3); ++band) {
                if (m_dataset->GetRasterBand(band)->RasterIO(GF_Read, x, y, 512, 512, block.data(), 512, 512,
                                                             GDT_UInt16, 0, 0, nullptr) != CE_None)
                    return;
            }
        }
    }
}

void TileFloor::makeTables(std::size_t pixels)
{
    for (std::size_t channel = 0; channel < 3; ++channel) {
        std::vector<int> counts(65536);
        for (std::size_t i = 0; i < pixels; ++i)
            ++counts[m_values[channel * pixels + i]];
        int low = -1;
        int high = 0;
        std::size_t seen = 0;
        for (int value = 0; value < 65536; ++value) {
            seen += std::size_t(counts[std::size_t(value)]);
            if (low < 0 && seen * 50 > pixels)
                low = value;
            if (seen * 50 <= pixels * 49)
                high = value;
        }
        m_tables[channel].resize(65536);
        for (int value = 0; value < 65536; ++value) {
            const int level = std::clamp((value - low) * 255 / std::max(1, high - low), 0, 255);
            m_tables[channel][std::size_t(value)] = 0xff000000U | quint32(level) << (16 - 8 * int(channel));
        }
    }
}

}
