#include "core/project/SpellingHint.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class tst_SpellingHint : public QObject
{
    Q_OBJECT
private slots:
    void findsWhatWasMeant_data();
    void findsWhatWasMeant();
};

void tst_SpellingHint::findsWhatWasMeant_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("meant");
    QTest::newRow("exchanged") << u"taks"_s << u"task"_s;
    QTest::newRow("missing") << u"verdit"_s << u"verdict"_s;
    QTest::newRow("one more") << u"imagee"_s << u"image"_s;
    QTest::newRow("other") << u"sourse"_s << u"source"_s;
    QTest::newRow("case") << u"TAKS"_s << u"task"_s;
    QTest::newRow("two slips in a long word") << u"verdcit"_s << u"verdict"_s;
    QTest::newRow("beginning") << u"ver"_s << u"verdict"_s;
    QTest::newRow("nothing like it") << u"weather"_s << QString();
    QTest::newRow("one letter") << u"q"_s << QString();
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("very long") << QString(100'000, u'x') << QString();
}

void tst_SpellingHint::findsWhatWasMeant()
{
    QFETCH(QString, word);
    QFETCH(QString, meant);
    QCOMPARE(spellingHint(word, {u"task"_s, u"verdict"_s, u"source"_s, u"image"_s}), meant);
}

QTEST_APPLESS_MAIN(tst_SpellingHint)
#include "tst_SpellingHint.moc"
