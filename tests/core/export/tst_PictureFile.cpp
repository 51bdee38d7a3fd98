#include "core/export/PictureFile.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_PictureFile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private slots:
    void aPictureComesBackPixelByPixel()
    {
        QImage picture(70, 30, QImage::Format_RGB32);
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x)
                picture.setPixel(x, y, qRgb(x * 3, y * 8, x ^ y));
        }
        const QString path = m_folder.filePath(u"\u673a\u573a.png"_s);
        QVERIFY(core::writePng(picture, path));
        QCOMPARE(QImage(path).convertToFormat(QImage::Format_RGB32), picture);
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void noPictureIsNoFile()
    {
        const QString path = m_folder.filePath(u"none.png"_s);
        QVERIFY(!core::writePng(QImage(), path));
        QVERIFY(!QFile::exists(path));
    }

    void whereNothingCanBeWrittenItSaysSo()
    {
        const auto written = core::writePng(QImage(2, 2, QImage::Format_RGB32), m_folder.filePath(u"no/such.png"_s));
        QVERIFY(!written);
        QVERIFY2(written.error().message.contains(u"such.png"_s), qPrintable(written.error().message));
    }
};

QTEST_GUILESS_MAIN(tst_PictureFile)
#include "tst_PictureFile.moc"
