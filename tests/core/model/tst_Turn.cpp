#include "core/model/Turn.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class tst_Turn : public QObject
{
    Q_OBJECT

private slots:
    void rolesSpeakForSomebody_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<Speaker>("speaker");
        for (const char *role : {"human", "user", "Human", "USER"})
            QTest::newRow(role) << QString::fromLatin1(role) << Speaker::Question;
        for (const char *role : {"gpt", "assistant", "bot", "model", "GPT", "Assistant"})
            QTest::newRow(role) << QString::fromLatin1(role) << Speaker::Answer;
        for (const char *role : {"system", "tool", "", "human ", "gpt4", "用户"})
            QTest::newRow(role[0] ? role : "empty") << QString::fromUtf8(role) << Speaker::Other;
    }
    void rolesSpeakForSomebody()
    {
        QFETCH(QString, role);
        QFETCH(Speaker, speaker);
        QCOMPARE(speakerOf(role), speaker);
    }

    void aTurnIsEditedWhenItsTextDiffers()
    {
        Turn turn{u"1"_s, u"gpt"_s, u"yes"_s, u"yes"_s};
        QVERIFY(!turn.edited());
        turn.value += u' ';
        QVERIFY(turn.edited());
        turn.value.chop(1);
        QVERIFY(!turn.edited());
    }
};

QTEST_APPLESS_MAIN(tst_Turn)
#include "tst_Turn.moc"
