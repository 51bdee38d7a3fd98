#include "core/imaging/BandPresets.h"
#include "core/imaging/ImageReader.h"
#include "core/imaging/Raster.h"
#include "core/imaging/Rendition.h"
#include "core/imaging/Thumbnail.h"

#include "tests/core/imaging/RasterFixture.h"

#include <QDirIterator>
#include <QImageReader>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

/// A band as GDAL gives it, from a copy in memory.
struct Band
{
    Band(const QString &path, int number)
        : values(plainValues(path, number))
    {
        int exists = 0;
        const double value = openInMemory(path)->GetRasterBand(number)->GetNoDataValue(&exists);
        noData = exists ? value : std::numeric_limits<double>::quiet_NaN();
    }
    bool isData(std::size_t place) const { return std::isfinite(values[place]) && values[place] != noData; }
    std::vector<double> sorted() const
    {
        std::vector<double> valid;
        for (std::size_t place = 0; place < values.size(); ++place) {
            if (isData(place))
                valid.push_back(values[place]);
        }
        std::sort(valid.begin(), valid.end());
        return valid;
    }

    std::vector<double> values;
    double noData = 0;
};

/// Opacity that the file keeps apart from its bands; empty when it has none.
std::vector<uchar> maskOf(const QString &path)
{
    const auto dataset = openInMemory(path);
    GDALRasterBand &band = *dataset->GetRasterBand(1);
    const int width = band.GetXSize();
    const int height = band.GetYSize();
    std::vector<uchar> mask(std::size_t(width) * std::size_t(height));
    if (!(band.GetMaskFlags() & GMF_PER_DATASET) ||
        band.GetMaskBand()->RasterIO(GF_Read, 0, 0, width, height, mask.data(), width, height, GDT_Byte, 0, 0,
                                     nullptr) != CE_None)
        mask.clear();
    return mask;
}

double atPercent(const std::vector<double> &sorted, double percent)
{
    return sorted[std::size_t(std::lround(percent / 100 * double(sorted.size() - 1)))];
}

int levelOf(double value, double low, double high)
{
    return int(std::clamp((value - low) * 255 / (high - low), 0.0, 255.0) + 0.5);
}

int channelOf(QRgb pixel, int number)
{
    return number == 1 ? qRed(pixel) : number == 2 ? qGreen(pixel) : qBlue(pixel);
}

}

class TestRealImages : public QObject
{
    Q_OBJECT

    QString geotiff(const QString &name) const { return testData() + u"/formats/geotiff/"_s + name; }

private slots:
    void initTestCase()
    {
        if (testData().isEmpty())
            QSKIP("No real data: set RSREVIEW_TEST_DATA.");
    }

