#include "ui/QueueSearch.h"

#include "core/jobs/JobRunner.h"
#include "core/project/FindSamples.h"
#include "core/project/ReviewSession.h"

#include <functional>

namespace ui {

QueueSearch::QueueSearch(core::ReviewSession &session, core::JobRunner &jobs, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_jobs(jobs)
{
}

QueueSearch::~QueueSearch()
{
    if (m_running)
        m_running->cancel();
}

void QueueSearch::find(const core::Query &query, bool moves)
{
    m_query = query;
    m_moves = moves;
    again();
}

void QueueSearch::sortBy(core::SampleOrder order)
{
    if (order == m_order)
        return;
    m_order = order;
    again();
}

void QueueSearch::again()
{
    if (m_running)
        m_running->cancel();
    using Samples = std::vector<core::SampleId>;
    const int number = ++m_number;
    std::function<void(Samples)> partial;
    if (m_moves && m_order.isUsual()) {                                  // otherwise the queue that stands is better than a part of the next
        partial = [this, number](Samples samples) { // on a thread of the search, which this outlives
            QMetaObject::invokeMethod(
                this, [this, number, samples = std::move(samples)]() mutable { take(number, std::move(samples)); },
                Qt::QueuedConnection);
        };
    }
    const core::Project &project = m_session.project();
    m_running = m_jobs.start(
        tr("Searching"), this,
        [query = m_query, order = m_order, index = project.index(), texts = project.textSource(),
         partial](core::JobControl &control) -> core::Result<Samples> {
            auto samples = core::findSamples(query, index, texts, control, partial);
            if (!samples || order.isUsual())
                return samples;
            const auto db = texts.openReader();
            if (!db)
                return db.error();
            return order.sorted(samples.take(), index, **db, control);
        },
        [this, number](core::Result<Samples> found) {
            if (found)
                take(number, found.take());
            if (number == m_number)
                m_moves = false;
            if (found && number == m_number)
                emit this->found();
            if (!found && found.error().kind != core::Error::Kind::Cancelled)
                emit failed(found.error());
        });
}

void QueueSearch::take(int number, std::vector<core::SampleId> samples)
{
    if (number != m_number)
        return;
    m_session.setQueue(std::move(samples));
    const bool moves = m_moves || !m_session.hasSample();
    if (moves && m_session.placeInQueue() < 0 && !m_session.queue().empty())
        emit moved(m_session.queue().front());
}

}
