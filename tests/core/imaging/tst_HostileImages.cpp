#include "core/imaging/ImageReader.h"
#include "core/imaging/Raster.h"
#include "core/imaging/Thumbnail.h"

#include "tests/core/imaging/RasterFixture.h"

#include <QTemporaryDir>
#include <QtEndian>
#include <QTest>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

/// Counts who calls.
class Listener
{
public:
    Listener()
        : m_socket(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0))
    {
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        if (bind(m_socket, reinterpret_cast<sockaddr *>(&address), size) == 0 && listen(m_socket, 16) == 0 &&
            getsockname(m_socket, reinterpret_cast<sockaddr *>(&address), &size) == 0)
            m_port = ntohs(address.sin_port);
    }
    ~Listener() { close(m_socket); }
    Listener(const Listener &) = delete;
    Listener &operator=(const Listener &) = delete;

    QByteArray url() const { return "http://127.0.0.1:" + QByteArray::number(m_port) + "/x.tif"; }
    bool works() const { return m_port != 0; }
    bool wasCalled() const
    {
        const int caller = accept(m_socket, nullptr, nullptr);
        if (caller >= 0)
            close(caller);
        return caller >= 0;
    }

private:
    int m_socket;
    int m_port = 0;
};

quint32 crc(QByteArrayView bytes)
{
    quint32 sum = ~0U;
    for (char c : bytes) {
        sum ^= uchar(c);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ (sum & 1 ? 0xedb88320U : 0);
    }
    return ~sum;
}

