#include "core/lint/TokenEstimate.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// About how many tokens a text is.
class tst_TokenEstimate : public QObject
{
    Q_OBJECT
private slots:
    void aTextIsAboutSoManyTokens_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("tokens");
        QTest::newRow("nothing") << QString() << 0;
        QTest::newRow("blanks") << u"   "_s << 0;
        QTest::newRow("short words") << u"a ship at sea"_s << 4;
        QTest::newRow("a long word") << u"infrastructure"_s << 3;
        QTest::newRow("signs and lines") << u"Yes.\nNo!"_s << 5;
        QTest::newRow("digits") << u"1024"_s << 4;
        QTest::newRow("letters and digits") << u"T62"_s << 3;
        QTest::newRow("a box") << u"[0.10, 0.20]"_s << 11;
        QTest::newRow("Chinese") << u"飞机"_s << 4;
        QTest::newRow("half a pair") << QString(QChar(0xD83D)) << 1;
    }
    void aTextIsAboutSoManyTokens()
    {
        QFETCH(const QString, text);
        QTEST(core::estimatedTokens(text), "tokens");
    }
};

QTEST_APPLESS_MAIN(tst_TokenEstimate)
#include "tst_TokenEstimate.moc"
