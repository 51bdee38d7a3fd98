#include "core/imaging/PerceptualHash.h"

#include "core/imaging/Thumbnail.h"
#include "tests/common/TestPaths.h"

#include <QBuffer>
#include <QDirIterator>
#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

/// What an image looks like, in 64 bits.
class tst_PerceptualHash : public QObject
{
    Q_OBJECT
private slots:
    void aCopyIsNear_data();
    void aCopyIsNear();
    void differentTilesAreFar();
    void theBoundsOfTheThumbnailHardlyMatter_data() { images(); }
    void theBoundsOfTheThumbnailHardlyMatter();
    void imagesWithoutAnythingInThemArePlain_data();
    void imagesWithoutAnythingInThemArePlain();
    void oneThingToBeSeenIsNotPlain();
    void whatLiesUnderAHoleDoesNotMatter();
    void noImageIsPlain();

private:
    static QStringList tiles();
    static void images();
};

namespace {

constexpr int Near = 6; // what people are offered first

QImage asJpeg(const QImage &image, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "jpg", quality);
    return QImage::fromData(bytes);
}

QImage brightened(QImage image)
{
    for (int y = 0; y < image.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const auto more = [](int level) { return std::min(255, level * 11 / 10 + 10); };
            line[x] = qRgb(more(qRed(line[x])), more(qGreen(line[x])), more(qBlue(line[x])));
        }
    }
    return image;
}

QImage flat(QRgb colour, QImage::Format format = QImage::Format_RGB32)
{
    QImage image(128, 96, format);
    image.fill(colour);
    return image;
}

QImage withShip(QImage image)
{
    QPainter painter(&image);
    painter.fillRect(60, 40, 24, 8, Qt::white);
    return image;
}

PerceptualHash hashOf(const QString &path, int side = 128)
{
    const auto thumbnail = makeThumbnail(path, {side, side});
    return thumbnail ? PerceptualHash::of(thumbnail->rgb) : PerceptualHash{.plain = true};
}

}

QStringList tst_PerceptualHash::tiles()
{
    QStringList paths;
    QDirIterator files(paths::data() + u"/rs-gpt4v/images"_s, {u"*.tif"_s, u"*.png"_s, u"*.jpg"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        paths += files.next();
    paths.sort();
    return paths;
}

void tst_PerceptualHash::images()
{
    if (paths::data().isEmpty())
        QSKIP("No real data: set RSREVIEW_TEST_DATA.");
    QTest::addColumn<QString>("path");
    for (const QString &path : tiles())
        QTest::newRow(qPrintable(path.mid(paths::data().size() + 1))) << path;
}

void tst_PerceptualHash::aCopyIsNear_data()
{
    images();
}

void tst_PerceptualHash::aCopyIsNear()
{
    QFETCH(const QString, path);
    const PerceptualHash hash = hashOf(path);
    QVERIFY(!hash.plain);
    const QImage whole = makeThumbnail(path, {4096, 4096})->rgb;
    const auto distance = [&](const QImage &copy) { return hash.distance(PerceptualHash::of(copy)); };
    QVERIFY(distance(whole) <= 4);
    QVERIFY(distance(asJpeg(whole, 50)) <= 4);
    QVERIFY(distance(asJpeg(whole, 20)) <= Near);
    QVERIFY(distance(whole.scaled(whole.size() / 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)) <= 4);
    QVERIFY(distance(whole.scaled(whole.width() * 2, whole.height())) <= 4);
    QVERIFY(distance(brightened(whole)) <= 4);
    QVERIFY(distance(whole.convertToFormat(QImage::Format_Grayscale8)) <= 2);
    QVERIFY(distance(whole.mirrored()) > 3 * Near);
}

void tst_PerceptualHash::differentTilesAreFar()
{
    if (paths::data().isEmpty())
        QSKIP("No real data: set RSREVIEW_TEST_DATA.");
    const QStringList paths = tiles();
    std::vector<PerceptualHash> hashes;
    for (const QString &path : paths)
        hashes.push_back(hashOf(path));
    QVERIFY(hashes.size() > 40);
    QStringList close;
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (hashes[i].distance(hashes[j]) < 16)
                close += paths[qsizetype(j)].section(u'/', -1) + u' ' + paths[qsizetype(i)].section(u'/', -1);
        }
    }
    // Of one flight, a second apart: the same yard.
    QCOMPARE(close, (QStringList{u"1_60_50_0_00281.jpg 1_60_50_0_00319.jpg"_s}));
}

void tst_PerceptualHash::theBoundsOfTheThumbnailHardlyMatter()
{
    QFETCH(const QString, path);
    for (const int side : {256, 512})
        QVERIFY(hashOf(path).distance(hashOf(path, side)) <= 4);
}

void tst_PerceptualHash::imagesWithoutAnythingInThemArePlain_data()
{
    QTest::addColumn<QImage>("image");
    QTest::newRow("black") << flat(qRgb(0, 0, 0));
    QTest::newRow("grey") << flat(qRgb(90, 91, 90));
    QTest::newRow("no data at all") << flat(qRgba(0, 0, 0, 0), QImage::Format_ARGB32);
    QTest::newRow("one pixel") << flat(qRgb(1, 2, 3)).copy(0, 0, 1, 1);
    QTest::newRow("packed water") << asJpeg(flat(qRgb(10, 40, 70)), 20);
    QImage noise = flat(0);
    for (int y = 0; y < noise.height(); ++y) {
        for (int x = 0; x < noise.width(); ++x)
            noise.setPixel(x, y, qRgb(40 + (x * 7 + y * 13) % 5, 40, 40));
    }
    QTest::newRow("noise") << noise;
    QImage half = flat(qRgb(50, 60, 70), QImage::Format_ARGB32);
    for (int y = 0; y < 40; ++y) {
        for (int x = 0; x < half.width(); ++x)
            half.setPixel(x, y, qRgba(0, 0, 0, 0));
    }
    QTest::newRow("half without data, half flat") << half;
}

void tst_PerceptualHash::imagesWithoutAnythingInThemArePlain()
{
    QFETCH(const QImage, image);
    QVERIFY(PerceptualHash::of(image).plain);
}

void tst_PerceptualHash::oneThingToBeSeenIsNotPlain()
{
    const PerceptualHash ship = PerceptualHash::of(withShip(flat(qRgb(10, 40, 70))));
    QVERIFY(!ship.plain);
    QVERIFY(ship.bits != 0);
}

void tst_PerceptualHash::whatLiesUnderAHoleDoesNotMatter()
{
    QImage black = withShip(flat(qRgb(90, 90, 90), QImage::Format_ARGB32));
    QImage white = black;
    for (int y = 0; y < 20; ++y) {
        for (int x = 0; x < 30; ++x) {
            black.setPixel(x, y, qRgba(0, 0, 0, 0));
            white.setPixel(x, y, qRgba(255, 255, 255, 0));
        }
    }
    QCOMPARE(PerceptualHash::of(white), PerceptualHash::of(black));
    QVERIFY(PerceptualHash::of(withShip(flat(qRgb(90, 90, 90)))).distance(PerceptualHash::of(black)) <= Near);
}

void tst_PerceptualHash::noImageIsPlain()
{
    QVERIFY(PerceptualHash::of(QImage()).plain);
}

QTEST_GUILESS_MAIN(tst_PerceptualHash)
#include "tst_PerceptualHash.moc"