template <typename Number>
QByteArray big(Number number)
{
    QByteArray bytes(sizeof number, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

template <typename Number>
QByteArray little(Number number)
{
    QByteArray bytes(sizeof number, Qt::Uninitialized);
    qToLittleEndian(number, bytes.data());
    return bytes;
}

QByteArray chunk(const QByteArray &kind, const QByteArray &content)
{
    return big(quint32(content.size())) + kind + content + big(crc(kind + content));
}

/// 8-bit RGB, with a correct header and hardly any data.
QByteArray pngOf(quint32 width, quint32 height)
{
    return QByteArrayLiteral("\x89PNG\r\n\x1a\n") +
           chunk("IHDR", big(width) + big(height) + QByteArray("\x08\x02\x00\x00\x00", 5)) +
           chunk("IDAT", qCompress(QByteArray(1000, '\0')).mid(4)) + chunk("IEND", {});
}

QByteArray bmpOf(qint32 width, qint32 height)
{
    return QByteArray("BM") + little<quint32>(1000) + little<quint32>(0) + little<quint32>(54) + little<quint32>(40) +
           little(width) + little(height) + little<quint16>(1) + little<quint16>(24) + QByteArray(24 + 1000, '\0');
}

QByteArray gifOf(quint16 width, quint16 height)
{
    return QByteArray("GIF89a") + little(width) + little(height) +
           QByteArray("\xf0\x00\x00\x00\x00\x00\xff\xff\xff", 9) + QByteArray(",\0\0\0\0", 5) + little(width) +
           little(height) + QByteArray("\0\x02\x02\x44\x01\0;", 7);
}

/// Tiled, one byte a value, nothing in it.
QByteArray tiffOf(quint32 width, quint32 height, quint16 bands, quint32 tile)
{
    const auto entry = [](quint16 tag, quint16 type, quint32 value) {
        return little(tag) + little(type) + little<quint32>(1) + little(value);
    };
    return QByteArray("II*\0", 4) + little<quint32>(8) + little<quint16>(10) + entry(256, 4, width) +
           entry(257, 4, height) + entry(258, 3, 8) + entry(259, 3, 1) + entry(262, 3, 1) + entry(277, 3, bands) +
           entry(322, 4, tile) + entry(323, 4, tile) + entry(324, 4, 200) + entry(325, 4, 10) + little<quint32>(0) +
           QByteArray(200, '\0');
}

QByteArray vrtOf(const QString &source)
{
    return "<VRTDataset rasterXSize=\"8\" rasterYSize=\"8\"><VRTRasterBand dataType=\"Byte\" band=\"1\"><SimpleSource>"
           "<SourceFilename relativeToVRT=\"0\">" +
           source.toUtf8() + "</SourceFilename><SourceBand>1</SourceBand></SimpleSource></VRTRasterBand></VRTDataset>";
}

const RasterFixture White{.size = {600, 600}, .bands = 1, .value = [](int, int, int) { return 255.0; }};
const RasterFixture Black{.size = {300, 300}, .bands = 1, .value = [](int, int, int) { return 0.0; }};

}

class TestHostileImages : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString path(const QString &name) const { return m_dir.filePath(name); }

private slots:
    void initTestCase()
    {
        // Each would do harm if it were still there when GDAL is set up.
        qputenv("GDAL_SKIP", "GTiff");
        qputenv("GDAL_DRIVER_PATH", "/tmp");
        qputenv("CPL_DEBUG", "ON");
        qputenv("OGR_SKIP", "x");
        QVERIFY(White.write(path(u"white.tif"_s)));
    }

    void theEnvironmentChangesNothing()
    {
        QVERIFY(readImage(path(u"white.tif"_s)));
        for (const char *name : {"GDAL_SKIP", "GDAL_DRIVER_PATH", "CPL_DEBUG", "OGR_SKIP"})
            QVERIFY2(!qEnvironmentVariableIsSet(name), name);
    }

    void gdalSeesNoFileOfTheDisk()
    {
        const QByteArray name = path(u"white.tif"_s).toUtf8();
        VSIStatBufL status;
        QVERIFY(QFile::exists(path(u"white.tif"_s)));
        QVERIFY(VSIStatL(name.constData(), &status) != 0);
        QVERIFY(!VSIFOpenL(name.constData(), "rb"));
        QVERIFY(!VSIFOpenL((name + ".new").constData(), "wb"));
        for (const char *prefix : {"/vsicurl/http://127.0.0.1:1/x", "/vsizip/", "/vsistdin/", "/vsis3/a/b", "/vsitar/"})
            QVERIFY2(!VSIFOpenL(QByteArray(prefix).append(name).constData(), "rb"), prefix);
    }

    void aGrantEndsWithItsRaster()
    {
        QByteArray name;
        {
            const auto raster = Raster::open(path(u"white.tif"_s));
            QVERIFY(raster);
            name = raster->dataset().GetDescription();
            VSILFILE *file = VSIFOpenL(name.constData(), "rb");
            QVERIFY(file);
            VSIFCloseL(file);
            QVERIFY(!VSIFOpenL(name.constData(), "r+b"));
        }
        QVERIFY(!VSIFOpenL(name.constData(), "rb"));
    }

    void refusesWhatIsNoRegularFile()
    {
        QCOMPARE(mkfifo(QFile::encodeName(path(u"pipe.tif"_s)).constData(), 0600), 0);
        QCOMPARE(symlink("white.tif", QFile::encodeName(path(u"link.tif"_s)).constData()), 0);
        QCOMPARE(symlink("loop.tif", QFile::encodeName(path(u"loop.tif"_s)).constData()), 0);
        for (const QString &name : {path(u"pipe.tif"_s), u"/dev/zero"_s, u"/dev/null"_s, m_dir.path(),
                                    path(u"link.tif"_s), path(u"loop.tif"_s), u"a\0b"_s}) {
            const auto image = readImage(name);
            QVERIFY2(!image, qPrintable(name));
            QCOMPARE(image.error().kind, Error::Kind::BadInput);
            QVERIFY(!makeThumbnail(name, {64, 64}));
        }
    }

    void connectionStringsAreNotPaths_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("memory") << u"MEM:::DATAPOINTER=4096,PIXELS=10,LINES=10,DATATYPE=Byte"_s;
        QTest::newRow("VRT") << u"<VRTDataset rasterXSize=\"1\" rasterYSize=\"1\"></VRTDataset>"_s;
        QTest::newRow("curl") << u"/vsicurl/http://127.0.0.1:1/x.tif"_s;
        QTest::newRow("zip") << u"/vsizip//tmp/x.zip/x.tif"_s;
        QTest::newRow("memory file") << u"/vsimem/x.tif"_s;
        QTest::newRow("TIFF directory") << u"GTIFF_DIR:1:"_s + path(u"white.tif"_s);
        QTest::newRow("WMS") << u"<GDAL_WMS></GDAL_WMS>"_s;
        QTest::newRow("http") << u"http://127.0.0.1:1/x.tif"_s;
        QTest::newRow("empty") << QString();
    }

    void connectionStringsAreNotPaths()
    {
        QFETCH(QString, text);
        const auto image = readImage(text);
        QVERIFY(!image);
        QCOMPARE(image.error().kind, Error::Kind::NotFound);
    }

    void saysWhatAFileIsInstead_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("what");
        QTest::newRow("empty") << QByteArray() << u"empty"_s;
        QTest::newRow("web page") << QByteArray("<!DOCTYPE html><html><body>404</body></html>") << u"web page"_s;
        QTest::newRow("web page after blanks") << QByteArray("\r\n  <html>") << u"web page"_s;
        QTest::newRow("VRT") << vrtOf(u"/etc/passwd"_s) << u"virtual raster"_s;
        QTest::newRow("WMS") << QByteArray("<GDAL_WMS><Service name=\"TMS\"/></GDAL_WMS>") << u"no image format"_s;
        QTest::newRow("LFS") << QByteArray("version https://git-lfs.github.com/spec/v1\noid sha256:0\n") << u"LFS"_s;
        QTest::newRow("text") << QByteArray("not an image at all") << u"no image format"_s;
        QTest::newRow("SVG") << QByteArray("<?xml version=\"1.0\"?><svg/>") << u"XML"_s;
        QTest::newRow("eight bytes of PNG") << QByteArray("\x89PNG\r\n\x1a\n") << u"x.jpg"_s;
        QTest::newRow("three bytes of JPEG") << QByteArray("\xff\xd8\xff") << u"x.jpg"_s;
        QTest::newRow("four bytes of TIFF") << QByteArray("II*\0", 4) << u"x.jpg"_s;
    }

    void saysWhatAFileIsInstead()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, what);
        QVERIFY(writeFile(path(u"x.jpg"_s), content));
        const auto image = readImage(path(u"x.jpg"_s));
        QVERIFY(!image);
        QVERIFY2(image.error().message.contains(what), qPrintable(image.error().message));
    }

    void claimsOfSizeAreCheckedBeforePixelsAreRead_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("PNG 2^31") << pngOf(0x7fffffff, 0x7fffffff);
        QTest::newRow("PNG 2^30 x 1") << pngOf(1U << 30, 1);
        QTest::newRow("PNG 65,500 squared") << pngOf(65500, 65500);
        QTest::newRow("PNG 20,000 squared in 100 bytes") << pngOf(20000, 20000);
        QTest::newRow("BMP") << bmpOf(1 << 20, 1 << 20);
        QTest::newRow("GIF") << gifOf(65535, 65535);
        QTest::newRow("TIFF wide") << tiffOf(1U << 31, 16, 1, 256);
        QTest::newRow("TIFF just too wide") << tiffOf((1U << 20) + 1, 16, 1, 256);
        QTest::newRow("TIFF bands") << tiffOf(16, 16, 65535, 16);
        QTest::newRow("TIFF tile") << tiffOf(1U << 20, 1U << 20, 1, 1U << 20);
    }

    void claimsOfSizeAreCheckedBeforePixelsAreRead()
    {
        QFETCH(QByteArray, content);
        QVERIFY(writeFile(path(u"bomb"_s), content));
        const auto image = readImage(path(u"bomb"_s));
        QVERIFY(!image);
        QVERIFY2(image.error().message.contains(u"bomb"_s), qPrintable(image.error().message));
        qInfo("%s", qPrintable(image.error().message));
    }

    void aTruncatedFileNeverPassesForWhole_data()
    {
        QTest::addColumn<QByteArray>("whole");
        const auto value = [](int band, int x, int y) { return (x * 7 + y * 13 + band * 50 + x * y % 31) % 256; };
        RasterFixture fixture{.size = {200, 150}, .bands = 3, .value = value};
        for (const char *format : {"PNG", "JPEG", "GTiff", "BMP", "GIF", "WEBP", "JP2OpenJPEG"}) {
            fixture.format = format;
            fixture.bands = qstrcmp(format, "GIF") == 0 ? 1 : 3;
            if (GetGDALDriverManager()->GetDriverByName(format))
                QTest::newRow(format) << fixture.bytes();
        }
        fixture.format = "GTiff";
        fixture.options = {u"TILED=YES"_s, u"BLOCKXSIZE=64"_s, u"BLOCKYSIZE=64"_s, u"COMPRESS=DEFLATE"_s};
        QTest::newRow("GTiff tiled") << fixture.bytes();
    }

    void aTruncatedFileNeverPassesForWhole()
    {
        QFETCH(QByteArray, whole);
        const QString file = path(u"cut"_s);
        QVERIFY(writeFile(file, whole));
        QVERIFY(readImage(file));
        QVERIFY2(readImage(file)->warnings.isEmpty(), qPrintable(readImage(file)->warnings.join(u'\n')));
        for (int percent = 1; percent < 95; percent += 3) {
            QVERIFY(writeFile(file, whole.left(whole.size() * percent / 100)));
            const auto image = readImage(file);
            QVERIFY2(!image || !image->warnings.isEmpty(), qPrintable(QString::number(percent)));
            (void)makeThumbnail(file, {32, 32});
        }
    }

    void noTagMakesGdalOpenAnythingElse_data()
    {
        QTest::addColumn<QString>("target");
        QVERIFY(Black.write(path(u"black.tif"_s)));
        QVERIFY(writeFile(path(u"black.vrt"_s), vrtOf(path(u"black.tif"_s))));
        QTest::newRow("a raster of the disk") << path(u"black.tif"_s);
        QTest::newRow("a VRT of the disk") << path(u"black.vrt"_s);
        QTest::newRow("inline VRT") << QString::fromUtf8(vrtOf(path(u"black.tif"_s)));
        QTest::newRow("http") << u"URL"_s;
        QTest::newRow("curl") << u"/vsicurl/URL"_s;
        QTest::newRow("streaming curl") << u"/vsicurl_streaming/URL"_s;
        QTest::newRow("VRT with an address") << QString::fromUtf8(vrtOf(u"/vsicurl/URL"_s));
        QTest::newRow("beside it") << u":::BASE:::black.tif"_s;
    }

    void noTagMakesGdalOpenAnythingElse()
    {
        QFETCH(QString, target);
        const Listener listener;
        QVERIFY(listener.works());
        target.replace(u"URL"_s, QString::fromUtf8(listener.url()));
        RasterFixture fixture = White;
        fixture.adjust = [&](GDALDataset &dataset) {
            dataset.SetMetadataItem("OVERVIEW_FILE", target.toUtf8().constData(), "OVERVIEWS");
            dataset.GetRasterBand(1)->SetMetadataItem("OVERVIEW_FILE", target.toUtf8().constData(), "OVERVIEWS");
        };
        const QByteArray bytes = fixture.bytes();
        QVERIFY(bytes.contains("OVERVIEW_FILE"));
        QVERIFY(writeFile(path(u"tagged.tif"_s), bytes));

        const auto raster = Raster::open(path(u"tagged.tif"_s));
        QVERIFY(raster);
        QCOMPARE(raster->info().overviews, 0);
        ImageOptions small;
        small.maxPixels = 10'000;
        const auto image = readImage(path(u"tagged.tif"_s), small);
        QVERIFY(image);
        QCOMPARE(image->rgb.pixel(50, 50), qRgb(255, 255, 255));
        QCOMPARE(makeThumbnail(path(u"tagged.tif"_s), {32, 32})->rgb.pixel(16, 16), qRgb(255, 255, 255));
        QVERIFY(!listener.wasCalled());
    }

    void filesBesideTheImageAreIgnored()
    {
        const Listener listener;
        RasterFixture png = White;
        png.format = "PNG";
        QVERIFY(png.write(path(u"side.png"_s)));
        QVERIFY(Black.write(path(u"side.png.ovr"_s)));
        QVERIFY(Black.write(path(u"side.png.msk"_s)));
        QVERIFY(writeFile(
            path(u"side.png.aux.xml"_s),
            "<PAMDataset><Metadata domain=\"OVERVIEWS\"><MDI key=\"OVERVIEW_FILE\">/vsicurl/" + listener.url() +
                "</MDI></Metadata><PAMRasterBand band=\"1\"><NoDataValue>255</NoDataValue></PAMRasterBand>"
                "</PAMDataset>"));
        const auto image = readImage(path(u"side.png"_s));
        QVERIFY(image);
        QCOMPARE(image->rgb.pixel(5, 5), qRgb(255, 255, 255));
        QCOMPARE(image->info.overviews, 0);
        QCOMPARE(makeThumbnail(path(u"side.png"_s), {32, 32})->rgb.pixel(16, 16), qRgb(255, 255, 255));
        QVERIFY(!listener.wasCalled());
    }

    void anExifThumbnailDoesNotStandForTheImage()
    {
        const auto jpegOf = [](double level) {
            return RasterFixture{.size = {1024, 1024},
                                 .bands = 3,
                                 .value = [level](int, int, int) { return level; },
                                 .format = "JPEG",
                                 .formatOptions = {u"EXIF_THUMBNAIL=YES"_s}}
                .bytes();
        };
        // The same file twice, but for the grey; the first application segment holds the thumbnail.
        const QByteArray white = jpegOf(255);
        const QByteArray black = jpegOf(0);
        const qsizetype start = white.indexOf("Exif");
        QVERIFY(start > 0);
        const auto lengthAt = [&](const QByteArray &jpeg) { return qFromBigEndian<quint16>(jpeg.data() + start - 2); };
        const QByteArray mixed =
            white.left(start - 2) + black.mid(start - 2, lengthAt(black)) + white.mid(start - 2 + lengthAt(white));
        QVERIFY(writeFile(path(u"exif.jpg"_s), mixed));
        for (int side : {32, 100, 120, 128, 160})
            QVERIFY(qGray(makeThumbnail(path(u"exif.jpg"_s), {side, side})->rgb.pixel(side / 2, side / 2)) > 250);
    }
};

QTEST_GUILESS_MAIN(TestHostileImages)
#include "tst_HostileImages.moc"
