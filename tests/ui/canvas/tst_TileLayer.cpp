#include "core/imaging/CoarseImage.h"
#include "core/imaging/ImageReader.h"
#include "core/imaging/Raster.h"
#include "core/imaging/TileService.h"
#include "core/jobs/JobControl.h"
#include "ui/canvas/CanvasView.h"

#include "tests/core/imaging/RasterFixture.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTransform>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize Full(2300, 1500);

core::ImageOptions options()
{
    core::ImageOptions options;
    options.maxPixels = 100'000; // what is larger comes in tiles
    options.stretch.kind = core::Stretch::Kind::Range;
    options.stretch.ranges = {{0, 4000}};
    return options;
}

/// Gradients, so that every place has its colour and smoothing does no harm.
double value(int band, int x, int y)
{
    return band == 1 ? x : band == 2 ? 2 * y : band == 3 ? (x + y) / 2 : 9;
}

/// But for what smoothing rounds otherwise when it starts elsewhere.
int worstDifference(const QImage &a, const QImage &b)
{
    int worst = a.size() == b.size() ? 0 : 255;
    for (int y = 0; worst < 255 && y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            worst = std::max({worst, qAbs(qRed(p) - qRed(q)), qAbs(qGreen(p) - qGreen(q)), qAbs(qBlue(p) - qBlue(q))});
        }
    }
    return worst;
}

}

/// A canvas of 800 x 600 on a raster of 2300 x 1500 with four bands of 16 bits and no overviews.
class tst_TileLayer : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_path;
    core::LoadedImage m_coarse;
    QImage m_whole;
    std::unique_ptr<ui::CanvasView> m_canvas;
    std::unique_ptr<core::TileService> m_tiles;

    QImage grab() { return m_canvas->grab().toImage().convertToFormat(QImage::Format_RGB32); }

    /// Whether every tile in view has come, where the coarse picture is not sharp enough.
    bool isSharp(QSize frame = Full) const
    {
        if (m_canvas->zoom() <= double(m_coarse.rgb.width()) / frame.width())
            return true;
        const double across = double(Full.width()) / frame.width();
        const double down = double(Full.height()) / frame.height();
        const QRectF visible = QTransform::fromScale(across, down).mapRect(m_canvas->view().visibleImage());
        const int level = m_tiles->grid().levelFor(m_canvas->zoom() / std::min(across, down));
        for (const core::TileKey &key : m_tiles->grid().tilesFor(level, visible)) {
            if (!m_tiles->tile(key))
                return false;
        }
        return true;
    }

    void showOn(ui::CanvasView &canvas) const
    {
        canvas.resize(800, 600);
        canvas.setFurnitureVisible(false);
        canvas.show();
        QVERIFY(QTest::qWaitForWindowExposed(&canvas));
    }

