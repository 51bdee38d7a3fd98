#include "core/project/GlobPattern.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;
using Plain = GlobPattern::Plain;

class tst_GlobPattern : public QObject
{
    Q_OBJECT
private slots:
    void matchesNames_data();
    void matchesNames();
    void wholeWantsAllOfTheName();
    void manyStarsOnALongNameTakeNoTime();
};

void tst_GlobPattern::matchesNames_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("expected");

    QTest::newRow("start") << u"airport*"_s << u"airport_1.jpg"_s << true;
    QTest::newRow("case") << u"AirPort*"_s << u"aIRPORT_1.jpg"_s << true;
    QTest::newRow("after the folder") << u"airport*"_s << u"AID/airport_1.jpg"_s << true;
    QTest::newRow("after a Windows folder") << u"airport*"_s << u"AID\\airport_1.jpg"_s << true;
    QTest::newRow("not in the middle") << u"port*"_s << u"airport_1.jpg"_s << false;
    QTest::newRow("whole path") << u"AID/*"_s << u"AID/airport_1.jpg"_s << true;
    QTest::newRow("stars cross folders") << u"a*g"_s << u"aid/x/y.jpg"_s << true;
    QTest::newRow("end") << u"*.png"_s << u"a/b.PNG"_s << true;
    QTest::newRow("not the end") << u"*.png"_s << u"a/b.png.jpg"_s << false;
    QTest::newRow("two parts in order") << u"*a*b*"_s << u"xaxbx"_s << true;
    QTest::newRow("two parts, wrong order") << u"*a*b*"_s << u"xbxax"_s << false;
    QTest::newRow("ends may not overlap") << u"ab*ba"_s << u"aba"_s << false;
    QTest::newRow("middle may not use the end") << u"*ab*b"_s << u"ab"_s << false;
    QTest::newRow("one character") << u"a?c"_s << u"abc"_s << true;
    QTest::newRow("one character, not none") << u"a?c"_s << u"ac"_s << false;
    QTest::newRow("one character in the middle") << u"*_?.*"_s << u"x_7.jpg"_s << true;
    QTest::newRow("only a star") << u"*"_s << u"anything"_s << true;
    QTest::newRow("only a star, nothing there") << u"*"_s << u""_s << true;
    QTest::newRow("stars in a row") << u"a**b"_s << u"ab"_s << true;
    QTest::newRow("plain is anywhere") << u"port"_s << u"airport_1.jpg"_s << true;
    QTest::newRow("plain across the slash") << u"D/air"_s << u"AID/airport.jpg"_s << true;
    QTest::newRow("plain not there") << u"ports"_s << u"airport.jpg"_s << false;
    QTest::newRow("Chinese") << u"机场*"_s << u"影像/机场_1.tif"_s << true;
    QTest::newRow("Chinese, plain") << u"场"_s << u"机场.tif"_s << true;
    QTest::newRow("Chinese in an ASCII name") << u"机"_s << u"airport.tif"_s << false;
    QTest::newRow("ASCII in a Chinese name") << u"*.TIF"_s << u"机场.tif"_s << true;
    QTest::newRow("question mark is a whole character") << u"?.tif"_s << u"🛰.tif"_s << true;
    QTest::newRow("accents fold") << u"é*"_s << u"École.jpg"_s << true;
    QTest::newRow("Kelvin sign in the pattern") << u"\u212A1*"_s << u"k1.jpg"_s << true;
    QTest::newRow("Kelvin sign in the name") << u"k1*"_s << u"\u212A1.jpg"_s << true;
    QTest::newRow("star in the name") << u"a?b"_s << u"a*b"_s << true;
    QTest::newRow("long name") << u"*end"_s << QString(1000, u'x') + u"end"_s << true;
}

void tst_GlobPattern::matchesNames()
{
    QFETCH(QString, pattern);
    QFETCH(QString, name);
    QFETCH(bool, expected);
    QCOMPARE(GlobPattern(pattern).matches(name.toStdString()), expected);
}

void tst_GlobPattern::wholeWantsAllOfTheName()
{
    const GlobPattern glob(u"train/12"_s, Plain::Whole);
    QVERIFY(glob.matches("Train/12"));
    QVERIFY(!glob.matches("train/123"));
    QVERIFY(GlobPattern(u"12"_s, Plain::Whole).matches("train/12"));
    QVERIFY(!GlobPattern(u"12"_s, Plain::Whole).matches("train/312"));
    QVERIFY(GlobPattern(u"1*"_s, Plain::Whole).matches("123"));
}

void tst_GlobPattern::manyStarsOnALongNameTakeNoTime()
{
    const QString pattern = u"*a"_s.repeated(200) + u"b*"_s;
    QVERIFY(!GlobPattern(pattern).matches(std::string(100'000, 'a'))); // exponential in a naive matcher
}

QTEST_APPLESS_MAIN(tst_GlobPattern)
#include "tst_GlobPattern.moc"
