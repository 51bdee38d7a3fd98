#include "core/imaging/BandPresets.h"

#include "core/imaging/BandRoles.h"
#include "core/imaging/RasterInfo.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

RasterInfo named(const QStringList &names, const QString &type = u"UInt16"_s)
{
    RasterInfo info;
    info.bands = int(names.size());
    for (const QString &name : names) {
        BandInfo band;
        band.name = name;
        band.type = type;
        info.bandInfo += band;
    }
    return info;
}

RasterInfo coloured(const QStringList &colors)
{
    RasterInfo info = named(QStringList(colors.size()), u"Byte"_s);
    for (qsizetype i = 0; i < colors.size(); ++i)
        info.bandInfo[i].color = colors[i];
    return info;
}

/// "true-color 4,3,2; ndvi 8,4"
QString described(const QList<BandPreset> &presets)
{
    QStringList texts;
    for (const BandPreset &preset : presets) {
        QStringList bands;
        for (int band : preset.options.bands)
            bands += QString::number(band);
        texts += preset.id + u' ' + bands.join(u',') + (preset.guessed ? u"?"_s : QString());
    }
    return texts.join(u"; "_s);
}

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ');
}

}

class TestBandPresets : public QObject
{
    Q_OBJECT
private slots:
    void presetsGoByWhatTheFileSays_data()
    {
        QTest::addColumn<RasterInfo>("info");
        QTest::addColumn<QString>("presets");
        const QString all13 = u"true-color 4,3,2; false-color 8,4,3; swir 13,8,4; ndvi 8,4"_s;
        QTest::newRow("Sentinel-2") << named(words("B1 B2 B3 B4 B5 B6 B7 B8 B8A B9 B10 B11 B12")) << all13;
        QTest::newRow("Sentinel-2, padded")
            << named(words("B01 B02 B03 B04 B05 B06 B07 B08 B8A B09 B10 B11 B12")) << all13;
        QTest::newRow("Sentinel-2, 12 bands") << named(words("B1 B2 B3 B4 B5 B6 B7 B8 B8A B9 B11 B12"))
                                              << u"true-color 4,3,2; false-color 8,4,3; swir 12,8,4; ndvi 8,4"_s;
        QTest::newRow("Sentinel-2, 10 bands") << named(words("B2 B3 B4 B5 B6 B7 B8 B8A B11 B12"))
                                              << u"true-color 3,2,1; false-color 7,3,2; swir 10,7,3; ndvi 7,3"_s;
        QTest::newRow("Sentinel-2, 4 bands")
            << named(words("B2 B3 B4 B8")) << u"true-color 3,2,1; false-color 4,3,2; ndvi 4,3"_s;
        QTest::newRow("Sentinel-2, another order")
            << named(words("B8 B4 B3 B2")) << u"true-color 2,3,4; false-color 1,2,3; ndvi 1,2"_s;
        QTest::newRow("Sentinel-2, 20 m") << named(words("B2 B3 B4 B5 B6 B7 B8A B11 B12"))
                                          << u"true-color 3,2,1; false-color 7,3,2; swir 9,7,3; ndvi 7,3"_s;
        QTest::newRow("Landsat 8") << named(words("SR_B1 SR_B2 SR_B3 SR_B4 SR_B5 SR_B6 SR_B7"))
                                   << u"true-color 4,3,2; false-color 5,4,3; swir 7,5,4; ndvi 5,4"_s;
        QTest::newRow("Landsat 7") << named(words("B1 B2 B3 B4 B5 B7"))
                                   << u"true-color 3,2,1; false-color 4,3,2; swir 6,4,3; ndvi 4,3"_s;
        QTest::newRow("words") << named(words("blue green red nir"))
                               << u"true-color 3,2,1; false-color 4,3,2; ndvi 4,3"_s;
        QTest::newRow("words with blanks") << named({u"Red"_s, u"Near infrared"_s, u"Green"_s, u"SWIR 1"_s})
                                           << u"false-color 2,1,3; swir 4,2,1; ndvi 2,1"_s;
        QTest::newRow("two words") << named(words("red nir")) << u"ndvi 2,1"_s;
        QTest::newRow("names that say nothing") << named(words("a b c d e f")) << QString();
        QTest::newRow("six without names")
            << named(QStringList(6)) << u"true-color 3,2,1?; false-color 4,3,2?; swir 6,4,3?; ndvi 4,3?"_s;
        QTest::newRow("thirteen without names")
            << named(QStringList(13)) << u"true-color 4,3,2?; false-color 8,4,3?; swir 13,8,4?; ndvi 8,4?"_s;
        QTest::newRow("four without names") << named(QStringList(4)) << QString();
        QTest::newRow("colours") << coloured(words("Red Green Blue")) << u"true-color 1,2,3"_s;
        QTest::newRow("colours and one more") << coloured({u"Red"_s, u"Green"_s, u"Blue"_s, QString()})
                                              << u"true-color 1,2,3; false-color 4,1,2; ndvi 4,1"_s;
        QTest::newRow("colours and opacity") << coloured(words("Red Green Blue Alpha")) << u"true-color 1,2,3"_s;
        QTest::newRow("radar") << named(words("VV VH"), u"Float32"_s) << u"decibels 1"_s;
        QTest::newRow("radar among others") << named(words("incidence Gamma0_VV"), u"Float32"_s) << u"decibels 2"_s;
        QTest::newRow("complex") << named(words("i"), u"CInt16"_s) << u"decibels 1"_s;
        QTest::newRow("one band") << named({QString()}) << u"thermal 1; black-hot 1"_s;
        QTest::newRow("a palette") << coloured(words("Palette")) << QString();
        QTest::newRow("nothing") << RasterInfo() << QString();
    }

    void presetsGoByWhatTheFileSays()
    {
        QFETCH(RasterInfo, info);
        QFETCH(QString, presets);
        const auto found = bandPresets(info);
        QCOMPARE(described(found), presets);
        for (const BandPreset &preset : found) {
            QVERIFY(!preset.title.isEmpty());
            QCOMPARE(*ImageOptions::fromText(preset.options.toText()), preset.options);
        }
    }

    void wavelengthsTellMoreThanNames()
    {
        RasterInfo info = named(words("B1 B2 B3 B4 B5 B6"));
        const double lengths[] = {865, 2190, 490, 560, 655, 705};
        for (int i = 0; i < 6; ++i)
            info.bandInfo[i].wavelength = lengths[i];
        QCOMPARE(described(bandPresets(info)), u"true-color 5,4,3; false-color 1,5,4; swir 2,1,5; ndvi 1,5"_s);
    }

    void ofManyBandsTheOneInTheMiddleOfAColorIsTaken()
    {
        RasterInfo info = named(QStringList(200));
        for (int i = 0; i < 200; ++i)
            info.bandInfo[i].wavelength = 400 + i * 10;
        const BandRoles roles = BandRoles::of(info);
        QCOMPARE(info.bandInfo[roles.red - 1].wavelength, 660.0);
        QCOMPARE(info.bandInfo[roles.nearInfrared - 1].wavelength, 840.0);
        QVERIFY(!roles.guessed);
    }
};

QTEST_GUILESS_MAIN(TestBandPresets)
#include "tst_BandPresets.moc"
