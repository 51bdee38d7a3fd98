#include "core/imaging/ImageLocator.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace core;
using namespace Qt::StringLiterals;

class TestImageLocator : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_base; ///< canonical

    QString root(const QString &name = u"root"_s) const { return m_base + u'/' + name; }
    void touch(const QString &path) const
    {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
        file.write("x");
    }
    void link(const QString &to, const QString &path) const
    {
        QCOMPARE(::symlink(QFile::encodeName(to).constData(), QFile::encodeName(path).constData()), 0);
    }

private slots:
    void initTestCase()
    {
        m_base = QDir(m_dir.path()).canonicalPath();
        for (const QString &path :
             {u"root/a.png"_s, u"root/sub/b.png"_s, u"root/IMG:1.png"_s, u"root/LC08_10:20:30.tif"_s,
              u"root/with\\backslash.png"_s, u"root/Case.JPG"_s, u"root/港口.png"_s, u"root/caf\u00e9.png"_s,
              u"root_evil/c.png"_s, u"second/a.png"_s, u"second/d.png"_s, u"secret.png"_s})
            touch(m_base + u'/' + path);
        QDir().mkpath(root() + u"/folder.png"_s);
        QCOMPARE(mkfifo(QFile::encodeName(root() + u"/pipe.png"_s).constData(), 0600), 0);
        link(m_base + u"/secret.png"_s, root() + u"/out.png"_s);
        link(m_base + u"/second"_s, root() + u"/other"_s);
        link(u"loop.png"_s, root() + u"/loop.png"_s);
        link(u"a.png"_s, root() + u"/alias.png"_s);
        link(u"/dev/zero"_s, root() + u"/zero.png"_s);
        link(u"/"_s, root() + u"/slash"_s);
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        const QByteArray name = QFile::encodeName(root() + u"/s.png"_s);
        QVERIFY(std::size_t(name.size()) < sizeof address.sun_path);
        std::copy(name.begin(), name.end(), address.sun_path);
        const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
        QCOMPARE(bind(socket, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
        close(socket);
    }

    void findsAFile_data()
    {
        QTest::addColumn<QString>("image");
        QTest::addColumn<QString>("file");
        QTest::newRow("plain") << u"a.png"_s << u"root/a.png"_s;
        QTest::newRow("folder") << u"sub/b.png"_s << u"root/sub/b.png"_s;
        QTest::newRow("dots and slashes") << u".//sub/./../sub//b.png"_s << u"root/sub/b.png"_s;
        QTest::newRow("only in the second folder") << u"d.png"_s << u"second/d.png"_s;
        QTest::newRow("from one folder into the other") << u"../second/d.png"_s << u"second/d.png"_s;
        QTest::newRow("Windows") << u"sub\\b.png"_s << u"root/sub/b.png"_s;
        QTest::newRow("a backslash in the name") << u"with\\backslash.png"_s << u"root/with\\backslash.png"_s;
        QTest::newRow("a name like a driver") << u"IMG:1.png"_s << u"root/IMG:1.png"_s;
        QTest::newRow("a time") << u"LC08_10:20:30.tif"_s << u"root/LC08_10:20:30.tif"_s;
        QTest::newRow("Chinese") << u"港口.png"_s << u"root/港口.png"_s;
        QTest::newRow("link within") << u"alias.png"_s << u"root/a.png"_s;
        QTest::newRow("link to another image folder") << u"other/d.png"_s << u"second/d.png"_s;
    }

    void findsAFile()
    {
        QFETCH(QString, image);
        QFETCH(QString, file);
        const auto found = ImageLocator({root(), root(u"second"_s)}).locate(image);
        QVERIFY2(found, found ? "" : qPrintable(found.error().message));
        QCOMPARE(*found, m_base + u'/' + file);
    }

    void anAbsolutePathInsideOfAFolderIsFine()
    {
        const auto found = ImageLocator({root()}).locate(root() + u"/a.png"_s);
        QVERIFY(found);
        QCOMPARE(*found, root() + u"/a.png"_s);
    }

    void theFirstFolderWins()
    {
        QCOMPARE(*ImageLocator({root(u"second"_s), root()}).locate(u"a.png"_s), m_base + u"/second/a.png"_s);
    }

    void refusesAndSaysWhy_data()
    {
        QTest::addColumn<QString>("image");
        QTest::addColumn<QString>("why");
        QTest::newRow("absolute") << u"/etc/passwd"_s << u"outside"_s;
        QTest::newRow("up") << u"../../x"_s << u"outside"_s;
        QTest::newRow("up, Windows") << u"..\\..\\x"_s << u"outside"_s;
        QTest::newRow("up from below") << u"sub/../../secret.png"_s << u"outside"_s;
        QTest::newRow("same beginning") << u"../root_evil/c.png"_s << u"outside"_s;
        QTest::newRow("the folder itself") << u"."_s << u"folder"_s;
        QTest::newRow("vsicurl") << u"/vsicurl/http://127.0.0.1:1/x.tif"_s << u"virtual"_s;
        QTest::newRow("vsizip in capitals") << u"/VSIZIP/x.zip/y.tif"_s << u"virtual"_s;
        QTest::newRow("vsistdin") << u"//vsistdin/"_s << u"virtual"_s;
        QTest::newRow("http") << u"http://127.0.0.1:1/x.tif"_s << u"address"_s;
        QTest::newRow("file") << u"file:///etc/passwd"_s << u"address"_s;
        QTest::newRow("memory") << u"MEM:::DATAPOINTER=4096,PIXELS=10,LINES=10"_s << u"instruction"_s;
        QTest::newRow("directory of a TIFF") << u"GTIFF_DIR:1:/etc/passwd"_s << u"instruction"_s;
        QTest::newRow("netcdf") << u"NETCDF:\"/etc/passwd\":x"_s << u"instruction"_s;
        QTest::newRow("VRT") << u"<VRTDataset rasterXSize=\"1\"></VRTDataset>"_s << u"document"_s;
        QTest::newRow("VRT after blanks") << u"\n <VRTDataset/>"_s << u"document"_s;
        QTest::newRow("long VRT") << u"<VRTDataset>"_s + QString(100'000, u'x') << u"document"_s;
        QTest::newRow("JSON") << u"{\"type\":\"x\"}"_s << u"document"_s;
        QTest::newRow("null") << u"a.png"_s + QChar() + u".jpg"_s << u"null"_s;
        QTest::newRow("empty") << QString() << u"empty"_s;
        QTest::newRow("blank") << u"  "_s << u"empty"_s;
        QTest::newRow("Windows drive") << u"C:\\data\\a.png"_s << u"another computer"_s;
        QTest::newRow("Windows share") << u"\\\\server\\a.png"_s << u"network"_s;
        QTest::newRow("folder") << u"folder.png"_s << u"folder"_s;
        QTest::newRow("pipe") << u"pipe.png"_s << u"pipe"_s;
        QTest::newRow("socket") << u"s.png"_s << u"socket"_s;
        QTest::newRow("link out") << u"out.png"_s << u"link leads out"_s;
        QTest::newRow("through a linked folder") << u"slash/etc/passwd"_s << u"link leads out"_s;
        QTest::newRow("link to a device") << u"zero.png"_s << u"link leads out"_s;
        QTest::newRow("link loop") << u"loop.png"_s << u"circle"_s;
    }

    void refusesAndSaysWhy()
    {
        QFETCH(QString, image);
        QFETCH(QString, why);
        const auto found = ImageLocator({root()}).locate(image);
        QVERIFY2(!found, found ? qPrintable(*found) : "");
        QCOMPARE(found.error().kind, Error::Kind::BadInput);
        const QString message = found.error().message;
        QVERIFY2(message.contains(why), qPrintable(message));
        QVERIFY2(message.size() < 400, qPrintable(message));
        if (!image.contains(QChar()) && !image.contains(u'\n')) {
            const bool named =
                message.contains(image.left(100)) || message.contains(QString(image).replace(u'\\', u'/'));
            QVERIFY2(named, qPrintable(message));
        }
    }

    void aDeviceInsideOfAFolderIsRefused()
    {
        const auto found = ImageLocator({u"/dev"_s}).locate(u"zero"_s);
        QVERIFY(!found);
        QVERIFY2(found.error().message.contains(u"device"_s), qPrintable(found.error().message));
    }

    void aMissingFileTellsEveryPlaceThatWasLookedAt()
    {
        const auto found = ImageLocator({root(), root(u"second"_s)}).locate(u"sub\\none.png"_s);
        QVERIFY(!found);
        QCOMPARE(found.error().kind, Error::Kind::NotFound);
        for (const QString &place : {u"/root/sub\\none.png"_s, u"/root/sub/none.png"_s, u"/second/sub/none.png"_s})
            QVERIFY2(found.error().message.contains(m_base + place), qPrintable(found.error().message));
    }

    void withoutAFolderNothingIsFound()
    {
        QCOMPARE(ImageLocator().locate(u"a.png"_s).error().kind, Error::Kind::NotFound);
        QCOMPARE(ImageLocator({QString()}).locate(u"/etc/passwd"_s).error().kind, Error::Kind::NotFound);
    }

    void aFolderThatAppearsLaterIsUsed()
    {
        const ImageLocator locator({root(u"later"_s)});
        QVERIFY(!locator.locate(u"e.png"_s));
        touch(root(u"later/e.png"_s));
        QVERIFY(locator.locate(u"e.png"_s));
    }

    void aFolderGivenThroughALinkWorks()
    {
        link(root(), root(u"linked"_s));
        const auto found = ImageLocator({root(u"linked"_s)}).locate(u"a.png"_s);
        QVERIFY(found);
        QCOMPARE(*found, root() + u"/a.png"_s);
    }

    void otherCaseIsNotFoundButNamed()
    {
        const ImageLocator locator({root()});
        QCOMPARE(locator.locate(u"case.jpg"_s).error().kind, Error::Kind::NotFound);
        QCOMPARE(locator.similar(u"case.jpg"_s), u"Case.JPG"_s);
        QCOMPARE(locator.similar(u"sub\\B.PNG"_s), u"sub/b.png"_s);
        QCOMPARE(locator.similar(u"cafe\u0301.png"_s), u"caf\u00e9.png"_s);
        QCOMPARE(locator.similar(u"none.jpg"_s), QString());
        QCOMPARE(locator.similar(u"../SECRET.png"_s), QString());
        QCOMPARE(locator.similar(u"slash/ETC/passwd"_s), QString());
    }
};

QTEST_GUILESS_MAIN(TestImageLocator)
#include "tst_ImageLocator.moc"
