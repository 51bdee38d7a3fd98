#include "core/model/Verdict.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class tst_Verdict : public QObject
{
    Q_OBJECT

private slots:
    void namesAndNumbersArePartOfTheFileFormat_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("name");
        QTest::newRow("none") << 0 << u"none"_s;
        QTest::newRow("approved") << 1 << u"approved"_s;
        QTest::newRow("rejected") << 2 << u"rejected"_s;
        QTest::newRow("unsure") << 3 << u"unsure"_s;
    }
    void namesAndNumbersArePartOfTheFileFormat()
    {
        QFETCH(int, number);
        QFETCH(QString, name);
        QVERIFY(number < VerdictCount);
        QCOMPARE(verdictName(static_cast<Verdict>(number)), name);
        QCOMPARE(verdictFromName(name), static_cast<Verdict>(number));
    }

    void everyNumberHasARow() { QCOMPARE(VerdictCount, 4); }

    void whatIsNoNameIsRefused()
    {
        QVERIFY(!verdictFromName(u""));
        QVERIFY(!verdictFromName(u"APPROVED"));
        QVERIFY(!verdictFromName(u"approved "));
    }
};

QTEST_APPLESS_MAIN(tst_Verdict)
#include "tst_Verdict.moc"
