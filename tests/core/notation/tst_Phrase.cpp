#include "core/notation/Phrase.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class tst_Phrase : public QObject
{
    Q_OBJECT

private slots:
    void namesTheBox_data()
    {
        QTest::addColumn<QString>("before"); // what stands before the box
        QTest::addColumn<QString>("phrase");
        QTest::newRow("p") << u"<p>two small ships</p> "_s << u"two small ships"_s;
        QTest::newRow("p without space") << u"a <p>ship</p>"_s << u"ship"_s;
        QTest::newRow("ref with blanks") << u"is  <ref>1 small person </ref> <box>[["_s << u"1 small person"_s;
        QTest::newRow("phrase") << u"<phrase>car</phrase>"_s << u"car"_s;
        QTest::newRow("p inside p") << u"<p>a <p>b</p> "_s << u"b"_s;
        QTest::newRow("p that never opened") << u"ship</p> "_s << u""_s;
        QTest::newRow("other tag") << u"<b>ship</b> "_s << u""_s;
        QTest::newRow("markup is text") << u"<p>a <i>b</i></p> "_s << u"a <i>b</i>"_s;
        QTest::newRow("phrase out of sight") << u"<p>"_s + u"x"_s.repeated(400) + u"</p>"_s << u""_s;
        QTest::newRow("article") << u"There is a small ship "_s << u"small ship"_s;
        QTest::newRow("number word") << u"there are two tennis courts "_s << u"tennis courts"_s;
        QTest::newRow("of") << u"a group of trees ["_s << u"trees"_s;
        QTest::newRow("hyphen") << u"near the L-shaped building "_s << u"L-shaped building"_s;
        QTest::newRow("start of text") << u"airport "_s << u"airport"_s;
        QTest::newRow("after a comma") << u"one, red car "_s << u"red car"_s;
        QTest::newRow("verb") << u"The car is located at "_s << u""_s;
        QTest::newRow("region") << u"description of this region: "_s << u""_s;
        QTest::newRow("see") << u"See "_s << u""_s;
        QTest::newRow("number only") << u"in 2012 "_s << u""_s;
        QTest::newRow("too many words") << u"cars parking beside houses where people walk "_s << u"people walk"_s;
        QTest::newRow("really too many") << u"blue green red white black cars "_s << u""_s;
        QTest::newRow("nothing") << u""_s << u""_s;
        QTest::newRow("only space") << u"   "_s << u""_s;
        QTest::newRow("chinese") << u"一艘船 "_s << u"一艘船"_s;
    }
    void namesTheBox()
    {
        QFETCH(QString, before);
        QTEST(phraseBefore(QString(before + u"[1, 2, 3, 4]"_s), before.size(), 0), "phrase");
    }

    void doesNotReadPastTheLimit()
    {
        const QString text = u"big ship [..] "_s;
        QCOMPARE(phraseBefore(text, 9, 0), u"big ship"_s);
        QCOMPARE(phraseBefore(text, 9, 4), u"ship"_s);
        QCOMPARE(phraseBefore(text, 9, 9), u""_s);
    }

    void listsAreJoinedBySeparators_data()
    {
        QTest::addColumn<QString>("between");
        QTest::addColumn<bool>("joins");
        for (const char *between : {"", " ", ", ", "; ", "]][[", "]], [[", "}{", "\n"})
            QTest::newRow(qPrintable(u"joins '%1'"_s.arg(QString::fromLatin1(between).replace(u'\n', u"\\n"_s))))
                << QString::fromLatin1(between) << true;
        for (const char *between : {" and ", ". ", " car ", "<p>"})
            QTest::newRow(qPrintable(u"parts '%1'"_s.arg(QString::fromLatin1(between))))
                << QString::fromLatin1(between) << false;
    }
    void listsAreJoinedBySeparators()
    {
        QFETCH(QString, between);
        QTEST(joinsBoxes(between), "joins");
    }
};

QTEST_APPLESS_MAIN(tst_Phrase)
#include "tst_Phrase.moc"
