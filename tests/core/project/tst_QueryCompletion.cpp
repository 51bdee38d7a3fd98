#include "core/project/QueryCompletion.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {
/// The text after taking each completion; `|` is the cursor.
QStringList taken(QString text)
{
    const qsizetype cursor = text.indexOf(u'|');
    text.remove(cursor, 1);
    QStringList results;
    for (const QueryCompletion &completion :
         queryCompletions(text, cursor, {{QueryField::Source, {u"train.json"_s, u"test set.json"_s}}}))
        results.append(QString(text).replace(completion.from, completion.length, completion.text));
    return results;
}
}

class tst_QueryCompletion : public QObject
{
    Q_OBJECT
private slots:
    void completesWhatStandsLeftOfTheCursor_data();
    void completesWhatStandsLeftOfTheCursor();
    void anEmptyFieldOffersEveryField();
    void fieldsSayWhatTheyLookAt();
    void aCursorOutsideTheTextIsHarmless();
};

void tst_QueryCompletion::completesWhatStandsLeftOfTheCursor_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("field") << u"tas|"_s << QStringList{u"task:"_s};
    QTest::newRow("case") << u"TAS|"_s << QStringList{u"task:"_s};
    QTest::newRow("fields") << u"s|"_s << QStringList{u"severity:"_s, u"sentence:"_s, u"says:"_s,
                                                      u"side:"_s,     u"source:"_s,   u"sample:"_s};
    QTest::newRow("rest of the word goes") << u"tas|xx verdict:none"_s << QStringList{u"task: verdict:none"_s};
    QTest::newRow("field before its colon") << u"tas|k:vqa"_s << QStringList{u"task:vqa"_s};
    QTest::newRow("second word") << u"a boat ver|"_s << QStringList{u"a boat verdict:"_s};
    QTest::newRow("in parentheses") << u"(ver|)"_s << QStringList{u"(verdict:)"_s};
    QTest::newRow("negated") << u"-ver|"_s << QStringList{u"-verdict:"_s};
    QTest::newRow("values") << u"edited:|"_s << QStringList{u"edited:yes"_s, u"edited:no"_s};
    QTest::newRow("value begun") << u"task:c|"_s
                                 << QStringList{u"task:caption"_s, u"task:classification"_s, u"task:conversation"_s};
    QTest::newRow("second value") << u"verdict:none,a|"_s << QStringList{u"verdict:none,approved"_s};
    QTest::newRow("not twice") << u"edited:yes,|"_s << QStringList{u"edited:yes,no"_s};
    QTest::newRow("value in the middle") << u"verdict:a|,none"_s << QStringList{u"verdict:approved,none"_s};
    QTest::newRow("known names, quoted where they must be")
        << u"source:t|"_s << QStringList{u"source:train.json"_s, u"source:\"test set.json\""_s};
    QTest::newRow("inside quotes") << u"\"ta|"_s << QStringList{};
    QTest::newRow("after quotes") << u"\"a \\\" b\" tas|"_s << QStringList{u"\"a \\\" b\" task:"_s};
    QTest::newRow("unknown field") << u"taks:v|"_s << QStringList{};
    QTest::newRow("text has no values to offer") << u"text:a|"_s << QStringList{};
}

void tst_QueryCompletion::completesWhatStandsLeftOfTheCursor()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(taken(text), expected);
}

void tst_QueryCompletion::anEmptyFieldOffersEveryField()
{
    QCOMPARE(queryCompletions({}, 0).size(), queryFields().size());
}

void tst_QueryCompletion::fieldsSayWhatTheyLookAt()
{
    for (const QueryCompletion &completion : queryCompletions({}, 0))
        QVERIFY(!completion.meaning.isEmpty());
}

void tst_QueryCompletion::aCursorOutsideTheTextIsHarmless()
{
    QCOMPARE(queryCompletions(u"tas", 100).size(), std::size_t(1));
    QCOMPARE(queryCompletions(u"ta", -1).size(), queryFields().size());
    QVERIFY(queryCompletions(u"\"\\", 2).empty());
}

QTEST_APPLESS_MAIN(tst_QueryCompletion)
#include "tst_QueryCompletion.moc"
