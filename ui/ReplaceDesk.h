#pragma once

#include "core/base/Result.h"
#include "core/replace/ReplaceSearch.h"
#include "ui/replace/ReplaceWish.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace core {
class Job;
class JobRunner;
class ReviewSession;
}

namespace ui {

class NoticeBar;
class BulkDesk;
class ReplaceDialog;

/// Find and replace over a project: looks beside the window while it is typed, the last wish only, and replaces in what
/// was chosen as one step. What is shown is looked for again after every edit.
class ReplaceDesk : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive it.
    ReplaceDesk(core::ReviewSession &session, core::JobRunner &jobs, BulkDesk &bulk, NoticeBar &notice,
                QObject *parent);
    ~ReplaceDesk() override;

    void open(QWidget *window);                                            ///< returns at once
    void open(QWidget *window, const QString &words, const QString &with); ///< and looks for whole words

signals:
    void aboutToEdit(); ///< what is typed and not yet stored has to be
    void undoWanted();
    void pairWanted(core::SampleId sample, int pair);

private:
    void make(QWidget *window);
    void lookSoon();
    void lookAgain(); ///< for the same, since texts or samples are others now
    void look();
    void stop();
    void finish(const core::Result<core::ReplaceCounts> &counts);
    core::ReplaceScope scope(const ReplaceWish &wish) const;
    void replace();

    core::ReviewSession &m_session;
    core::JobRunner &m_jobs;
    BulkDesk &m_bulk;
    NoticeBar &m_notice;
    ReplaceDialog *m_dialog = nullptr; ///< made when it is first wanted; the window outlives this
    QTimer m_soon;
    QPointer<core::Job> m_looking;
    int m_look = 0;     ///< counts; what an earlier one finds is not wanted any more
    ReplaceWish m_wish; ///< that was looked for last
    QString m_said;     ///< to be said once it was looked again
};

}
