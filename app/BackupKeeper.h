#pragma once

#include "core/jobs/JobRunner.h"
#include "core/settings/BackupSettings.h"
#include "core/storage/Backup.h"

#include <QPointer>
#include <QTimer>

class QWidget;

namespace core {
class EditHistory;
class Project;
}

namespace app {

/// Backs the open project up: each so many minutes while there are new edits, and when it is closed. What goes wrong
/// is told once, until the next backup is a good one.
class BackupKeeper : public QObject
{
    Q_OBJECT
public:
    explicit BackupKeeper(core::JobRunner &jobs, QObject *parent = nullptr);

    /// From now on, until leave(). Both are open for writing.
    void watch(core::Project &project, const core::EditHistory &history);
    /// The project is about to be closed. Its path, when it has edits that no backup is known to have; otherwise empty.
    QString leave();
    /// Of a project that was closed. Waits, and shows how far it is when that takes a while; a person can skip it.
    void backUpClosed(const QString &project, QWidget *window);

    void backUp(core::Backup::When when); ///< beside the window
    void setMinutes(int minutes);         ///< 0: only when it is closed

signals:
    void made(const core::Backup::Report &report);
    void failed(const QString &message);

private:
    struct State
    {
        qint64 seq = -1;
        qint64 sources = 0;
        friend bool operator==(const State &, const State &) = default;
    };
    State now() const;
    bool due() const;
    void finish(const QString &project, const core::Result<core::Backup::Report> &report);

    core::JobRunner &m_jobs;
    QTimer m_timer;
    core::Project *m_project = nullptr;
    const core::EditHistory *m_history = nullptr;
    State m_kept;              ///< what the latest backup is known to have
    QPointer<core::Job> m_job; ///< that runs
    bool m_told = false;
};

}
