#include "core/imaging/JpegFile.h"

#include "tests/core/imaging/RasterFixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <cpl_conv.h>

using namespace core;
using namespace Qt::StringLiterals;

class TestJpegFile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    const QString m_path = m_dir.filePath(u"image.jpg"_s);

    static RasterFixture scene(int bands, const QStringList &options = {})
    {
        return {.size = {401, 300},
                .bands = bands,
                .value = [](int band, int x, int y) { return (x / 2 + y / 3 + band * 40) % 256; },
                .format = "JPEG",
                .formatOptions = options};
    }

    std::optional<JpegFile> open(const QByteArray &bytes) const
    {
        return writeFile(m_path, bytes) ? JpegFile::open(m_path) : std::nullopt;
    }

private slots:
    void isDecodedAtTheSmallestFractionThatIsLargeEnough_data()
    {
        QTest::addColumn<QSize>("atLeast");
        QTest::addColumn<QSize>("size");
        QTest::newRow("all") << QSize(401, 300) << QSize(401, 300);
        QTest::newRow("one column less than a half") << QSize(200, 150) << QSize(201, 150);
        QTest::newRow("one row more than a half") << QSize(200, 151) << QSize(401, 300);
        QTest::newRow("a quarter") << QSize(100, 75) << QSize(101, 75);
        QTest::newRow("an eighth") << QSize(50, 37) << QSize(51, 38);
        QTest::newRow("less than an eighth") << QSize(10, 10) << QSize(51, 38);
        QTest::newRow("more than there is") << QSize(800, 600) << QSize(401, 300);
    }

    void isDecodedAtTheSmallestFractionThatIsLargeEnough()
    {
        QFETCH(QSize, atLeast);
        const auto file = open(scene(3).bytes());
        QVERIFY(file);
        QCOMPARE(file->size(), QSize(401, 300));
        QTEST(file->read(atLeast)->size(), "size");
    }

    void showsWhatGdalReads_data()
    {
        QTest::addColumn<RasterFixture>("fixture");
        QTest::newRow("colour") << scene(3);
        QTest::newRow("grey") << scene(1);
        QTest::newRow("progressive") << scene(3, {u"PROGRESSIVE=ON"_s});
    }

    void showsWhatGdalReads()
    {
        QFETCH(RasterFixture, fixture);
        const auto file = open(fixture.bytes());
        QVERIFY(file);
        const QImage image = *file->read(file->size());
        for (int band = 1; band <= 3; ++band) {
            const auto values = plainValues(m_path, qMin(band, fixture.bands));
            for (int i = 0; i < image.width() * image.height(); ++i) {
                const QRgb pixel = image.pixel(i % image.width(), i / image.width());
                const int level = band == 1 ? qRed(pixel) : band == 2 ? qGreen(pixel) : qBlue(pixel);
                QVERIFY(qAbs(level - values[std::size_t(i)]) <= 1);
            }
        }
    }

    void leavesToOthersWhatIsNotPlain_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray sound = scene(3).bytes();
        RasterFixture masked = scene(3, {u"INTERNAL_MASK=YES"_s});
        masked.adjust = [](GDALDataset &dataset) {
            const CPLConfigOptionSetter inside("GDAL_TIFF_INTERNAL_MASK", "YES", false); // or a file stays behind
            QCOMPARE(dataset.CreateMaskBand(GMF_PER_DATASET), CE_None);
            QCOMPARE(dataset.GetRasterBand(1)->GetMaskBand()->Fill(0), CE_None);
        };
        QTest::newRow("a mask behind the picture") << masked.bytes();
        QTest::newRow("CMYK") << scene(4).bytes();
        QTest::newRow("larger than a thumbnail is worth")
            << RasterFixture{.size = {8200, 2100}, .bands = 1, .format = "JPEG"}.bytes();
        QTest::newRow("cut off") << sound.left(sound.size() / 2);
        QTest::newRow("something behind the end") << sound + "more";
        QTest::newRow("only start and end") << QByteArray::fromHex("ffd8ffd9");
        QTest::newRow("only the header") << sound.left(2) + QByteArray::fromHex("ffd9");
        QTest::newRow("another format") << RasterFixture{.format = "PNG"}.bytes();
        QTest::newRow("empty") << QByteArray();
    }

    void leavesToOthersWhatIsNotPlain()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!open(bytes));
    }

    void damageInTheMiddleIsFoundWhenItIsRead()
    {
        QByteArray bytes = scene(3).bytes();
        bytes.remove(bytes.size() / 2, bytes.size() / 4); // a header and an end, and too little between
        const auto file = open(bytes);
        QVERIFY(file);
        QVERIFY(!file->read(file->size()));
    }

    void opensNothingButRegularFiles()
    {
        QVERIFY(!JpegFile::open(m_dir.path()));
        QVERIFY(!JpegFile::open(m_dir.filePath(u"nowhere.jpg"_s)));
        QVERIFY(open(scene(3).bytes()));
        const QString link = m_dir.filePath(u"link.jpg"_s);
        QVERIFY(QFile::link(m_path, link));
        QVERIFY(!JpegFile::open(link));
    }
};

QTEST_GUILESS_MAIN(TestJpegFile)
#include "tst_JpegFile.moc"
