#pragma once

#include "core/project/BulkEdit.h"
#include "core/project/EditHistory.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace core {
class JobRunner;
class Query;
class ReviewSession;
}

class QWidget;

namespace ui {

class BulkDialog;

/// Changes many pairs at once, and takes many changes back, beside the window: other edits wait for it.
class BulkDesk : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    BulkDesk(core::ReviewSession &session, core::JobRunner &jobs, QObject *parent);
    ~BulkDesk() override;

    /// Asks what to do, to the samples that are selected or all of the queue; `query` is what made the queue.
    void ask(const std::vector<core::SampleId> &selected, const core::Query &query, QWidget *window);
    void run(const core::BulkEdit &bulk);
    /// An edit that takes a while to make; `sentence` tells what was done.
    using Make = std::function<core::Result<core::Edit>(core::Database &, core::JobControl &)>;
    using Sentence = std::function<QString(qint64 changes)>;
    void run(const QString &title, const Make &make, Sentence sentence);
    /// Any edit: at once, or by a job when it is a long one. `done` hears of it, unless this is gone by then.
    using Done = std::function<void(const core::Result<core::JournalEntry> &)>;
    void perform(core::Edit edit, const QString &title, Done done);
    /// True: there is so much to take back, or to do again, that it is done here.
    bool undo();
    bool redo();
    bool takeBack(qint64 seq); ///< of the journal; likewise

signals:
    void aboutToEdit();
    void told(const QString &sentence); ///< what was done
    void failed(const core::Error &error);

private:
    using Write = std::function<core::Result<core::EditWriter::Written>(core::EditWriter &, core::Database &,
                                                                        core::JobControl &)>;

    Done telling(Sentence sentence);
    void start(const QString &title, const Write &write, Done done);
    void lookForMatching(const core::Query &query);

    core::ReviewSession &m_session;
    core::JobRunner &m_jobs;
    QPointer<BulkDialog> m_dialog;
};

}
