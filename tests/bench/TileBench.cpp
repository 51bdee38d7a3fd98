#include "tests/bench/TileBench.h"

#include "core/imaging/CoarseImage.h"
#include "core/imaging/PyramidCache.h"
#include "core/imaging/Raster.h"
#include "core/imaging/TileService.h"
#include "core/jobs/JobControl.h"
#include "ui/canvas/CanvasView.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <gdal_priv.h>

#include <array>
#include <cmath>
#include <random>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr QSize View(1600, 1000);
constexpr int Repeats = 5;
constexpr int Places = 12;

struct Cost
{
    double wall = 0; ///< ms
    double cpu = 0;  ///< ms of all threads, user and system
};

double cpuSeconds()
{
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

Cost costOf(const std::function<void()> &work)
{
    const double before = cpuSeconds();
    const double wall = secondsOf(work);
    return {wall * 1000, (cpuSeconds() - before) * 1000};
}

Cost medianOf(int times, const std::function<void(int)> &work)
{
    std::vector<double> wall;
    std::vector<double> cpu;
    for (int i = 0; i < times; ++i) {
        const Cost cost = costOf([&] { work(i); });
        wall.push_back(cost.wall);
        cpu.push_back(cost.cpu);
    }
    return {median(wall), median(cpu)};
}

void add(Report &report, const QString &what, const Cost &ours, const Cost &floor = {}, const QString &note = {})
{
    report.add({what + u", wall"_s, ours.wall, floor.wall, 0, u"ms"_s, note});
    report.add({what + u", CPU"_s, ours.cpu, floor.cpu, 0, u"ms"_s, note});
}

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

struct Files
{
    QString overviews;
    QString tiled;
    QString striped;
};

Files makeFiles(const QString &folder, int side)
{
    const auto name = [&](const char *kind) { return folder + u"/%1-%2.tif"_s.arg(QLatin1StringView(kind)).arg(side); };
    const Files files{name("overviews"), name("tiled"), name("striped")};
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
    return made ? files : Files{};
}

/// What cannot be beaten: three bands of a window with plain GDAL, percentiles if there is no table yet, a table.
class Floor
{
public:
    explicit Floor(const QString &path)
        : m_dataset(GDALDataset::Open(path.toUtf8().constData(), GDAL_OF_RASTER))
    {
    }

    void show(const QRect &window, QSize size)
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

    /// Every n-th block in both directions, three bands.
    void readBlocks(int step)
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

private:
    void makeTables(std::size_t pixels)
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

    GDALDatasetUniquePtr m_dataset;
    std::vector<quint16> m_values;
    std::array<std::vector<quint32>, 3> m_tables;
    std::vector<quint32> m_picture;
};

std::vector<QPoint> randomPlaces(int side)
{
    std::mt19937 random(7);
    std::vector<QPoint> places;
    for (int i = 0; i < Places; ++i)
        places.emplace_back(int(random() % unsigned(side - View.width())),
                            int(random() % unsigned(side - View.height())));
    return places;
}

struct Floors
{
    Cost first;
    Cost place;
    Cost sparse;
    Cost all;
    Cost strips;
};

/// Before prepareGdal() takes the disk away from GDAL.
Floors measureFloors(const Files &files, int side)
{
    GDALAllRegister();
    GDALSetCacheMax64(qint64(128) << 20); // as ours
    Floors floors;
    const QRect all(0, 0, side, side);
    floors.first = medianOf(Repeats, [&](int) { Floor(files.overviews).show(all, {1000, 1000}); });
    Floor file(files.overviews);
    file.show(all, {1000, 1000});
    const auto places = randomPlaces(side);
    floors.place = medianOf(Places, [&](int i) { file.show({places[std::size_t(i)], View}, View); });
    floors.sparse = medianOf(3, [&](int) { Floor(files.tiled).readBlocks(4); });
    floors.all = costOf([&] { Floor(files.tiled).readBlocks(1); });
    floors.strips = medianOf(3, [&](int) { Floor(files.striped).show(all, {1000, 1000}); });
    return floors;
}

core::LoadedImage coarseOf(const QString &path, const core::PyramidCache &cache = {})
{
    const auto raster = core::Raster::open(path);
    return raster ? core::readCoarseImage(*raster, {}, cache).take() : core::LoadedImage();
}

/// A canvas of the size of the view, on a file with overviews.
void measureCanvas(const QString &path, const Floors &floors, int side, Report &report)
{
    const core::LoadedImage coarse = coarseOf(path);
    core::TileService tiles({}, {});
    ui::CanvasView canvas;
    canvas.resize(View);
    canvas.show();
    canvas.setImage(coarse.rgb, coarse.fullSize());
    tiles.open(path, coarse);
    canvas.setTiles(tiles);
    canvas.actualSize();
    const auto paint = [&] { canvas.grab(); };
    const auto isSharp = [&] {
        const QRectF visible = canvas.view().visibleImage();
        for (const core::TileKey &key : tiles.grid().tilesFor(0, visible)) {
            if (!tiles.tile(key))
                return false;
        }
        return true;
    };
    const auto waitUntilSharp = [&] {
        while (!isSharp())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    };
    std::vector<double> coarseMs;
    std::vector<Cost> sharp;
    for (const QPoint place : randomPlaces(side)) {
        const QPointF centre = QRectF(place, View).center();
        sharp.push_back(costOf([&] {
            coarseMs.push_back(secondsOf([&] {
                                   canvas.panBy(QPointF(View.width() / 2., View.height() / 2.) -
                                                canvas.view().toView(centre));
                                   paint();
                               }) *
                               1000);
            waitUntilSharp();
        }));
    }
    std::vector<double> wall;
    std::vector<double> cpu;
    for (const Cost &cost : sharp) {
        wall.push_back(cost.wall);
        cpu.push_back(cost.cpu);
    }
    report.add({u"random place at 1:1, coarse picture, main thread"_s, median(coarseMs), 0, 0, u"ms"_s, {}});
    add(report, u"random place at 1:1, sharp"_s, {median(wall), median(cpu)}, floors.place);
    std::vector<double> steps;
    for (int i = 0; i < 40; ++i) {
        canvas.panBy({i % 2 ? 64. : -64., 0});
        waitUntilSharp();
        steps.push_back(secondsOf(paint) * 1000);
    }
    report.add({u"pan step at 1:1, warm, main thread"_s, median(steps), 0, 0, u"ms"_s, {}});
}

}

