#include "core/jobs/JobRunner.h"

namespace core {

JobRunner::JobRunner(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(qMax(2, QThread::idealThreadCount()));
}

JobRunner::~JobRunner()
{
    stopAll();
}

void JobRunner::cancelAll()
{
    for (Job *job : std::as_const(m_running))
        job->cancel();
}

void JobRunner::stopAll()
{
    cancelAll();
    m_pool.waitForDone();
}

Job *JobRunner::add(const QString &title)
{
    auto *job = new Job(title, this);
    m_running.append(job);
    emit started(job);
    return job;
}

void JobRunner::run(std::function<void()> work)
{
    m_pool.start(std::move(work));
}

void JobRunner::finish(Job *job)
{
    m_running.removeOne(job);
    emit job->finished();
    job->deleteLater();
    if (m_running.isEmpty())
        emit allFinished();
}

}
