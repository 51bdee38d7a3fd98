#pragma once

#include "core/base/Result.h"
#include "core/model/Sample.h"
#include "core/project/Query.h"
#include "core/project/SampleOrder.h"

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

    void find(const core::Query &query, bool moves = true); ///< moves: to what is found, when the sample is not
    const core::Query &query() const { return m_query; }
    /// From now on; sorts the queue again.
    void sortBy(core::SampleOrder order);
    void again(); ///< what is asked for already, since there are more samples: the current one stays

signals:
    /// A person asked for something else than the current sample; `first` is the first in the new queue.
    void moved(core::SampleId first);
    void found(); ///< all of it: the queue is what the query asks for
    void failed(const core::Error &error);

private:
    void take(int number, std::vector<core::SampleId> samples);

    core::ReviewSession &m_session;
    core::JobRunner &m_jobs;
    core::Query m_query;
    core::SampleOrder m_order;
    bool m_moves = false; ///< to the first sample found, once the current one is not among them
    QPointer<core::Job> m_running;
    int m_number = 0; ///< of the latest search: what older ones still say is not wanted
};

}