void runTiles(const QString &folder, int side, Report &report)
{
    const Files files = makeFiles(folder, side);
    if (files.tiled.isEmpty()) {
        qWarning("The files could not be made: are gdal_translate and gdaladdo there?");
        return;
    }
    const Floors floors = measureFloors(files, side);
    add(report, u"overviews: first view"_s, medianOf(Repeats, [&](int) { coarseOf(files.overviews); }), floors.first);
    measureCanvas(files.overviews, floors, side, report);
    report.add({u"peak memory up to here"_s, peakMiB(), 0, 0, u"MiB"_s, u"floors included"_s});
    add(report, u"strips: first coarse picture"_s, medianOf(3, [&](int) { coarseOf(files.striped); }), floors.strips);
    add(report, u"tiles, no overviews: first coarse picture"_s, medianOf(3, [&](int) { coarseOf(files.tiled); }),
        floors.sparse);
    const QTemporaryDir cacheFolder(folder + u"/cache-XXXXXX"_s);
    const core::PyramidCache cache(cacheFolder.path());
    core::JobControl control;
    bool built = false;
    add(report, u"tiles, no overviews: pyramid"_s, costOf([&] { built = cache.build(files.tiled, control).ok(); }),
        floors.all, u"2 threads; floor: one thread reads all blocks"_s);
    qint64 bytes = 0;
    for (const QFileInfo &file : QDir(cacheFolder.path()).entryInfoList(QDir::Files))
        bytes += file.size();
    report.add({u"size of the pyramid"_s, built ? double(bytes) / 1e6 : 0, double(QFileInfo(files.tiled).size()) / 1e6,
                0, u"MB"_s, u"floor: the image"_s});
    add(report, u"tiles, pyramid: first view"_s, medianOf(Repeats, [&](int) { coarseOf(files.tiled, cache); }),
        floors.first);
    report.add({u"peak memory"_s, peakMiB(), 0, 0, u"MiB"_s, {}});
}

}
