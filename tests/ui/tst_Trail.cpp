#include "ui/Trail.h"

#include <QTest>

using ui::Trail;

/// Back and forward as people know them.
class tst_Trail : public QObject
{
    Q_OBJECT
private slots:
    void nothingVisitedLeadsNowhere();
    void backAndForwardGoTheWayThatWasGone();
    void goingElsewhereForgetsWhatLayAhead();
    void theSameSampleAgainIsNoStop();
    void thePairIsRemembered();
    void theOldestIsForgotten();
};

void tst_Trail::nothingVisitedLeadsNowhere()
{
    Trail trail;
    trail.setPair(3);
    QVERIFY(!trail.canGoBack() && !trail.canGoForward());
    QVERIFY(!trail.back() && !trail.forward());
}

void tst_Trail::backAndForwardGoTheWayThatWasGone()
{
    Trail trail;
    for (const qint64 sample : {1, 7, 3})
        trail.visit({sample}, 0);
    QCOMPARE(trail.back()->sample.value, 7);
    QCOMPARE(trail.back()->sample.value, 1);
    QVERIFY(!trail.back());
    trail.visit({1}, 0); // what it led to is shown
    QCOMPARE(trail.forward()->sample.value, 7);
    QCOMPARE(trail.forward()->sample.value, 3);
    QVERIFY(!trail.forward());
}

void tst_Trail::goingElsewhereForgetsWhatLayAhead()
{
    Trail trail;
    for (const qint64 sample : {1, 2, 3})
        trail.visit({sample}, 0);
    (void)trail.back();
    trail.visit({9}, 0);
    QVERIFY(!trail.canGoForward());
    QCOMPARE(trail.back()->sample.value, 2);
}

void tst_Trail::theSameSampleAgainIsNoStop()
{
    Trail trail;
    trail.visit({1}, 0);
    trail.visit({1}, 2);
    QVERIFY(!trail.canGoBack());
}

void tst_Trail::thePairIsRemembered()
{
    Trail trail;
    trail.visit({1}, 0);
    trail.setPair(4);
    trail.visit({2}, 0);
    QVERIFY(trail.back() == (Trail::Stop{{1}, 4}));
}

void tst_Trail::theOldestIsForgotten()
{
    Trail trail;
    for (qint64 sample = 1; sample <= qint64(Trail::Longest) + 5; ++sample)
        trail.visit({sample}, 0);
    qint64 last = 0;
    std::size_t steps = 0;
    while (const auto stop = trail.back()) {
        last = stop->sample.value;
        ++steps;
    }
    QCOMPARE(steps, Trail::Longest - 1);
    QCOMPARE(last, 6);
}

QTEST_GUILESS_MAIN(tst_Trail)
#include "tst_Trail.moc"
