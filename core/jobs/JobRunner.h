#pragma once

#include "core/jobs/Job.h"

#include <QPointer>
#include <QThread>
#include <QThreadPool>

#include <functional>
#include <utility>

namespace core {

/// Runs functions on a pool and brings their results back to the main thread. The function gets copies of what it
/// needs; the result is handed over only while the receiver lives. Destroying the runner cancels and waits.
class JobRunner : public QObject
{
    Q_OBJECT
public:
    explicit JobRunner(QObject *parent = nullptr);
    ~JobRunner() override;

    /// Runs `work(JobControl &)` beside the user interface, then `done(result)` on this thread. A cancelled job
    /// still reports: its work decides what a half-done result is. Returns the job, which deletes itself.
    template <typename Work, typename Done>
    Job *start(const QString &title, QObject *receiver, Work work, Done done);

    const QList<Job *> &running() const { return m_running; }
    void cancelAll();
    /// Cancels, and returns when no work runs any more. Results that are on their way are still delivered later, to
    /// receivers that live then.
    void stopAll();

signals:
    void started(core::Job *job);
    void allFinished();

private:
    Job *add(const QString &title);
    void run(std::function<void()> work);
    void finish(Job *job);

    QThreadPool m_pool;
    QList<Job *> m_running;
};

template <typename Work, typename Done>
Job *JobRunner::start(const QString &title, QObject *receiver, Work work, Done done)
{
    Job *job = add(title);
    run([this, job, control = job->m_control, target = QPointer<QObject>(receiver), work = std::move(work),
         done = std::move(done)]() mutable {
        auto result = std::make_shared<decltype(work(*control))>(work(*control));
        QMetaObject::invokeMethod(
            this,
            [this, job, target, done = std::move(done), result]() mutable {
                if (target)
                    done(std::move(*result));
                finish(job);
            },
            Qt::QueuedConnection);
    });
    return job;
}

}
