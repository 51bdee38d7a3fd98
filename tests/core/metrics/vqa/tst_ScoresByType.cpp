#include "core/metrics/vqa/ScoresByType.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

class tst_ScoresByType : public QObject
{
    Q_OBJECT
private slots:
    void aRareTypeWeighsAsMuchAsACommonOneInTheAverage();
    void nothingAddedIsZero();
};

void tst_ScoresByType::aRareTypeWeighsAsMuchAsACommonOneInTheAverage()
{
    ScoresByType scores;
    for (const double score : {1.0, 1.0, 1.0})
        scores.add(u"presence"_s, score);
    scores.add(u"count"_s, 0);
    QCOMPARE(scores.overall().value(), 0.75);
    QCOMPARE(scores.average(), 0.5);
    QCOMPARE(scores.types().value(u"presence"_s).count, 3);
    QCOMPARE(scores.types().value(u"count"_s).value(), 0.0);
}

void tst_ScoresByType::nothingAddedIsZero()
{
    QCOMPARE(ScoresByType().overall().value(), 0.0);
    QCOMPARE(ScoresByType().average(), 0.0);
}

QTEST_GUILESS_MAIN(tst_ScoresByType)
#include "tst_ScoresByType.moc"
