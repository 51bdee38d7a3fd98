#include "core/imaging/ImageOptions.h"
#include "core/imaging/TightenBox.h"
#include "core/jobs/JobControl.h"
#include "tests/common/TestPaths.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QtMath>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

/// A dark, noisy sea with a bright ship on it. The same in every run.
QImage sea(QSize size, const Box &ship, int brightness = 210)
{
    QImage image(size, QImage::Format_RGB32);
    QRandomGenerator dice(7);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            const int level = 40 + dice.bounded(16);
            image.setPixel(x, y, qRgb(level, level, level + 10));
        }
    }
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(brightness, brightness, brightness));
    painter.drawPolygon(ship.corners());
    return image;
}

Result<Box> tighten(const QImage &image, const Box &box)
{
    const QRect window = TightenBox::windowFor(box, image.size());
    return TightenBox::tighten({image.copy(window), window}, box);
}

double areaOf(const QPolygonF &polygon)
{
    double twice = 0;
    for (qsizetype i = 0; i < polygon.size(); ++i) {
        const QPointF next = polygon[(i + 1) % polygon.size()];
        twice += polygon[i].x() * next.y() - next.x() * polygon[i].y();
    }
    return std::abs(twice) / 2;
}

double iou(const Box &a, const Box &b)
{
    const double both = areaOf(a.corners().intersected(b.corners()));
    return both / (areaOf(a.corners()) + areaOf(b.corners()) - both);
}

Box inflated(const Box &box, double factor)
{
    const QPointF half(box.width() * factor / 2, box.height() * factor / 2);
    const QPointF from = box.centre() - half;
    const QPointF to = box.centre() + half;
    return box.shape() == Box::Shape::Rect
               ? Box::fromCorners(from.x(), from.y(), to.x(), to.y())
               : Box::rotated(box.centre(), box.width() * factor, box.height() * factor, box.degrees());
}

/// In the axes of `old`.
bool isInside(const Box &box, const Box &old)
{
    constexpr double Rounding = 1e-6;
    const double turn = qDegreesToRadians(old.degrees());
    for (const QPointF corner : box.corners()) {
        const QPointF from = corner - old.centre();
        const double along = from.x() * std::cos(turn) + from.y() * std::sin(turn);
        const double across = from.y() * std::cos(turn) - from.x() * std::sin(turn);
        if (std::abs(along) > std::abs(old.width()) / 2 + Rounding ||
            std::abs(across) > std::abs(old.height()) / 2 + Rounding)
            return false;
    }
    return true;
}

}

class tst_TightenBox : public QObject
{
    Q_OBJECT
private slots:
    void theBoxShrinksToTheShip_data();
    void theBoxShrinksToTheShip();
    void whatCannotBeTightenedSaysWhy_data();
    void whatCannotBeTightenedSaysWhy();
    void aReversedBoxStaysReversed();
    void anAngleIsKept();
    void pixelsWithoutDataAreNoObject();
    void theResultIsAlwaysInsideTheBoxAndAlwaysTheSame();
    void boxesOfAFileAreAnsweredInOrder();
    void aCancelledJobStops();
    void aMissingFileSaysSo();
    void trueBoxesOfThermalImagesAreMetBetter_data();
    void trueBoxesOfThermalImagesAreMetBetter();
};

