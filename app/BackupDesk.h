#pragma once

#include "core/base/Result.h"
#include "core/jobs/JobControl.h"

#include <QObject>

#include <optional>

namespace core {
class JobRunner;
class Project;
}

namespace ui {
class BackupsDialog;
class MainWindow;
}

namespace app {

class BackupKeeper;
class JournalKeeper;

/// What restoring a backup has led to.
struct Restored
{
    QString project; ///< that can be opened now
    QString kept;    ///< where what it replaced is; empty: it replaced nothing
};

/// A backup that a person wants back.
struct RestoreWish
{
    QString backup;
    bool inPlace = false;

    /// For a thread of its own; `project` is closed.
    core::Result<Restored> fulfil(const QString &project, core::JobControl &control) const;
};

/// The list of backups: shows it, looks beside the window whether each is sound, and asks which one is wanted.
class BackupDesk : public QObject
{
    Q_OBJECT
public:
    /// All outlive it.
    BackupDesk(core::JobRunner &jobs, BackupKeeper &keeper, JournalKeeper &text, ui::MainWindow &window);

    /// `reason`: why none can be made of the project now; empty: one can.
    std::optional<RestoreWish> ask(const core::Project &project, const QString &reason);

private:
    void list(ui::BackupsDialog &dialog, const QString &project);
    void checkNext(ui::BackupsDialog &dialog, QStringList paths);

    core::JobRunner &m_jobs;
    BackupKeeper &m_keeper;
    JournalKeeper &m_text;
    ui::MainWindow &m_window;
    int m_round = 0; ///< of checking: a new list ends the one before
};

}
