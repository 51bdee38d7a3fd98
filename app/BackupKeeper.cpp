#include "app/BackupKeeper.h"

#include "core/project/EditHistory.h"

#include <QEventLoop>
#include <QProgressDialog>

using namespace std::chrono_literals;

namespace app {

namespace {
constexpr auto Patience = 400ms; // a backup that takes longer shows itself
constexpr auto PollTime = 50ms;
}

BackupKeeper::BackupKeeper(core::JobRunner &jobs, QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
{
    setMinutes(core::loadBackupSettings().minutes);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        // Where there can be one connection only, it waits until the project is closed.
        if (due() && m_project->writesBeside())
            backUp(core::Backup::When::IfChanged);
    });
}

void BackupKeeper::setMinutes(int minutes)
{
    if (minutes > 0)
        m_timer.start(std::chrono::minutes(minutes));
    else
        m_timer.stop();
}

void BackupKeeper::watch(core::Project &project, const core::EditHistory &history)
{
    m_project = &project;
    m_history = &history;
    m_kept = {};
    m_told = false;
}

QString BackupKeeper::leave()
{
    const QString path = due() ? m_project->path() : QString();
    m_project = nullptr;
    m_history = nullptr;
    return path;
}

BackupKeeper::State BackupKeeper::now() const
{
    return {m_history->lastSeq(), qint64(m_project->sources().size())};
}

bool BackupKeeper::due() const
{
    return m_project && m_history->lastSeq() > 0 && now() != m_kept;
}

void BackupKeeper::backUp(core::Backup::When when)
{
    if (!m_project || m_job)
        return;
    m_job = m_jobs.start(
        tr("Backing up"), this,
        [project = m_project, path = m_project->path(),
         when](core::JobControl &control) -> core::Result<core::Backup::Report> {
            auto reader = project->openReader();
            if (!reader)
                return reader.error();
            return core::Backup::make(**reader, path, when, control);
        },
        [this, path = m_project->path()](const core::Result<core::Backup::Report> &report) { finish(path, report); });
}

void BackupKeeper::finish(const QString &project, const core::Result<core::Backup::Report> &report)
{
    if (!report && report.error().kind == core::Error::Kind::Cancelled)
        return;
    const QString problem = report ? report->problem : report.error().message;
    if (report) {
        if (m_project && m_project->path() == project)
            m_kept = {report->revision.seq, report->revision.sources};
        emit made(*report);
    }
    if (!problem.isEmpty() && !m_told)
        emit failed(report
                        ? tr("The backup shows that the project is damaged, so older backups are kept: %1").arg(problem)
                        : tr("No backup was made: %1").arg(problem));
    m_told = !problem.isEmpty();
}

void BackupKeeper::backUpClosed(const QString &project, QWidget *window)
{
    QEventLoop loop;
    core::Job *job = m_jobs.start(
        tr("Backing up"), this,
        [project](core::JobControl &control) {
            return core::Backup::makeOfFile(project, core::Backup::When::IfChanged, control);
        },
        [this, &loop, project](const core::Result<core::Backup::Report> &report) {
            finish(project, report);
            loop.quit();
        });
    QTimer::singleShot(Patience, &loop, [&loop] { loop.exit(1); });
    if (loop.exec(QEventLoop::ExcludeUserInputEvents) == 0)
        return;

    QProgressDialog progress(tr("Backing up the project …"), tr("Skip"), 0, 0, window);
    progress.setWindowTitle(tr("Closing the project"));
    progress.setWindowModality(Qt::ApplicationModal);
    progress.setMinimumDuration(0);
    progress.setAutoReset(false);
    connect(&progress, &QProgressDialog::canceled, job, &core::Job::cancel);
    QTimer poll;
    connect(&poll, &QTimer::timeout, &progress, [&progress, job] {
        constexpr int Steps = 1000;
        if (const auto total = job->control().total(); total > 0) {
            progress.setMaximum(Steps);
            progress.setValue(int(job->control().done() * Steps / total));
        }
    });
    poll.start(PollTime);
    progress.show();
    loop.exec();
}

}
