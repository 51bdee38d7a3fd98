#include "core/imaging/ThumbnailCache.h"

#include "core/imaging/Thumbnail.h"
#include "core/imaging/ThumbnailBytes.h"
#include "tests/core/imaging/RasterFixture.h"

#include <QDateTime>
#include <QTemporaryDir>
#include <QtEndian>
#include <QTest>

#include <cstring>

using namespace Qt::StringLiterals;
using namespace core;

/// Thumbnails that outlive the program.
class tst_ThumbnailCache : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void aSecondRunMakesNothing();
    void aGuessIsNotKept();
    void anotherFileSizeTimeOrLookIsAnotherThumbnail_data();
    void anotherFileSizeTimeOrLookIsAnotherThumbnail();
    void aFileThatIsWrittenToWhileItIsReadIsNotKept();
    void shapeHolesAndWarningsAreKept();
    void failuresOfTheFileAreKeptForAnHour_data();
    void failuresOfTheFileAreKeptForAnHour();
    void aFailureIsOldAfterAnHour();
    void bytesOfAnythingElseAreNoThumbnail_data();
    void bytesOfAnythingElseAreNoThumbnail();
    void aFileThatIsNotThereIsSaidToBe();
    void aHashIsMadeOnce();
    void aKeptThumbnailOfAnyBoundsServesAHash_data();
    void aKeptThumbnailOfAnyBoundsServesAHash();
    void anotherTimeIsAnotherHash();
    void aGuessIsNotHashedForGood();
    void whyThereIsNoHashIsKept();

private:
    QString folder() const { return m_folder->filePath(u"thumbnails"_s); }
    QString image() const { return m_folder->filePath(u"image"_s); }
    /// As another run of the program would. Counts what is made.
    Result<LoadedImage> load(QSize bounds = {64, 64}, const QString &options = {});
    Result<PerceptualHash> hash(); ///< likewise
    void setTime(const QDateTime &time);

    std::unique_ptr<QTemporaryDir> m_folder;
    int m_made = 0;
};

void tst_ThumbnailCache::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_made = 0;
    QVERIFY((RasterFixture{.size = {200, 100}, .value = [](int, int x, int) { return x; }}.write(image())));
}

Result<LoadedImage> tst_ThumbnailCache::load(QSize bounds, const QString &options)
{
    ThumbnailCache cache({.folder = folder(), .keepFree = 0});
    return cache.load(image(), bounds, options, [&] {
        ++m_made;
        return makeThumbnail(image(), bounds);
    });
}

Result<PerceptualHash> tst_ThumbnailCache::hash()
{
    ThumbnailCache cache({.folder = folder(), .keepFree = 0});
    return cache.hash(image(), [&] {
        ++m_made;
        return makeThumbnail(image(), {128, 128});
    });
}

void tst_ThumbnailCache::setTime(const QDateTime &time)
{
    QFile file(image());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(time, QFile::FileModificationTime));
}

void tst_ThumbnailCache::aSecondRunMakesNothing()
{
    const auto made = load();
    const auto kept = load();
    QCOMPARE(m_made, 1);
    QVERIFY(made && kept);
    QCOMPARE(kept->rgb.size(), QSize(64, 32));
    QCOMPARE(kept->rgb.format(), QImage::Format_RGB32);
    QCOMPARE(kept->fullSize(), QSize(200, 100));
    for (const QPoint place : {QPoint(0, 0), QPoint(31, 16), QPoint(63, 31)})
        QVERIFY(qAbs(qGray(made->rgb.pixel(place)) - qGray(kept->rgb.pixel(place))) < 6);
}

void tst_ThumbnailCache::aGuessIsNotKept()
{
    ThumbnailCache cache({.folder = folder(), .keepFree = 0});
    for (const bool guess : {true, true, false, false}) {
        const auto loaded = cache.load(image(), {64, 64}, {}, [&]() -> Result<LoadedImage> {
            ++m_made;
            LoadedImage made = makeThumbnail(image(), {64, 64}).take();
            made.lacksLevels = guess; // of a large image without smaller copies
            return made;
        });
        QVERIFY(loaded);
    }
    QCOMPARE(m_made, 3);
}

