#include "core/imaging/PyramidCache.h"

#include "core/imaging/CoarseImage.h"
#include "core/imaging/LevelDataset.h"
#include "core/imaging/PyramidFile.h"
#include "core/imaging/TileReader.h"
#include "core/jobs/JobControl.h"

#include "tests/core/imaging/RasterFixture.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize Size(2100, 1300); // several tiles at 1:2, odd at most levels

double texture(int band, int x, int y)
{
    return band * 300 + (x * 7 + y * 13) % 251 + (x / 64 + y / 32) % 5 * 100;
}

/// Pixels that count as large: so that small files will do.
ImageOptions small()
{
    ImageOptions options;
    options.maxPixels = 1000;
    return options;
}

}

class TestPyramidCache : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    int m_folders = 0;

    QString write(const RasterFixture &fixture, const QString &name = u"image.tif"_s)
    {
        const QString path = m_dir.filePath(name);
        return fixture.write(path) ? QFileInfo(path).canonicalFilePath() : QString();
    }
    PyramidCache newCache(qint64 bytes = PyramidCache::DefaultBytes)
    {
        m_folder = m_dir.filePath(u"cache%1"_s.arg(++m_folders));
        return PyramidCache(m_folder, bytes);
    }
    QStringList kept() const { return QDir(m_folder).entryList(QDir::Files | QDir::Hidden, QDir::Name); }
    QString file() const { return QDir(m_folder).filePath(kept().value(0)); }
    QString m_folder;

