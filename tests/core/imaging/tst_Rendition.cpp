#include "core/imaging/Rendition.h"

#include "core/imaging/ImageReader.h"
#include "core/imaging/Raster.h"
#include "core/imaging/RenderWindow.h"
#include "core/jobs/JobControl.h"

#include "tests/core/imaging/RasterFixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

double slope(int band, int x, int y)
{
    return band * 1000 + x * 10 + y;
}

}

class TestRendition : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    Raster make(const RasterFixture &fixture)
    {
        const QString path = m_dir.filePath(u"image"_s);
        return fixture.write(path) ? Raster::open(path).take() : Raster::open({}).take();
    }

private slots:
    void aWindowIsThePartOfTheWhole_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<int>("bands");
        QTest::addColumn<QStringList>("options");
        const QStringList tiled = {u"TILED=YES"_s, u"BLOCKXSIZE=32"_s, u"BLOCKYSIZE=32"_s};
        for (GDALDataType type : {GDT_Byte, GDT_UInt16, GDT_Int16, GDT_UInt32, GDT_Float32, GDT_CFloat32}) {
            for (int bands : {1, 3})
                QTest::addRow("%s, %d bands", GDALGetDataTypeName(type), bands) << int(type) << bands << tiled;
        }
        QTest::newRow("opacity") << int(GDT_UInt16) << 4 << QStringList{u"ALPHA=YES"_s};
    }

    void aWindowIsThePartOfTheWhole()
    {
        QFETCH(int, type);
        QFETCH(int, bands);
        QFETCH(QStringList, options);
        const Raster raster =
            make({.size = {150, 100}, .bands = bands, .type = GDALDataType(type), .value = slope, .options = options});
        const auto rendition = Rendition::make(raster);
        QVERIFY(rendition);
        const QImage whole = renderWindow(raster, *rendition, {0, 0, 150, 100}, {150, 100})->image;
        for (const QRect &window : {QRect(0, 0, 1, 1), QRect(31, 17, 70, 50), QRect(149, 99, 1, 1)}) {
            const QImage part = renderWindow(raster, *rendition, window, window.size())->image;
            QCOMPARE(part.convertToFormat(whole.format()), whole.copy(window));
        }
        const QImage half = renderWindow(raster, *rendition, {50, 20, 100, 80}, {50, 40})->image;
        QCOMPARE(half.size(), QSize(50, 40));
        const QImage twice = renderWindow(raster, *rendition, {50, 20, 10, 10}, {20, 20})->image;
        for (int x = 0; x < 20; ++x)
            QCOMPARE(twice.pixel(x, 8), whole.pixel(50 + x / 2, 20 + 4));
    }

    void theViewCanDecideWhatIsDarkAndWhatIsBright()
    {
        const Raster raster = make({.bands = 1, .type = GDT_UInt16, .value = slope});
        ImageOptions options;
        options.stretch.kind = Stretch::Kind::MinMax;
        QCOMPARE(Rendition::make(raster, options)->ranges()[0], (ValueRange{1000, 1677}));
        const QRect view(10, 5, 20, 10);
        QCOMPARE(Rendition::make(raster, options, view)->ranges()[0], (ValueRange{1105, 1304}));
        QCOMPARE(Rendition::make(raster, options, QRect(60, 40, 500, 500))->ranges()[0], (ValueRange{1640, 1677}));
    }

    void everyChannelHasItsRange()
    {
        const Raster raster = make({.bands = 3, .type = GDT_Float32, .value = slope});
        ImageOptions options;
        options.stretch.kind = Stretch::Kind::Range;
        options.stretch.ranges = {{0, 1}, {2, 3}, {5, 4}};
        QCOMPARE(Rendition::make(raster, options)->ranges(), (std::vector<ValueRange>{{0, 1}, {2, 3}, {5, 4}}));
        options.stretch.ranges = {{7, 8}};
        QCOMPARE(Rendition::make(raster, options)->ranges(), (std::vector<ValueRange>(3, {7, 8})));
        for (const QList<ValueRange> &wrong : {QList<ValueRange>(), QList<ValueRange>(2), QList<ValueRange>(4)}) {
            options.stretch.ranges = wrong;
            QCOMPARE(Rendition::make(raster, options).error().kind, Error::Kind::Usage);
        }
    }

    void threadsShareARendition()
    {
        const RasterFixture fixture{.size = {200, 200}, .bands = 3, .type = GDT_UInt16, .value = slope};
        const Raster raster = make(fixture);
        const Rendition rendition = Rendition::make(raster).take();
        const QImage whole = renderWindow(raster, rendition, {0, 0, 200, 200}, {200, 200})->image;
        std::array<QImage, 4> parts;
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&, i, mine = Raster::open(raster.path()).take()] {
                parts[std::size_t(i)] = renderWindow(mine, rendition, {0, i * 50, 200, 50}, {200, 50})->image;
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        for (int i = 0; i < 4; ++i)
            QCOMPARE(parts[std::size_t(i)], whole.copy(0, i * 50, 200, 50));
    }

    void whatIsBrokenInAWindowIsNamedAndLeftEmpty()
    {
        const RasterFixture fixture{.size = {128, 128},
                                    .bands = 1,
                                    .value = slope,
                                    .options = {u"TILED=YES"_s, u"BLOCKXSIZE=64"_s, u"BLOCKYSIZE=64"_s}};
        const QByteArray bytes = fixture.bytes();
        const QString path = m_dir.filePath(u"cut"_s);
        QVERIFY(writeFile(path, bytes.left(bytes.size() - 10))); // the last block, lower right
        const Raster raster = Raster::open(path).take();
        const Rendition rendition = Rendition::make(raster).take();
        const auto good = renderWindow(raster, rendition, {0, 0, 128, 64}, {128, 64});
        QVERIFY(good && good->warnings.isEmpty());
        const auto partly = renderWindow(raster, rendition, {32, 32, 64, 64}, {64, 64});
        QVERIFY(partly);
        QVERIFY2(partly->warnings[0].contains(u"25.0 %"_s), qPrintable(partly->warnings.join(u'\n')));
        QCOMPARE(qAlpha(partly->image.pixel(31, 31)), 255);
        QCOMPARE(partly->image.pixel(32, 32), 0U);
        const auto nothing = renderWindow(raster, rendition, {64, 64, 64, 64}, {64, 64});
        QVERIFY(!nothing);
        QCOMPARE(nothing.error().kind, Error::Kind::BadInput);
    }

    void bothStepsCanBeCancelled()
    {
        const Raster raster = make({.bands = 1, .type = GDT_UInt16, .value = slope});
        const Rendition rendition = Rendition::make(raster).take();
        JobControl control;
        control.cancel();
        QCOMPARE(Rendition::make(raster, {}, {}, &control).error().kind, Error::Kind::Cancelled);
        QCOMPARE(renderWindow(raster, rendition, {0, 0, 9, 9}, {9, 9}, &control).error().kind, Error::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestRendition)
#include "tst_Rendition.moc"