void tst_ThumbnailCache::anotherFileSizeTimeOrLookIsAnotherThumbnail_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"content", "size", "time", "nanoseconds", "bounds", "look"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void tst_ThumbnailCache::anotherFileSizeTimeOrLookIsAnotherThumbnail()
{
    QFETCH(QString, what);
    const QDateTime time = QDateTime::currentDateTime().addDays(-1);
    setTime(time);
    QVERIFY(load());
    QVERIFY(load());
    QCOMPARE(m_made, 1);
    if (what == u"content")
        QVERIFY((RasterFixture{.size = {100, 200}}.write(image())));
    if (what == u"size") { // and the time as it was
        QVERIFY(writeFile(image(), readFile(image()) + '\n'));
        setTime(time);
    }
    if (what == u"time")
        setTime(time.addDays(-2));
    if (what == u"nanoseconds")
        setTime(time.addMSecs(1));
    QVERIFY(load(what == u"bounds" ? QSize(128, 128) : QSize(64, 64), what == u"look" ? u"bands=1"_s : QString()));
    QCOMPARE(m_made, 2);
    if (what == u"content")
        QCOMPARE(load()->rgb.size(), QSize(32, 64));
}

void tst_ThumbnailCache::aFileThatIsWrittenToWhileItIsReadIsNotKept()
{
    ThumbnailCache cache({.folder = folder(), .keepFree = 0});
    for (int run = 0; run < 2; ++run) {
        (void)cache.load(image(), {64, 64}, {}, [&] {
            ++m_made;
            auto made = makeThumbnail(image(), {64, 64});
            setTime(QDateTime::currentDateTime().addDays(-1 - run));
            return made;
        });
    }
    (void)load();
    QCOMPARE(m_made, 3);
}

void tst_ThumbnailCache::shapeHolesAndWarningsAreKept()
{
    LoadedImage image;
    image.rgb = QImage(40, 10, QImage::Format_ARGB32);
    image.rgb.fill(qRgb(200, 30, 40));
    image.rgb.setPixel(7, 3, qRgba(0, 0, 0, 0));
    image.rgb.setPixel(8, 3, qRgba(10, 20, 30, 90));
    image.info.width = 4000;
    image.info.height = 1000;
    image.warnings = {u"Cut short."_s, u"<b>Band 4</b> is empty."_s};
    const auto kept = thumbnailFromBytes(thumbnailToBytes(image));
    QVERIFY(kept && *kept);
    QCOMPARE((*kept)->rgb, image.rgb);
    QCOMPARE((*kept)->fullSize(), QSize(4000, 1000));
    QCOMPARE((*kept)->warnings, image.warnings);
}

void tst_ThumbnailCache::failuresOfTheFileAreKeptForAnHour_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("made");
    QTest::newRow("broken") << int(Error::Kind::BadInput) << 1;
    QTest::newRow("unknown") << int(Error::Kind::Unsupported) << 1;
    QTest::newRow("disk") << int(Error::Kind::Io) << 2;
    QTest::newRow("memory") << int(Error::Kind::NoSpace) << 2;
    QTest::newRow("cancelled") << int(Error::Kind::Cancelled) << 2;
}

void tst_ThumbnailCache::failuresOfTheFileAreKeptForAnHour()
{
    QFETCH(int, kind);
    QFETCH(int, made);
    for (int run = 0; run < 2; ++run) {
        ThumbnailCache cache({.folder = folder(), .keepFree = 0});
        const auto failed = cache.load(image(), {64, 64}, {}, [&]() -> Result<LoadedImage> {
            ++m_made;
            return Error{Error::Kind(kind), u"It is “broken”."_s};
        });
        QVERIFY(!failed);
        QCOMPARE(failed.error().kind, Error::Kind(kind));
        QCOMPARE(failed.error().message, u"It is “broken”."_s);
    }
    QCOMPARE(m_made, made);
}

