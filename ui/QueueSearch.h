#pragma once

#include "core/base/Result.h"
#include "core/model/Sample.h"
#include "core/project/Query.h"

#include <QObject>
#include <QPointer>

#include <vector>

namespace core {
class Job;
class JobRunner;
class ReviewSession;
}

namespace ui {

/// Finds what a query asks for, beside the window, and makes it the queue of the session: what is certain already while
/// it still runs, all of it at the end. A new search takes the place of the one that runs.
class QueueSearch : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    QueueSearch(core::ReviewSession &session, core::JobRunner &jobs, QObject *parent);
    ~QueueSearch() override; ///< cancels

    void find(const core::Query &query);

signals:
    /// The current sample is not in the new queue; `first` is, as its first.
    void moved(core::SampleId first);
    void failed(const core::Error &error);

private:
    void take(int number, std::vector<core::SampleId> samples);

    core::ReviewSession &m_session;
    core::JobRunner &m_jobs;
    QPointer<core::Job> m_running;
    int m_number = 0; ///< of the latest search: what older ones still say is not wanted
};

}