void tst_TightenBox::theBoxShrinksToTheShip_data()
{
    QTest::addColumn<Box>("ship");
    QTest::addColumn<Box>("box");
    QTest::addColumn<int>("brightness");
    QTest::addColumn<double>("least");

    const Box ship = Box::fromCorners(60, 50, 120, 74);
    const Box turned = Box::rotated({100, 80}, 80, 22, 30);
    QTest::newRow("upright") << ship << Box::fromCorners(50, 40, 130, 85) << 210 << 0.9;
    QTest::newRow("to one side") << ship << Box::fromCorners(58, 48, 150, 90) << 210 << 0.9;
    QTest::newRow("between pixels") << ship << Box::fromCorners(52.3, 43.7, 131.4, 84.2) << 210 << 0.9;
    QTest::newRow("low contrast") << ship << Box::fromCorners(50, 40, 130, 85) << 85 << 0.7;
    QTest::newRow("turned") << turned << Box::rotated({101, 81}, 100, 36, 30) << 210 << 0.85;
    QTest::newRow("turned in an upright box")
        << Box::rotated({100, 80}, 50, 50, 45) << Box::fromCorners(50, 30, 150, 130) << 210
        << 0.4; // of the tilted square, half of its bounds
    QTest::newRow("at the border of the image")
        << Box::fromCorners(0, 50, 40, 74) << Box::fromCorners(0, 40, 52, 84) << 210 << 0.85;
    QTest::newRow("leaving the image") << Box::fromCorners(0, 50, 40, 74) << Box::fromCorners(-12, 40, 52, 84) << 210
                                       << 0.85;
    QTest::newRow("box larger than the image") << ship << Box::fromCorners(-50, -50, 250, 210) << 210 << 0.85;
    QTest::newRow("16 pixels") << Box::fromCorners(60, 50, 70, 60) << Box::fromCorners(57, 47, 73, 63) << 210 << 0.8;
}

void tst_TightenBox::theBoxShrinksToTheShip()
{
    QFETCH(const Box, ship);
    QFETCH(const Box, box);
    QFETCH(const int, brightness);
    QFETCH(const double, least);
    const auto tightened = tighten(sea({200, 160}, ship, brightness), box);
    QVERIFY2(tightened, qPrintable(tightened ? QString() : tightened.error().message));
    QVERIFY2(iou(*tightened, ship) >= least, qPrintable(QString::number(iou(*tightened, ship))));
    QVERIFY(isInside(*tightened, box));
}

void tst_TightenBox::whatCannotBeTightenedSaysWhy_data()
{
    QTest::addColumn<Box>("box");
    QTest::addColumn<bool>("uniform");
    QTest::addColumn<QString>("reason");
    const QString nothing = u"Nothing stands out in the box."_s;
    const QString outside = u"The box lies outside the image."_s;
    const double nan = qQNaN();
    QTest::newRow("one colour") << Box::fromCorners(50, 40, 130, 85) << true << nothing;
    QTest::newRow("noise") << Box::fromCorners(10, 90, 60, 140) << false << nothing;
    QTest::newRow("full") << Box::fromCorners(60, 50, 120, 74) << false << u"The object fills the box already."_s;
    QTest::newRow("small") << Box::fromCorners(60, 50, 65, 80) << false
                           << u"The box is too small to find anything in it."_s;
    QTest::newRow("no area") << Box::fromCorners(60, 50, 60, 50) << false << QString();
    QTest::newRow("outside") << Box::fromCorners(300, 50, 360, 90) << false << outside;
    QTest::newRow("far outside") << Box::fromCorners(-1e300, 0, 1e300, 50) << false << outside;
    QTest::newRow("no numbers") << Box::fromCorners(nan, nan, nan, nan) << false << outside;
    QTest::newRow("sliver in the image") << Box::fromCorners(-100, 0, 1, 100) << false << nothing;
    QTest::newRow("many times the image") << Box::fromCorners(-90'000, -90'000, 90'000, 90'000) << false << nothing;
    QTest::newRow("polygon") << Box::polygon({{60, 50}, {120, 50}, {90, 90}}) << false
                             << u"A polygon cannot be tightened."_s;
}

void tst_TightenBox::whatCannotBeTightenedSaysWhy()
{
    QFETCH(const Box, box);
    QFETCH(const bool, uniform);
    QFETCH(const QString, reason);
    QImage image = sea({200, 160}, Box::fromCorners(60, 50, 120, 74));
    if (uniform)
        image.fill(Qt::darkBlue);
    const auto tightened = tighten(image, box);
    QVERIFY(!tightened);
    if (!reason.isEmpty())
        QCOMPARE(tightened.error().message, reason);
}

