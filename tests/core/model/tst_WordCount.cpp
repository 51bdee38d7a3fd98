#include "core/model/WordCount.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_WordCount : public QObject
{
    Q_OBJECT

private slots:
    void wordsAreCounted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("words");
        QTest::newRow("none") << QString() << 0;
        QTest::newRow("signs") << u" -- ... !"_s << 0;
        QTest::newRow("sentence") << u"Two ships, one quay."_s << 4;
        QTest::newRow("inner signs") << u"don't over-do 0.25"_s << 3;
        QTest::newRow("Chinese") << u"\u673a\u573a abc"_s << 3;
        QTest::newRow("accents") << u"d\u00e9j\u00e0 vu"_s << 2;
    }

    void wordsAreCounted()
    {
        QFETCH(QString, text);
        QTEST(core::wordCount(text), "words");
    }
};

QTEST_APPLESS_MAIN(tst_WordCount)
#include "tst_WordCount.moc"
