#include "core/imaging/Histogram.h"
#include "core/imaging/ImageReader.h"
#include "core/imaging/Raster.h"
#include "core/imaging/Rendition.h"
#include "core/jobs/JobControl.h"

#include "tests/core/imaging/RasterFixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <numeric>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

ImageOptions options(const char *text)
{
    return ImageOptions::fromText(QString::fromLatin1(text)).take();
}

QRgb grey(int level)
{
    return qRgb(level, level, level);
}

int levelOf(double value, double low, double high)
{
    return int(std::clamp((value - low) / (high - low), 0.0, 1.0) * 255 + 0.5);
}

}

/// What the options do to a picture.
class TestLooks : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    Raster make(const RasterFixture &fixture, const QString &name = u"image"_s)
    {
        const QString path = m_dir.filePath(name);
        return fixture.write(path) ? Raster::open(path).take() : Raster::open({}).take();
    }
    QImage show(const RasterFixture &fixture, const char *text, const QString &name = u"image"_s)
    {
        return readImage(make(fixture, name).path(), options(text))->rgb;
    }

private slots:
    void valuesAreShownScaled()
    {
        const RasterFixture fixture{
            .bands = 1,
            .type = GDT_Int16,
            .value = [](int, int x, int) { return x * 100 - 1000; },
            .adjust =
                [](GDALDataset &dataset) {
                    dataset.GetRasterBand(1)->SetScale(0.01);
                    dataset.GetRasterBand(1)->SetOffset(-5);
                },
        };
        const Raster raster = make(fixture);
        QCOMPARE(Rendition::make(raster, options("stretch=minmax"))->ranges()[0], (ValueRange{-15, 48}));
        const QImage image = show(fixture, "stretch=range:-15,10");
        QCOMPARE(image.pixel(0, 0), grey(0));
        QCOMPARE(image.pixel(13, 3), grey(levelOf(13 - 15, -15, 10)));
        QCOMPARE(image.pixel(25, 0), grey(255));
    }

    void aScaleDoesNotChangeHowEightBitsLook()
    {
        const RasterFixture fixture{.bands = 1,
                                    .value = [](int, int x, int) { return x * 4; },
                                    .adjust = [](GDALDataset &dataset) { dataset.GetRasterBand(1)->SetScale(0.5); }};
        QCOMPARE(show(fixture, "").pixel(20, 5), grey(80));
        QCOMPARE(show(fixture, "stretch=none").pixel(20, 5), grey(40));
        QCOMPARE(show(fixture, "gamma=1.000001").pixel(20, 5), grey(80));
    }

    void signedBytesAreSigned()
    {
        const RasterFixture fixture{
            .bands = 1,
            .value = [](int, int x, int) { return (x * 2 - 64) & 255; },
            .options = {u"PIXELTYPE=SIGNEDBYTE"_s},
            .adjust = [](GDALDataset &dataset) { dataset.GetRasterBand(1)->SetNoDataValue(-64); }};
        const Raster raster = make(fixture);
        QCOMPARE(Rendition::make(raster, options("stretch=minmax"))->ranges()[0], (ValueRange{-62, 62}));
        const QImage image = show(fixture, "stretch=minmax");
        QCOMPARE(image.pixel(0, 0), 0U);
        QCOMPARE(image.pixel(1, 0), grey(0));
        QCOMPARE(image.pixel(32, 0), grey(128));
        QCOMPARE(image.pixel(63, 0), grey(255));
    }

    void noDataLeavesHolesInEightBitsToo()
    {
        RasterFixture fixture{.bands = 3, .value = [](int band, int x, int) { return x < 10 ? 7 : x + band; }};
        fixture.adjust = [](GDALDataset &dataset) {
            for (int band = 1; band <= 3; ++band)
                dataset.GetRasterBand(band)->SetNoDataValue(7);
        };
        const QImage image = show(fixture, "");
        QCOMPARE(image.pixel(3, 3), 0U);
        QCOMPARE(image.pixel(20, 3), qRgb(21, 22, 23));
    }

    void noDataOf64BitsIsKept_data()
    {
        QTest::addColumn<int>("type");
        QTest::newRow("Int64") << int(GDT_Int64);
        QTest::newRow("UInt64") << int(GDT_UInt64);
    }

    void noDataOf64BitsIsKept()
    {
        QFETCH(int, type);
        const RasterFixture fixture{
            .bands = 1,
            .type = GDALDataType(type),
            .value = [](int, int x, int) { return x < 10 ? 9e15 : 1e12 + x; },
            .adjust =
                [type](GDALDataset &dataset) {
                    if (type == GDT_Int64)
                        dataset.GetRasterBand(1)->SetNoDataValueAsInt64(9'000'000'000'000'000);
                    else
                        dataset.GetRasterBand(1)->SetNoDataValueAsUInt64(9'000'000'000'000'000);
                },
        };
        const auto image = readImage(make(fixture).path(), options("stretch=minmax"));
        QVERIFY(image && image->warnings.isEmpty());
        QCOMPARE(image->rgb.pixel(3, 3), 0U);
        QCOMPARE(image->rgb.pixel(10, 3), grey(0));
        QCOMPARE(image->rgb.pixel(63, 3), grey(255));
    }

    void aPaletteMayHaveManyColorsAndAHole()
    {
        RasterFixture fixture{.bands = 1, .type = GDT_UInt16, .value = [](int, int x, int) { return x * 1000; }};
        fixture.adjust = [](GDALDataset &dataset) {
            GDALColorTable colors;
            const GDALColorEntry red = {250, 1, 2, 255};
            const GDALColorEntry blue = {3, 4, 240, 255};
            colors.SetColorEntry(5000, &red);
            colors.SetColorEntry(63000, &blue);
            dataset.GetRasterBand(1)->SetColorTable(&colors);
            dataset.GetRasterBand(1)->SetNoDataValue(2000);
        };
        const QImage image = show(fixture, "");
        QCOMPARE(image.pixel(2, 0), 0U);
        QCOMPARE(image.pixel(5, 0), qRgb(250, 1, 2));
        QCOMPARE(image.pixel(63, 0), qRgb(3, 4, 240));
        QCOMPARE(show(fixture, "map=viridis stretch=minmax").pixel(63, 0), levelColors(ColorMap::Viridis)[255]);
    }

    void opacityOf16BitsIsScaled()
    {
        const RasterFixture fixture{.bands = 4,
                                    .type = GDT_UInt16,
                                    .value = [](int band, int x, int) { return band == 4 ? x * 1000 : 500 + x; },
                                    .options = {u"PHOTOMETRIC=RGB"_s, u"ALPHA=YES"_s}};
        const QImage image = show(fixture, "stretch=range:0,1000");
        QCOMPARE(qAlpha(image.pixel(32, 0)), 32'000 / 256);
    }

    void aMapColorsOneBandAndInvertTurnsItRound()
    {
        const RasterFixture fixture{.bands = 1, .value = [](int, int x, int) { return x * 4; }};
        QCOMPARE(show(fixture, "map=inferno").pixel(9, 0), levelColors(ColorMap::Inferno)[36]);
        QCOMPARE(show(fixture, "map=inferno invert").pixel(9, 0), levelColors(ColorMap::Inferno)[255 - 36]);
        QCOMPARE(show(fixture, "invert").pixel(9, 0), grey(255 - 36));
    }

    void threeBandsInvertChannelByChannel()
    {
        const RasterFixture fixture{.bands = 3, .value = [](int band, int x, int) { return x + band; }};
        QCOMPARE(show(fixture, "invert map=iron").pixel(9, 0), qRgb(245, 244, 243));
    }

    void aNormalizedDifferenceGoesFromMinusOneToOne()
    {
        const RasterFixture fixture{.bands = 4, .type = GDT_UInt16, .value = [](int band, int x, int) {
                                        return band == 4 ? x * 10 : band == 3 ? 630 - x * 10 : 9;
                                    }};
        const QImage image = show(fixture, "bands=4,3 formula=nd map=diverging");
        const LevelColors colors = levelColors(ColorMap::Diverging);
        QCOMPARE(image.pixel(0, 0), colors[0]);
        QCOMPARE(image.pixel(63, 0), colors[255]);
        QCOMPARE(image.pixel(40, 0), colors[std::size_t(levelOf((400.0 - 230) / 630, -1, 1))]);
        QVERIFY(!readImage(make(fixture).path(), options("formula=nd")));
        QVERIFY(!readImage(make(fixture).path(), options("bands=1,2,3 formula=nd")));
    }

    void whereBothBandsAreZeroThereIsNoDifference()
    {
        const RasterFixture fixture{.bands = 2, .type = GDT_Float32, .value = [](int, int x, int) { return x; }};
        const QImage image = show(fixture, "bands=1,2 formula=nd");
        QCOMPARE(image.pixel(0, 0), 0U);
        QCOMPARE(image.pixel(1, 0), grey(128));
    }

    void complexNumbersShowMagnitudeOrPhase()
    {
        RasterFixture fixture{.bands = 1, .type = GDT_CFloat32};
        fixture.value = [](int, int x, int) { return x < 32 ? 3 : -4; };
        QCOMPARE(show(fixture, "stretch=range:0,4").pixel(63, 0), grey(255));
        QCOMPARE(show(fixture, "stretch=range:0,4").pixel(0, 0), grey(levelOf(3, 0, 4)));
        QCOMPARE(show(fixture, "part=phase").pixel(0, 0), grey(128)); // 0 of -pi to pi
        QCOMPARE(show(fixture, "part=phase").pixel(63, 0), grey(255));
    }

    void decibelsGoByWhatTheBandIs_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("band");
        QTest::addColumn<QString>("words");
        QTest::addColumn<double>("value"); ///< that 100 becomes
        const auto row = [](const char *name, GDALDataType type, const char *file, const char *band, const char *words,
                            double value) {
            QTest::newRow(name) << int(type) << QString::fromLatin1(file) << QString::fromLatin1(band)
                                << QString::fromLatin1(words) << value;
        };
        row("whole numbers are amplitudes", GDT_UInt16, "s1a", "VV", "db=auto", 40);
        row("complex numbers are amplitudes", GDT_CFloat32, "s1a", "VV", "db=auto", 40);
        row("fractions are powers", GDT_Float32, "s1a", "VV", "db=auto", 20);
        row("named an amplitude", GDT_Float32, "s1a", "Amplitude_VV", "db=auto", 40);
        row("named a power", GDT_UInt16, "s1a", "Sigma0_VH", "db=auto", 20);
        row("named decibels", GDT_Float32, "s1a", "Sigma0_VV_db", "db=auto", 100);
        row("a file named decibels", GDT_Float32, "s1a_VV_dB", "", "db=auto", 100);
        row("not every db is a decibel", GDT_Float32, "dbx", "", "db=auto", 20);
        row("asked for amplitudes", GDT_Float32, "s1a_db", "VV", "db=amplitude", 40);
        row("asked for powers", GDT_UInt16, "s1a", "VV", "db=power", 20);
        row("8 bits", GDT_Byte, "s1a", "VV", "db=auto", 40);
    }

    void decibelsGoByWhatTheBandIs()
    {
        QFETCH(int, type);
        QFETCH(QString, file);
        QFETCH(QString, band);
        QFETCH(QString, words);
        QFETCH(double, value);
        const RasterFixture fixture{
            .bands = 1,
            .type = GDALDataType(type),
            .value = [](int, int x, int) { return x == 0  ? 0
                                                  : x % 2 ? 100
                                                          : 200; },
            .adjust =
                [&](GDALDataset &dataset) { dataset.GetRasterBand(1)->SetDescription(band.toUtf8().constData()); },
        };
        const Raster raster = make(fixture, file + u".tif"_s);
        const auto rendition = Rendition::make(raster, options(qPrintable(words + u" stretch=percentile:2,98"_s)));
        QVERIFY(rendition);
        QCOMPARE(rendition->ranges()[0].low, value);
        // The logarithm of nothing is as dark as can be.
        QCOMPARE(show(fixture, qPrintable(words + u" stretch=range:-1000,1000"_s), file + u".tif"_s).pixel(0, 0),
                 grey(value == 100 ? 128 : 0));
    }

    void negativeValuesAreDecibelsAlready()
    {
        const RasterFixture fixture{.bands = 1, .type = GDT_Float32, .value = [](int, int x, int) { return -x / 3.0; }};
        QCOMPARE(Rendition::make(make(fixture), options("db=auto stretch=minmax"))->ranges()[0], (ValueRange{-21, 0}));
    }

    void claheEvensOutAndKeepsHolesAndColorMaps()
    {
        RasterFixture fixture{.size = {128, 128}, .bands = 1, .value = [](int, int x, int y) {
                                  return (x < 64 ? 20 : 200) + (x + y) % 7;
                              }};
        const QImage plain = show(fixture, "");
        const QImage evened = show(fixture, "clahe");
        const auto spread = [](const QImage &image) {
            int low = 255;
            int high = 0;
            for (int x = 20; x < 40; ++x) {
                low = std::min(low, qRed(image.pixel(x, 64)));
                high = std::max(high, qRed(image.pixel(x, 64)));
            }
            return high - low;
        };
        QVERIFY2(spread(evened) > 2 * spread(plain), qPrintable(QString::number(spread(evened))));
        const QImage colored = show(fixture, "clahe map=iron");
        QCOMPARE(colored.pixel(30, 60), levelColors(ColorMap::Iron)[std::size_t(qRed(evened.pixel(30, 60)))]);

        fixture.adjust = [](GDALDataset &dataset) { dataset.GetRasterBand(1)->SetNoDataValue(20); };
        QCOMPARE(show(fixture, "clahe").pixel(7, 0), 0U);
        fixture.bands = 3;
        fixture.adjust = {};
        const QRgb color = show(fixture, "clahe").pixel(30, 60);
        QVERIFY(qRed(color) != 20 + 90 % 7 && std::abs(qRed(color) - qBlue(color)) <= 2);
        for (const QSize &size : {QSize(1, 1), QSize(3, 100), QSize(9, 9)})
            QCOMPARE(show({.size = size, .bands = 1, .value = fixture.value}, "clahe").size(), size);
    }

    void aHistogramCountsEveryValue()
    {
        const Raster raster = make({.bands = 2, .type = GDT_UInt16, .value = [](int band, int x, int y) {
                                        return band * 1000 + x + (x == 9 && y == 9 ? 40'000 : 0);
                                    }});
        const auto rendition = Rendition::make(raster, options("bands=2"));
        const auto histograms = readHistograms(raster, *rendition, 64);
        QVERIFY(histograms);
        QCOMPARE(histograms->size(), 1U);
        const Histogram &histogram = histograms->front();
        QCOMPARE(histogram.counts.size(), 64U);
        QCOMPARE(histogram.above, 1); // the one far off
        QCOMPARE(histogram.below, 0);
        QCOMPARE(histogram.range.low, 2000.0);
        QVERIFY(histogram.range.high >= 2063 && histogram.range.high < 2100);
        QCOMPARE(std::accumulate(histogram.counts.begin(), histogram.counts.end(), qint64(1)), 64 * 48);

        const auto view = readHistograms(raster, *rendition, 2, {10, 10, 2, 5});
        QCOMPARE(view->front(), (Histogram{{2010, 2011}, {5, 5}, 0, 0}));
    }

    void aHistogramOfNothingOrOfOneValueIsAHistogram()
    {
        RasterFixture fixture{.bands = 1, .type = GDT_Float32, .value = [](int, int, int) { return std::nan(""); }};
        const Raster empty = make(fixture);
        QCOMPARE(readHistograms(empty, *Rendition::make(empty), 3)->front(), (Histogram{{0, 1}, {0, 0, 0}, 0, 0}));
        fixture.value = [](int, int, int) { return 5; };
        const Raster same = make(fixture);
        QCOMPARE(readHistograms(same, *Rendition::make(same), 2)->front(), (Histogram{{5, 6}, {64 * 48, 0}, 0, 0}));
        JobControl control;
        control.cancel();
        QCOMPARE(readHistograms(same, *Rendition::make(same), 2, {}, &control).error().kind, Error::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestLooks)
#include "tst_Looks.moc"
