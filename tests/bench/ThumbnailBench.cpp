#include "tests/bench/ThumbnailBench.h"

#include "core/imaging/ImageLoader.h"
#include "core/imaging/Thumbnail.h"
#include "core/imaging/ThumbnailCache.h"

#include <QDir>
#include <QFile>

#include <atomic>
#include <cstdio>
#include <jpeglib.h>
#include <random>
#include <semaphore>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int Images = 200; ///< others are links to them
constexpr int Side = 512;
constexpr int ThumbnailSide = 128;
constexpr int Threads = 2;
constexpr int Waiting = 64; ///< about as many as are in sight

/// Of the processor, for each thread: what the work takes on a machine that has nothing else to do.
double secondsEach(const std::function<void()> &work)
{
    const auto used = [] {
        rusage usage = {};
        getrusage(RUSAGE_SELF, &usage);
        const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
        return seconds(usage.ru_utime) + seconds(usage.ru_stime);
    };
    const double before = used();
    work();
    return (used() - before) / Threads;
}

QStringList makeImages(const QString &folder, int count)
{
    QDir().mkpath(folder);
    std::mt19937 random(1);
    QStringList paths;
    for (int i = 0; i < count; ++i) {
        paths += folder + u"/%1.jpg"_s.arg(i);
        if (i >= Images) {
            (void)::link(QFile::encodeName(paths[i % Images]).constData(), QFile::encodeName(paths[i]).constData());
            continue;
        }
        QImage image(Side, Side, QImage::Format_RGB32);
        for (int y = 0; y < Side; ++y) {
            auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
            for (int x = 0; x < Side; ++x) {
                const int grain = int(random() % 32);
                line[x] = qRgb((x / 8 + i * 5 + grain) % 256, (y / 8 + grain) % 256, ((x + y) / 16 + grain) % 256);
            }
        }
        image.save(paths.last(), "JPEG", 85);
    }
    return paths;
}

/// What cannot be left out: read the file and decode a quarter of it each way, which is the thumbnail.
void decodeScaled(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return;
    const QByteArray bytes = file.readAll();
    jpeg_decompress_struct jpeg = {};
    jpeg_error_mgr errors = {};
    jpeg.err = jpeg_std_error(&errors);
    jpeg_create_decompress(&jpeg);
    jpeg_mem_src(&jpeg, reinterpret_cast<const unsigned char *>(bytes.constData()),
                 static_cast<unsigned long>(bytes.size()));
    jpeg_read_header(&jpeg, TRUE);
    jpeg.scale_num = 1;
    jpeg.scale_denom = Side / ThumbnailSide;
    jpeg.out_color_space = JCS_EXT_BGRX;
    jpeg_start_decompress(&jpeg);
    QImage image(int(jpeg.output_width), int(jpeg.output_height), QImage::Format_RGB32);
    while (jpeg.output_scanline < jpeg.output_height) {
        JSAMPROW line = image.scanLine(int(jpeg.output_scanline));
        jpeg_read_scanlines(&jpeg, &line, 1);
    }
    jpeg_finish_decompress(&jpeg);
    jpeg_destroy_decompress(&jpeg);
}

double secondsOnThreads(const QStringList &paths, const std::function<void(const QString &path)> &work)
{
    return secondsEach([&] {
        std::atomic<int> next = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < Threads; ++i) {
            threads.emplace_back([&] {
                for (int at = next++; at < paths.size(); at = next++)
                    work(paths[at]);
            });
        }
        for (std::thread &thread : threads)
            thread.join();
    });
}

double secondsOfFloor(const QStringList &paths)
{
    return secondsOnThreads(paths, decodeScaled);
}

/// As ImageHasher asks.
double secondsOfHashes(const QStringList &paths, const std::shared_ptr<core::ThumbnailCache> &cache)
{
    return secondsOnThreads(paths, [&](const QString &path) {
        (void)cache->hash(path, [&] { return core::makeThumbnail(path, {ThumbnailSide, ThumbnailSide}); });
    });
}

