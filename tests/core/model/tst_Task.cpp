#include "core/model/Task.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class tst_Task : public QObject
{
    Q_OBJECT

private slots:
    void namesAndNumbersArePartOfTheFileFormat_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("name");
        QTest::newRow("other") << 0 << u"other"_s;
        QTest::newRow("caption") << 1 << u"caption"_s;
        QTest::newRow("description") << 2 << u"description"_s;
        QTest::newRow("vqa") << 3 << u"vqa"_s;
        QTest::newRow("classification") << 4 << u"classification"_s;
        QTest::newRow("grounding") << 5 << u"grounding"_s;
        QTest::newRow("region-caption") << 6 << u"region-caption"_s;
        QTest::newRow("conversation") << 7 << u"conversation"_s;
    }
    void namesAndNumbersArePartOfTheFileFormat()
    {
        QFETCH(int, number);
        QFETCH(QString, name);
        QVERIFY(number < TaskCount);
        QCOMPARE(taskName(static_cast<Task>(number)), name);
        QCOMPARE(taskFromName(name), static_cast<Task>(number));
    }

    void everyNumberHasARow() { QCOMPARE(TaskCount, 8); }

    void whatIsNoNameIsRefused()
    {
        QVERIFY(!taskFromName(u""));
        QVERIFY(!taskFromName(u"CAPTION"));
        QVERIFY(!taskFromName(u"caption "));
    }
};

QTEST_APPLESS_MAIN(tst_Task)
#include "tst_Task.moc"
