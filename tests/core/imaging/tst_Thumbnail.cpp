#include "core/imaging/Thumbnail.h"
#include "core/jobs/JobControl.h"

#include "tests/core/imaging/RasterFixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class TestThumbnail : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    QString make(const RasterFixture &fixture)
    {
        const QString path = m_dir.filePath(u"image"_s);
        return fixture.write(path) ? path : QString();
    }

private slots:
    void keepsTheShapeAndNeverEnlarges_data()
    {
        QTest::addColumn<QSize>("full");
        QTest::addColumn<QSize>("bounds");
        QTest::addColumn<QSize>("size");
        QTest::newRow("wide") << QSize(400, 100) << QSize(64, 64) << QSize(64, 16);
        QTest::newRow("high") << QSize(100, 400) << QSize(64, 64) << QSize(16, 64);
        QTest::newRow("small") << QSize(30, 20) << QSize(64, 64) << QSize(30, 20);
        QTest::newRow("a line") << QSize(5000, 1) << QSize(64, 64) << QSize(64, 1);
        QTest::newRow("one side fits") << QSize(400, 50) << QSize(100, 100) << QSize(100, 12);
        QTest::newRow("large") << QSize(5000, 4000) << QSize(100, 100) << QSize(100, 80);
        QTest::newRow("no room") << QSize(40, 40) << QSize(0, 0) << QSize(1, 1);
    }

    void keepsTheShapeAndNeverEnlarges()
    {
        QFETCH(QSize, full);
        QFETCH(QSize, bounds);
        QFETCH(QSize, size);
        const auto thumbnail = makeThumbnail(make({.size = full, .bands = 1}), bounds);
        QVERIFY(thumbnail);
        QCOMPARE(thumbnail->rgb.size(), size);
        QCOMPARE(thumbnail->fullSize(), full);
    }

    void everyPixelCounts()
    {
        // A checkerboard of single pixels is grey from afar, and black or white where pixels are left out.
        const auto board = [](int, int x, int y) { return (x + y) % 2 * 255; };
        for (const char *format : {"GTiff", "PNG", "JPEG"}) {
            RasterFixture fixture{.size = {1024, 1024}, .bands = 1, .value = board, .format = format};
            const QImage image = makeThumbnail(make(fixture), {64, 64})->rgb;
            for (const QPoint place : {QPoint(0, 0), QPoint(31, 32), QPoint(63, 63)})
                QVERIFY2(qAbs(qGray(image.pixel(place)) - 127) < 12, format);
        }
    }

    void aBrokenJpegComesWithAWarning()
    {
        RasterFixture fixture{.size = {512, 512}, .bands = 3, .value = [](int, int x, int y) { return (x ^ y) % 256; }};
        fixture.format = "JPEG";
        const QByteArray bytes = fixture.bytes();
        const QString path = m_dir.filePath(u"broken.jpg"_s);
        QVERIFY(writeFile(path, bytes));
        QVERIFY(makeThumbnail(path, {64, 64})->warnings.isEmpty());
        QVERIFY(writeFile(path, bytes.left(bytes.size() / 2)));
        const auto thumbnail = makeThumbnail(path, {64, 64});
        QVERIFY(thumbnail);
        QCOMPARE(thumbnail->rgb.size(), QSize(64, 64));
        QVERIFY(!thumbnail->warnings.isEmpty());
    }

    void emptyPixelsDoNotDarkenTheirNeighbours()
    {
        const auto value = [](int, int x, int y) { return (x + y) % 2 ? 1000 : 0; };
        RasterFixture fixture{.size = {640, 640}, .bands = 1, .type = GDT_UInt16, .value = value};
        fixture.adjust = [](GDALDataset &dataset) { dataset.GetRasterBand(1)->SetNoDataValue(0); };
        const QImage image = makeThumbnail(make(fixture), {64, 64})->rgb;
        QVERIFY(qAbs(qAlpha(image.pixel(30, 30)) - 127) < 3);
        QCOMPARE(qRed(image.pixel(30, 30)), 0); // the only value there is, so it is the darkest
        fixture.value = [](int, int x, int y) { return (x + y) % 2 ? (x < 320 ? 1000 : 2000) : 0; };
        const QImage two = makeThumbnail(make(fixture), {64, 64})->rgb;
        QVERIFY(qRed(two.pixel(50, 30)) > 250);
    }

    void anOverviewIsEnough()
    {
        // The overview says 200 where the image says 100: whoever sees 200 has read the overview.
        RasterFixture fixture{.size = {512, 512}, .bands = 1, .value = [](int, int, int) { return 100; }};
        fixture.adjust = [](GDALDataset &dataset) {
            int levels[] = {4};
            QCOMPARE(dataset.BuildOverviews("NONE", 1, levels, 0, nullptr, nullptr, nullptr), CE_None);
            QCOMPARE(dataset.GetRasterBand(1)->GetOverview(0)->Fill(200), CE_None);
        };
        const QString path = make(fixture);
        QCOMPARE(qRed(makeThumbnail(path, {64, 64})->rgb.pixel(5, 5)), 200);
        QCOMPARE(qRed(makeThumbnail(path, {256, 256})->rgb.pixel(5, 5)), 100);
    }

    void aCancelledThumbnailSaysSo()
    {
        JobControl control;
        control.cancel();
        const auto thumbnail = makeThumbnail(make({}), {64, 64}, &control);
        QVERIFY(!thumbnail);
        QCOMPARE(thumbnail.error().kind, Error::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestThumbnail)
#include "tst_Thumbnail.moc"
