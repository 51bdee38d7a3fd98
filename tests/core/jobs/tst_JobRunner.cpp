#include "core/jobs/JobRunner.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace core;

/// Long work beside the user interface: its one result comes back to this thread, or is thrown away.
class tst_JobRunner : public QObject
{
    Q_OBJECT
private slots:
    void theResultComesToTheThreadOfTheRunner();
    void aResultThatCannotBeCopiedIsHandedOver();
    void progressCanBeWatchedWhileTheWorkGoesOn();
    void cancellingStopsTheWorkAndItStillReports();
    void aJobCancelledBeforeItBeganKnowsIt();
    void cancelAllReachesEveryJobThatRuns();
    void theResultIsThrownAwayWhenTheReceiverIsGone();
    void theReceiverMayDieWhileItTakesTheResult();
    void anotherJobMayBeStartedFromAResult();
    void allFinishedIsToldOnceAtTheEnd();
    void aJobIsGoneAfterItFinished();
    void stopAllWaitsAndDeliversLater();
    void destroyingTheRunnerStopsTheWorkAndDeliversNothing();
};

namespace {

/// Work that goes on until somebody says stop.
int untilCancelled(JobControl &control)
{
    while (!control.cancelled())
        std::this_thread::yield();
    return 1;
}

}

void tst_JobRunner::theResultComesToTheThreadOfTheRunner()
{
    JobRunner runner;
    QThread *worked = nullptr;
    QThread *delivered = nullptr;
    QString result;
    QSignalSpy started(&runner, &JobRunner::started);
    Job *job = runner.start(
        u"Counting"_s, this,
        [&worked](JobControl &) {
            worked = QThread::currentThread();
            return u"done"_s;
        },
        [&](const QString &text) {
            delivered = QThread::currentThread();
            result = text;
        });
    QCOMPARE(job->title(), u"Counting"_s);
    QCOMPARE(started.count(), 1);
    QCOMPARE(runner.running(), QList<Job *>{job});
    QVERIFY(result.isEmpty()); // never from within start()
    QTRY_COMPARE(result, u"done"_s);
    QCOMPARE(delivered, QThread::currentThread());
    QVERIFY(worked != delivered);
    QTRY_VERIFY(runner.running().isEmpty());
}

void tst_JobRunner::aResultThatCannotBeCopiedIsHandedOver()
{
    JobRunner runner;
    std::unique_ptr<int> taken;
    runner.start(
        u"x"_s, this, [](JobControl &) { return std::make_unique<int>(17); },
        [&taken](std::unique_ptr<int> number) { taken = std::move(number); });
    QTRY_VERIFY(taken);
    QCOMPARE(*taken, 17);
}

void tst_JobRunner::progressCanBeWatchedWhileTheWorkGoesOn()
{
    JobRunner runner;
    QSemaphore reported;
    QSemaphore goOn;
    bool done = false;
    const Job *job = runner.start(
        u"x"_s, this,
        [&](JobControl &control) {
            control.setProgress(3, 10);
            reported.release();
            goOn.acquire();
            return true;
        },
        [&done](bool result) { done = result; });
    reported.acquire();
    QCOMPARE(job->control().done(), 3);
    QCOMPARE(job->control().total(), 10);
    QVERIFY(!job->control().cancelled());
    goOn.release();
    QTRY_VERIFY(done);
}

void tst_JobRunner::cancellingStopsTheWorkAndItStillReports()
{
    JobRunner runner;
    int result = 0;
    Job *job = runner.start(u"x"_s, this, untilCancelled, [&result](int stopped) { result = stopped; });
    QSignalSpy finished(job, &Job::finished);
    job->cancel();
    job->cancel(); // pressed twice
    QVERIFY(job->control().cancelled());
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(result, 1);
}

void tst_JobRunner::aJobCancelledBeforeItBeganKnowsIt()
{
    JobRunner runner;
    QList<Job *> blockers; // more of them than threads
    for (int i = 0; i < qMax(2, QThread::idealThreadCount()); ++i)
        blockers.append(runner.start(u"x"_s, this, untilCancelled, [](int) {}));
    bool knew = false;
    bool reported = false;
    Job *waiting = runner.start(
        u"y"_s, this, [](JobControl &control) { return control.cancelled(); },
        [&](bool cancelled) {
            knew = cancelled;
            reported = true;
        });
    waiting->cancel();
    for (Job *blocker : std::as_const(blockers))
        blocker->cancel();
    QTRY_VERIFY(reported);
    QVERIFY(knew);
}