void tst_ThumbnailCache::aFailureIsOldAfterAnHour()
{
    QByteArray bytes = thumbnailToBytes(Error{Error::Kind::BadInput, u"no"_s});
    const auto setAge = [&bytes](qint64 seconds) {
        const qint64 time = qToBigEndian(QDateTime::currentSecsSinceEpoch() - seconds);
        std::memcpy(bytes.data() + 1, &time, sizeof time);
    };
    setAge(3000);
    QVERIFY(thumbnailFromBytes(bytes));
    setAge(3700);
    QVERIFY(!thumbnailFromBytes(bytes));
    setAge(-100); // the clock was wrong
    QVERIFY(!thumbnailFromBytes(bytes));
}

void tst_ThumbnailCache::bytesOfAnythingElseAreNoThumbnail_data()
{
    QTest::addColumn<QByteArray>("bytes");
    LoadedImage image;
    image.rgb = QImage(8, 8, QImage::Format_RGB32);
    image.rgb.fill(Qt::white);
    const QByteArray good = thumbnailToBytes(image);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("Picture of a quay");
    QTest::newRow("another kind") << QByteArray('X' + good.mid(1));
    for (const qsizetype length : {1, 5, 9, 20, 60})
        QTest::addRow("%d bytes of it", int(length)) << good.left(length);
}

void tst_ThumbnailCache::bytesOfAnythingElseAreNoThumbnail()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!thumbnailFromBytes(bytes));
}

void tst_ThumbnailCache::aFileThatIsNotThereIsSaidToBe()
{
    QVERIFY(QFile::remove(image()));
    const auto failed = load();
    QVERIFY(!failed);
    QVERIFY(failed.error().message.contains(image()));
    QVERIFY(!QFileInfo::exists(folder()));
}

void tst_ThumbnailCache::aHashIsMadeOnce()
{
    const auto made = hash();
    const auto kept = hash();
    QCOMPARE(m_made, 1);
    QVERIFY(made && kept);
    QCOMPARE(*kept, *made);
    QVERIFY(!made->plain);
    QVERIFY((RasterFixture{.size = {200, 100}, .value = [](int, int, int) { return 7; }}.write(image())));
    QVERIFY(hash()->plain);
    QVERIFY(hash()->plain);
    QCOMPARE(m_made, 2);
    QVERIFY(load({128, 128})); // is not what was hashed
    QCOMPARE(m_made, 3);
}

void tst_ThumbnailCache::aKeptThumbnailOfAnyBoundsServesAHash_data()
{
    QTest::addColumn<int>("side");
    for (const int side : {128, 256, 512})
        QTest::addRow("%d", side) << side;
}

void tst_ThumbnailCache::aKeptThumbnailOfAnyBoundsServesAHash()
{
    QFETCH(const int, side);
    QVERIFY(load({side, side}));
    QCOMPARE(m_made, 1);
    QVERIFY(hash());
    QCOMPARE(m_made, 1);
}

void tst_ThumbnailCache::anotherTimeIsAnotherHash()
{
    QVERIFY(hash());
    setTime(QDateTime::currentDateTime().addDays(-1));
    QVERIFY(hash());
    QCOMPARE(m_made, 2);
}

void tst_ThumbnailCache::aGuessIsNotHashedForGood()
{
    ThumbnailCache cache({.folder = folder(), .keepFree = 0});
    for (int i = 0; i < 2; ++i) {
        QVERIFY(cache.hash(image(), [&]() -> Result<LoadedImage> {
            ++m_made;
            LoadedImage made = makeThumbnail(image(), {128, 128}).take();
            made.lacksLevels = true;
            return made;
        }));
    }
    QCOMPARE(m_made, 2);
}

void tst_ThumbnailCache::whyThereIsNoHashIsKept()
{
    QVERIFY(writeFile(image(), "no image"));
    const auto failed = hash();
    const auto again = hash();
    QCOMPARE(m_made, 1);
    QVERIFY(!failed && !again);
    QCOMPARE(again.error().message, failed.error().message);
    QVERIFY(QFile::remove(image()));
    QVERIFY(!hash());
}

QTEST_GUILESS_MAIN(tst_ThumbnailCache)
#include "tst_ThumbnailCache.moc"
