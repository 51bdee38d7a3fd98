#include "core/imaging/ColorMap.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

constexpr QRgb Opaque = 0xff000000U;

double lightness(QRgb color)
{
    return 0.2126 * qRed(color) + 0.7152 * qGreen(color) + 0.0722 * qBlue(color);
}

}

class TestColorMap : public QObject
{
    Q_OBJECT
private slots:
    void everyMapHasANameThatLeadsBackToIt()
    {
        std::set<QString> titles;
        for (ColorMap map : ColorMaps) {
            QCOMPARE(colorMapNamed(colorMapId(map)), std::optional(map));
            titles.insert(colorMapTitle(map));
        }
        QCOMPARE(titles.size(), ColorMaps.size());
        QVERIFY(!colorMapNamed(u"jet"));
        QVERIFY(!colorMapNamed(u""));
    }

    void greyIsTheLevel()
    {
        QCOMPARE(levelColors(ColorMap::Grey), channelColors(0x010101));
        QCOMPARE(channelColors(0x000100)[77], qRgb(0, 77, 0));
    }

    void publishedPointsAreMet_data()
    {
        QTest::addColumn<ColorMap>("map");
        QTest::addColumn<int>("level");
        QTest::addColumn<QRgb>("color");
        QTest::newRow("viridis begins") << ColorMap::Viridis << 0 << QRgb(0x440154);
        QTest::newRow("viridis ends") << ColorMap::Viridis << 255 << QRgb(0xfde725);
        QTest::newRow("viridis at two thirds") << ColorMap::Viridis << 170 << QRgb(0x35b779);
        QTest::newRow("inferno begins") << ColorMap::Inferno << 0 << QRgb(0x000004);
        QTest::newRow("inferno at a third") << ColorMap::Inferno << 85 << QRgb(0x781c6d);
        QTest::newRow("inferno ends") << ColorMap::Inferno << 255 << QRgb(0xfcffa4);
        QTest::newRow("iron begins") << ColorMap::Iron << 0 << QRgb(0);
        QTest::newRow("iron ends") << ColorMap::Iron << 255 << QRgb(0xffffff);
        QTest::newRow("lowest is red") << ColorMap::Diverging << 0 << QRgb(0xd7191c);
        QTest::newRow("highest is green") << ColorMap::Diverging << 255 << QRgb(0x1a9641);
    }

    void publishedPointsAreMet()
    {
        QFETCH(ColorMap, map);
        QFETCH(int, level);
        QFETCH(QRgb, color);
        QCOMPARE(levelColors(map)[std::size_t(level)], Opaque | color);
    }

    void ironIsGnuplotsFormula()
    {
        const auto cut = [](double part) { return std::min(std::max(part, 0.0), 1.0) * 255; };
        const LevelColors iron = levelColors(ColorMap::Iron);
        for (int level = 0; level < 256; ++level) {
            const double x = level / 255.0;
            const double blue = x < 0.25 ? 4 * x : x < 0.42 ? 1 : x < 0.92 ? -2 * x + 1.84 : x / 0.08 - 11.5;
            const QRgb color = iron[std::size_t(level)];
            QVERIFY(std::abs(qRed(color) - cut(x / 0.32 - 0.78125)) <= 3);
            QVERIFY(std::abs(qGreen(color) - cut(2 * x - 0.84)) <= 3);
            QVERIFY(std::abs(qBlue(color) - cut(blue)) <= 3);
        }
    }

    void brighterValuesAreBrighter()
    {
        for (ColorMap map : {ColorMap::Grey, ColorMap::Inferno, ColorMap::Viridis}) {
            const LevelColors colors = levelColors(map);
            for (std::size_t level = 1; level < colors.size(); ++level)
                QVERIFY(lightness(colors[level]) >= lightness(colors[level - 1]) - 0.5);
        }
    }
};

QTEST_GUILESS_MAIN(TestColorMap)
#include "tst_ColorMap.moc"
