#include "core/imaging/PixelStretch.h"

#include <QTest>

#include <cmath>
#include <limits>

using core::channelColors;
using core::PixelStretch;

namespace {

PixelStretch grey(core::ValueRange range, double gamma = 1)
{
    return PixelStretch(range, gamma, channelColors(0x010101));
}

}

class TestPixelStretch : public QObject
{
    Q_OBJECT
private slots:
    void theEndsAreBlackAndWhiteAndWhatLiesBeyondIsCut()
    {
        const PixelStretch stretch = grey({100, 200});
        QCOMPARE(stretch.pixel(0), 0xff000000U);
        QCOMPARE(stretch.pixel(100), 0xff000000U);
        QCOMPARE(stretch.pixel(200), 0xffffffffU);
        QCOMPARE(stretch.pixel(65535), 0xffffffffU);
        QCOMPARE(stretch.pixel(150), 0xff808080U);
        QCOMPARE(stretch.pixel(-1e300), 0xff000000U);
        QCOMPARE(stretch.pixel(1e300), 0xffffffffU);
    }

    void whatIsNoNumberStaysEmptyAndInfinityHasItsEnd()
    {
        const PixelStretch stretch = grey({0, 10});
        QCOMPARE(stretch.pixel(std::nan("")), 0U);
        QCOMPARE(stretch.pixel(-std::numeric_limits<double>::infinity()), 0xff000000U);
        QCOMPARE(stretch.pixel(5), 0xff808080U);
    }

    void aRangeFromHighToLowInverts()
    {
        const PixelStretch stretch = grey({200, 100});
        QCOMPARE(stretch.pixel(100), 0xffffffffU);
        QCOMPARE(stretch.pixel(200), 0xff000000U);
        QCOMPARE(stretch.pixel(150), 0xff808080U);
    }

    void gammaBrightensTheMiddleAndKeepsTheEnds()
    {
        const PixelStretch stretch = grey({0, 100}, 2);
        QCOMPARE(stretch.pixel(0), 0xff000000U);
        QCOMPARE(stretch.pixel(25), 0xff808080U); // the root of a quarter is a half
        QCOMPARE(stretch.pixel(100), 0xffffffffU);
    }

    void channelsAddUp()
    {
        const PixelStretch red({0, 255}, 1, channelColors(0x010000));
        const PixelStretch green({0, 255}, 1, channelColors(0x000100));
        const PixelStretch blue({0, 255}, 1, channelColors(0x000001));
        QCOMPARE(red.pixel(1) | green.pixel(2) | blue.pixel(3), 0xff010203U);
        QCOMPARE(red.pixel(std::nan("")) | blue.pixel(8), 0xff000008U); // data in one band is enough to be seen
    }

    void aRangeAsWideAsDoublesGoIsNoCalculationWithoutResult()
    {
        const double most = std::numeric_limits<double>::max();
        QVERIFY(grey({-most, most}).pixel(most) >= 0xff000000U);
        QVERIFY(grey({-most, most}).pixel(-most) >= 0xff000000U);
    }
};

QTEST_GUILESS_MAIN(TestPixelStretch)
#include "tst_PixelStretch.moc"
