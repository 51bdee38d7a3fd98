#include "core/imaging/ImageReader.h"
#include "core/imaging/Thumbnail.h"

#include "tests/core/imaging/RasterFixture.h"

#include <QDirIterator>
#include <QImageReader>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

/// Every value of a band that is data.
std::vector<double> validValues(const QString &path, int band)
{
    auto values = plainValues(path, band);
    const auto dataset = openInMemory(path);
    int exists = 0;
    const double noData = dataset->GetRasterBand(band)->GetNoDataValue(&exists);
    std::erase_if(values, [&](double value) { return !std::isfinite(value) || (exists && value == noData); });
    return values;
}

int levelOf(double value, double low, double high)
{
    return int(std::clamp((value - low) * 255 / (high - low), 0.0, 255.0) + 0.5);
}

int channel(QRgb pixel, int number)
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

    void eightBitImagesEqualPlainReading_data() { everyImageIsAPicture_data(); }

    void eightBitImagesEqualPlainReading()
    {
        QFETCH(QString, path);
        const auto image = readImage(path);
        if (!image->warnings.isEmpty() || image->info.type != u"Byte")
            return;
        const int bands = image->info.bands >= 3 ? 3 : 1;
        for (int band = 1; band <= bands; ++band) {
            const auto values = plainValues(path, band);
            std::size_t place = 0;
            for (int y = 0; y < image->rgb.height(); ++y) {
                for (int x = 0; x < image->rgb.width(); ++x, ++place)
                    QCOMPARE(channel(image->rgb.pixel(x, y), band), int(values[place]));
            }
        }
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
                    const int difference = channel(image.pixel(x, y), number) - channel(expected.pixel(x, y), number);
                    QVERIFY(std::abs(difference) <= tolerance);
                }
            }
        }
    }

    void deepImagesAreStretchedFromTheSecondPercentile_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("bands");
        QTest::newRow("16-bit RGB") << u"rio-color_rgb16.tif"_s << 3;
        QTest::newRow("16-bit RGB with no-data") << u"rio-tiler_rgb.tif"_s << 3;
        QTest::newRow("13 bands") << u"Spain_7370579_S2Hand.tif"_s << 3;
        QTest::newRow("thermal") << u"flirpy_example_radiometric.tiff"_s << 1;
        QTest::newRow("SAR in dB") << u"S1A__IW___A_20150309T173017_VV_grd_mli_geo_norm_db.tif"_s << 1;
        QTest::newRow("float with NaN") << u"rio-tiler_cog_nodata_nan.tif"_s << 1;
    }

    void deepImagesAreStretchedFromTheSecondPercentile()
    {
        QFETCH(QString, name);
        QFETCH(int, bands);
        const auto image = readImage(geotiff(name));
        QVERIFY(image);
        for (int band = 1; band <= bands; ++band) {
            auto sorted = validValues(geotiff(name), band);
            std::sort(sorted.begin(), sorted.end());
            const auto at = [&](double percent) {
                return sorted[std::size_t(std::lround(percent / 100 * double(sorted.size() - 1)))];
            };
            const auto values = plainValues(geotiff(name), band);
            std::size_t place = 0;
            for (int y = 0; y < image->rgb.height(); ++y) {
                for (int x = 0; x < image->rgb.width(); ++x, ++place) {
                    const QRgb pixel = image->rgb.pixel(x, y);
                    if (qAlpha(pixel) == 255 && std::isfinite(values[place]) && values[place] != 0)
                        QCOMPARE(channel(pixel, band), levelOf(values[place], at(2), at(98)));
                }
            }
        }
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
        QCOMPARE(image->rgb.pixel(1023, 1023), 0U);
    }
};

QTEST_GUILESS_MAIN(TestRealImages)
#include "tst_RealImages.moc"