void tst_TightenBox::aReversedBoxStaysReversed()
{
    const Box ship = Box::fromCorners(60, 50, 120, 74);
    const auto tightened = tighten(sea({200, 160}, ship), Box::fromCorners(130, 85, 50, 40));
    QVERIFY(tightened);
    QVERIFY(tightened->width() < 0 && tightened->height() < 0);
    QVERIFY(iou(Box::fromCorners(tightened->bounds().left(), tightened->bounds().top(), tightened->bounds().right(),
                                 tightened->bounds().bottom()),
                ship) > 0.9);
}

void tst_TightenBox::anAngleIsKept()
{
    for (const double degrees : {-75.0, -10.0, 0.0, 33.3, 90.0, 180.0, 271.0}) {
        const Box ship = Box::rotated({100, 80}, 80, 22, degrees);
        const auto tightened = tighten(sea({200, 160}, ship), inflated(ship, 1.3));
        QVERIFY2(tightened, qPrintable(QString::number(degrees)));
        QCOMPARE(tightened->degrees(), degrees);
        QCOMPARE(tightened->shape(), Box::Shape::Rotated);
        QVERIFY2(iou(*tightened, ship) > 0.85, qPrintable(QString::number(degrees)));
    }
}

void tst_TightenBox::pixelsWithoutDataAreNoObject()
{
    const Box ship = Box::fromCorners(60, 50, 120, 74);
    QImage image = sea({200, 160}, ship).convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < 160; ++y) {
        for (int x = 0; x < 55; ++x)
            image.setPixel(x, y, 0);
    }
    const auto tightened = tighten(image, Box::fromCorners(40, 40, 130, 85));
    QVERIFY(tightened);
    QVERIFY(iou(*tightened, ship) > 0.85);
}

void tst_TightenBox::theResultIsAlwaysInsideTheBoxAndAlwaysTheSame()
{
    QRandomGenerator dice(3);
    int found = 0;
    for (int round = 0; round < 60; ++round) {
        const auto between = [&dice](double from, double to) { return from + dice.generateDouble() * (to - from); };
        const Box ship = Box::rotated({between(20, 180), between(20, 140)}, between(8, 90), between(6, 40),
                                      round % 2 ? between(-180, 180) : 0);
        const QImage image = sea({200, 160}, ship, 70 + dice.bounded(185));
        const Box box = inflated(ship, between(1, 1.6)).translated({between(-4, 4), between(-4, 4)});
        const auto once = tighten(image, box);
        (void)tighten(image, ship); // what was done in between does not matter
        const auto again = tighten(image, box);
        QCOMPARE(once.ok(), again.ok());
        if (!once)
            continue;
        ++found;
        QVERIFY(*once == *again);
        QVERIFY(isInside(*once, box));
        QVERIFY(once->width() > 0 && once->height() > 0);
    }
    QVERIFY2(found >= 30, qPrintable(QString::number(found)));
}

void tst_TightenBox::boxesOfAFileAreAnsweredInOrder()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"sea.png"_s);
    const Box ship = Box::fromCorners(60, 50, 120, 74);
    QVERIFY(sea({200, 160}, ship).save(path));
    JobControl control;
    const std::vector boxes{Box::fromCorners(50, 40, 130, 85), Box::fromCorners(900, 900, 950, 950),
                            Box::fromCorners(52, 44, 126, 82)};
    const auto tightened = TightenBox::tightenAll(path, {}, boxes, control);
    QVERIFY(tightened);
    QCOMPARE(tightened->size(), boxes.size());
    QVERIFY(iou(*(*tightened)[0], ship) > 0.9);
    QCOMPARE((*tightened)[1].error().kind, Error::Kind::NotFound);
    QVERIFY(iou(*(*tightened)[2], ship) > 0.9);
    QCOMPARE(control.done(), 3);
}

