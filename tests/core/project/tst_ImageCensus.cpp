#include "core/project/ImageCensus.h"

#include "tests/core/project/MadeProject.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace core;

/// Which images are there: told before anybody begins to review.
class tst_ImageCensus : public QObject
{
    Q_OBJECT
private slots:
    void eachNameCountsOnce();
    void everyImageOfASampleIsLookedFor();
    void onlyTheFirstMissingOnesAreNamed();
    void aNameThatIsNoPathBelowAFolderIsMissing_data();
    void aNameThatIsNoPathBelowAFolderIsMissing();
    void imageFoldersAreLookedInToo();
    void cancellingStopsTheLooking();

private:
    static QByteArray records(const QList<QByteArray> &images); ///< JSON of the `image` of each
    static void touch(const QString &path)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    static ImageCensus count(const MadeProject &made)
    {
        return countImages(*made.open(ProjectFile::Mode::ReadOnly), JobControl());
    }
};

QByteArray tst_ImageCensus::records(const QList<QByteArray> &images)
{
    QByteArray json;
    for (const QByteArray &image : images)
        json += "{\"image\": " + image + ", \"conversations\": []}\n";
    return json;
}

void tst_ImageCensus::eachNameCountsOnce()
{
    const MadeProject made(records({"\"a.png\"", "\"b.png\"", "\"a.png\"", "\"b.png\"", "null"}));
    touch(made.filePath(u"a.png"_s));
    const ImageCensus census = count(made);
    QCOMPARE(census.found, 1);
    QCOMPARE(census.missing, 1);
    QCOMPARE(census.examples, QStringList{u"b.png"_s});
}

void tst_ImageCensus::everyImageOfASampleIsLookedFor()
{
    const MadeProject made(records({R"(["a.png", "b.png"])", R"(["b.png", "c.png", "中.png"])", "[]"}));
    touch(made.filePath(u"b.png"_s));
    touch(made.filePath(u"中.png"_s));
    const ImageCensus census = count(made);
    QCOMPARE(census.found, 2);
    QCOMPARE(census.examples, (QStringList{u"a.png"_s, u"c.png"_s}));
}

void tst_ImageCensus::onlyTheFirstMissingOnesAreNamed()
{
    QList<QByteArray> images;
    for (int i = 0; i < 50; ++i)
        images.append("\"" + QByteArray::number(i) + ".png\"");
    const MadeProject made(records(images));
    const ImageCensus census = count(made);
    QCOMPARE(census.missing, 50);
    QCOMPARE(census.examples.size(), 20);
    QCOMPARE(census.examples.first(), u"0.png"_s);
}

void tst_ImageCensus::aNameThatIsNoPathBelowAFolderIsMissing_data()
{
    QTest::addColumn<QByteArray>("image");
    QTest::newRow("device") << QByteArray("\"/dev/zero\"");
    QTest::newRow("above the folder") << QByteArray("\"../../../../etc/passwd\"");
    QTest::newRow("network") << QByteArray("\"/vsicurl/http://example.org/a.tif\"");
    QTest::newRow("memory") << QByteArray("\"MEM:::DATAPOINTER=4096\"");
    QTest::newRow("a folder") << QByteArray("\".\"");
    QTest::newRow("NUL") << QByteArray("\"a.png\\u0000b\"");
    QTest::newRow("lone surrogate") << QByteArray("\"a\\ud800.png\"");
    QTest::newRow("newline") << QByteArray("\"a\\nb.png\"");
    QTest::newRow("long") << '"' + QByteArray(100'000, 'x') + '"';
}

void tst_ImageCensus::aNameThatIsNoPathBelowAFolderIsMissing()
{
    QFETCH(QByteArray, image);
    const MadeProject made(records({image}));
    const ImageCensus census = count(made);
    QCOMPARE(census.found, 0);
    QVERIFY(census.missing > 0);
}

void tst_ImageCensus::imageFoldersAreLookedInToo()
{
    const MadeProject made(records({"\"a.png\"", "\"b.png\""}));
    QTemporaryDir images;
    touch(images.filePath(u"a.png"_s));
    const auto project = made.open();
    QCOMPARE(countImages(*project, JobControl()).found, 0);
    VERIFY_OK(project->setImageRoots({images.path()}));
    QCOMPARE(countImages(*project, JobControl()).found, 1);
}

void tst_ImageCensus::cancellingStopsTheLooking()
{
    const MadeProject made(records({"\"a.png\"", "\"b.png\""}));
    JobControl control;
    control.cancel();
    const ImageCensus census = countImages(*made.open(ProjectFile::Mode::ReadOnly), control);
    QCOMPARE(census.found + census.missing, 0);
}

QTEST_GUILESS_MAIN(tst_ImageCensus)
#include "tst_ImageCensus.moc"
