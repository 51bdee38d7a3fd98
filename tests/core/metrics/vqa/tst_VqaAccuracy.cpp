#include "core/metrics/vqa/VqaAccuracy.h"

#include "core/metrics/vqa/ScoresByType.h"
#include "core/metrics/vqa/VqaContractions.h"
#include "tests/core/metrics/MetricKit.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

QStringList answersOf(const MetricKit::Item &item)
{
    QStringList answers;
    for (const auto &answer : item.given.value(u"answers").toArray())
        answers += answer.toString();
    return answers;
}

bool sameMeans(const ScoresByType &scores, const QJsonObject &percents)
{
    if (scores.types().keys() != percents.keys())
        return false;
    return std::ranges::all_of(percents.keys(), [&](const QString &type) {
        return std::abs(100 * scores.types().value(type).value() - percents.value(type).toDouble()) <= 1e-8;
    });
}

}

class tst_VqaAccuracy : public QObject
{
    Q_OBJECT
private slots:
    void everyAnswerOfTheKitHasTheAccuracyOfTheScript();
    void normalisingIsThatOfTheScript_data();
    void normalisingIsThatOfTheScript();
    void everyContractionIsThere();
    void caseCountsWhereAllAgreeUnlessNormalisedAlways();
    void threeOthersMakeAnAnswerRight_data();
    void threeOthersMakeAnAnswerRight();
};

void tst_VqaAccuracy::everyAnswerOfTheKitHasTheAccuracyOfTheScript()
{
    const MetricKit kit(u"vqa"_s);
    if (kit.isEmpty())
        QSKIP(MetricKit::Absent);
    ScoresByType byAnswer, byQuestion;
    for (const MetricKit::Item &item : kit.items()) {
        const QString prediction = item.given.value(u"prediction").toString();
        const double accuracy = VqaAccuracy::of(prediction, answersOf(item));
        QVERIFY2(std::abs(100 * accuracy - item.number(u"accuracy_percent")) <= 1e-8, qUtf8Printable(item.id));
        QCOMPARE(VqaAccuracy::normalised(prediction), item.expected.value(u"normalised_prediction").toString());
        byAnswer.add(item.given.value(u"answer_type").toString(), accuracy);
        byQuestion.add(item.given.value(u"question_type").toString(), accuracy);
    }
    QVERIFY(std::abs(100 * byAnswer.overall().value() - kit.expected().value(u"overall").toDouble()) <= 1e-8);
    QVERIFY(sameMeans(byAnswer, kit.expected().value(u"perAnswerType").toObject()));
    QVERIFY(sameMeans(byQuestion, kit.expected().value(u"perQuestionType").toObject()));
}

void tst_VqaAccuracy::normalisingIsThatOfTheScript_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("normalised");
    QTest::newRow("articles") << u"The car and a an plane"_s << u"car and plane"_s;
    QTest::newRow("numbers") << u"None of ten, eleven"_s << u"0 of 10 eleven"_s;
    QTest::newRow("a sign between letters is a blank") << u"black/white"_s << u"black white"_s;
    QTest::newRow("a sign beside a blank is nothing, also elsewhere") << u"red-ish - blue"_s << u"redish blue"_s;
    QTest::newRow("a thousand joins everything") << u"1,000/year"_s << u"1000year"_s;
    QTest::newRow("a point before a digit stays") << u"3.5 m. .5"_s << u"3.5 m .5"_s;
    QTest::newRow("contractions") << u"dont youre somebody'd"_s << u"don't you're somebodyd"_s;
    QTest::newRow("a word that is a number only afterwards") << u"One's"_s << u"one's"_s;
    QTest::newRow("other signs stay") << u"10% & 5° it's 5:30"_s << u"10% & 5° it's 5:30"_s;
    QTest::newRow("white space") << u" red\n\troof "_s << u"red roof"_s;
    QTest::newRow("nothing left") << u"the ."_s << QString();
}

void tst_VqaAccuracy::normalisingIsThatOfTheScript()
{
    QFETCH(const QString, answer);
    QFETCH(const QString, normalised);
    QCOMPARE(VqaAccuracy::normalised(answer), normalised);
}

void tst_VqaAccuracy::everyContractionIsThere()
{
    QFile file(MetricKit::path(u"lists/vqa-contractions.tsv"_s));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP(MetricKit::Absent);
    int count = 0;
    for (; !file.atEnd(); ++count) {
        const QStringList row = QString::fromUtf8(file.readLine()).trimmed().split(u'\t');
        QCOMPARE(contractionOf(row.at(0)).toString(), row.at(1));
    }
    QCOMPARE(count, 120);
    QCOMPARE(contractionOf(u"river").toString(), u"river"_s);
}

void tst_VqaAccuracy::caseCountsWhereAllAgreeUnlessNormalisedAlways()
{
    const QStringList agreed(10, u"Urban"_s);
    QCOMPARE(VqaAccuracy::of(u"urban"_s, agreed), 0.0);
    QCOMPARE(VqaAccuracy::of(u"urban."_s, agreed, VqaAccuracy::Normalisation::Always), 1.0);
    QCOMPARE(VqaAccuracy::of(u"urban"_s, agreed + QStringList{u"rural"_s}), 1.0); // one who differs is enough
}

void tst_VqaAccuracy::threeOthersMakeAnAnswerRight_data()
{
    QTest::addColumn<int>("same");
    QTest::addColumn<int>("all");
    QTest::addColumn<double>("accuracy");
    QTest::newRow("nobody") << 0 << 10 << 0.0;
    QTest::newRow("one of ten") << 1 << 10 << 0.3;
    QTest::newRow("two of ten") << 2 << 10 << 0.6;
    QTest::newRow("three of ten") << 3 << 10 << 0.9;
    QTest::newRow("four of ten") << 4 << 10 << 1.0;
    QTest::newRow("one alone") << 1 << 1 << 0.0;
    QTest::newRow("no annotators") << 0 << 0 << 0.0;
}

void tst_VqaAccuracy::threeOthersMakeAnAnswerRight()
{
    QFETCH(const int, same);
    QFETCH(const int, all);
    QFETCH(const double, accuracy);
    QStringList answers;
    for (int i = 0; i < all; ++i)
        answers += i < same ? u"yes"_s : u"other %1"_s.arg(i);
    QVERIFY(std::abs(VqaAccuracy::of(u"yes"_s, answers) - accuracy) <= 1e-12);
}

QTEST_GUILESS_MAIN(tst_VqaAccuracy)
#include "tst_VqaAccuracy.moc"
