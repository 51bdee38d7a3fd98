#include "ui/canvas/Pyramid.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_Pyramid : public QObject
{
    Q_OBJECT
private slots:
    void halvingTakesTheMeanOfEachSquare();
    void anOddRowOrColumnIsRepeated();
    void anyFormatCanBeHalved_data();
    void anyFormatCanBeHalved();
    void levelsEndAtOnePixel();
    void theLevelHasAsManyPixelsAsTheScreen_data();
    void theLevelHasAsManyPixelsAsTheScreen();
};

void tst_Pyramid::halvingTakesTheMeanOfEachSquare()
{
    QImage image(4, 2, QImage::Format_RGB32);
    const QRgb pixels[2][4] = {{qRgb(0, 10, 255), qRgb(255, 20, 255), qRgb(1, 1, 1), qRgb(2, 2, 2)},
                               {qRgb(0, 30, 255), qRgb(255, 40, 254), qRgb(1, 1, 1), qRgb(2, 2, 2)}};
    for (int y = 0; y < 2; ++y) {
        for (int x = 0; x < 4; ++x)
            image.setPixel(x, y, pixels[y][x]);
    }
    const QImage half = ui::halved(image);
    QCOMPARE(half.size(), QSize(2, 1));
    QCOMPARE(half.pixel(0, 0), qRgb(128, 25, 255)); // 127.5, 25, 254.75
    QCOMPARE(half.pixel(1, 0), qRgb(2, 2, 2));      // 1.5
}

void tst_Pyramid::anOddRowOrColumnIsRepeated()
{
    QImage image(3, 3, QImage::Format_RGB32);
    image.fill(qRgb(10, 10, 10));
    image.setPixel(2, 2, qRgb(90, 50, 70));
    image.setPixel(2, 0, qRgb(20, 20, 20));
    image.setPixel(2, 1, qRgb(40, 40, 40));
    const QImage half = ui::halved(image);
    QCOMPARE(half.size(), QSize(2, 2));
    QCOMPARE(half.pixel(1, 1), qRgb(90, 50, 70));
    QCOMPARE(half.pixel(1, 0), qRgb(30, 30, 30));
    QCOMPARE(half.pixel(0, 0), qRgb(10, 10, 10));
}

void tst_Pyramid::anyFormatCanBeHalved_data()
{
    QTest::addColumn<QImage::Format>("format");
    QTest::newRow("grey") << QImage::Format_Grayscale8;
    QTest::newRow("grey, 16 bit") << QImage::Format_Grayscale16;
    QTest::newRow("24 bit") << QImage::Format_RGB888;
    QTest::newRow("with alpha") << QImage::Format_ARGB32;
    QTest::newRow("16 bit") << QImage::Format_RGB16;
}

void tst_Pyramid::anyFormatCanBeHalved()
{
    QFETCH(QImage::Format, format);
    QImage image(5, 4, format);
    image.fill(Qt::white);
    const QImage half = ui::halved(image);
    QCOMPARE(half.size(), QSize(3, 2));
    QCOMPARE(half.pixel(2, 1), qRgb(255, 255, 255));
    QCOMPARE(half.depth(), 32);
}

void tst_Pyramid::levelsEndAtOnePixel()
{
    QImage image(9, 3, QImage::Format_RGB32);
    image.fill(Qt::black);
    ui::Pyramid pyramid(image);
    QCOMPARE(pyramid.levelCount(), 1);
    pyramid.buildUpTo(2);
    QCOMPARE(pyramid.levelCount(), 3);
    pyramid.buildUpTo(30);
    QCOMPARE(pyramid.levelCount(), 5); // 9, 5, 3, 2, 1
    QCOMPARE(pyramid.level(4).size(), QSize(1, 1));
    QVERIFY(ui::Pyramid(QImage()).isNull());
}

void tst_Pyramid::theLevelHasAsManyPixelsAsTheScreen_data()
{
    QTest::addColumn<double>("scale");
    QTest::addColumn<int>("level");
    QTest::newRow("larger") << 8.0 << 0;
    QTest::newRow("same") << 1.0 << 0;
    QTest::newRow("a little smaller") << 0.51 << 0;
    QTest::newRow("half") << 0.5 << 1;
    QTest::newRow("a third") << 0.34 << 1;
    QTest::newRow("one percent") << 0.01 << 6;
    QTest::newRow("nothing") << 0.0 << 0;
}

void tst_Pyramid::theLevelHasAsManyPixelsAsTheScreen()
{
    QFETCH(double, scale);
    QFETCH(int, level);
    QCOMPARE(ui::Pyramid::levelFor(scale), level);
}

QTEST_APPLESS_MAIN(tst_Pyramid)
#include "tst_Pyramid.moc"
