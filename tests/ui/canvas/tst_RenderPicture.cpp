#include "ui/canvas/RenderPicture.h"
#include "ui/common/Palette.h"

#include <QPalette>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QImage plain(QSize size, QColor colour)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

ui::CanvasBox box(core::Box shape, const QString &label = {})
{
    return {{u"1"_s, 0}, std::move(shape), label, QColor(Qt::red), true};
}

int countOf(const QImage &image, QColor colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour ? 1 : 0;
    }
    return count;
}

}

class tst_RenderPicture : public QObject
{
    Q_OBJECT
private slots:
    void atFullSizeEveryPixelIsKept();
    void otherProportionsLeaveNeutralGround();
    void aDecimatedImageFillsTheFullSize();
    void aShrunkImageEndsWhereItShould();
    void linesLieAroundTheBox();
    void labelsAreDrawnAsTheyAreWritten();
    void shrinkingTakesTheMean();
    void oddBoxesAreHarmless_data();
    void oddBoxesAreHarmless();
    void noImageIsNoPicture();
};

void tst_RenderPicture::atFullSizeEveryPixelIsKept()
{
    QImage image(31, 17, QImage::Format_RGB32);
    for (int y = 0; y < 17; ++y) {
        for (int x = 0; x < 31; ++x)
            image.setPixel(x, y, qRgb(x * 8, y * 15, (x * y) % 256));
    }
    QCOMPARE(ui::renderPicture(image, image.size(), {}, {}), image);
}

void tst_RenderPicture::otherProportionsLeaveNeutralGround()
{
    const QImage picture = ui::renderPicture(plain({50, 50}, Qt::green), {50, 50}, {}, {300, 100});
    QCOMPARE(picture.size(), QSize(300, 100));
    QCOMPARE(picture.pixelColor(150, 50), QColor(Qt::green));
    QCOMPARE(picture.pixelColor(20, 50), ui::canvasSurround(QPalette()));
    QCOMPARE(countOf(picture, Qt::green), 100 * 100);
}

void tst_RenderPicture::aDecimatedImageFillsTheFullSize()
{
    const QImage picture = ui::renderPicture(plain({25, 10}, Qt::green), {100, 40}, {}, {});
    QCOMPARE(picture.size(), QSize(100, 40));
    QCOMPARE(countOf(picture, Qt::green), 100 * 40);
}

/// The last pixel of a smaller level stands for less than the others.
void tst_RenderPicture::aShrunkImageEndsWhereItShould()
{
    const QImage picture = ui::renderPicture(plain({257, 257}, Qt::green), {257, 257}, {}, {90, 30});
    QCOMPARE(countOf(picture, Qt::green), 30 * 30);
    QCOMPARE(countOf(picture, ui::canvasSurround(QPalette())), 60 * 30);
}

void tst_RenderPicture::linesLieAroundTheBox()
{
    const QImage picture =
        ui::renderPicture(plain({100, 100}, Qt::white), {100, 100}, {box(core::Box::fromCorners(20, 30, 60, 70))}, {});
    QCOMPARE(picture.pixelColor(40, 29), QColor(Qt::red));
    QCOMPARE(picture.pixelColor(40, 28), QColor(Qt::red));
    QCOMPARE(picture.pixelColor(60, 50), QColor(Qt::red));
    QVERIFY(picture.pixelColor(40, 27) != QColor(Qt::white)); // dark rim
    QCOMPARE(picture.pixelColor(40, 50), QColor(Qt::white));
    QCOMPARE(picture.pixelColor(22, 32), QColor(Qt::white));
    QCOMPARE(picture.pixelColor(40, 26), QColor(Qt::white));
}

void tst_RenderPicture::labelsAreDrawnAsTheyAreWritten()
{
    const auto shape = core::Box::fromCorners(100, 100, 200, 160);
    const QImage image = plain({400, 300}, Qt::white);
    const auto picture = [&](const QString &label) {
        return ui::renderPicture(image, image.size(), {box(shape, label)}, {});
    };
    QVERIFY(countOf(picture(u"ship"_s), Qt::red) > countOf(picture({}), Qt::red) + 200);
    QVERIFY(picture(u"<b>x</b>"_s) != picture(u"x"_s));
    QCOMPARE(picture(u"two\nlines"_s), picture(u"two lines"_s));
}

void tst_RenderPicture::shrinkingTakesTheMean()
{
    QImage stripes(512, 512, QImage::Format_RGB32);
    for (int y = 0; y < 512; ++y) {
        for (int x = 0; x < 512; ++x)
            stripes.setPixel(x, y, x % 2 ? qRgb(255, 255, 255) : qRgb(0, 0, 0));
    }
    const QImage picture = ui::renderPicture(stripes, stripes.size(), {}, {100, 100});
    for (int x = 1; x < 99; ++x)
        QVERIFY(qAbs(qRed(picture.pixel(x, 50)) - 128) <= 3);
}

void tst_RenderPicture::oddBoxesAreHarmless_data()
{
    constexpr double Nan = std::numeric_limits<double>::quiet_NaN();
    QTest::addColumn<core::Box>("shape");
    QTest::newRow("point") << core::Box::fromCorners(20, 20, 20, 20);
    QTest::newRow("reversed") << core::Box::fromCorners(60, 60, 20, 20);
    QTest::newRow("enormous") << core::Box::fromCorners(-1e300, -1e300, 1e300, 1e300);
    QTest::newRow("far away") << core::Box::fromCorners(1e12, 1e12, 2e12, 2e12);
    QTest::newRow("not a number") << core::Box::fromCorners(Nan, 0, 20, 20);
    QTest::newRow("enormous, turned") << core::Box::rotated({50, 50}, 1e200, 3, 33);
    QTest::newRow("no corners") << core::Box::polygon({});
    QTest::newRow("one corner") << core::Box::polygon({{40, 40}});
}

void tst_RenderPicture::oddBoxesAreHarmless()
{
    QFETCH(core::Box, shape);
    const QImage picture =
        ui::renderPicture(plain({100, 100}, Qt::white), {100, 100}, {box(shape, u"label"_s)}, {400, 400});
    QCOMPARE(picture.size(), QSize(400, 400));
}

void tst_RenderPicture::noImageIsNoPicture()
{
    QVERIFY(ui::renderPicture({}, {10, 10}, {}, {20, 20}).isNull());
    QVERIFY(ui::renderPicture(plain({2, 2}, Qt::white), {}, {}, {20, 20}).isNull());
}

QTEST_MAIN(tst_RenderPicture)
#include "tst_RenderPicture.moc"
