#include "core/imaging/PixelProbe.h"
#include "core/imaging/PixelService.h"
#include "core/imaging/Raster.h"

#include "tests/core/imaging/RasterFixture.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <cmath>

using namespace core;
using namespace Qt::StringLiterals;

/// The values under the mouse.
class TestPixelProbe : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    Result<PixelValues> valuesOf(const RasterFixture &fixture, QPoint pixel)
    {
        const QString path = m_dir.filePath(u"image"_s);
        return fixture.write(path) ? readPixel(*Raster::open(path), pixel) : Result<PixelValues>(PixelValues());
    }

private slots:
    void everyBandIsRead_data()
    {
        QTest::addColumn<GDALDataType>("type");
        for (const GDALDataType type : {GDT_Byte, GDT_UInt16, GDT_Int16, GDT_Int32, GDT_Float32, GDT_Float64})
            QTest::newRow(GDALGetDataTypeName(type)) << type;
    }

    void everyBandIsRead()
    {
        QFETCH(GDALDataType, type);
        const auto values = valuesOf({.size = {40, 30},
                                      .bands = 13,
                                      .type = type,
                                      .value = [](int band, int x, int y) { return band + x + 2 * y; }},
                                     {7, 20});
        QVERIFY(values.ok());
        QCOMPARE(values->bands.size(), 13);
        for (int band = 1; band <= 13; ++band)
            QCOMPARE(values->bands[band - 1], std::complex<double>(band + 47));
    }

    void theLastPixelIsOneAndBeyondItIsNone_data()
    {
        QTest::addColumn<QPoint>("pixel");
        QTest::addColumn<bool>("there");
        QTest::newRow("first") << QPoint(0, 0) << true;
        QTest::newRow("last") << QPoint(39, 29) << true;
        QTest::newRow("right") << QPoint(40, 0) << false;
        QTest::newRow("below") << QPoint(0, 30) << false;
        QTest::newRow("left") << QPoint(-1, 0) << false;
    }

    void theLastPixelIsOneAndBeyondItIsNone()
    {
        QFETCH(QPoint, pixel);
        QTEST(valuesOf({.size = {40, 30}}, pixel).ok(), "there");
    }

    void scaleAndOffsetAreApplied()
    {
        const auto values = valuesOf({.bands = 2,
                                      .type = GDT_Int16,
                                      .value = [](int, int x, int) { return x * 100; },
                                      .adjust =
                                          [](GDALDataset &dataset) {
                                              dataset.GetRasterBand(2)->SetScale(0.01);
                                              dataset.GetRasterBand(2)->SetOffset(-3);
                                          }},
                                     {5, 5});
        QCOMPARE(values->bands[0].real(), 500.0);
        QCOMPARE(values->bands[1].real(), 2.0);
    }

    void noDataIsNoNumber()
    {
        const RasterFixture fixture{
            .bands = 1,
            .type = GDT_Int16,
            .value = [](int, int x, int) { return x == 3 ? -9999 : x; },
            .adjust = [](GDALDataset &dataset) { dataset.GetRasterBand(1)->SetNoDataValue(-9999); }};
        QVERIFY(std::isnan(valuesOf(fixture, {3, 0})->bands[0].real()));
        QCOMPARE(valuesOf(fixture, {4, 0})->bands[0].real(), 4.0);
    }

    void complexBandsHaveTwoParts()
    {
        const auto values =
            valuesOf({.bands = 1, .type = GDT_CFloat32, .value = [](int, int x, int) { return x; }}, {6, 1});
        QCOMPARE(values->bands[0].real(), 6.0);
    }

    void ofTheRequestsThatWaitOnlyTheLatestIsAnswered()
    {
        QSemaphore started;
        QSemaphore goOn;
        QSemaphore answered;
        std::vector<int> told;
        {
            PixelProbe probe(
                [&](const QString &, QPoint pixel, const PixelProbe::Outcome &) {
                    told.push_back(pixel.x());
                    answered.release();
                },
                [&](const QString &, QPoint) -> PixelProbe::Outcome {
                    started.release();
                    goOn.acquire();
                    return PixelValues();
                });
            probe.ask(u"a"_s, {1, 0});
            started.acquire();
            for (int x = 2; x <= 50; ++x)
                probe.ask(u"a"_s, {x, 0});
            goOn.release(2);
            answered.acquire(2);
        }
        QCOMPARE(told, (std::vector{1, 50}));
    }

    void whatWasDroppedIsNotRead()
    {
        QSemaphore started;
        QSemaphore goOn;
        std::vector<int> read;
        {
            PixelProbe probe([](const QString &, QPoint, const PixelProbe::Outcome &) {},
                             [&](const QString &, QPoint pixel) -> PixelProbe::Outcome {
                                 read.push_back(pixel.x());
                                 started.release();
                                 goOn.acquire();
                                 return PixelValues();
                             });
            probe.ask(u"a"_s, {1, 0});
            started.acquire();
            probe.ask(u"a"_s, {2, 0});
            probe.drop();
            goOn.release(2);
        }
        QCOMPARE(read, std::vector{1});
    }

    void answersComeOnTheMainThreadFromOneFileAfterAnother()
    {
        for (int i : {1, 2}) {
            const RasterFixture fixture{
                .size = {20, 20}, .bands = 1, .value = [i](int, int x, int y) { return i * (x + y); }};
            QVERIFY(fixture.write(m_dir.filePath(QString::number(i))));
        }
        PixelService service;
        QList<double> values;
        connect(&service, &PixelService::answered, this, [&](const QString &, QPoint, const auto &outcome) {
            QCOMPARE(QThread::currentThread(), thread());
            values.append(outcome.ok() ? outcome->bands[0].real() : -1);
        });
        const QList<std::pair<QString, QPoint>> asked{
            {u"1"_s, {3, 4}}, {u"2"_s, {3, 4}}, {u"missing"_s, {3, 4}}, {u"1"_s, {19, 19}}};
        for (int i = 0; i < asked.size(); ++i) {
            service.ask(m_dir.filePath(asked[i].first), asked[i].second);
            QTRY_COMPARE(values.size(), i + 1);
        }
        QCOMPARE(values, (QList<double>{7, 14, -1, 38}));
    }
};

QTEST_GUILESS_MAIN(TestPixelProbe)
#include "tst_PixelProbe.moc"
