#include "core/notation/BoxRange.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class tst_BoxRange : public QObject
{
    Q_OBJECT

private slots:
    void namesArePartOfTheFileFormat_data()
    {
        QTest::addColumn<BoxRange>("range");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QSizeF>("unit"); // pixels per unit on an image of 640 x 512
        QTest::newRow("unit") << BoxRange::Unit << u"0-1"_s << QSizeF(640, 512);
        QTest::newRow("percent") << BoxRange::Percent << u"0-100"_s << QSizeF(6.4, 5.12);
        QTest::newRow("mille") << BoxRange::Mille << u"0-1000"_s << QSizeF(0.64, 0.512);
        QTest::newRow("pixels") << BoxRange::Pixels << u"pixels"_s << QSizeF(1, 1);
    }
    void namesArePartOfTheFileFormat()
    {
        QFETCH(BoxRange, range);
        QFETCH(QString, name);
        QCOMPARE(boxRangeName(range), name);
        QCOMPARE(boxRangeFromName(name), range);
        QTEST(pixelsPerUnit(range, {640, 512}), "unit");
    }

    void whatIsNoNameIsRefused()
    {
        for (const QStringView name : {u"", u"0-10", u"Pixels", u"0-1 "})
            QVERIFY(!boxRangeFromName(name));
    }
};

QTEST_APPLESS_MAIN(tst_BoxRange)
#include "tst_BoxRange.moc"
