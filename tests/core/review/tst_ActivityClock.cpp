#include "core/review/ActivityClock.h"

#include <QTest>

using namespace core;
using namespace std::chrono_literals;

/// Time at work, told from time that the window is only open.
class tst_ActivityClock : public QObject
{
    Q_OBJECT
private slots:
    void timeRunsFromSignToSign()
    {
        ActivityClock clock;
        clock.sign(10s);
        clock.sign(12s);
        clock.sign(12500ms);
        QCOMPARE(clock.take(), ActivityClock::Time(2500ms));
        QCOMPARE(clock.take(), ActivityClock::Time(0));
        clock.sign(13s); // goes on for the next pair
        QCOMPARE(clock.take(), ActivityClock::Time(500ms));
    }

    void aLongPauseCountsForNothing()
    {
        ActivityClock clock;
        clock.sign(0s);
        clock.sign(60s);
        clock.sign(120001ms);
        clock.sign(121s);
        QCOMPARE(clock.take(), ActivityClock::Time(60999ms));
    }

    void anOpenWindowCountsForNothing()
    {
        ActivityClock clock;
        clock.sign(0s);
        QCOMPARE(clock.take(), ActivityClock::Time(0));
    }

    void elsewhereCountsForNothing()
    {
        ActivityClock clock;
        clock.sign(0s);
        clock.sign(1s);
        clock.leave();
        clock.sign(30s);
        clock.sign(31s);
        QCOMPARE(clock.take(), ActivityClock::Time(2s));
    }

    void aClockThatGoesBackwardsCountsNothing()
    {
        ActivityClock clock;
        clock.sign(5s);
        clock.sign(3s);
        clock.sign(4s);
        QCOMPARE(clock.take(), ActivityClock::Time(1s));
    }
};

QTEST_APPLESS_MAIN(tst_ActivityClock)
#include "tst_ActivityClock.moc"
