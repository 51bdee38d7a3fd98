#include "core/imaging/TileLoader.h"

#include "core/imaging/Rendition.h"
#include "core/imaging/TileReader.h"
#include "core/jobs/JobControl.h"

#include "tests/core/imaging/RasterFixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <condition_variable>
#include <mutex>
#include <thread>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

TileKey tile(int column)
{
    return {0, column, 0};
}

/// Stands for an image file: notes what is read, and holds the work up until it is let go or cancelled.
class File
{
public:
    TileLoader::Open opener()
    {
        return [this] {
            const std::lock_guard lock(m_mutex);
            m_opened.push_back(std::this_thread::get_id());
            return [this](const TileKey &key, JobControl &control) { return read(key, control); };
        };
    }

    TileLoader::Outcome read(const TileKey &key, JobControl &control)
    {
        std::unique_lock lock(m_mutex);
        m_started.push_back(key.column);
        m_changed.notify_all();
        while (m_held && !control.cancelled())
            m_changed.wait_for(lock, std::chrono::milliseconds(1));
        if (control.cancelled()) {
            m_cancelled.push_back(key.column);
            m_changed.notify_all();
            return Error{Error::Kind::Cancelled, {}};
        }
        if (key.column < 0)
            return Error{Error::Kind::BadInput, u"bad"_s};
        RenderedWindow window;
        window.image = QImage(TileGrid::Side, TileGrid::Side, QImage::Format_ARGB32);
        window.image.fill(qRgba(0, 0, uint(key.column), 255));
        return window;
    }

    void done(quint64 image, const TileKey &key)
    {
        const std::lock_guard lock(m_mutex);
        m_done.push_back(key.column);
        m_images.push_back(image);
        m_changed.notify_all();
    }

    void setHeld(bool held)
    {
        const std::lock_guard lock(m_mutex);
        m_held = held;
        m_changed.notify_all();
    }
    void waitForStarted(std::size_t count) { waitFor(m_started, count); }
    void waitForDone(std::size_t count) { waitFor(m_done, count); }
    void waitForCancelled(std::size_t count) { waitFor(m_cancelled, count); }

    QList<int> started() { return copyOf(m_started); }
    QList<int> finished() { return copyOf(m_done); }
    QList<int> cancelled() { return copyOf(m_cancelled); }
    std::vector<std::thread::id> opened()
    {
        const std::lock_guard lock(m_mutex);
        return m_opened;
    }

private:
    void waitFor(const std::vector<int> &list, std::size_t count)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return list.size() >= count; });
    }
    QList<int> copyOf(const std::vector<int> &list)
    {
        const std::lock_guard lock(m_mutex);
        return {list.begin(), list.end()};
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_held = false;
    std::vector<std::thread::id> m_opened;
    std::vector<int> m_started;
    std::vector<int> m_done;
    std::vector<int> m_cancelled;
    std::vector<quint64> m_images;
};

std::unique_ptr<TileLoader> loaderOf(File &file, const TileLoader::Settings &settings = {})
{
    return std::make_unique<TileLoader>(
        [&file](quint64 image, const TileKey &key, const TileLoader::Outcome &) { file.done(image, key); }, settings);
}

constexpr TileLoader::Settings OneWorker{.workers = 1};

}

class TestTileLoader : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