    void everyImageIsAPicture_data()
    {
        QTest::addColumn<QString>("path");
        const QStringList images = {u"*.tif"_s, u"*.tiff"_s, u"*.png"_s, u"*.jpg"_s};
        for (QDirIterator files(testData(), images, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
            const QString path = files.next();
            QTest::newRow(qPrintable(path.mid(testData().size() + 1))) << path;
        }
    }

    void everyImageIsAPicture()
    {
        QFETCH(QString, path);
        const auto image = readImage(path);
        QVERIFY2(image, image ? "" : qPrintable(image.error().message));
        QCOMPARE(image->rgb.size(), image->fullSize());
        QCOMPARE(image->warnings.isEmpty(), !path.endsWith("rasterio_corrupt.tif"_L1));
        std::set<QRgb> seen;
        for (int y = 0; y < image->rgb.height(); y += 3) {
            for (int x = 0; x < image->rgb.width(); x += 3)
                seen.insert(image->rgb.pixel(x, y) | 0xff000000U);
        }
        if (image->rgb.width() > 10)
            QVERIFY2(seen.size() > 9, qPrintable(QString::number(seen.size())));

        const auto thumbnail = makeThumbnail(path, {128, 128});
        QVERIFY(thumbnail);
        QCOMPARE(thumbnail->fullSize(), image->fullSize());
        QVERIFY(thumbnail->rgb.width() <= 128 && thumbnail->rgb.height() <= 128);
    }

    void pngEqualsAndJpegComesCloseToWhatQtReads_data() { everyImageIsAPicture_data(); }

    void pngEqualsAndJpegComesCloseToWhatQtReads()
    {
        QFETCH(QString, path);
        if (!path.endsWith("png"_L1) && !path.endsWith("jpg"_L1))
            return;
        const int tolerance = path.endsWith("png"_L1) ? 0 : 3;
        const QImage expected = QImage(path).convertToFormat(QImage::Format_RGB32);
        const QImage image = readImage(path)->rgb;
        QCOMPARE(image.size(), expected.size());
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                for (int number = 1; number <= 3; ++number) {
                    const int difference =
                        channelOf(image.pixel(x, y), number) - channelOf(expected.pixel(x, y), number);
                    QVERIFY(std::abs(difference) <= tolerance);
                }
            }
        }
    }

    void everyPixelIsWhatPlainReadingSays_data()
    {
        QTest::addColumn<QString>("path");
        const QStringList images = {u"*.tif"_s, u"*.tiff"_s, u"*.png"_s, u"*.jpg"_s};
        for (const QString &folder : {u"formats/geotiff"_s, u"rs-gpt4v/images"_s}) {
            QDirIterator files(testData() + u'/' + folder, images, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString path = files.next();
                if (!path.endsWith("rasterio_corrupt.tif"_L1)) // has its own test
                    QTest::newRow(qPrintable(path.mid(testData().size() + 1))) << path;
            }
        }
    }

    void everyPixelIsWhatPlainReadingSays()
    {
        QFETCH(QString, path);
        const auto image = readImage(path);
        QVERIFY(image);
        const auto mask = maskOf(path);
        const bool isSentinel2 = image->info.bands == 13;
        const bool isColor = image->info.bands >= 3;
        for (int channel = 1; channel <= (isColor ? 3 : 1); ++channel) {
            const int band = isSentinel2 ? 5 - channel : channel; // red, green, blue are B4, B3, B2
            const Band plain(path, band);
            ValueRange range{0, 255};
            if (image->info.type != u"Byte") {
                const auto sorted = plain.sorted();
                range = {atPercent(sorted, 2), atPercent(sorted, 98)};
            }
            if (plain.values.size() > 1 << 20) // too many to look at all of them: see below
                range = Rendition::make(*Raster::open(path))->ranges()[std::size_t(channel - 1)];
            std::size_t place = 0;
            for (int y = 0; y < image->rgb.height(); ++y) {
                for (int x = 0; x < image->rgb.width(); ++x, ++place) {
                    const QRgb pixel = image->rgb.pixel(x, y);
                    const bool isData = plain.isData(place);
                    const int level = isData ? levelOf(plain.values[place], range.low, range.high) : 0;
                    const int alpha = !isData ? 0 : mask.empty() ? 255 : int(mask[place]);
                    // Of three bands one with a value is enough to be seen.
                    if (channelOf(pixel, channel) != level || (qAlpha(pixel) != alpha && (isData || !isColor)))
                        QFAIL(qPrintable(u"%1, %2 in band %3: %4"_s.arg(x).arg(y).arg(band).arg(pixel, 8, 16)));
                }
            }
        }
    }

    void aSampleOfALargeImageIsCloseToAllOfIt()
    {
        const QString path = geotiff(u"rio-tiler_cog.tif"_s);
        const auto sorted = Band(path, 1).sorted();
        QVERIFY(sorted.size() > 1'000'000);
        const auto raster = Raster::open(path);
        const ValueRange range = Rendition::make(*raster)->ranges()[0];
        // Many values occur often: so many lie below the limit at least, and so many at most.
        const auto percent = [&](auto place) { return 100.0 * double(place - sorted.begin()) / double(sorted.size()); };
        for (const auto &[value, wanted] : {std::pair(range.low, 2.0), std::pair(range.high, 98.0)}) {
            QVERIFY(percent(std::lower_bound(sorted.begin(), sorted.end(), value)) < wanted + 0.2);
            QVERIFY(percent(std::upper_bound(sorted.begin(), sorted.end(), value)) > wanted - 0.2);
        }
    }

    void radarInDecibelsIsTheLogarithmOfThePower()
    {
        const QString path = geotiff(u"rio-tiler_cog_nodata_nan.tif"_s); // Gamma0_VV, linear
        const auto image = readImage(path, *ImageOptions::fromText(u"db=auto stretch=range:-25,0"));
        QVERIFY(image);
        const Band plain(path, 1);
        std::size_t place = 0;
        int shown = 0;
        for (int y = 0; y < image->rgb.height(); ++y) {
            for (int x = 0; x < image->rgb.width(); ++x, ++place) {
                if (!plain.isData(place) || plain.values[place] <= 0)
                    continue;
                QCOMPARE(qRed(image->rgb.pixel(x, y)), levelOf(10 * std::log10(plain.values[place]), -25, 0));
                ++shown;
            }
        }
        QVERIFY(shown > 100'000);
        // The other radar image is in decibels already: by its name, and by its values.
        const auto done = readImage(geotiff(u"S1A__IW___A_20150309T173017_VV_grd_mli_geo_norm_db.tif"_s),
                                    *ImageOptions::fromText(u"db=auto"));
        QCOMPARE(done->rgb, readImage(geotiff(u"S1A__IW___A_20150309T173017_VV_grd_mli_geo_norm_db.tif"_s))->rgb);
    }

    void presetsOfRealFilesShowTheBandsTheyName()
    {
        const QString path = geotiff(u"Spain_7370579_S2Hand.tif"_s);
        const auto raster = Raster::open(path);
        QStringList ids;
        for (const BandPreset &preset : bandPresets(raster->info()))
            ids += preset.id;
        QCOMPARE(ids, (QStringList{u"true-color"_s, u"false-color"_s, u"swir"_s, u"ndvi"_s}));
        const auto image = readImage(path, bandPresets(raster->info())[3].options);
        const auto infrared = plainValues(path, 8);
        const auto red = plainValues(path, 4);
        const LevelColors colors = levelColors(ColorMap::Diverging);
        for (int i = 0; i < 512 * 512; i += 7) {
            const auto place = std::size_t(i);
            if (infrared[place] == 0 || red[place] == 0)
                continue;
            const double index = (infrared[place] - red[place]) / (infrared[place] + red[place]);
            QCOMPARE(image->rgb.pixel(i % 512, i / 512), colors[std::size_t(levelOf(index, -1, 1))]);
        }
        const auto landsat = Raster::open(geotiff(u"L7_ETMs.tif"_s));
        QCOMPARE(bandPresets(landsat->info())[0].options.bands, (QList<int>{3, 2, 1}));
        QVERIFY(bandPresets(landsat->info())[0].guessed);
    }

    void theReadablePartOfABrokenFileIsShown()
    {
        const auto image = readImage(geotiff(u"rasterio_corrupt.tif"_s));
        QVERIFY(image);
        QVERIFY2(image->warnings[0].contains(u"25.0 %"_s), qPrintable(image->warnings[0]));
        QVERIFY(image->warnings.size() > 1);
        for (const QPoint place : {QPoint(0, 0), QPoint(1023, 0), QPoint(511, 511), QPoint(0, 1023), QPoint(511, 1023)})
            QCOMPARE(qAlpha(image->rgb.pixel(place)), 255);
        QCOMPARE(image->rgb.pixel(512, 512), 0U);
        std::vector<uchar> red(512 * 512);
        QCOMPARE(openInMemory(geotiff(u"rasterio_corrupt.tif"_s))
                     ->GetRasterBand(1)
                     ->RasterIO(GF_Read, 512, 0, 512, 512, red.data(), 512, 512, GDT_Byte, 0, 0, nullptr),
                 CE_None);
        for (int i = 0; i < 512 * 512; ++i)
            QCOMPARE(qRed(image->rgb.pixel(512 + i % 512, i / 512)), int(red[std::size_t(i)]));
        QCOMPARE(image->rgb.pixel(1023, 1023), 0U);
    }
};

QTEST_GUILESS_MAIN(TestRealImages)
#include "tst_RealImages.moc"
