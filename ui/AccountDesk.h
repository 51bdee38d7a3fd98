#pragma once

#include "core/base/Error.h"
#include "core/base/Id.h"

#include <QObject>
#include <QPointer>

namespace core {
class JobRunner;
class ReviewSession;
}

class QWidget;

namespace ui {

class ProgressDesk;
class ProjectHistoryDialog;

/// What was done in the project as a whole: its history, the pace of the reviewers, how far the review is. Each opens
/// beside the window and returns at once.
class AccountDesk : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    AccountDesk(core::ReviewSession &session, core::JobRunner &jobs, QObject *parent);
    ~AccountDesk() override;

    void showHistory(QWidget *window); ///< follows what is done
    void showPace(QWidget *window);
    void showProgress(QWidget *window); ///< likewise

signals:
    void sampleWanted(core::SampleId sample);
    void takeBackWanted(qint64 seq);
    void queryWanted(const QString &query);
    void failed(const core::Error &error);

private:
    core::ReviewSession &m_session;
    core::JobRunner &m_jobs;
    ProgressDesk *m_progress;
    QPointer<ProjectHistoryDialog> m_history;
};

}