/// As the window asks: some at a time, from one thread, which is told of each.
double secondsOfLoader(const QStringList &paths, const std::shared_ptr<core::ThumbnailCache> &cache)
{
    std::counting_semaphore<Waiting> room(Waiting);
    core::ImageLoader loader([&](const core::ImageRequest &, const core::ImageLoader::Outcome &) { room.release(); },
                             {.workers = Threads, .thumbnailCache = cache});
    return secondsEach([&] {
        for (const QString &path : paths) {
            room.acquire();
            loader.request({.path = path, .thumbnail = {ThumbnailSide, ThumbnailSide}},
                           core::ImageLoader::Urgency::Visible);
        }
        for (int i = 0; i < Waiting; ++i)
            room.acquire();
    });
}

double secondsOfPillow(const QString &folder, const QStringList &paths)
{
    const QString script = u"import sys, os\n"
                           "from PIL import Image\n"
                           "for name in range(int(sys.argv[2])):\n"
                           "    image = Image.open(f'{sys.argv[1]}/{name}.jpg')\n"
                           "    image.thumbnail((%1, %1))\n"_s.arg(ThumbnailSide);
    return secondsOfProgram(u"/usr/bin/python3"_s, {u"-c"_s, script, folder, QString::number(paths.size())}) / Threads;
}

}

void runThumbnails(const QString &folder, int count, Report &report)
{
    const QString images = folder + u"/thumbnail-images"_s;
    const QStringList paths = makeImages(images, count);
    secondsOfFloor(paths.first(Images)); // warm
    const auto cacheIn = [&] {
        return std::make_shared<core::ThumbnailCache>(
            core::ThumbnailStore::Settings{.folder = folder + u"/thumbnails"_s, .keepFree = 0});
    };
    std::vector<double> floors, plain, first, again, hashes, hashesAgain, hashesOfKept;
    for (int run = 0; run < 3; ++run) {
        QDir(folder + u"/thumbnails"_s).removeRecursively();
        floors.push_back(secondsOfFloor(paths));
        plain.push_back(secondsOfLoader(paths, nullptr));
        first.push_back(secondsOfLoader(paths, cacheIn()));
        again.push_back(secondsOfLoader(paths, cacheIn()));
        hashesOfKept.push_back(secondsOfHashes(paths, cacheIn()));
        QDir(folder + u"/thumbnails"_s).removeRecursively();
        hashes.push_back(secondsOfHashes(paths, cacheIn()));
        hashesAgain.push_back(secondsOfHashes(paths, cacheIn()));
        QDir(folder + u"/thumbnails"_s).removeRecursively();
        secondsOfLoader(paths, cacheIn());
    }
    qint64 bytes = 0;
    for (const QFileInfo &file : QDir(folder + u"/thumbnails"_s).entryInfoList(QDir::Files))
        bytes += file.size();
    const QString name = u"%1 thumbnails of JPEG 512, 2 threads"_s.arg(count);
    const double pillow = secondsOfPillow(images, paths);
    report.add({name + u": made"_s, median(plain), median(floors), pillow, u"s"_s, u"CPU / 2; floor: decode scaled"_s});
    report.add({name + u": made and kept"_s, median(first), median(floors), pillow, u"s"_s,
                u"%1 KB each on disk"_s.arg(double(bytes) / count / 1000, 0, 'f', 1)});
    report.add({name + u": kept by an earlier run"_s, median(again), median(floors), pillow, u"s"_s, {}});
    const auto hashed = [&](const QString &how, const std::vector<double> &seconds) {
        report.add({u"%1 hashes of JPEG 512, 2 threads: "_s.arg(count) + how, median(seconds), median(floors), 0,
                    u"s"_s, u"CPU / 2; %1 a second"_s.arg(qRound(count / median(seconds)))});
    };
    hashed(u"made"_s, hashes);
    hashed(u"of thumbnails that were kept"_s, hashesOfKept);
    hashed(u"kept by an earlier run"_s, hashesAgain);
}

}
