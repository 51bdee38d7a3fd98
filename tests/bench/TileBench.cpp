#include "tests/bench/TileBench.h"

#include "core/imaging/CoarseImage.h"
#include "core/imaging/PyramidCache.h"
#include "core/imaging/Raster.h"
#include "core/imaging/TileService.h"
#include "core/jobs/JobControl.h"
#include "tests/bench/TileFloor.h"
#include "ui/canvas/CanvasView.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <gdal_priv.h>

#include <cmath>
#include <random>

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
Floors measureFloors(const TileFiles &files, int side)
{
    GDALAllRegister();
    GDALSetCacheMax64(qint64(64) << 20); // as ours
    Floors floors;
    const QRect all(0, 0, side, side);
    floors.first = medianOf(Repeats, [&](int) { TileFloor(files.overviews).show(all, {1000, 1000}); });
    TileFloor file(files.overviews);
    file.show(all, {1000, 1000});
    const auto places = randomPlaces(side);
    floors.place = medianOf(Places, [&](int i) { file.show({places[std::size_t(i)], View}, View); });
    floors.sparse = medianOf(3, [&](int) { TileFloor(files.tiled).readBlocks(4); });
    floors.all = costOf([&] { TileFloor(files.tiled).readBlocks(1); });
    floors.strips = medianOf(3, [&](int) { TileFloor(files.striped).show(all, {1000, 1000}); });
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
    const TileFiles files = TileFiles::make(folder, side);
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