private slots:
    void aTileComesAndIsThenAtHand()
    {
        File file;
        const auto loader = loaderOf(file);
        loader->open(file.opener());
        QVERIFY(!loader->find(tile(1)));
        loader->want({tile(1)});
        file.waitForDone(1);
        QCOMPARE(loader->find(tile(1))->pixel(0, 0), qRgb(0, 0, 1));
        QCOMPARE(loader->find(tile(1))->format(), QImage::Format_ARGB32_Premultiplied);
        loader->want({tile(1), tile(2)});
        file.waitForDone(2);
        QCOMPARE(file.started(), (QList{1, 2}));
    }

    void everyThreadOpensTheFileForItself()
    {
        File file;
        file.setHeld(true);
        const auto loader = loaderOf(file, {.workers = 3});
        loader->open(file.opener());
        loader->want({tile(1), tile(2), tile(3)});
        file.waitForStarted(3);
        const auto opened = file.opened();
        QCOMPARE(opened.size(), std::size_t(3));
        QVERIFY(opened[0] != opened[1] && opened[1] != opened[2] && opened[0] != opened[2]);
    }

    void whatTheViewNeedsNowReplacesWhatItNeededBefore()
    {
        File file;
        file.setHeld(true);
        const auto loader = loaderOf(file, OneWorker);
        loader->open(file.opener());
        loader->want({tile(1), tile(2), tile(3)});
        file.waitForStarted(1);
        loader->want({tile(3), tile(4)}); // 1 runs and is not wanted any more, 2 waits
        file.waitForCancelled(1);
        file.setHeld(false);
        file.waitForDone(2);
        QCOMPARE(file.started(), (QList{1, 3, 4}));
        QCOMPARE(file.finished(), (QList{3, 4}));
        QVERIFY(!loader->find(tile(1)));
    }

    void whatRunsAndIsStillWantedIsNotBegunAgain()
    {
        File file;
        file.setHeld(true);
        const auto loader = loaderOf(file, OneWorker);
        loader->open(file.opener());
        loader->want({tile(1)});
        file.waitForStarted(1);
        loader->want({tile(2), tile(1)});
        file.setHeld(false);
        file.waitForDone(2);
        QCOMPARE(file.started(), (QList{1, 2}));
        QVERIFY(file.cancelled().isEmpty());
    }

    void aTileThatWasDroppedCanBeWantedAtOnce()
    {
        File file;
        file.setHeld(true);
        const auto loader = loaderOf(file, OneWorker);
        loader->open(file.opener());
        loader->want({tile(1)});
        file.waitForStarted(1);
        loader->want({});
        loader->want({tile(1)});
        file.waitForStarted(2);
        file.setHeld(false);
        file.waitForDone(1);
        QVERIFY(loader->find(tile(1)));
    }

    void whatCannotBeReadIsRememberedAsNothing()
    {
        File file;
        const auto loader = loaderOf(file);
        loader->open(file.opener());
        loader->want({tile(-1)});
        file.waitForDone(1);
        QVERIFY(loader->find(tile(-1)));
        QVERIFY(loader->find(tile(-1))->isNull());
    }

    void anotherImageForgetsAllTiles()
    {
        File file;
        const auto loader = loaderOf(file, OneWorker);
        const quint64 first = loader->open(file.opener());
        loader->want({tile(1)});
        file.waitForDone(1);
        file.setHeld(true);
        loader->want({tile(2)});
        file.waitForStarted(2);
        File other;
        QVERIFY(loader->open(other.opener()) != first);
        QVERIFY(!loader->find(tile(1)));
        file.waitForCancelled(1);
        loader->want({tile(1)});
        file.waitForDone(2); // told to the same receiver
        QCOMPARE(other.started(), QList{1});
    }

    void nothingIsReadOfAClosedImage()
    {
        File file;
        const auto loader = loaderOf(file);
        loader->want({tile(1)});
        loader->open(file.opener());
        loader->close();
        loader->want({tile(1)});
        File other;
        loader->open(other.opener());
        loader->want({tile(2)});
        file.waitForDone(1);
        QCOMPARE(file.finished(), QList{2});
        QVERIFY(file.started().isEmpty());
    }

    void memoryIsBounded()
    {
        File file;
        constexpr qint64 TileBytes = 4LL * TileGrid::Side * TileGrid::Side;
        const auto loader = loaderOf(file, {.workers = 1, .bytes = 3 * TileBytes + 4096});
        loader->open(file.opener());
        loader->want({tile(1), tile(2), tile(3)});
        file.waitForDone(3);
        QVERIFY(loader->find(tile(1))); // used last now
        loader->want({tile(4)});
        file.waitForDone(4);
        QVERIFY(loader->find(tile(1)) && loader->find(tile(3)) && loader->find(tile(4)));
        QVERIFY(!loader->find(tile(2)));
    }

    void destroyingCancelsWhatRuns()
    {
        File file;
        file.setHeld(true);
        {
            const auto loader = loaderOf(file);
            loader->open(file.opener());
            loader->want({tile(1), tile(2), tile(3)});
            file.waitForStarted(2);
        }
        QCOMPARE(file.cancelled().size(), 2);
        QVERIFY(file.finished().isEmpty());
    }

    void tilesOfAFileArePartsOfIt()
    {
        const QString path = m_dir.filePath(u"image.tif"_s);
        const RasterFixture fixture{.size = {1300, 700},
                                    .bands = 4,
                                    .type = GDT_UInt16,
                                    .value = [](int band, int x, int y) { return band * 1000 + x * 3 + y * 7; },
                                    .options = {u"TILED=YES"_s, u"PHOTOMETRIC=MINISBLACK"_s, u"ALPHA=NO"_s}};
        QVERIFY(fixture.write(path));
        const Raster raster = Raster::open(path).take();
        const Rendition rendition = Rendition::make(raster).take();
        const auto reader = TileReader::open(path, {});
        QVERIFY(reader);
        for (int level = 0; level < reader->grid().levels(); ++level) {
            for (const TileKey &key : reader->grid().tilesFor(level, QRectF(0, 0, 1300, 700))) {
                const auto tile = reader->read(key, rendition);
                QVERIFY(tile);
                const QRect image = reader->grid().imageRect(key);
                const QSize size = reader->grid().tileRect(key).size();
                QCOMPARE(tile->image, renderWindow(raster, rendition, image, size)->image);
                QCOMPARE(tile->image.size(), size);
            }
        }
        // Against what GDAL gives without any of ours: channels are linear between two percentiles.
        const auto plain = openInMemory(path);
        std::vector<double> values(512 * 512);
        QCOMPARE(plain->GetRasterBand(2)->RasterIO(GF_Read, 512, 0, 512, 512, values.data(), 512, 512, GDT_Float64, 0,
                                                   0, nullptr),
                 CE_None);
        const QImage image = reader->read({0, 1, 0}, rendition)->image;
        const ValueRange range = rendition.ranges()[1];
        for (int i = 0; i < 512 * 512; i += 97) {
            const double level = std::clamp((values[std::size_t(i)] - range.low) / (range.high - range.low), 0.0, 1.0);
            QVERIFY(std::abs(qGreen(image.pixel(i % 512, i / 512)) - level * 255) <= 1);
        }
    }

    void whatIsBrokenInATileIsLeftEmptyAndTold()
    {
        const QString path = m_dir.filePath(u"cut.tif"_s);
        const RasterFixture fixture{.size = {1024, 512},
                                    .bands = 1,
                                    .value = [](int, int x, int) { return 1 + x % 200; },
                                    .options = {u"TILED=YES"_s}};
        const QByteArray bytes = fixture.bytes();
        QVERIFY(writeFile(path, bytes.left(bytes.size() - 20'000))); // of the last block of 256, lower right
        const Raster raster = Raster::open(path).take();
        const Rendition rendition = Rendition::make(raster).take();
        const auto reader = TileReader::open(path, {});
        QVERIFY(reader);
        const auto good = reader->read({0, 0, 0}, rendition);
        QVERIFY(good && good->warnings.isEmpty());
        const auto broken = reader->read({0, 1, 0}, rendition);
        QVERIFY(broken);
        QVERIFY2(broken->warnings.join(u' ').contains(u"could not be read"_s),
                 qPrintable(broken->warnings.join(u'\n')));
        QCOMPARE(qAlpha(broken->image.pixel(0, 0)), 255);
        QCOMPARE(broken->image.pixel(511, 511), 0U);
    }
};

QTEST_GUILESS_MAIN(TestTileLoader)
#include "tst_TileLoader.moc"
