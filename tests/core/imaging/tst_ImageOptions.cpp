#include "core/imaging/ImageOptions.h"

#include <QLocale>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class TestImageOptions : public QObject
{
    Q_OBJECT
private slots:
    void theDefaultHasNothingToSay()
    {
        QCOMPARE(ImageOptions().toText(), QString());
        QCOMPARE(*ImageOptions::fromText(u""), ImageOptions());
        QCOMPARE(*ImageOptions::fromText(u"  "), ImageOptions());
    }

    void textComesBackAsItWas_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"bands=4,3,2", "bands=1", "bands=8,4 formula=nd map=diverging", "part=phase", "db=auto", "db=amplitude",
              "db=power", "stretch=none", "stretch=minmax", "stretch=percentile:0.5,99.5", "stretch=sigma:2.5",
              "stretch=range:-25,0.1", "stretch=range:0,3000;1e-05,2500;3,-7", "gamma=1.2", "map=iron invert",
              "bands=4,3,2 stretch=percentile:2,98 gamma=0.8 clahe", "clahe"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void textComesBackAsItWas()
    {
        QFETCH(QString, text);
        const auto options = ImageOptions::fromText(text);
        QVERIFY2(options, options ? "" : qPrintable(options.error().message));
        QCOMPARE(options->toText(), text);
        QVERIFY(*options != ImageOptions());
        QCOMPARE(*ImageOptions::fromText(options->toText()), *options);
        QStringList words = text.split(u' ');
        std::reverse(words.begin(), words.end());
        QCOMPARE(*ImageOptions::fromText(words.join(u' ')), *options);
    }

    void wrongWordsAreNamed_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"bands=",
                                 "bands=0",
                                 "bands=1,2,3,4",
                                 "bands=1,x",
                                 "bands=-1",
                                 "formula=mean",
                                 "part=imaginary",
                                 "db=yes",
                                 "stretch=",
                                 "stretch=linear",
                                 "stretch=percentile",
                                 "stretch=percentile:98,2",
                                 "stretch=percentile:2",
                                 "stretch=percentile:2,101",
                                 "stretch=percentile:nan,98",
                                 "stretch=sigma:0",
                                 "stretch=sigma:inf",
                                 "stretch=range:1,1",
                                 "stretch=range:1",
                                 "stretch=range:0,1;0,1",
                                 "stretch=range:0,1;;0,1",
                                 "gamma=0",
                                 "gamma=1,5",
                                 "gamma=nan",
                                 "gamma=1e9",
                                 "map=jet",
                                 "invert=yes",
                                 "sepia",
                                 "=",
                                 "Bands=1"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void wrongWordsAreNamed()
    {
        QFETCH(QString, text);
        const auto options = ImageOptions::fromText(u"clahe "_s + text);
        QVERIFY(!options);
        QCOMPARE(options.error().kind, Error::Kind::Usage);
        QVERIFY(options.error().message.endsWith(u'.'));
    }

    void numbersAreThoseOfTheCLocale()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German));
        const auto options = ImageOptions::fromText(u"stretch=range:-1234.5,1e6 gamma=1.25");
        QLocale::setDefault(before);
        QVERIFY(options);
        QCOMPARE(options->stretch.ranges[0], (ValueRange{-1234.5, 1e6}));
        QCOMPARE(options->toText(), u"stretch=range:-1234.5,1e+06 gamma=1.25"_s);
    }

    void differentLooksAreDifferentKeys()
    {
        const ImageOptions plain;
        for (const QString &text : {u"bands=2"_s, u"stretch=none"_s, u"gamma=2"_s, u"map=iron"_s}) {
            const auto options = ImageOptions::fromText(text);
            QVERIFY(qHash(*options) != qHash(plain));
            QCOMPARE(qHash(*options), qHash(*ImageOptions::fromText(text)));
        }
    }
};

QTEST_GUILESS_MAIN(TestImageOptions)
#include "tst_ImageOptions.moc"
