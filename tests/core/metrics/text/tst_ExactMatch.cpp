#include "core/metrics/text/ExactMatch.h"

#include "tests/core/metrics/MetricKit.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

class tst_ExactMatch : public QObject
{
    Q_OBJECT
private slots:
    void everyAnswerOfTheKitMatchesWhereItShould();
    void caseAndBlanksAtTheEndsDoNotCount_data();
    void caseAndBlanksAtTheEndsDoNotCount();
};

void tst_ExactMatch::everyAnswerOfTheKitMatchesWhereItShould()
{
    const MetricKit kit(u"vqa"_s);
    if (kit.isEmpty())
        QSKIP(MetricKit::Absent);
    for (const MetricKit::Item &item : kit.items()) {
        QStringList answers;
        for (const auto &answer : item.given.value(u"answers").toArray())
            answers += answer.toString();
        const bool expected = item.expected.value(u"exact_match_lower_strip").toBool();
        QVERIFY2(isExactMatch(item.given.value(u"prediction").toString(), answers) == expected,
                 qUtf8Printable(item.id));
    }
}

void tst_ExactMatch::caseAndBlanksAtTheEndsDoNotCount_data()
{
    QTest::addColumn<QString>("candidate");
    QTest::addColumn<QStringList>("references");
    QTest::addColumn<bool>("isMatch");
    QTest::newRow("case") << u" Two ships\n"_s << QStringList{u"a ship"_s, u"two Ships"_s} << true;
    QTest::newRow("within") << u"two  ships"_s << QStringList{u"two ships"_s} << false;
    QTest::newRow("punctuation") << u"two ships."_s << QStringList{u"two ships"_s} << false;
    QTest::newRow("nothing said") << u" "_s << QStringList{QString()} << true;
    QTest::newRow("no references") << u"a"_s << QStringList{} << false;
}

void tst_ExactMatch::caseAndBlanksAtTheEndsDoNotCount()
{
    QFETCH(const QString, candidate);
    QFETCH(const QStringList, references);
    QFETCH(const bool, isMatch);
    QCOMPARE(isExactMatch(candidate, references), isMatch);
}

QTEST_GUILESS_MAIN(tst_ExactMatch)
#include "tst_ExactMatch.moc"
