#include "core/metrics/boxes/DetectionScore.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

Box at(double x)
{
    return Box::fromCorners(x, 0, x + 10, 10);
}

}

class tst_DetectionScore : public QObject
{
    Q_OBJECT
private slots:
    void whatHasNoPairWasInventedOrMissed_data();
    void whatHasNoPairWasInventedOrMissed();
    void aBoxThatTwoWantGoesWhereMoreIsFound();
    void sumsAreThoseOfTheSamples();
};

void tst_DetectionScore::whatHasNoPairWasInventedOrMissed_data()
{
    QTest::addColumn<std::vector<Box>>("predicted");
    QTest::addColumn<std::vector<Box>>("truth");
    QTest::addColumn<QList<qint64>>("counts"); // found, missed, invented
    QTest::addColumn<QList<double>>("shares"); // precision, recall, F1
    using Boxes = std::vector<Box>;
    using Counts = QList<qint64>;
    using Shares = QList<double>;
    QTest::newRow("all found") << Boxes{at(50), at(0)} << Boxes{at(1), at(50)} << Counts{2, 0, 0} << Shares{1, 1, 1};
    QTest::newRow("one twice") << Boxes{at(0), at(0)} << Boxes{at(0)} << Counts{1, 0, 1} << Shares{0.5, 1, 2.0 / 3};
    QTest::newRow("one missed") << Boxes{at(0)} << Boxes{at(0), at(50)} << Counts{1, 1, 0} << Shares{1, 0.5, 2.0 / 3};
    QTest::newRow("too far off") << Boxes{at(4)} << Boxes{at(0)} << Counts{0, 1, 1} << Shares{0, 0, 0};
    QTest::newRow("nothing predicted") << Boxes{} << Boxes{at(0)} << Counts{0, 1, 0} << Shares{0, 0, 0};
    QTest::newRow("nothing there") << Boxes{at(0)} << Boxes{} << Counts{0, 0, 1} << Shares{0, 0, 0};
    QTest::newRow("nothing at all") << Boxes{} << Boxes{} << Counts{0, 0, 0} << Shares{1, 1, 1};
}

void tst_DetectionScore::whatHasNoPairWasInventedOrMissed()
{
    QFETCH(const std::vector<Box>, predicted);
    QFETCH(const std::vector<Box>, truth);
    QFETCH(const QList<qint64>, counts);
    QFETCH(const QList<double>, shares);
    const DetectionScore score = DetectionScore::of(predicted, truth);
    QCOMPARE((QList<qint64>{score.found, score.missed, score.invented}), counts);
    QCOMPARE((QList<double>{score.precision(), score.recall(), score.f1()}), shares);
}

void tst_DetectionScore::aBoxThatTwoWantGoesWhereMoreIsFound()
{
    // The first prediction fits the first truth best, but the second one fits no other.
    const std::vector<Box> predicted{at(1), at(-2)};
    const std::vector<Box> truth{at(0), at(3)};
    QCOMPARE(DetectionScore::of(predicted, truth).found, 2);
    QCOMPARE(DetectionScore::of(predicted, truth, 0.7).found, 1);
}

void tst_DetectionScore::sumsAreThoseOfTheSamples()
{
    DetectionScore corpus{1, 2, 3};
    corpus += {4, 0, 1};
    QCOMPARE(corpus.found, 5);
    QCOMPARE(corpus.precision(), 5.0 / 9);
    QCOMPARE(corpus.recall(), 5.0 / 7);
}

QTEST_GUILESS_MAIN(tst_DetectionScore)
#include "tst_DetectionScore.moc"
