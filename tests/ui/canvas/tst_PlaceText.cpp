#include "core/imaging/Raster.h"
#include "ui/canvas/PlaceText.h"

#include "tests/core/imaging/RasterFixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <ogr_spatialref.h>

using namespace Qt::StringLiterals;

class tst_PlaceText : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    core::GeoReference geoOf(int epsg, std::array<double, 6> transform)
    {
        const RasterFixture fixture{.bands = 1, .adjust = [&](GDALDataset &dataset) {
                                        dataset.SetGeoTransform(transform.data());
                                        OGRSpatialReference system;
                                        if (epsg && system.importFromEPSG(epsg) == OGRERR_NONE)
                                            dataset.SetSpatialRef(&system);
                                    }};
        const QString path = m_dir.filePath(u"image.tif"_s);
        return fixture.write(path) ? core::Raster::open(path)->info().geo : core::GeoReference();
    }

private slots:
    void degreesHaveSixDecimalsAndASide_data()
    {
        QTest::addColumn<QPointF>("place");
        QTest::addColumn<QString>("text");
        QTest::newRow("Paris") << QPointF(2.3522219, 48.856614) << u"2.352222° E, 48.856614° N"_s;
        QTest::newRow("Quito") << QPointF(-78.5, -0.22985) << u"78.500000° W, 0.229850° S"_s;
        QTest::newRow("Sydney") << QPointF(151.2, -33.87) << u"151.200000° E, 33.870000° S"_s;
        QTest::newRow("New York") << QPointF(-74.006, 40.7128) << u"74.006000° W, 40.712800° N"_s;
        QTest::newRow("zero") << QPointF(0, 0) << u"0.000000° E, 0.000000° N"_s;
    }

    void degreesHaveSixDecimalsAndASide()
    {
        QFETCH(QPointF, place);
        QTEST(ui::lonLatText(place), "text");
    }

    void theMapIsToldWithItsSystem()
    {
        const auto items = ui::placeItems(geoOf(32631, {499'500, 10, 0, 500, 0, -10}), {50, 50});
        QCOMPARE(items, (QStringList{u"3.000000° E, 0.000000° N"_s, u"500000.00, 0.00 (EPSG:32631)"_s}));
    }

    void degreesAreNotToldTwice()
    {
        QCOMPARE(ui::placeItems(geoOf(4326, {25, 0.001, 0, 60, 0, -0.001}), {0, 0}),
                 QStringList(u"25.000000° E, 60.000000° N"_s));
    }

    void aMapWithoutASystemHasNumbersOnly()
    {
        QCOMPARE(ui::placeItems(geoOf(0, {100, 2, 0, 200, 0, -2}), {1, 1}), QStringList(u"102.00, 198.00"_s));
    }

    void anImageWithoutAPlaceHasNoText() { QVERIFY(ui::placeItems({}, {1, 1}).isEmpty()); }
};

QTEST_GUILESS_MAIN(tst_PlaceText)
#include "tst_PlaceText.moc"
