#include "core/imaging/PixelStretch.h"

#include <QTest>

#include <cmath>
#include <limits>

using core::PixelStretch;

namespace {

constexpr QRgb Grey = 0x010101;

template <typename Value>
QRgb one(PixelStretch stretch, Value value)
{
    QRgb pixel = 0;
    stretch.add(&value, 1, &pixel);
    return pixel;
}

}

class TestPixelStretch : public QObject
{
    Q_OBJECT
private slots:
    void theEndsAreBlackAndWhiteAndWhatLiesBeyondIsCut()
    {
        const PixelStretch stretch({100, 200}, {}, Grey);
        QCOMPARE(one<quint16>(stretch, 0), 0xff000000U);
        QCOMPARE(one<quint16>(stretch, 100), 0xff000000U);
        QCOMPARE(one<quint16>(stretch, 200), 0xffffffffU);
        QCOMPARE(one<quint16>(stretch, 65535), 0xffffffffU);
        QCOMPARE(one<quint16>(stretch, 150), 0xff808080U);
        QCOMPARE(one<double>(stretch, -1e300), 0xff000000U);
        QCOMPARE(one<double>(stretch, 1e300), 0xffffffffU);
    }

    void negativeWholeNumbersKeepTheirOrder()
    {
        const PixelStretch stretch({-1000, 1000}, {}, Grey);
        QCOMPARE(one<qint16>(stretch, -1000), 0xff000000U);
        QCOMPARE(one<qint16>(stretch, 0), 0xff808080U);
        QCOMPARE(one<qint16>(stretch, 1000), 0xffffffffU);
        QCOMPARE(one<qint16>(stretch, -32768), 0xff000000U);
    }

    void noDataNanAndInfinityStayEmpty()
    {
        const PixelStretch stretch({0, 10}, -9999.0, Grey);
        QCOMPARE(one<double>(stretch, -9999), 0U);
        QCOMPARE(one<double>(stretch, std::nan("")), 0U);
        QCOMPARE(one<double>(stretch, std::numeric_limits<double>::infinity()), 0U);
        QCOMPARE(one<double>(stretch, 5), 0xff808080U);
        QCOMPARE(one<qint16>(stretch, -9999), 0U);
    }

    void channelsAddUp()
    {
        PixelStretch red({0, 255}, 7.0, 0x010000);
        PixelStretch green({0, 255}, 7.0, 0x000100);
        PixelStretch blue({0, 255}, 7.0, 0x000001);
        const quint16 values[3][2] = {{1, 7}, {2, 7}, {3, 8}};
        QRgb pixels[2] = {0, 0};
        red.add(values[0], 2, pixels);
        green.add(values[1], 2, pixels);
        blue.add(values[2], 2, pixels);
        QCOMPARE(pixels[0], 0xff010203U);
        QCOMPARE(pixels[1], 0xff000008U); // data in one band is enough to be seen
    }

    void aRangeAsWideAsDoublesGoIsNoCalculationWithoutResult()
    {
        const double most = std::numeric_limits<double>::max();
        const PixelStretch stretch({-most, most}, {}, Grey);
        QVERIFY(one<double>(stretch, most) >= 0xff000000U);
        QVERIFY(one<double>(stretch, -most) >= 0xff000000U);
    }
};

QTEST_GUILESS_MAIN(TestPixelStretch)
#include "tst_PixelStretch.moc"
