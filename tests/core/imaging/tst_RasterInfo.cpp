#include "core/imaging/ImageReader.h"
#include "core/imaging/Raster.h"

#include "tests/core/imaging/RasterFixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <ogr_spatialref.h>

#include <cmath>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

QByteArray wktOf(int epsg)
{
    OGRSpatialReference system;
    char *text = nullptr;
    if (system.importFromEPSG(epsg) != OGRERR_NONE || system.exportToWkt(&text) != OGRERR_NONE)
        return {};
    const QByteArray wkt = text;
    CPLFree(text);
    return wkt;
}

/// `epsg` 0: no system is named.
RasterFixture placed(int epsg, std::array<double, 6> transform)
{
    return {.size = {100, 100}, .bands = 1, .adjust = [=](GDALDataset &dataset) {
                dataset.SetGeoTransform(const_cast<double *>(transform.data()));
                if (epsg)
                    dataset.SetProjection(wktOf(epsg).constData());
            }};
}

bool isNear(double a, double b, double tolerance)
{
    return std::abs(a - b) <= tolerance;
}

}

/// What a raster says about itself: bands and place.
class TestRasterInfo : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    RasterInfo infoOf(const RasterFixture &fixture)
    {
        const QString path = m_dir.filePath(u"image"_s);
        return fixture.write(path) ? Raster::open(path)->info() : RasterInfo();
    }
    GeoReference real(const QString &name) const
    {
        return Raster::open(testData() + u"/formats/geotiff/"_s + name)->info().geo;
    }

