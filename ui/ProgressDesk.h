#pragma once

#include "core/base/Result.h"
#include "core/project/Query.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace core {
class Job;
class JobRunner;
class ReviewSession;
}

namespace ui {

class ProgressDialog;

/// Counts how far the review is while its dialog is open: when it is opened, and a moment after edits and imports. A
/// new count takes the place of the one that runs.
class ProgressDesk : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    ProgressDesk(core::ReviewSession &session, core::JobRunner &jobs, QObject *parent);
    ~ProgressDesk() override; ///< closes the dialog

    void open(QWidget *window); ///< returns at once

signals:
    void queryWanted(const core::Query &query); ///< a bar was chosen

private:
    void make(QWidget *window);
    void countSoon();
    void count();
    void stop();

    core::ReviewSession &m_session;
    core::JobRunner &m_jobs;
    ProgressDialog *m_dialog = nullptr; ///< made when it is first wanted; the window outlives this
    QTimer m_soon;
    QPointer<core::Job> m_running;
    int m_number = 0; ///< of the latest count: what older ones say is not wanted
};

}