private slots:
    void everyLevelIsTheMeanOfTheImage_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QStringList>("options");
        QTest::newRow("tiles") << int(GDT_UInt16) << QStringList{u"TILED=YES"_s};
        QTest::newRow("tiles, bands apart")
            << int(GDT_UInt16)
            << QStringList{u"TILED=YES"_s, u"INTERLEAVE=BAND"_s, u"BLOCKXSIZE=512"_s, u"BLOCKYSIZE=512"_s};
        QTest::newRow("strips of a row") << int(GDT_UInt16) << QStringList{u"BLOCKYSIZE=1"_s};
        QTest::newRow("strips of 7 rows, packed")
            << int(GDT_Float32) << QStringList{u"BLOCKYSIZE=7"_s, u"COMPRESS=DEFLATE"_s};
        QTest::newRow("one strip") << int(GDT_Int16) << QStringList{u"BLOCKYSIZE=1300"_s, u"COMPRESS=LZW"_s};
    }

    void everyLevelIsTheMeanOfTheImage()
    {
        QFETCH(int, type);
        QFETCH(QStringList, options);
        const QString path =
            write({.size = Size, .bands = 2, .type = GDALDataType(type), .value = texture, .options = options});
        const PyramidCache cache = newCache();
        JobControl control;
        QVERIFY(cache.build(path, control));
        QCOMPARE(control.done(), control.total());
        const Raster raster = Raster::open(path).take();
        const auto pyramid = cache.find(raster);
        QVERIFY(pyramid);
        QCOMPARE(pyramid->layout().firstLevel, 2);
        QCOMPARE(pyramid->levels(), 2); // 525 x 325 and 263 x 163
        QVERIFY(!pyramid->hasMask());

        const Raster levels = Raster::ofLevels(raster, std::make_unique<LevelDataset>(raster.dataset(), pyramid));
        GDALRasterBand &band = *levels.dataset().GetRasterBand(2);
        QCOMPARE(QSize(band.GetXSize(), band.GetYSize()), QSize(525, 325));
        std::vector<double> means(525 * 325);
        QCOMPARE(band.RasterIO(GF_Read, 0, 0, 525, 325, means.data(), 525, 325, GDT_Float64, 0, 0, nullptr), CE_None);
        std::vector<double> coarser(263 * 163);
        QCOMPARE(band.GetOverview(0)->RasterIO(GF_Read, 0, 0, 263, 163, coarser.data(), 263, 163, GDT_Float64, 0, 0,
                                               nullptr),
                 CE_None);
        const double rounding = type == GDT_Float32 ? 0.001 : 0.501;
        const auto meanOf = [](const QRect &rect, const auto &value) {
            double sum = 0;
            for (int y = rect.top(); y <= rect.bottom(); ++y) {
                for (int x = rect.left(); x <= rect.right(); ++x)
                    sum += value(x, y);
            }
            return sum / (double(rect.width()) * rect.height());
        };
        for (int i = 0; i < 525 * 325; ++i) {
            const QRect from = QRect(i % 525 * 4, i / 525 * 4, 4, 4) & QRect({}, Size);
            const double mean = meanOf(from, [](int x, int y) { return texture(2, x, y); });
            QVERIFY2(std::abs(means[std::size_t(i)] - mean) <= rounding, qPrintable(QString::number(i)));
        }
        for (int i = 0; i < 263 * 163; ++i) {
            const QRect from = QRect(i % 263 * 2, i / 263 * 2, 2, 2) & QRect(0, 0, 525, 325);
            const double mean = meanOf(from, [&](int x, int y) { return means[std::size_t(y * 525 + x)]; });
            QVERIFY2(std::abs(coarser[std::size_t(i)] - mean) <= rounding, qPrintable(QString::number(i)));
        }
    }

    void tilesComeFromTheFileOrFromThePyramid()
    {
        const QString path = write({.size = Size, .bands = 3, .type = GDT_UInt16, .value = texture});
        const PyramidCache cache = newCache();
        JobControl control;
        QVERIFY(cache.build(path, control));
        const Raster raster = Raster::open(path).take();
        const auto coarse = readCoarseImage(raster, small(), cache);
        QVERIFY(coarse && coarse->rendition);
        QVERIFY(!coarse->lacksLevels);
        const auto reader = TileReader::open(path, cache);
        QVERIFY(reader);
        const Raster levels =
            Raster::ofLevels(raster, std::make_unique<LevelDataset>(raster.dataset(), cache.find(raster)));
        for (int level = 0; level < reader->grid().levels(); ++level) {
            for (const TileKey &key : reader->grid().tilesFor(level, QRectF({}, Size))) {
                const auto tile = reader->read(key, *coarse->rendition);
                QVERIFY(tile);
                const QRect inLevel = reader->grid().tileRect(key);
                QCOMPARE(tile->image.size(), inLevel.size());
                if (level == 0)
                    QCOMPARE(tile->image, renderWindow(raster, *coarse->rendition, inLevel, inLevel.size())->image);
                if (level == 2)
                    QCOMPARE(tile->image, renderWindow(levels, *coarse->rendition, inLevel, inLevel.size())->image);
            }
        }
    }

    void whatTheBandsMeanIsKept()
    {
        GDALColorTable colors;
        const GDALColorEntry red = {200, 10, 20, 255};
        colors.SetColorEntry(7, &red);
        const QString path = write({.size = Size,
                                    .bands = 1,
                                    .value = [](int, int x, int) { return x < 1000 ? 7 : 3; },
                                    .options = {u"PHOTOMETRIC=PALETTE"_s},
                                    .adjust =
                                        [&](GDALDataset &dataset) {
                                            GDALRasterBand &band = *dataset.GetRasterBand(1);
                                            band.SetColorTable(&colors);
                                            band.SetNoDataValue(3);
                                            band.SetScale(2);
                                            band.SetOffset(-1);
                                        }});
        const PyramidCache cache = newCache();
        JobControl control;
        QVERIFY(cache.build(path, control));
        const Raster raster = Raster::open(path).take();
        LevelDataset levels(raster.dataset(), cache.find(raster));
        GDALRasterBand &band = *levels.GetRasterBand(1);
        QCOMPARE(band.GetNoDataValue(), 3.0);
        QCOMPARE(band.GetScale(), 2.0);
        QCOMPARE(band.GetOffset(), -1.0);
        QCOMPARE(band.GetColorInterpretation(), GCI_PaletteIndex);
        const auto coarse = readCoarseImage(raster, small(), cache);
        QVERIFY(coarse);
        QCOMPARE(coarse->rgb.pixel(10, 10), qRgb(200, 10, 20));
        QCOMPARE(qAlpha(coarse->rgb.pixel(coarse->rgb.width() - 1, 10)), 0);
    }

    void whatCannotBeReadStaysEmpty()
    {
        const RasterFixture fixture{
            .size = Size, .bands = 1, .value = [](int, int, int) { return 100.0; }, .options = {u"TILED=YES"_s}};
        const QByteArray bytes = fixture.bytes();
        const QString path = m_dir.filePath(u"cut.tif"_s);
        QVERIFY(writeFile(path, bytes.left(bytes.size() / 2)));
        const PyramidCache cache = newCache();
        JobControl control;
        QVERIFY(cache.build(path, control));
        const Raster raster = Raster::open(path).take();
        const auto pyramid = cache.find(raster);
        QVERIFY(pyramid && pyramid->hasMask() && pyramid->missingPixels() > 0);
        const auto coarse = readCoarseImage(raster, small(), cache);
        QVERIFY(coarse);
        QVERIFY2(coarse->warnings.join(u' ').contains(u"could not be read"_s),
                 qPrintable(coarse->warnings.join(u'\n')));
        QCOMPARE(coarse->rgb.pixel(10, 10), qRgb(100, 100, 100));
        QCOMPARE(qAlpha(coarse->rgb.pixel(10, coarse->rgb.height() - 1)), 0);
    }

    void aCancelledPyramidLeavesNothing()
    {
        const QString path = write({.size = Size, .bands = 1, .value = texture});
        const PyramidCache cache = newCache();
        JobControl control;
        control.cancel();
        QCOMPARE(cache.build(path, control).error().kind, Error::Kind::Cancelled);
        QCOMPARE(kept(), QStringList());

        // And one that has begun, at the first sign of progress.
        const QString large =
            write({.size = {6000, 6000}, .bands = 1, .options = {u"SPARSE_OK=YES"_s}}, u"large.tif"_s);
        JobControl running;
        std::thread stop([&running] {
            while (running.done() == 0)
                std::this_thread::yield();
            running.cancel();
        });
        const auto built = cache.build(large, running);
        stop.join();
        QVERIFY(!built);
        QCOMPARE(built.error().kind, Error::Kind::Cancelled);
        QVERIFY(running.done() < running.total());
        QCOMPARE(kept(), QStringList());
    }

    void aChangedImageHasNoPyramid_data()
    {
        QTest::addColumn<bool>("sameSize");
        QTest::newRow("another time") << true;
        QTest::newRow("another size") << false;
    }

    void aChangedImageHasNoPyramid()
    {
        QFETCH(bool, sameSize);
        const QString path = write({.size = Size, .bands = 1, .value = texture});
        const PyramidCache cache = newCache();
        JobControl control;
        QVERIFY(cache.build(path, control));
        QFile image(path);
        QVERIFY(image.open(QIODevice::Append));
        const QDateTime changed = image.fileTime(QFileDevice::FileModificationTime);
        if (!sameSize)
            QCOMPARE(image.write("x"), 1);
        QVERIFY(image.flush());
        QVERIFY(image.setFileTime(sameSize ? changed.addSecs(7) : changed, QFileDevice::FileModificationTime));
        image.close();
        QVERIFY(!cache.find(Raster::open(path).take()));
        QCOMPARE(kept(), QStringList()); // the old one is gone
        QVERIFY(cache.build(path, control));
        QVERIFY(cache.find(Raster::open(path).take()));
    }

    void aDamagedFileIsThrownAway_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"empty", "cut", "longer", "head", "places", "foot"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }

    void aDamagedFileIsThrownAway()
    {
        QFETCH(QString, what);
        const QString path = write({.size = Size, .bands = 1, .value = texture});
        const PyramidCache cache = newCache();
        JobControl control;
        QVERIFY(cache.build(path, control));
        QByteArray bytes = readFile(file());
        if (what == u"empty")
            bytes.clear();
        else if (what == u"cut")
            bytes.chop(1);
        else if (what == u"longer")
            bytes.append('\0');
        else if (what == u"head")
            bytes[20] = char(bytes[20] ^ 1);
        else if (what == u"places")
            bytes[bytes.size() - PyramidFormat::FootBytes - 5] = char(0x7f);
        else
            bytes[bytes.size() - 40] = char(bytes[bytes.size() - 40] ^ 1);
        QVERIFY(writeFile(file(), bytes));
        const Raster raster = Raster::open(path).take();
        QVERIFY(!cache.find(raster));
        QCOMPARE(kept(), QStringList());
        QVERIFY(readCoarseImage(raster, small(), cache)->lacksLevels);
    }

    void aDamagedTileIsNotShownAndTheFileThrownAway()
    {
        const QString path = write({.size = Size, .bands = 1, .type = GDT_UInt16, .value = texture});
        const PyramidCache cache = newCache();
        JobControl control;
        QVERIFY(cache.build(path, control));
        QByteArray bytes = readFile(file());
        for (qsizetype i = PyramidFormat::HeadBytes + 100; i < bytes.size() / 2; i += 501)
            bytes[i] = char(bytes[i] ^ 0x55);
        QVERIFY(writeFile(file(), bytes));
        const auto reader = TileReader::open(path, cache);
        QVERIFY(reader);
        const Rendition rendition = Rendition::make(Raster::open(path).take()).take();
        QCOMPARE(reader->read({2, 0, 0}, rendition).error().kind, Error::Kind::Damaged);
        QCOMPARE(kept(), QStringList());
        QVERIFY(reader->read({0, 0, 0}, rendition)); // from the image itself
    }

    void theOldestAreRemovedWhenTheFolderIsFull()
    {
        constexpr qint64 MB = 1'000'000;
        const PyramidCache cache = newCache(40 * MB);
        QVERIFY(QDir().mkpath(m_folder));
        const auto put = [&](const QString &name, qint64 bytes, int daysAgo) {
            QFile file(QDir(m_folder).filePath(name));
            return file.open(QIODevice::WriteOnly) && file.resize(bytes) &&
                   file.setFileTime(QDateTime::currentDateTime().addDays(-daysAgo), QFileDevice::FileModificationTime);
        };
        QVERIFY(put(u"older.pyramid"_s, 36 * MB, 2));
        QVERIFY(put(u"newer.pyramid"_s, 5 * MB, 1));
        const QString path = write({.size = Size, .bands = 1, .value = texture});
        JobControl control;
        QVERIFY(cache.build(path, control));
        QVERIFY(!kept().contains(u"older.pyramid"_s));
        QVERIFY(kept().contains(u"newer.pyramid"_s));
        QCOMPARE(kept().size(), 2);

        // One that is used counts as new.
        QStringList mine = kept();
        mine.removeOne(u"newer.pyramid"_s);
        QFile file(QDir(m_folder).filePath(mine[0]));
        const QDateTime longAgo = QDateTime::currentDateTime().addDays(-9);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(longAgo, QFileDevice::FileModificationTime));
        file.close();
        QVERIFY(cache.find(Raster::open(path).take()));
        QVERIFY(QFileInfo(file).lastModified() > longAgo.addDays(8));
    }

    void anImageOfManyValuesBeginsWithACoarserLevel()
    {
        const QString path = write({.size = Size, .bands = 8, .type = GDT_Float64, .options = {u"SPARSE_OK=YES"_s}});
        const Raster raster = Raster::open(path).take();
        const PyramidLayout all = PyramidLayout::of(raster, PyramidCache::DefaultBytes);
        QCOMPARE(all.firstLevel, 2);
        const PyramidLayout less = PyramidLayout::of(raster, all.bytes() / 2);
        QCOMPARE(less.firstLevel, 3);
        QVERIFY(less.bytes() <= all.bytes() / 2);
        QVERIFY(less.fingerprint != all.fingerprint);
    }

    void whatAKilledProgramLeftIsRemovedAndWhatSomebodyWritesIsNot()
    {
        const PyramidCache cache = newCache();
        QVERIFY(QDir().mkpath(m_folder));
        const QString abandoned = QDir(m_folder).filePath(u"abcdef.part"_s);
        const QString written = QDir(m_folder).filePath(u"ghijkl.part"_s);
        QVERIFY(writeFile(abandoned, "half"));
        QVERIFY(writeFile(written, "half"));
        const int descriptor = ::open(QFile::encodeName(written).constData(), O_RDWR);
        QCOMPARE(flock(descriptor, LOCK_EX | LOCK_NB), 0);
        JobControl control;
        QVERIFY(cache.build(write({.size = Size, .bands = 1, .value = texture}), control));
        QVERIFY(!QFile::exists(abandoned));
        QVERIFY(QFile::exists(written));
        close(descriptor);
    }

    void aFullDiskLeavesNothing()
    {
        const auto noise = [](int, int x, int y) { return (x * 7919 + y * 104729 + x * y * 31) % 65521; };
        const QString path = write({.size = Size, .bands = 1, .type = GDT_UInt16, .value = noise});
        const PyramidCache cache = newCache();
        QVERIFY(QDir().mkpath(m_folder));
        rlimit before = {};
        getrlimit(RLIMIT_FSIZE, &before);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        rlimit little = before;
        little.rlim_cur = 60'000;
        setrlimit(RLIMIT_FSIZE, &little);
        JobControl control;
        const auto built = cache.build(path, control);
        setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, handler);
        QVERIFY(!built);
        QVERIFY2(built.error().message.contains(m_folder), qPrintable(built.error().message));
        QCOMPARE(kept(), QStringList());
    }

    void aFolderThatCannotBeWrittenIsTold()
    {
        const QString path = write({.size = Size, .bands = 1, .value = texture});
        QVERIFY(writeFile(m_dir.filePath(u"file"_s), "x"));
        JobControl control;
        const auto built = PyramidCache(m_dir.filePath(u"file/below"_s)).build(path, control);
        QVERIFY(!built);
        QVERIFY(!PyramidCache().isValid());
        QVERIFY(!PyramidCache().build(path, control));
        QVERIFY(!PyramidCache().find(Raster::open(path).take()));
    }

    void withoutAnyLevelsAFirstPictureIsSparse_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("tiles") << QStringList{u"TILED=YES"_s, u"BLOCKXSIZE=64"_s, u"BLOCKYSIZE=64"_s};
        QTest::newRow("rows") << QStringList{u"BLOCKYSIZE=1"_s};
        QTest::newRow("one block") << QStringList{u"BLOCKYSIZE=3300"_s};
    }

    void withoutAnyLevelsAFirstPictureIsSparse()
    {
        QFETCH(QStringList, options);
        // Dark on the left and bright on the right, whatever is read of it.
        const QString path = write({.size = {4200, 3300},
                                    .bands = 3,
                                    .type = GDT_UInt16,
                                    .value = [](int band, int x, int) { return band * 1000 + x; },
                                    .options = options + QStringList{u"COMPRESS=DEFLATE"_s, u"ZLEVEL=1"_s}});
        const Raster raster = Raster::open(path).take();
        const auto coarse = readCoarseImage(raster, small(), {});
        QVERIFY(coarse);
        QVERIFY(coarse->lacksLevels && coarse->rendition);
        QCOMPARE(coarse->fullSize(), QSize(4200, 3300));
        QCOMPARE(coarse->rgb.size(), QSize(1400, 1100));
        for (int y : {5, 500, 1090}) {
            int before = -12;
            for (int x = 50; x < 1400; x += 150) {
                const int level = qGreen(coarse->rgb.pixel(x, y));
                QVERIFY2(level > before, qPrintable(u"%1, %2: %3"_s.arg(x).arg(y).arg(level)));
                before = level - 12; // a blur is not exact
            }
            QVERIFY(qGreen(coarse->rgb.pixel(20, y)) < 40);
            QVERIFY(qGreen(coarse->rgb.pixel(1380, y)) > 215);
        }
        JobControl control;
        control.cancel();
        QCOMPARE(readCoarseImage(raster, small(), {}, &control).error().kind, Error::Kind::Cancelled);
    }

    void whatIsDecodedFromTheStartIsKeptAtFullSize()
    {
        const QString path = write({.size = Size, .bands = 3, .value = texture, .format = "PNG"}, u"image.png"_s);
        const PyramidCache cache = newCache();
        JobControl control;
        QVERIFY(cache.build(path, control));
        const Raster raster = Raster::open(path).take();
        const auto pyramid = cache.find(raster);
        QVERIFY(pyramid);
        QCOMPARE(pyramid->layout().firstLevel, 0);
        const auto reader = TileReader::open(path, cache);
        const Rendition rendition = Rendition::make(raster).take();
        const QRect part = reader->grid().tileRect({0, 4, 2});
        QCOMPARE(reader->read({0, 4, 2}, rendition)->image, renderWindow(raster, rendition, part, part.size())->image);
    }

    void overviewsInTheFileNeedNoPyramid()
    {
        const QString path = write({.size = Size, .bands = 3, .value = texture, .adjust = [](GDALDataset &dataset) {
                                        int factors[] = {2, 4};
                                        dataset.BuildOverviews("NEAREST", 2, factors, 0, nullptr, nullptr, nullptr);
                                    }});
        const Raster raster = Raster::open(path).take();
        QVERIFY(hasLevels(raster));
        const auto coarse = readCoarseImage(raster, small(), newCache());
        QVERIFY(coarse && coarse->rendition);
        QVERIFY(!coarse->lacksLevels);
        QCOMPARE(coarse->rgb.size(), QSize(1050, 650)); // the copy as it is
    }
};

QTEST_GUILESS_MAIN(TestPyramidCache)
#include "tst_PyramidCache.moc"
