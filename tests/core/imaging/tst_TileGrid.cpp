#include "core/imaging/TileGrid.h"

#include <QTest>

#include <algorithm>

using namespace core;

class TestTileGrid : public QObject
{
    Q_OBJECT
private slots:
    void levelsAreHalvedUntilOneTileIsEnough_data()
    {
        QTest::addColumn<QSize>("raster");
        QTest::addColumn<int>("levels");
        QTest::addColumn<QSize>("coarsest");
        QTest::addColumn<QSize>("tiles");
        QTest::newRow("nothing") << QSize(0, 10) << 0 << QSize(0, 10) << QSize(0, 1);
        QTest::newRow("a pixel") << QSize(1, 1) << 1 << QSize(1, 1) << QSize(1, 1);
        QTest::newRow("one tile") << QSize(512, 512) << 1 << QSize(512, 512) << QSize(1, 1);
        QTest::newRow("a pixel more") << QSize(513, 512) << 2 << QSize(257, 256) << QSize(2, 1);
        QTest::newRow("20,000") << QSize(20000, 20000) << 7 << QSize(313, 313) << QSize(40, 40);
        QTest::newRow("a strip") << QSize(100000, 3) << 9 << QSize(391, 1) << QSize(196, 1);
        QTest::newRow("as large as we take") << QSize(1 << 20, 1 << 20) << 12 << QSize(512, 512) << QSize(2048, 2048);
    }

    void levelsAreHalvedUntilOneTileIsEnough()
    {
        QFETCH(QSize, raster);
        QFETCH(int, levels);
        const TileGrid grid(raster);
        QCOMPARE(grid.levels(), levels);
        QTEST(grid.tiles(0), "tiles");
        QTEST(grid.levelSize(std::max(0, levels - 1)), "coarsest");
    }

    void everyLevelIsCoveredOnce_data()
    {
        QTest::addColumn<QSize>("raster");
        for (const QSize size : {QSize(512, 512), QSize(1025, 700), QSize(5000, 3001), QSize(4096, 1)})
            QTest::addRow("%d x %d", size.width(), size.height()) << size;
    }

    void everyLevelIsCoveredOnce()
    {
        QFETCH(QSize, raster);
        const TileGrid grid(raster);
        for (int level = 0; level < grid.levels(); ++level) {
            qint64 pixels = 0;
            qint64 levelPixels = 0;
            for (const TileKey &key : grid.tilesFor(level, QRectF({}, raster))) {
                const QRect image = grid.imageRect(key);
                const QRect tile = grid.tileRect(key);
                QVERIFY(QRect({}, raster).contains(image));
                QVERIFY(tile.width() <= TileGrid::Side && tile.height() <= TileGrid::Side);
                pixels += qint64(image.width()) * image.height();
                levelPixels += qint64(tile.width()) * tile.height();
            }
            QCOMPARE(pixels, qint64(raster.width()) * raster.height());
            const QSize size = grid.levelSize(level);
            QCOMPARE(levelPixels, qint64(size.width()) * size.height());
        }
    }

    void theLevelHasAsManyPixelsAsTheScreen_data()
    {
        QTest::addColumn<double>("zoom");
        QTest::addColumn<int>("level");
        QTest::newRow("64:1") << 64.0 << 0;
        QTest::newRow("1:1") << 1.0 << 0;
        QTest::newRow("just smaller") << 0.99 << 0;
        QTest::newRow("just above a half") << 0.51 << 0;
        QTest::newRow("a half") << 0.5 << 1;
        QTest::newRow("a quarter, not quite") << 0.25 - 1e-12 << 2;
        QTest::newRow("a third") << 1.0 / 3 << 1;
        QTest::newRow("smaller than the last level") << 0.0001 << 6;
        QTest::newRow("no zoom") << 0.0 << 0;
    }

    void theLevelHasAsManyPixelsAsTheScreen()
    {
        QFETCH(double, zoom);
        QTEST(TileGrid({20000, 20000}).levelFor(zoom), "level");
    }

    void aViewNeedsTheTilesThatItTouches_data()
    {
        QTest::addColumn<int>("level");
        QTest::addColumn<QRectF>("view");
        QTest::addColumn<QRect>("tiles");
        QTest::newRow("inside of one") << 0 << QRectF(600, 100, 10, 10) << QRect(1, 0, 1, 1);
        QTest::newRow("exactly one") << 0 << QRectF(512, 512, 512, 512) << QRect(1, 1, 1, 1);
        QTest::newRow("a hair more") << 0 << QRectF(512, 512, 512.001, 512) << QRect(1, 1, 2, 1);
        QTest::newRow("a hair before") << 0 << QRectF(511.999, 512, 512, 512) << QRect(0, 1, 2, 1);
        QTest::newRow("of a level") << 2 << QRectF(2000, 0, 100, 3000) << QRect(0, 0, 2, 2);
        QTest::newRow("over the edge") << 0 << QRectF(-900, -900, 1000, 1000) << QRect(0, 0, 1, 1);
        QTest::newRow("at the last pixel") << 0 << QRectF(4999, 2999, 10, 10) << QRect(9, 5, 1, 1);
        QTest::newRow("beside the image") << 0 << QRectF(6000, 0, 10, 10) << QRect();
        QTest::newRow("all of it") << 3 << QRectF(-1e6, -1e6, 2e6, 2e6) << QRect(0, 0, 2, 1);
    }

    void aViewNeedsTheTilesThatItTouches()
    {
        QFETCH(int, level);
        QFETCH(QRectF, view);
        QFETCH(QRect, tiles);
        const TileGrid grid({5000, 3000});
        const auto keys = grid.tilesFor(level, view);
        QCOMPARE(qint64(keys.size()), qint64(tiles.width()) * tiles.height());
        QCOMPARE(grid.countFor(level, view), qint64(keys.size()));
        for (const TileKey &key : keys) {
            QCOMPARE(key.level, level);
            QVERIFY(tiles.contains(key.column, key.row));
        }
    }

    void theMiddleOfTheViewComesFirstAndWhatIsAroundItLast()
    {
        const TileGrid grid({20000, 20000});
        const QRectF view(5 * 512, 5 * 512, 3 * 512, 3 * 512);
        const auto keys = grid.tilesFor(0, view, 1);
        QCOMPARE(keys.size(), std::size_t(25));
        QCOMPARE(keys[0], (TileKey{0, 6, 6}));
        for (std::size_t i = 0; i < keys.size(); ++i)
            QCOMPARE(QRect(5, 5, 3, 3).contains(keys[i].column, keys[i].row), i < 9);
        QCOMPARE(grid.tilesFor(0, QRectF(0, 0, 512, 512), 1).size(), std::size_t(4)); // none beside the image
    }

    void aCoarserTileHoldsIt_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("level");
        QTest::newRow("itself") << 13 << 7 << 1;
        QTest::newRow("one up") << 13 << 7 << 2;
        QTest::newRow("three up") << 13 << 7 << 4;
    }

    void aCoarserTileHoldsIt()
    {
        QFETCH(int, column);
        QFETCH(int, row);
        QFETCH(int, level);
        const TileGrid grid({20000, 20000});
        const TileKey key{1, column, row};
        const TileKey coarser = TileGrid::ancestor(key, level);
        QCOMPARE(coarser.level, level);
        QVERIFY(grid.imageRect(coarser).contains(grid.imageRect(key)));
    }
};

QTEST_GUILESS_MAIN(TestTileGrid)
#include "tst_TileGrid.moc"