void tst_TightenBox::aCancelledJobStops()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"sea.png"_s);
    QVERIFY(sea({200, 160}, Box::fromCorners(60, 50, 120, 74)).save(path));
    JobControl control;
    control.cancel();
    const auto tightened =
        TightenBox::tightenAll(path, {}, std::vector(1000, Box::fromCorners(50, 40, 130, 85)), control);
    QVERIFY(!tightened);
    QCOMPARE(tightened.error().kind, Error::Kind::Cancelled);
    QCOMPARE(control.done(), 0);
}

void tst_TightenBox::aMissingFileSaysSo()
{
    JobControl control;
    const auto tightened = TightenBox::tightenAll(u"/nowhere/sea.png"_s, {}, {Box::fromCorners(0, 0, 9, 9)}, control);
    QVERIFY(!tightened);
    QCOMPARE(tightened.error().kind, Error::Kind::NotFound);
}

void tst_TightenBox::trueBoxesOfThermalImagesAreMetBetter_data()
{
    QTest::addColumn<QString>("annotations");
    QTest::addColumn<QString>("key");
    QTest::addColumn<double>("least"); ///< mean IoU; before it is 0.67. Measured: 0.74 and 0.76
    QTest::newRow("upright") << u"normal_json"_s << u"annotation"_s << 0.73;
    QTest::newRow("turned") << u"rotate_json"_s << u"annotations"_s << 0.75;
}

/// Boxes of HIT-UAV drawn too large by 15 to 30 % on each axis.
void tst_TightenBox::trueBoxesOfThermalImagesAreMetBetter()
{
    QFETCH(const QString, annotations);
    QFETCH(const QString, key);
    QFETCH(const double, least);
    if (paths::data().isEmpty())
        QSKIP("The real images are not there.");
    QFile file(paths::data() + u"/formats/hit_uav_thermal/%1/annotations/val.json"_s.arg(annotations));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    QHash<int, QImage> images;
    for (const auto entry : all[u"images"_s].toArray()) {
        const QImage image(paths::data() + u"/rs-gpt4v/images/hit-uav/"_s + entry[u"filename"_s].toString());
        if (!image.isNull()) // most of them are absent on purpose
            images.insert(entry[u"id"_s].toInt(), image);
    }
    double before = 0;
    double after = 0;
    int count = 0;
    int better = 0;
    int worse = 0;
    for (const auto entry : all[key].toArray()) {
        const auto image = images.constFind(entry[u"image_id"_s].toInt());
        if (image == images.cend())
            continue;
        const QJsonArray n = entry[u"bbox"_s].toArray();
        const QPointF at(n[0].toDouble(), n[1].toDouble());
        const QSizeF size(n[2].toDouble(), n[3].toDouble());
        const Box truth = n.size() == 4
                              ? Box::fromCorners(at.x(), at.y(), at.x() + size.width(), at.y() + size.height())
                              : Box::rotated(at, size.width(), size.height(), qRadiansToDegrees(n[4].toDouble()));
        for (const double factor : {1.15, 1.2, 1.25, 1.3}) {
            const Box box = inflated(truth, factor);
            const double then = iou(box, truth);
            const auto tightened = tighten(*image, box);
            const double now = tightened ? iou(*tightened, truth) : then;
            before += then;
            after += now;
            ++count;
            better += now > then + 1e-9;
            worse += now < then - 1e-9;
        }
    }
    QVERIFY(count > 500);
    qInfo("%d boxes: mean IoU %.3f before, %.3f after; %d better, %d worse", count, before / count, after / count,
          better, worse);
    QVERIFY2(after / count >= least, qPrintable(QString::number(after / count)));
    QVERIFY(better > 5 * worse);
}

QTEST_GUILESS_MAIN(tst_TightenBox)
#include "tst_TightenBox.moc"
