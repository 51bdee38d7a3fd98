#include "core/notation/BoxUnits.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class tst_BoxUnits : public QObject
{
    Q_OBJECT

private slots:
    void aTextSaysWhatIsNotAsUsual_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<BoxUnits>("units");
        QTest::newRow("range") << u"0-1"_s << BoxUnits();
        QTest::newRow("order") << u"0-1000 xywh"_s << [] {
            BoxUnits units(BoxRange::Mille);
            units.order = BoxOrder::CornerAndSize;
            return units;
        }();
        QTest::newRow("angle") << u"0-100 clockwise radians"_s << [] {
            BoxUnits units(BoxRange::Percent);
            units.clockwise = units.radians = true;
            return units;
        }();
        QTest::newRow("everything") << u"pixels cxcywh clockwise radians padded resized:14,100,900"_s << [] {
            BoxUnits units(BoxRange::Pixels);
            units.order = BoxOrder::CentreAndSize;
            units.clockwise = units.radians = units.padded = true;
            units.resized = ResizeRule{14, 100, 900};
            return units;
        }();
    }
    void aTextSaysWhatIsNotAsUsual()
    {
        QFETCH(QString, text);
        QFETCH(BoxUnits, units);
        QCOMPARE(units.toText(), text);
        QVERIFY(BoxUnits::fromText(text) == units);
    }

    void othersTextsAreRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"", "xyxy", "0-2", "0-1 xyz", "0-1 xyxy yxyx", "0-1 padded padded", "0-1 resized", "0-1 resized:28",
              "pixels resized:0,1,2", "pixels resized:28,9,8", "pixels resized:28,a,8", "0-1 0-100"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void othersTextsAreRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!BoxUnits::fromText(text));
    }

    void aGridLeadsToPixelsAndBack_data()
    {
        QTest::addColumn<QString>("units");
        QTest::addColumn<QPointF>("written");
        QTest::addColumn<QPointF>("pixels"); // of 400 x 200
        QTest::newRow("unit") << u"0-1"_s << QPointF(0.5, 0.5) << QPointF(200, 100);
        QTest::newRow("percent") << u"0-100"_s << QPointF(25, 100) << QPointF(100, 200);
        QTest::newRow("mille") << u"0-1000"_s << QPointF(250, 100) << QPointF(100, 20);
        QTest::newRow("pixels") << u"pixels"_s << QPointF(7, 9) << QPointF(7, 9);
        QTest::newRow("padded, the middle") << u"0-1 padded"_s << QPointF(0.5, 0.5) << QPointF(200, 100);
        QTest::newRow("padded, the first pixel") << u"0-1 padded"_s << QPointF(0, 0.25) << QPointF(0, 0);
        QTest::newRow("padded, above the image") << u"0-100 padded"_s << QPointF(0, 0) << QPointF(0, -100);
        // 400 x 200 becomes 392 x 196
        QTest::newRow("resized") << u"pixels resized:28,3136,1003520"_s << QPointF(392, 98) << QPointF(400, 100);
    }
    void aGridLeadsToPixelsAndBack()
    {
        QFETCH(QString, units);
        QFETCH(QPointF, written);
        QFETCH(QPointF, pixels);
        const UnitGrid grid = BoxUnits::fromText(units)->grid({400, 200});
        QCOMPARE(grid.toPixels(written.x(), written.y()), pixels);
        QCOMPARE(grid.toUnits(pixels), written);
    }

    void withoutASizeOnlyPixelsHaveAPlace()
    {
        for (const char16_t *text : {u"0-1", u"0-1000", u"0-1 padded", u"pixels padded resized:28,3136,1003520"}) {
            const BoxUnits units = *BoxUnits::fromText(QStringView(text));
            QVERIFY(!units.needsNoImage());
            QVERIFY(units.grid({}).perUnit.isEmpty());
        }
        QVERIFY(BoxUnits(BoxRange::Pixels).needsNoImage());
        QCOMPARE(BoxUnits(BoxRange::Pixels).grid({}).perUnit, QSizeF(1, 1));
    }

    void imagesAreResizedAsThePublishedRuleDoes_data()
    {
        QTest::addColumn<QSize>("image");
        QTest::addColumn<QSize>("resized");
        QTest::newRow("multiples stay") << QSize(560, 280) << QSize(560, 280);
        QTest::newRow("to the nearest") << QSize(400, 200) << QSize(392, 196);
        QTest::newRow("halves go to even") << QSize(14 * 5, 14 * 7) << QSize(56, 112); // 2.5 and 3.5 parts
        QTest::newRow("too large") << QSize(1024, 1024) << QSize(980, 980);
        QTest::newRow("far too large") << QSize(4000, 3000) << QSize(1148, 840);
        QTest::newRow("too small") << QSize(28, 28) << QSize(56, 56);
        QTest::newRow("a line") << QSize(5000, 1) << QSize(5012, 28);
        QTest::newRow("nothing") << QSize() << QSize();
    }
    void imagesAreResizedAsThePublishedRuleDoes()
    {
        QFETCH(QSize, image);
        QTEST(ResizeRule().resized(image), "resized");
    }
};

QTEST_APPLESS_MAIN(tst_BoxUnits)
#include "tst_BoxUnits.moc"
