#include "core/imaging/ImageService.h"

#include "tests/core/imaging/RasterFixture.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace core;
using namespace Qt::StringLiterals;

class TestImageService : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    QString path(const QString &name) const { return m_dir.filePath(name); }

private slots:
    void initTestCase()
    {
        for (const QString &name : {u"a.png"_s, u"b.png"_s, u"c.png"_s}) {
            const RasterFixture fixture{
                .size = {200, 100}, .value = [](int, int x, int) { return x; }, .format = "PNG"};
            QVERIFY(fixture.write(path(name)));
        }
    }

    void anImageIsNotThereAndThenItIs()
    {
        ImageService service;
        QSignalSpy ready(&service, &ImageService::imageReady);
        QVERIFY(!service.image(path(u"a.png"_s)));
        QVERIFY(ready.wait());
        QCOMPARE(ready[0][0].toString(), path(u"a.png"_s));
        const auto image = service.image(path(u"a.png"_s));
        QVERIFY(image && image->ok());
        QCOMPARE(image->value().fullSize(), QSize(200, 100));
        QCOMPARE(ready.size(), 1);
    }

    void theSignalComesOnTheThreadOfTheService()
    {
        ImageService service;
        QThread *thread = nullptr;
        QSize size;
        connect(&service, &ImageService::thumbnailReady, this,
                [&](const QString &, const Result<LoadedImage> &thumbnail) {
                    thread = QThread::currentThread();
                    size = thumbnail->rgb.size();
                });
        QVERIFY(!service.thumbnail(path(u"a.png"_s), {50, 50}));
        QTRY_COMPARE(thread, QThread::currentThread());
        QCOMPARE(size, QSize(50, 25));
        QVERIFY(service.thumbnail(path(u"a.png"_s), {50, 50}));
        QVERIFY(!service.thumbnail(path(u"a.png"_s), {20, 20}));
    }

    void aMissingImageIsAnAnswerToo()
    {
        ImageService service;
        QSignalSpy ready(&service, &ImageService::imageReady);
        QVERIFY(!service.image(path(u"none.png"_s)));
        QVERIFY(ready.wait());
        const auto image = service.image(path(u"none.png"_s));
        QVERIFY(image);
        QCOMPARE(image->error().kind, Error::Kind::NotFound);
    }

    void whatWasLoadedAheadIsAtHand()
    {
        ImageService service;
        QSignalSpy ready(&service, &ImageService::imageReady);
        service.prefetch({path(u"b.png"_s), path(u"c.png"_s)});
        QTRY_COMPARE(ready.size(), 2);
        QVERIFY(service.image(path(u"b.png"_s)));
        QVERIFY(service.image(path(u"c.png"_s)));
    }

    void manyFilesAreReadSideBySide()
    {
        const char *const formats[] = {"GTiff", "PNG", "JPEG", "WEBP", "BMP", "GIF"};
        const GDALDataType types[] = {GDT_UInt16, GDT_Byte, GDT_Byte, GDT_Byte, GDT_Byte, GDT_Byte};
        QStringList paths;
        for (int i = 0; i < 60; ++i) {
            const int bands = i % 6 == 5 ? 1 : 3;
            const auto value = [i](int band, int x, int y) { return (i + band * x + y) % 256; };
            paths += path(u"many %1"_s.arg(i));
            QVERIFY(RasterFixture({.bands = bands, .type = types[i % 6], .value = value, .format = formats[i % 6]})
                        .write(paths.last()));
        }
        ImageService service({.workers = 4});
        QSignalSpy images(&service, &ImageService::imageReady);
        QSignalSpy thumbnails(&service, &ImageService::thumbnailReady);
        service.prefetch(paths);
        for (const QString &path : paths)
            service.thumbnail(path, {16, 16});
        QTRY_COMPARE(images.size(), 60);
        QTRY_COMPARE(thumbnails.size(), 60);
        for (const QString &path : paths)
            QVERIFY2(service.image(path)->ok() && service.thumbnail(path, {16, 16})->ok(), qPrintable(path));
    }

    void nothingComesAfterTheEnd()
    {
        QStringList late;
        {
            ImageService service;
            connect(&service, &ImageService::imageReady, this, [&](const QString &path) { late += path; });
            for (int i = 0; i < 50; ++i)
                service.image(path(QString::number(i)));
        }
        QCoreApplication::processEvents();
        QCOMPARE(late, QStringList());
    }
};

QTEST_GUILESS_MAIN(TestImageService)
#include "tst_ImageService.moc"
