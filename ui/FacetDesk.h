#pragma once

#include "core/base/Result.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace core {
class Job;
class JobRunner;
class ReviewSession;
}

namespace ui {

class FacetPanel;
class QueueSearch;

/// Counts what the facets show, beside the window: after a filter was found, a moment after edits, and when the panel
/// comes to be seen. A new count takes the place of the one that runs.
class FacetDesk : public QObject
{
    Q_OBJECT
public:
    /// All outlive it.
    FacetDesk(core::ReviewSession &session, core::JobRunner &jobs, const QueueSearch &search, FacetPanel &panel,
              QObject *parent);
    ~FacetDesk() override; ///< cancels, and leaves the panel empty

signals:
    void failed(const core::Error &error);

private:
    bool eventFilter(QObject *panel, QEvent *event) override; ///< it is shown again
    void count();

    core::ReviewSession &m_session;
    core::JobRunner &m_jobs;
    const QueueSearch &m_search;
    FacetPanel &m_panel;
    QTimer m_delay;
    QPointer<core::Job> m_running;
    int m_number = 0; ///< of the latest count: what older ones say is not wanted
};

}