void tst_JobRunner::cancelAllReachesEveryJobThatRuns()
{
    JobRunner runner;
    int stopped = 0;
    for (int i = 0; i < 5; ++i)
        runner.start(u"x"_s, this, untilCancelled, [&stopped](int one) { stopped += one; });
    QCOMPARE(runner.running().size(), 5);
    runner.cancelAll();
    QTRY_COMPARE(stopped, 5);
}

void tst_JobRunner::theResultIsThrownAwayWhenTheReceiverIsGone()
{
    JobRunner runner;
    auto receiver = std::make_unique<QObject>();
    bool told = false;
    const auto token = std::make_shared<int>(0); // lives as long as anything of the job
    Job *job = runner.start(
        u"x"_s, receiver.get(),
        [token](JobControl &control) {
            untilCancelled(control);
            return token;
        },
        [&told](const std::shared_ptr<int> &) { told = true; });
    QSignalSpy all(&runner, &JobRunner::allFinished);
    receiver.reset();
    job->cancel();
    QTRY_COMPARE(all.count(), 1);
    QVERIFY(!told);
    QTRY_COMPARE(token.use_count(), 1L);
}

void tst_JobRunner::theReceiverMayDieWhileItTakesTheResult()
{
    JobRunner runner;
    auto *receiver = new QObject;
    QSignalSpy all(&runner, &JobRunner::allFinished);
    runner.start(
        u"x"_s, receiver, [](JobControl &) { return 1; }, [receiver](int) { delete receiver; });
    QTRY_COMPARE(all.count(), 1);
}

void tst_JobRunner::anotherJobMayBeStartedFromAResult()
{
    JobRunner runner;
    QSignalSpy all(&runner, &JobRunner::allFinished);
    int second = 0;
    runner.start(
        u"first"_s, this, [](JobControl &) { return 1; },
        [&](int first) {
            runner.start(
                u"second"_s, this, [first](JobControl &) { return first + 1; },
                [&second](int result) { second = result; });
        });
    QTRY_COMPARE(second, 2);
    QTRY_COMPARE(all.count(), 1); // not between the two
}

void tst_JobRunner::allFinishedIsToldOnceAtTheEnd()
{
    JobRunner runner;
    QSignalSpy all(&runner, &JobRunner::allFinished);
    Job *first = runner.start(u"x"_s, this, untilCancelled, [](int) {});
    Job *second = runner.start(u"y"_s, this, untilCancelled, [](int) {});
    QSignalSpy firstFinished(first, &Job::finished);
    first->cancel();
    QTRY_COMPARE(firstFinished.count(), 1);
    QCOMPARE(all.count(), 0);
    second->cancel();
    QTRY_COMPARE(all.count(), 1);
}

void tst_JobRunner::aJobIsGoneAfterItFinished()
{
    JobRunner runner;
    QPointer<Job> job = runner.start(
        u"x"_s, this, [](JobControl &) { return 1; }, [](int) {});
    QTRY_VERIFY(!job);
}

void tst_JobRunner::stopAllWaitsAndDeliversLater()
{
    JobRunner runner;
    std::atomic<int> working = 0;
    int delivered = 0;
    for (int i = 0; i < 4; ++i) {
        runner.start(
            u"x"_s, this,
            [&working](JobControl &control) {
                ++working;
                const int stopped = untilCancelled(control);
                --working;
                return stopped;
            },
            [&delivered](int stopped) { delivered += stopped; });
    }
    runner.stopAll();
    QCOMPARE(working.load(), 0);
    QCOMPARE(delivered, 0);
    QTRY_COMPARE(delivered, 4);
    runner.stopAll(); // with nothing to stop
}

void tst_JobRunner::destroyingTheRunnerStopsTheWorkAndDeliversNothing()
{
    std::atomic<bool> ended = false;
    bool delivered = false;
    {
        JobRunner runner;
        runner.start(
            u"x"_s, this,
            [&ended](JobControl &control) {
                const int stopped = untilCancelled(control);
                ended = true;
                return stopped;
            },
            [&delivered](int) { delivered = true; });
    }
    QVERIFY(ended);
    QCoreApplication::processEvents();
    QVERIFY(!delivered);
}

QTEST_GUILESS_MAIN(tst_JobRunner)
#include "tst_JobRunner.moc"
