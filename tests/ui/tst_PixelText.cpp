#include "ui/PixelText.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using core::BandInfo;

class tst_PixelText : public QObject
{
    Q_OBJECT

    static QStringList items(const QList<BandInfo> &bands, const QList<std::complex<double>> &values)
    {
        core::RasterInfo info;
        info.bands = int(bands.size());
        info.bandInfo = bands;
        return ui::pixelItems({values}, info);
    }
    static BandInfo band(const QString &type, const QString &name = {}, const QString &color = {},
                         const QString &unit = {})
    {
        return {name, type, color, unit};
    }

private slots:
    void aPictureHasItsColours()
    {
        const QString byte = u"Byte"_s;
        const QList<BandInfo> rgb{band(byte, {}, u"Red"_s), band(byte, {}, u"Green"_s), band(byte, {}, u"Blue"_s)};
        QCOMPARE(items(rgb, {118, 96, 81}), QStringList(u"RGB 118 96 81"_s));
        QCOMPARE(items(rgb + QList{band(byte, {}, u"Alpha"_s)}, {118, 96, 81, 255}),
                 (QStringList{u"RGB 118 96 81"_s, u"alpha 255"_s}));
    }

    void oneBandIsAValue_data()
    {
        QTest::addColumn<BandInfo>("info");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("grey") << band(u"Byte"_s, {}, u"Gray"_s) << 7.0 << u"value 7"_s;
        QTest::newRow("palette") << band(u"Byte"_s, {}, u"Palette"_s) << 7.0 << u"index 7"_s;
        QTest::newRow("with a unit") << band(u"Float32"_s, u"VV"_s, {}, u"dB"_s) << -12.345678 << u"VV -12.3457 dB"_s;
        QTest::newRow("no data") << band(u"Float32"_s) << std::nan("") << u"value no data"_s;
        QTest::newRow("large whole") << band(u"Int32"_s) << 1234567890.0 << u"value 1234567890"_s;
        QTest::newRow("scaled") << BandInfo{u"B4"_s, u"UInt16"_s, {}, {}, {}, 0.0001, 0} << 0.1234 << u"B4 0.1234"_s;
        QTest::newRow("foreign name") << band(u"Byte"_s, u"a\nb\u202e"_s + QString(100, u'x')) << 1.0 << QString();
    }

    void oneBandIsAValue()
    {
        QFETCH(BandInfo, info);
        QFETCH(double, value);
        QFETCH(QString, text);
        const QStringList shown = items({info}, {value});
        QCOMPARE(shown.size(), 1);
        if (!text.isEmpty())
            QCOMPARE(shown[0], text);
        QVERIFY(shown[0].size() < 60 && !shown[0].contains(u'\n') && !shown[0].contains(u'\u202e'));
    }

    void complexNumbersHaveTwoParts()
    {
        QCOMPARE(items({band(u"CFloat32"_s)}, {{1.5, -2}}), QStringList(u"value 1.5 − 2i"_s));
        QCOMPARE(items({band(u"CInt16"_s)}, {{3, 4}}), QStringList(u"value 3 + 4i"_s));
    }

    void bandsWithoutANameAreNumbered()
    {
        QCOMPARE(items({band(u"UInt16"_s), band(u"UInt16"_s, u"B8"_s)}, {100, 200}),
                 (QStringList{u"band 1 100"_s, u"B8 200"_s}));
    }

    void ofFewerValuesThanBandsThereAreFewerTexts()
    {
        QCOMPARE(items({band(u"Byte"_s), band(u"Byte"_s), band(u"Byte"_s)}, {1}).size(), 1);
        QVERIFY(items({}, {1, 2}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_PixelText)
#include "tst_PixelText.moc"