private slots:
    void initTestCase()
    {
        m_path = m_dir.filePath(u"bands.tif"_s);
        const RasterFixture fixture{.size = Full,
                                    .bands = 4,
                                    .type = GDT_UInt16,
                                    .value = value,
                                    .options = {u"TILED=YES"_s, u"PHOTOMETRIC=MINISBLACK"_s}};
        QVERIFY(fixture.write(m_path));
        const core::Raster raster = core::Raster::open(m_path).take();
        m_coarse = core::readCoarseImage(raster, options(), {}).take();
        QVERIFY(m_coarse.rendition);
        QVERIFY(m_coarse.rgb.width() < Full.width());
        m_whole = core::readImage(raster, options(), Full, nullptr)->rgb;
    }

    void init()
    {
        m_tiles = std::make_unique<core::TileService>(core::TileLoader::Settings{}, core::PyramidCache());
        m_canvas = std::make_unique<ui::CanvasView>();
        showOn(*m_canvas);
        m_canvas->setImage(m_coarse.rgb, Full);
        m_tiles->open(m_path, m_coarse);
        m_canvas->setTiles(*m_tiles);
    }

    void cleanup()
    {
        m_canvas.reset();
        m_tiles.reset();
    }

    void theCoarsePictureStandsUntilTheTilesCome()
    {
        m_canvas->actualSize();
        const QImage first = grab(); // asks
        const QRgb ground = m_canvas->palette().color(QPalette::Window).rgb();
        QVERIFY(first.pixel(400, 300) != ground);
        QTRY_VERIFY(isSharp());
        const QRectF visible = m_canvas->view().visibleImage();
        const QImage part = m_whole.copy(visible.toRect());
        QCOMPARE(worstDifference(grab(), part), 0);
    }

    void everyZoomAndPlaceShowsWhatTheWholeImageWould_data()
    {
        QTest::addColumn<int>("zoomSteps");
        QTest::addColumn<QPointF>("pan");
        QTest::newRow("fitted") << 0 << QPointF();
        QTest::newRow("zoomed in once") << 1 << QPointF();
        QTest::newRow("zoomed in twice, moved") << 2 << QPointF(37, -81);
        QTest::newRow("sharp") << 10 << QPointF(10, 10);
        QTest::newRow("between") << 5 << QPointF(-211.5, 60.25);
        QTest::newRow("a corner") << 4 << QPointF(5000, 5000);
        QTest::newRow("the other corner") << 4 << QPointF(-5000, -5000);
    }

    void everyZoomAndPlaceShowsWhatTheWholeImageWould()
    {
        QFETCH(int, zoomSteps);
        QFETCH(QPointF, pan);
        ui::CanvasView plain;
        showOn(plain);
        plain.setImage(m_whole, Full);
        for (ui::CanvasView *canvas : {&plain, m_canvas.get()}) {
            for (int i = 0; i < zoomSteps; ++i)
                canvas->zoomIn();
            canvas->panBy(pan);
        }
        grab();
        QTRY_VERIFY(isSharp());
        const int worst = worstDifference(grab(), plain.grab().toImage().convertToFormat(QImage::Format_RGB32));
        QVERIFY2(worst <= 8, qPrintable(QString::number(worst)));
    }

    void tilesFillTheFrameOfAnImageOfAnotherSize_data()
    {
        QTest::addColumn<QSize>("frame");
        QTest::newRow("smaller") << Full / 2;
        QTest::newRow("larger") << Full * 2;
        QTest::newRow("of another shape") << QSize(1150, 1500);
    }

    void tilesFillTheFrameOfAnImageOfAnotherSize()
    {
        QFETCH(QSize, frame);
        ui::CanvasView plain;
        showOn(plain);
        plain.setImage(m_whole, frame);
        m_canvas->setImage(m_coarse.rgb, frame);
        m_canvas->setTiles(*m_tiles);
        QSignalSpy ready(m_tiles.get(), &core::TileService::tileReady);
        for (ui::CanvasView *canvas : {&plain, m_canvas.get()}) {
            canvas->actualSize();
            canvas->zoomIn();
            canvas->panBy(-canvas->view().toView(QPointF())); // its corner
        }
        grab();
        QTRY_VERIFY(isSharp(frame));
        const int worst = worstDifference(grab(), plain.grab().toImage().convertToFormat(QImage::Format_RGB32));
        QVERIFY2(worst <= 8, qPrintable(QString::number(worst)));
        QTRY_VERIFY(!ready.isEmpty()); // told after it is at hand
    }

    void everyTileThatComesIsPainted()
    {
        m_canvas->actualSize();
        QSignalSpy ready(m_tiles.get(), &core::TileService::tileReady);
        grab();
        QTRY_VERIFY(isSharp());
        m_canvas->panBy({-700, 0});
        grab();
        QTRY_VERIFY(isSharp());
        QVERIFY(ready.size() >= 4);
    }

    void anotherSampleAsksForNoTilesOfThisOne()
    {
        m_canvas->actualSize();
        m_canvas->setImage(m_whole, Full); // another one, of ordinary size
        QSignalSpy ready(m_tiles.get(), &core::TileService::tileReady);
        grab();
        m_tiles->want({{0, 0, 0}}); // and that one comes alone
        QVERIFY(ready.wait());
        QCOMPARE(ready.size(), 1);
    }

    void tilesOfAnImageBeforeAreNotTold()
    {
        m_canvas.reset(); // which would want others
        QSignalSpy ready(m_tiles.get(), &core::TileService::tileReady);
        m_tiles->want({{0, 0, 0}, {0, 1, 0}});
        m_tiles->open(m_path, m_coarse);
        m_tiles->want({{0, 2, 0}});
        QTRY_VERIFY(!ready.isEmpty());
        QCOMPARE(ready.size(), 1);
        QCOMPARE(ready[0][0].value<core::TileKey>(), (core::TileKey{0, 2, 0}));
    }

    void aClosedImageLeavesTheCoarsePicture()
    {
        m_tiles->close();
        QVERIFY(m_tiles->grid().isEmpty());
        m_canvas->actualSize();
        const QRgb ground = m_canvas->palette().color(QPalette::Window).rgb();
        QVERIFY(grab().pixel(400, 300) != ground);
    }

    void aBrokenFileLeavesHolesAndTellsOnce()
    {
        QByteArray bytes = readFile(m_path);
        bytes.truncate(bytes.size() * 3 / 4);
        const QString path = m_dir.filePath(u"cut.tif"_s);
        QVERIFY(writeFile(path, bytes));
        m_tiles->open(path, m_coarse);
        QSignalSpy warned(m_tiles.get(), &core::TileService::warned);
        m_canvas->actualSize();
        m_canvas->panBy({-5000, -5000}); // what is missing is at the lower end
        grab();
        QTRY_VERIFY(isSharp());
        QTRY_VERIFY(!warned.isEmpty());
        const QRectF visible = m_canvas->view().visibleImage();
        QStringList told;
        for (const auto &signal : warned)
            told += signal[0].toStringList();
        QVERIFY2(told.join(u' ').contains(u"cannot be read"_s) || told.join(u' ').contains(u"could not be read"_s),
                 qPrintable(told.join(u'\n')));
        const qsizetype before = told.size();
        told.removeDuplicates();
        QCOMPARE(told.size(), before);
        QVERIFY(!visible.isEmpty());
    }
};

QTEST_MAIN(tst_TileLayer)
#include "tst_TileLayer.moc"