private slots:
    void bandsAreDescribed()
    {
        const RasterInfo info = infoOf({.bands = 3, .type = GDT_Int16, .adjust = [](GDALDataset &dataset) {
                                            GDALRasterBand &band = *dataset.GetRasterBand(2);
                                            band.SetDescription("Gamma0_VV");
                                            band.SetUnitType("dB");
                                            band.SetScale(0.01);
                                            band.SetOffset(-3);
                                            band.SetNoDataValue(-32768);
                                            dataset.GetRasterBand(3)->SetMetadataItem("BANDNAME", "B8");
                                            dataset.GetRasterBand(3)->SetMetadataItem("wavelength", "0.842");
                                        }});
        QCOMPARE(info.bandInfo.size(), 3);
        QCOMPARE(info.bandInfo[1], (BandInfo{u"Gamma0_VV"_s, u"Int16"_s, {}, u"dB"_s, -32768.0, 0.01, -3, 0}));
        QCOMPARE(info.bandInfo[2].name, u"B8"_s);
        QVERIFY(isNear(info.bandInfo[2].wavelength, 842, 1e-6));
    }

    void colorsAndSignedBytesAreNamed()
    {
        const RasterInfo rgb = infoOf({.bands = 3, .format = "PNG"});
        QCOMPARE(rgb.bandInfo[2].color, u"Blue"_s);
        QCOMPARE(infoOf({.bands = 1, .options = {u"PIXELTYPE=SIGNEDBYTE"_s}}).type, u"Int8"_s);
    }

    void wavelengthsOfEnviHeadersAreRead()
    {
        QVERIFY(writeFile(m_dir.filePath(u"cube.img"_s), QByteArray(12, '\1')));
        QVERIFY(writeFile(m_dir.filePath(u"cube.hdr"_s),
                          "ENVI\nsamples = 2\nlines = 2\nbands = 3\nheader offset = 0\ndata type = 1\n"
                          "interleave = bsq\nbyte order = 0\nwavelength units = Micrometers\n"
                          "wavelength = {0.49, 0.56, 0.665}\nband names = {b, g, r}\n"));
        const auto raster = Raster::open(m_dir.filePath(u"cube.img"_s));
        QVERIFY(raster);
        QVERIFY(isNear(raster->info().bandInfo[2].wavelength, 665, 1e-6));
    }

    void orientationIsToldAndNotApplied()
    {
        RasterFixture jpeg{.size = {40, 20}, .value = [](int, int x, int) { return x < 20 ? 0 : 255; }};
        jpeg.format = "JPEG";
        QByteArray bytes = jpeg.bytes();
        // One entry: orientation, a short, 6 (to be turned by 90 degrees).
        const QByteArray tiff("II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0", 26);
        const QByteArray segment = QByteArray("Exif\0\0", 6) + tiff;
        bytes.insert(2, QByteArray("\xff\xe1\0", 3) + char(segment.size() + 2) + segment);
        const QString path = m_dir.filePath(u"turned.jpg"_s);
        QVERIFY(writeFile(path, bytes));
        const auto image = readImage(path);
        QVERIFY(image);
        QCOMPARE(image->info.orientation, 6);
        QCOMPARE(image->fullSize(), QSize(40, 20));
        QVERIFY(qGray(image->rgb.pixel(2, 10)) < 20 && qGray(image->rgb.pixel(37, 10)) > 235);
        QCOMPARE(infoOf({.format = "PNG"}).orientation, 1);
    }

    void anImageWithoutAPlaceHasNone()
    {
        const GeoReference geo = infoOf({}).geo;
        QVERIFY(!geo.isValid() && !geo.map({1, 1}) && !geo.lonLat({1, 1}) && !geo.pixelSize({1, 1}) &&
                !geo.north({1, 1}));
        QVERIFY(!GeoReference().map({0, 0}));
    }

    void aMeridianOfUtmIsWhereItShouldBe()
    {
        // The central meridian of zone 31 at the equator: 500,000 m, 0 m is 3 degrees east, scale 0.9996.
        const GeoReference geo = infoOf(placed(32631, {499'500, 10, 0, 500, 0, -10})).geo;
        QCOMPARE(geo.name(), u"WGS 84 / UTM zone 31N"_s);
        QCOMPARE(geo.epsg(), 32631);
        QCOMPARE(geo.unit(), u"metre"_s);
        QVERIFY(geo.wkt().startsWith(u"PROJCRS["));
        QCOMPARE(*geo.map({50, 50}), QPointF(500'000, 0));
        QVERIFY(isNear(geo.lonLat({50, 50})->x(), 3, 1e-9) && isNear(geo.lonLat({50, 50})->y(), 0, 1e-9));
        QVERIFY(isNear(geo.pixelSize({50, 50})->width(), 10 / 0.9996, 1e-4));
        QVERIFY(isNear(geo.pixelSize({50, 50})->height(), 10 / 0.9996, 1e-4));
        QVERIFY(isNear(*geo.north({50, 50}), 0, 1e-4));
        QVERIFY(!geo.isApproximate());
        QVERIFY(geo.problems().isEmpty());
    }

    void degreesHaveTheirSizeOnTheGround()
    {
        // A thousandth of a degree at 60 degrees north: 55.80 m along the parallel, 111.41 m along the meridian.
        const GeoReference geo = infoOf(placed(4326, {25, 0.001, 0, 60.05, 0, -0.001})).geo;
        QCOMPARE(geo.epsg(), 4326);
        QCOMPARE(geo.unit(), u"degree"_s);
        QVERIFY(isNear(geo.lonLat({0, 50})->x(), 25, 1e-9) && isNear(geo.lonLat({0, 50})->y(), 60, 1e-9));
        QVERIFY(isNear(geo.pixelSize({0, 50})->width(), 55.80, 0.01));
        QVERIFY(isNear(geo.pixelSize({0, 50})->height(), 111.41, 0.01));
    }

    void northFollowsTheRotation_data()
    {
        QTest::addColumn<double>("turn"); ///< degrees, clockwise, of north on the image
        for (int turn : {0, 30, 90, 135, 180, -45, -90})
            QTest::addRow("%d", turn) << double(turn);
    }

    void northFollowsTheRotation()
    {
        QFETCH(double, turn);
        const double angle = turn * M_PI / 180;
        const double c = 10 * std::cos(angle);
        const double s = 10 * std::sin(angle);
        // North is `turn` to the right of up: a step to the right goes east by cos and north by sin.
        const GeoReference geo = infoOf(placed(32631, {500'000, c, s, 0, s, -c})).geo;
        const double north = *geo.north({10, 10});
        QVERIFY2(isNear(std::remainder(north - turn, 360), 0, 0.01), qPrintable(QString::number(north)));
    }

    void controlPointsAreAPlaneThroughThem()
    {
        const RasterFixture fixture{.size = {100, 100}, .bands = 1, .adjust = [](GDALDataset &dataset) {
                                        GDAL_GCP points[4];
                                        GDALInitGCPs(4, points);
                                        for (int i = 0; i < 4; ++i) {
                                            points[i].dfGCPPixel = i % 2 * 100;
                                            points[i].dfGCPLine = i / 2 * 100;
                                            points[i].dfGCPX = 10 + i % 2 * 0.1 + i / 2 * 0.01;
                                            points[i].dfGCPY = 50 - i / 2 * 0.1;
                                        }
                                        dataset.SetGCPs(4, points, wktOf(4326).constData());
                                        GDALDeinitGCPs(4, points);
                                    }};
        const GeoReference geo = infoOf(fixture).geo;
        QVERIFY(geo.isValid() && geo.isApproximate());
        QCOMPARE(geo.epsg(), 4326);
        QVERIFY(isNear(geo.lonLat({50, 50})->x(), 10.055, 1e-9));
        QVERIFY(isNear(geo.lonLat({50, 50})->y(), 49.95, 1e-9));
    }

    void realFilesLieWhereTheyLie()
    {
        if (testData().isEmpty())
            QSKIP("No real data: set RSREVIEW_TEST_DATA.");
        const GeoReference sentinel = real(u"rio-tiler_cog_gcps.tif"_s);
        QVERIFY(sentinel.isApproximate());
        QVERIFY(isNear(sentinel.lonLat({0, 0})->x(), 78.204, 0.02) &&
                isNear(sentinel.lonLat({0, 0})->y(), 10.738, 0.02));
        const GeoReference landsat = real(u"L7_ETMs.tif"_s);
        QVERIFY(isNear(landsat.pixelSize({100, 100})->width(), 28.5, 0.05));
        QCOMPARE(landsat.name(), u"SIRGAS 2000 / UTM zone 25S"_s);
        const GeoReference rotated = real(u"rasterio_rotated.tif"_s);
        QCOMPARE(*rotated.map({1, 0}), QPointF(100 + 17.32050807568877, 200 + 9.999999999999998));
        QVERIFY(!rotated.lonLat({1, 0})); // names no system
        const GeoReference geostationary = real(u"rasterio_goes.tif"_s);
        QVERIFY(isNear(geostationary.lonLat({271, 271})->x(), -75, 0.1));
        QVERIFY(!geostationary.lonLat({0, 0})); // beside the earth
        QVERIFY(geostationary.isValid());
    }

    void theNetworkStaysOff()
    {
        QVERIFY(Raster::open(m_dir.filePath(u"image"_s)));
        QCOMPARE(OSRGetPROJEnableNetwork(), 0);
        QVERIFY(!qEnvironmentVariableIsSet("PROJ_NETWORK"));
    }

    void initTestCase()
    {
        qputenv("PROJ_NETWORK", "ON");
        QVERIFY(RasterFixture().write(m_dir.filePath(u"first"_s)));
    }
};

QTEST_GUILESS_MAIN(TestRasterInfo)
#include "tst_RasterInfo.moc"
