#include "app/BackupDesk.h"

#include "app/BackupKeeper.h"
#include "app/JournalKeeper.h"
#include "core/project/Project.h"
#include "core/storage/Restore.h"
#include "ui/dialogs/BackupsDialog.h"
#include "ui/MainWindow.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace app {

namespace {

ui::BackupRow rowOf(const core::BackupFile &file)
{
    return {file.path, file.time, file.bytes, {}, {}};
}

}

core::Result<Restored> RestoreWish::fulfil(const QString &project, core::JobControl &control) const
{
    if (inPlace) {
        const auto kept = core::Restore::overProject(backup, project, control);
        if (!kept)
            return kept.error();
        return Restored{project, *kept};
    }
    const QString target = core::Restore::proposedName(project, backup);
    if (auto done = core::Restore::toNewProject(backup, target, control); !done)
        return done.error();
    return Restored{target, {}};
}

BackupDesk::BackupDesk(core::JobRunner &jobs, BackupKeeper &keeper, JournalKeeper &text, ui::MainWindow &window)
    : m_jobs(jobs)
    , m_keeper(keeper)
    , m_text(text)
    , m_window(window)
{
}

std::optional<RestoreWish> BackupDesk::ask(const core::Project &project, const QString &reason)
{
    const QString path = project.path();
    const core::BackupSettings before = core::loadBackupSettings();
    ui::BackupsDialog dialog(before, &m_window);
    dialog.setReason(reason);
    list(dialog, path);
    connect(&dialog, &ui::BackupsDialog::backupRequested, &m_keeper,
            [this] { m_keeper.backUp(core::Backup::When::Always); });
    connect(&dialog, &ui::BackupsDialog::folderRequested, this, [path] {
        const QString folder = core::BackupFolder(path).path();
        const bool there = QFileInfo(folder).isDir();
        QDesktopServices::openUrl(QUrl::fromLocalFile(there ? folder : QFileInfo(path).path()));
    });
    connect(&m_keeper, &BackupKeeper::made, &dialog, [this, &dialog, path] { list(dialog, path); });
    connect(&m_keeper, &BackupKeeper::failed, &dialog, &ui::BackupsDialog::setProblem);
    const bool chosen = dialog.exec() == QDialog::Accepted;
    ++m_round;
    if (const core::BackupSettings now = dialog.settings(); now != before) {
        core::saveBackupSettings(now);
        m_keeper.setMinutes(now.minutes);
        m_text.setWanted(now.textJournal);
    }
    return chosen ? std::optional(RestoreWish{dialog.chosen(), dialog.inPlace()}) : std::nullopt;
}

void BackupDesk::list(ui::BackupsDialog &dialog, const QString &project)
{
    std::vector<ui::BackupRow> rows;
    QStringList paths;
    for (const core::BackupFile &file : core::BackupFolder(project).files()) {
        rows.push_back(rowOf(file));
        paths.append(file.path);
    }
    dialog.setBackups(rows);
    ++m_round;
    checkNext(dialog, paths);
}

void BackupDesk::checkNext(ui::BackupsDialog &dialog, QStringList paths)
{
    if (paths.isEmpty())
        return;
    const QString path = paths.takeFirst();
    m_jobs.start(
        tr("Checking the backups"), &dialog,
        [path](core::JobControl &control) { return core::ProjectCopy::check(path, control); },
        [this, &dialog, path, paths, round = m_round](const core::Result<core::Revision> &revision) {
            if (round != m_round)
                return;
            if (revision)
                dialog.setChecked(path, revision->seq);
            else
                dialog.setUnsound(path, revision.error().message);
            checkNext(dialog, paths);
        });
}

}
