#include "core/imaging/ImageReader.h"
#include "core/jobs/JobControl.h"

#include "tests/core/imaging/RasterFixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>
#include <thread>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

double pattern(int band, int x, int y)
{
    return (x * 7 + y * 13 + band * 50 + x * y % 31) % 256;
}

}

class TestImageReader : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    QString make(const RasterFixture &fixture)
    {
        const QString path = m_dir.filePath(u"image"_s);
        return fixture.write(path) ? path : QString();
    }
    LoadedImage load(const RasterFixture &fixture, const ImageOptions &options = {})
    {
        auto image = readImage(make(fixture), options);
        if (!image)
            qWarning("%s", qPrintable(image.error().message));
        return image ? image.take() : LoadedImage();
    }

private slots:
    void eightBitImagesAreShownAsTheyAre_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<int>("bands");
        QTest::addColumn<QStringList>("options");
        QTest::newRow("GTiff") << QByteArray("GTiff") << 3 << QStringList();
        QTest::newRow("GTiff, bands apart") << QByteArray("GTiff") << 3 << QStringList{u"INTERLEAVE=BAND"_s};
        QTest::newRow("GTiff, tiled") << QByteArray("GTiff") << 3 << QStringList{u"TILED=YES"_s, u"COMPRESS=LZW"_s};
        QTest::newRow("GTiff, grey") << QByteArray("GTiff") << 1 << QStringList();
        QTest::newRow("GTiff, two bands") << QByteArray("GTiff") << 2 << QStringList{u"ALPHA=NO"_s};
        QTest::newRow("GTiff, six bands") << QByteArray("GTiff") << 6 << QStringList();
        QTest::newRow("PNG") << QByteArray("PNG") << 3 << QStringList();
        QTest::newRow("PNG, grey") << QByteArray("PNG") << 1 << QStringList();
        QTest::newRow("BMP") << QByteArray("BMP") << 3 << QStringList();
        QTest::newRow("HFA") << QByteArray("HFA") << 3 << QStringList();
        QTest::newRow("NITF") << QByteArray("NITF") << 3 << QStringList();
    }

    void eightBitImagesAreShownAsTheyAre()
    {
        QFETCH(QByteArray, format);
        QFETCH(int, bands);
        QFETCH(QStringList, options);
        const RasterFixture fixture{.bands = bands, .value = pattern, .options = options, .format = format.constData()};
        const LoadedImage image = load(fixture);
        QCOMPARE(image.rgb.size(), fixture.size);
        QCOMPARE(image.rgb.format(), QImage::Format_RGB32);
        QCOMPARE(image.info.size(), fixture.size);
        QCOMPARE(image.info.bands, bands);
        QCOMPARE(image.info.type, u"Byte"_s);
        QCOMPARE(image.info.format, QString::fromLatin1(format));
        const bool color = bands >= 3;
        for (int y = 0; y < fixture.size.height(); ++y) {
            for (int x = 0; x < fixture.size.width(); ++x) {
                QCOMPARE(image.rgb.pixel(x, y), qRgb(int(pattern(1, x, y)), int(pattern(color ? 2 : 1, x, y)),
                                                     int(pattern(color ? 3 : 1, x, y))));
            }
        }
    }

    void lossyFormatsComeClose_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QStringList>("options");
        for (const char *format : {"JPEG", "WEBP", "JP2OpenJPEG"})
            QTest::newRow(format) << QByteArray(format) << QStringList();
        const QStringList jpeg = {u"COMPRESS=JPEG"_s, u"JPEG_QUALITY=90"_s};
        QTest::newRow("JPEG in TIFF") << QByteArray("GTiff") << jpeg;
        QTest::newRow("JPEG in TIFF, YCbCr")
            << QByteArray("GTiff") << jpeg + QStringList{u"PHOTOMETRIC=YCBCR"_s, u"TILED=YES"_s};
    }

    void lossyFormatsComeClose()
    {
        QFETCH(QByteArray, format);
        QFETCH(QStringList, options);
        const auto smooth = [](int band, int x, int y) { return band * 40 + x + y; };
        const LoadedImage image = load({.value = smooth, .options = options, .format = format.constData()});
        QVERIFY2(image.warnings.isEmpty(), qPrintable(image.warnings.join(u'\n')));
        for (int y = 0; y < 48; ++y) {
            for (int x = 0; x < 64; ++x) {
                const QRgb pixel = image.rgb.pixel(x, y);
                QVERIFY(std::abs(qRed(pixel) - smooth(1, x, y)) < 24);
                QVERIFY(std::abs(qBlue(pixel) - smooth(3, x, y)) < 24);
                QCOMPARE(qAlpha(pixel), 255);
            }
        }
    }

    void aPaletteGivesItsColors()
    {
        RasterFixture fixture{.bands = 1, .value = [](int, int x, int) { return x % 3; }};
        fixture.adjust = [](GDALDataset &dataset) {
            GDALColorTable colors;
            const GDALColorEntry entries[] = {{255, 0, 0, 255}, {0, 255, 0, 255}, {1, 2, 3, 255}};
            for (int i = 0; i < 3; ++i)
                colors.SetColorEntry(i, &entries[i]);
            dataset.GetRasterBand(1)->SetColorTable(&colors);
        };
        for (const char *format : {"GTiff", "PNG", "GIF"}) {
            fixture.format = format;
            const QImage image = load(fixture).rgb;
            QCOMPARE(image.pixel(0, 0), qRgb(255, 0, 0));
            QCOMPARE(image.pixel(1, 0), qRgb(0, 255, 0));
            QCOMPARE(image.pixel(2, 0), qRgb(1, 2, 3));
        }
    }

    void opacityIsKept()
    {
        const auto value = [](int band, int x, int y) { return band == 4 ? (x < 10 ? 0 : 200) : pattern(band, x, y); };
        const QImage image = load({.bands = 4, .value = value, .format = "PNG"}).rgb;
        QCOMPARE(image.format(), QImage::Format_ARGB32);
        QCOMPARE(qAlpha(image.pixel(0, 0)), 0);
        QCOMPARE(image.pixel(20, 5),
                 qRgba(int(pattern(1, 20, 5)), int(pattern(2, 20, 5)), int(pattern(3, 20, 5)), 200));
    }

    void fewerBitsReachWhite()
    {
        const auto value = [](int, int x, int) { return x % 2; };
        const QImage image = load({.bands = 1, .value = value, .options = {u"NBITS=1"_s}}).rgb;
        QCOMPARE(image.pixel(0, 0), qRgb(0, 0, 0));
        QCOMPARE(image.pixel(1, 0), qRgb(255, 255, 255));
    }

    void everyTypeIsStretched_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("UInt16") << int(GDT_UInt16) << 1000.0 << 1630.0;
        QTest::newRow("Int16") << int(GDT_Int16) << -300.0 << 330.0;
        QTest::newRow("UInt32") << int(GDT_UInt32) << 4e9 << 4e9 + 630;
        QTest::newRow("Int32") << int(GDT_Int32) << -2e9 << -2e9 + 630;
        QTest::newRow("Float32") << int(GDT_Float32) << 0.25 << 0.75;
        QTest::newRow("Float64") << int(GDT_Float64) << -1e-300 << 1e-300;
        QTest::newRow("CFloat32") << int(GDT_CFloat32) << 1.0 << 2.0;
        QTest::newRow("CInt16") << int(GDT_CInt16) << 0.0 << 630.0;
    }

    void everyTypeIsStretched()
    {
        QFETCH(int, type);
        QFETCH(double, low);
        QFETCH(double, high);
        const RasterFixture fixture{
            .bands = 1,
            .type = GDALDataType(type),
            .value = [=](int, int x, int) { return low + (high - low) * x / 63; },
        };
        ImageOptions options;
        options.stretch.kind = Stretch::Kind::MinMax;
        const LoadedImage image = load(fixture, options);
        QCOMPARE(image.info.type, QString::fromUtf8(GDALGetDataTypeName(GDALDataType(type))));
        QCOMPARE(image.rgb.format(), QImage::Format_RGB32);
        QCOMPARE(image.rgb.pixel(0, 7), qRgb(0, 0, 0));
        QCOMPARE(image.rgb.pixel(63, 7), qRgb(255, 255, 255));
        QVERIFY(std::abs(qGray(image.rgb.pixel(32, 7)) - 130) <= 1);
    }

    void noDataAndNanLeaveHoles()
    {
        const double nan = std::nan("");
        const RasterFixture fixture{
            .bands = 1,
            .type = GDT_Float32,
            .value = [=](int, int x, int y) { return x < 8   ? -3.4028234663852886e38
                                                     : y < 8 ? nan
                                                             : x; },
            .adjust = [](GDALDataset &dataset) { dataset.GetRasterBand(1)->SetNoDataValue(-3.4028234663852886e38); },
        };
        const QImage image = load(fixture).rgb;
        QCOMPARE(image.format(), QImage::Format_ARGB32);
        QCOMPARE(image.pixel(0, 20), 0U);
        QCOMPARE(image.pixel(20, 0), 0U);
        QCOMPARE(image.pixel(63, 47), qRgb(255, 255, 255));
        QCOMPARE(image.pixel(8, 47), qRgb(0, 0, 0));
    }

    void anImageWithoutOneValidValueSaysSo()
    {
        const LoadedImage image = load({.bands = 1, .type = GDT_Float32, .value = [](int, int, int) {
                                            return std::numeric_limits<double>::quiet_NaN();
                                        }});
        QCOMPARE(image.warnings.size(), 1);
        QVERIFY2(image.warnings[0].contains(u"no valid value"_s), qPrintable(image.warnings[0]));
        QCOMPARE(qAlpha(image.rgb.pixel(5, 5)), 0);
    }

    void bandsCanBeChosen()
    {
        ImageOptions options;
        options.bands = {5, 1, 3};
        const RasterFixture fixture{.bands = 6, .value = pattern};
        QCOMPARE(load(fixture, options).rgb.pixel(9, 4),
                 qRgb(int(pattern(5, 9, 4)), int(pattern(1, 9, 4)), int(pattern(3, 9, 4))));
        options.bands = {6};
        const int level = int(pattern(6, 9, 4));
        QCOMPARE(load(fixture, options).rgb.pixel(9, 4), qRgb(level, level, level));
    }

    void bandsThatAreNotThereAreAnError_data()
    {
        QTest::addColumn<QList<int>>("bands");
        QTest::newRow("seventh of six") << QList<int>{1, 2, 7};
        QTest::newRow("zeroth") << QList<int>{0};
        QTest::newRow("two") << QList<int>{1, 2};
        QTest::newRow("four") << QList<int>{1, 2, 3, 4};
    }

    void bandsThatAreNotThereAreAnError()
    {
        QFETCH(QList<int>, bands);
        ImageOptions options;
        options.bands = bands;
        const auto image = readImage(make({.bands = 6, .value = pattern}), options);
        QVERIFY(!image);
        QCOMPARE(image.error().kind, Error::Kind::Usage);
    }

    void whatTheFileCallsRedIsRed()
    {
        RasterFixture fixture{.bands = 4, .value = pattern, .options = {u"ALPHA=NO"_s}};
        fixture.adjust = [](GDALDataset &dataset) {
            const GDALColorInterp meanings[] = {GCI_BlueBand, GCI_GreenBand, GCI_RedBand, GCI_Undefined};
            for (int band = 1; band <= 4; ++band)
                dataset.GetRasterBand(band)->SetColorInterpretation(meanings[band - 1]);
        };
        QCOMPARE(load(fixture).rgb.pixel(9, 4),
                 qRgb(int(pattern(3, 9, 4)), int(pattern(2, 9, 4)), int(pattern(1, 9, 4))));
    }

    void aStretchCanBeAskedForOnEightBits()
    {
        ImageOptions options;
        options.stretch.kind = Stretch::Kind::MinMax;
        const auto value = [](int, int x, int) { return 100 + x / 2; };
        const QImage image = load({.bands = 1, .value = value}, options).rgb;
        QCOMPARE(image.pixel(0, 0), qRgb(0, 0, 0));
        QCOMPARE(image.pixel(63, 0), qRgb(255, 255, 255));
    }

    void withoutStretchValuesAreCut()
    {
        ImageOptions options;
        options.stretch.kind = Stretch::Kind::None;
        const auto value = [](int, int x, int) { return x * 10; };
        const QImage image = load({.bands = 1, .type = GDT_UInt16, .value = value}, options).rgb;
        QCOMPARE(image.pixel(10, 0), qRgb(100, 100, 100));
        QCOMPARE(image.pixel(63, 0), qRgb(255, 255, 255));
    }

    void aLargeImageIsReadSmallerAndItsSizeIsStillTrue()
    {
        ImageOptions options;
        options.maxPixels = 10'000;
        for (GDALDataType type : {GDT_Byte, GDT_UInt16}) {
            const auto value = [](int, int x, int) { return x < 500 ? 0 : 200; };
            const LoadedImage image = load({.size = {1000, 400}, .bands = 3, .type = type, .value = value}, options);
            QCOMPARE(image.fullSize(), QSize(1000, 400));
            QVERIFY(image.rgb.width() * image.rgb.height() <= 10'000);
            QVERIFY(image.rgb.width() * image.rgb.height() > 9'000);
            QCOMPARE(qGray(image.rgb.pixel(image.rgb.width() / 4, 5)), 0);
            QVERIFY(qGray(image.rgb.pixel(image.rgb.width() * 3 / 4, 5)) >= 200);
        }
    }

    void oddShapesAreRead_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("one pixel") << QSize(1, 1);
        QTest::newRow("a line") << QSize(100'000, 1);
        QTest::newRow("a column") << QSize(1, 100'000);
    }

    void oddShapesAreRead()
    {
        QFETCH(QSize, size);
        for (GDALDataType type : {GDT_Byte, GDT_UInt16, GDT_Float32}) {
            const LoadedImage image = load({.size = size, .bands = 1, .type = type, .value = pattern});
            QCOMPARE(image.rgb.size(), size);
            ImageOptions small;
            small.maxPixels = 100;
            QVERIFY(!load({.size = size, .bands = 1, .type = type, .value = pattern}, small).rgb.isNull());
        }
    }

    void placesNeverWrittenAreNamed()
    {
        const RasterFixture fixture{
            .size = {256, 256},
            .bands = 1,
            .options = {u"SPARSE_OK=TRUE"_s, u"TILED=YES"_s, u"BLOCKXSIZE=64"_s, u"BLOCKYSIZE=64"_s},
        };
        const LoadedImage image = load(fixture);
        QCOMPARE(image.warnings.size(), 1);
        QVERIFY2(image.warnings[0].contains(u"never written"_s), qPrintable(image.warnings[0]));
    }

    void aRawImageNeedsItsHeader()
    {
        const QString path = m_dir.filePath(u"raw.img"_s);
        QByteArray bytes;
        for (int i = 0; i < 6; ++i)
            bytes.append(char(i * 10));
        QVERIFY(writeFile(path, bytes));
        QVERIFY(!readImage(path));
        QVERIFY(
            writeFile(m_dir.filePath(u"raw.hdr"_s),
                      "ENVI\nsamples = 3\nlines = 2\nbands = 1\nheader offset = 0\ndata type = 1\ninterleave = bsq\n"
                      "byte order = 0\n"));
        const auto image = readImage(path);
        QVERIFY2(image, image ? "" : qPrintable(image.error().message));
        QCOMPARE(image->info.format, u"ENVI"_s);
        QCOMPARE(image->rgb.pixel(2, 1), qRgb(50, 50, 50));
    }

    void aCancelledReadStops()
    {
        JobControl control;
        control.cancel();
        const auto image = readImage(make({.value = pattern}), {}, &control);
        QVERIFY(!image);
        QCOMPARE(image.error().kind, Error::Kind::Cancelled);
    }

    void cancellingStopsInTheMiddle_data()
    {
        QTest::addColumn<int>("type");
        QTest::newRow("as stored") << int(GDT_Byte);
        QTest::newRow("stretched") << int(GDT_Float32);
    }

    void cancellingStopsInTheMiddle()
    {
        QFETCH(int, type);
        // Nothing in it, so quickly made; 400 million pixels take seconds to read.
        const QString path = make({.size = {20'000, 20'000},
                                   .bands = 3,
                                   .type = GDALDataType(type),
                                   .options = {u"SPARSE_OK=TRUE"_s, u"TILED=YES"_s}});
        JobControl control;
        std::thread person([&] { control.cancel(); });
        const auto image = readImage(path, {}, &control);
        person.join();
        QVERIFY(!image);
        QCOMPARE(image.error().kind, Error::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestImageReader)
#include "tst_ImageReader.moc"
